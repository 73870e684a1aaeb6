import { describeDate, longDay, shortDay } from './date-text';
import { parsePartialDate } from './partial-date';

describe('a date for people', () => {
  it.each([
    ['2021-09-19', '19 September 2021'],
    ['2021-09-01', '1 September 2021'],
    ['2021-09', 'September 2021'],
    ['2021-09-XX', 'September 2021'],
    ['2021', '2021'],
    ['2021-XX-XX', '2021'],
    ['2021-21', 'spring 2021'],
    ['2021-23?', 'autumn 2021 (uncertain)'],
    ['2021-24', 'winter 2021–22'],
    ['1999-24', 'winter 1999–2000'],
    ['202X', 'the 2020s'],
    ['200X', 'the years 2000 to 2009'],
    ['20XX', 'the years 2000 to 2099'],
    ['2017-03~', 'about March 2017'],
    ['2017~', 'about 2017'],
    ['2017%', 'about 2017 (uncertain)'],
    ['2021-09-19?', '19 September 2021 (uncertain)'],
    ['199X~', 'about the 1990s'],
  ])('%s is said as: %s', (text, said) => {
    expect(describeDate(parsePartialDate(text))).toBe(said);
  });

  it.each([
    ['2021-09-19/2022-03-27', '19 September 2021 to 27 March 2022'],
    ['2020-08-31/2020-09-04', '31 August to 4 September 2020'],
    ['2020-09-01/2020-09-04', '1 to 4 September 2020'],
    ['2020-08/2020-09', 'August to September 2020'],
    ['2019/2021', '2019 to 2021'],
    ['2020-08-31/2020-10', '31 August to October 2020'],
    ['2020-08-31?/2020-09-04', '31 August 2020 (uncertain) to 4 September 2020'],
    ['2017~/2021-09-19', 'about 2017 to 19 September 2021'],
    ['2021-09-19/2021-09-19', '19 September 2021'],
    ['2020/2020', 'within 2020'],
    ['2021-09-19/..', 'from 19 September 2021, still going on or end not known'],
    ['2021-09-19/', 'from 19 September 2021, end not known'],
    ['2017~/..', 'from about 2017, still going on or end not known'],
    ['../2021-09-19', 'until 19 September 2021, start not known'],
    ['/2021-09', 'until September 2021, start not known'],
  ])('%s lasted: %s', (text, said) => {
    expect(describeDate(parsePartialDate(text))).toBe(said);
  });

  it.each([
    ['[2020-08-31..2020-09-04]', 'one day between 31 August and 4 September 2020'],
    ['[2020-09-01..2020-09-04]', 'one day between 1 and 4 September 2020'],
    ['[2020-12-31..2021-01-04]', 'one day between 31 December 2020 and 4 January 2021'],
    ['[2020-01..2020-03]', 'some time between January and March 2020'],
    ['[2019..2021]', 'some time between 2019 and 2021'],
    ['[2020-08-31..2020-10]', 'some time between 31 August and October 2020'],
    ['[2020-08-31,2020-09-02,2020-09-04]', '31 August, 2 September or 4 September 2020'],
    ['[2020-09-04,2020-09-02]', '2 or 4 September 2020'],
    ['[2020-12-31,2021-01-02]', '31 December 2020 or 2 January 2021'],
    ['[2020-08,2020-10]', 'August or October 2020'],
    ['[2019,2021,2022]', '2019, 2021 or 2022'],
    ['[..2021-09-19]', 'by 19 September 2021'],
    ['[..2021-09]', 'by the end of September 2021'],
    ['[..2021]', 'by the end of 2021'],
    ['[2021-09-19..]', '19 September 2021 or later'],
    ['[2021..]', '2021 or later'],
    ['[..2018,2020]', '2018 or earlier, or 2020'],
    ['[2018,2020..]', '2018, or 2020 or later'],
    ['[2020-01-01,2020-01-05..2020-01-08]', '1 January 2020, or one day between 5 and 8 January 2020'],
    ['[2020-09-04]', '4 September 2020'],
  ])('%s is one among several: %s', (text, said) => {
    expect(describeDate(parsePartialDate(text))).toBe(said);
  });

  it.each([
    ['2021-09-19', 'fr', '19 septembre 2021'],
    ['2021-09', 'de-CH', 'September 2021'],
    ['2021-09-19', 'zh', '2021年9月19日'],
    ['2021-09-19', 'en-US', '19 September 2021'],
    ['2017-03~', 'fr', 'about March 2017'],
  ])('%s in the language %s: %s', (text, locale, said) => {
    expect(describeDate(parsePartialDate(text), locale)).toBe(said);
  });

  it('keeps the Gregorian year where another calendar is usual', () => {
    expect(describeDate({ text: '2021-09-19' }, 'th')).toContain('2021');
    expect(describeDate({ text: '2021' }, 'fa-u-nu-latn')).toContain('2021');
  });

  it('has a long and a short form of a day', () => {
    expect(longDay('2021-09-01')).toBe('1 September 2021');
    expect(shortDay('2021-09-19')).toBe('19 Sep 2021');
    expect(shortDay('2021-05-01')).toBe('1 May 2021');
  });
});
