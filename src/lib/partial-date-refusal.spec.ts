import { BadDate, parsePartialDate } from './partial-date';

const accepted = 'Write a day (2021-09-19), a month (2021-09) or a year (2021). Also accepted: 2021~ (about)';

describe('a date that is refused', () => {
  it.each([
    [
      '1954-02-29',
      '1954-02-29 does not exist: February 1954 had 28 days. Write a day (1954-02-28), a month (1954-02) or a year (1954).',
    ],
    ['2100-02-29', 'February 2100 had 28 days. Write a day (2100-02-28)'],
    [
      '2023-04-31',
      '2023-04-31 does not exist: April 2023 had 30 days. Write a day (2023-04-30), a month (2023-04) or a year (2023).',
    ],
    ['2021-09-31?', '2021-09-31 does not exist: September 2021 had 30 days.'],
    [
      '2023-13',
      '2023-13 does not exist: a year has 12 months. Write a month from 2023-01 to 2023-12, or a year (2023).',
    ],
    ['2021-25', 'the season 25 is not known. Write 21 for spring'],
    ['2021-00', 'If the month is not known, write 2021.'],
    ['2021-09-00', 'If the day is not known, write 2021-09.'],
    ['0999', 'Write a year from 1000 to 9999.'],
    ['-0044', 'Write a year from 1000 to 9999.'],
    ['Y12021', 'Write a year from 1000 to 9999.'],
    ['1952-08021', `“1952-08021” is not a date: the month has 5 digits, and should have 2. ${accepted}`],
    ['2021-09-190', 'the day has 3 digits, and should have 2.'],
    ['2021-9-1', 'Write 2021-09-01.'],
    ['2015/07/dd', '“2015/07/dd” is not written as a date. Write 2015-07.'],
    ['2015/mm/dd', 'Write 2015.'],
    ['2015/07', 'Write 2015-07.'],
    ['2015/02/30', 'February 2015 had 28 days.'],
    ['20210919', 'Write 2021-09-19.'],
    ['19.09.2021', 'Write 2021-09-19.'],
    ['09/19/2021', 'Write 2021-09-19.'],
    ['03/04/2021', 'does not say which is the day and which the month. Write the year first: 2021-MM-DD.'],
    ['19 Sep 2021', '“19 Sep 2021” is not written as a date. Write 2021-09-19.'],
    ['September 19th, 2021', 'Write 2021-09-19.'],
    ['Sept 2021', 'Write 2021-09.'],
    ['31 Feb 2021', 'February 2021 had 28 days.'],
    ['about 2021', 'Write 2021~.'],
    ['2021-09-19T10:00:00Z', 'has a time of day, and a date has none. Write 2021-09-19.'],
    ['2021-09-19 10:00', 'has a time of day'],
    ['', `The date is empty. ${accepted}`],
    ['  ', 'The date is empty.'],
    [' 2021', '“ 2021” has blanks around it. Write 2021 without them.'],
    ['2021\n', 'has blanks around it. Write 2021 without them.'],
    ['2021\u0000', '“2021·” is not a date.'],
    ['２０２１', accepted],
    ['today', accepted],
    ['202', 'Write four digits; a decade is 202X, a century 20XX.'],
    ['2021-xx', 'Write 2021.'],
    ['2021-XX-15', 'has a day without a month.'],
    ['2XXX', 'a capital X stands for a digit that is not known, from the right'],
    ['2021-1X', 'a capital X stands for a digit'],
    ['2021??', 'one mark is enough'],
    ['2021-09-~19', 'at the end of a date'],
    ['2021?-09-19', 'at the end of a date'],
    ['{2020,2021}', 'means all of several dates. Record one event for each'],
    ['2021-09-19..2021-09-21', 'needs brackets: [2021-09-19..2021-09-21]'],
    ['2022/2021', '“2022/2021” ends before it begins. Write the earlier date first: 2021/2022.'],
    ['2021-02-30/2022', 'February 2021 had 28 days.'],
    ['2021/2022/2023', accepted],
    ['../..', 'neither a beginning nor an end'],
    ['/', 'neither a beginning nor an end'],
    ['[2020-09-04..2020-08-31]', 'ends before it begins. Write the earlier date first: [2020-08-31..2020-09-04].'],
    ['[2020-02-30..2021]', 'February 2020 had 29 days.'],
    ['[2020', 'is not a choice of dates. Write [2020-08-31,2020-09-04]'],
    ['[]', 'is not a choice of dates.'],
    ['[..]', '“..” cannot stand there.'],
    ['[2020,]', '“” cannot stand there.'],
    ['[2020..,2021]', 'only the first may begin with .. and only the last end with it.'],
    ['[2020..2021..2022]', 'cannot stand there'],
    ['[..2020,2022..]', 'neither a first nor a last date'],
    ['[2021?,2022]', '“2021?” cannot be one of several.'],
    ['[202X,2031]', '“202X” cannot be one of several.'],
    ['[2021-21,2021-22]', '“2021-21” cannot be one of several.'],
    [`[${'2020,'.repeat(100)}2021]`, 'is longer than 250 characters.'],
  ])('%j: %s', (text, message) => {
    expect(() => parsePartialDate(text)).toThrow(BadDate);
    expect(() => parsePartialDate(text)).toThrow(message);
  });

  it.each([null, undefined, 2021, {}, ['2021']])('%p is refused: it is no text', (value) => {
    expect(() => parsePartialDate(value as string)).toThrow('The date is not a text.');
  });

  it('repeats no more than the beginning of what was written', () => {
    expect(() => parsePartialDate('x'.repeat(200))).toThrow(`“${'x'.repeat(40)}…”`);
  });
});
