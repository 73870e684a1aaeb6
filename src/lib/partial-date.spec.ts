import fc from 'fast-check';
import { addDays } from './calendar-date';
import { BadDate, compareDates, isPartialDate, parsePartialDate } from './partial-date';

describe('a date as well as it is known', () => {
  it.each([
    // text, earliest, latest, precision, qualifier, form
    ['2021-09-19', '2021-09-19', '2021-09-19', 'day', '', 'date'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day', '', 'date'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day', '', 'date'],
    ['2021-09', '2021-09-01', '2021-09-30', 'month', '', 'date'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', '', 'date'],
    ['2021', '2021-01-01', '2021-12-31', 'year', '', 'date'],
    ['2021?', '2021-01-01', '2021-12-31', 'year', 'uncertain', 'date'],
    ['2017-03~', '2017-03-01', '2017-03-31', 'month', 'approximate', 'date'],
    ['2021-09-19%', '2021-09-19', '2021-09-19', 'day', 'both', 'date'],
    ['2021-09-XX', '2021-09-01', '2021-09-30', 'month', '', 'date'],
    ['2021-02-XX~', '2021-02-01', '2021-02-28', 'month', 'approximate', 'date'],
    ['2021-XX', '2021-01-01', '2021-12-31', 'year', '', 'date'],
    ['2021-XX-XX', '2021-01-01', '2021-12-31', 'year', '', 'date'],
    ['202X', '2020-01-01', '2029-12-31', 'decade', '', 'date'],
    ['199X?', '1990-01-01', '1999-12-31', 'decade', 'uncertain', 'date'],
    ['20XX', '2000-01-01', '2099-12-31', 'century', '', 'date'],
    ['2021-21', '2021-03-01', '2021-05-31', 'season', '', 'date'],
    ['2021-22', '2021-06-01', '2021-08-31', 'season', '', 'date'],
    ['2021-23', '2021-09-01', '2021-11-30', 'season', '', 'date'],
    ['2021-24', '2021-12-01', '2022-02-28', 'season', '', 'date'],
    ['2023-24~', '2023-12-01', '2024-02-29', 'season', 'approximate', 'date'],
    ['9999-24', '9999-12-01', '9999-12-31', 'season', '', 'date'],
    ['2021-09-19/2022-03-27', '2021-09-19', '2022-03-27', 'window', '', 'interval'],
    ['2021-09/2022', '2021-09-01', '2022-12-31', 'window', '', 'interval'],
    ['2021~/2022-03?', '2021-01-01', '2022-03-31', 'window', 'both', 'interval'],
    ['2021/2021-03-05?', '2021-01-01', '2021-03-05', 'window', 'uncertain', 'interval'],
    ['201X/2021-21', '2010-01-01', '2021-05-31', 'window', '', 'interval'],
    ['2021-09-19/..', '2021-09-19', null, 'open', '', 'interval'],
    ['../2021-09-19', null, '2021-09-19', 'open', '', 'interval'],
    ['2021-09-19/', '2021-09-19', null, 'open', '', 'interval'],
    ['/2021-09-19', null, '2021-09-19', 'open', '', 'interval'],
    ['2021?/..', '2021-01-01', null, 'open', 'uncertain', 'interval'],
    ['[2020-08-31..2020-09-04]', '2020-08-31', '2020-09-04', 'window', '', 'one_of'],
    ['[2020-08-31,2020-09-02,2020-09-04]', '2020-08-31', '2020-09-04', 'window', '', 'one_of'],
    ['[2020-09-04, 2020-08-31]', '2020-08-31', '2020-09-04', 'window', '', 'one_of'],
    ['[2020-01..2020-03]', '2020-01-01', '2020-03-31', 'window', '', 'one_of'],
    ['[2020-08-31..2020-09]', '2020-08-31', '2020-09-30', 'window', '', 'one_of'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31', 'window', '', 'one_of'],
    ['[..2020-09]', null, '2020-09-30', 'open', '', 'one_of'],
    ['[2020-09..]', '2020-09-01', null, 'open', '', 'one_of'],
    ['[1760-01,1760-02,1760-12..]', '1760-01-01', null, 'open', '', 'one_of'],
    ['[..1983,1985]', null, '1985-12-31', 'open', '', 'one_of'],
    ['[2020-09-04]', '2020-09-04', '2020-09-04', 'day', '', 'date'],
    ['[2020-09-04..2020-09-04]', '2020-09-04', '2020-09-04', 'day', '', 'date'],
    ['[2020-09,2020-09]', '2020-09-01', '2020-09-30', 'month', '', 'date'],
    ['[2020-09,2020-09-04]', '2020-09-01', '2020-09-30', 'window', '', 'one_of'],
  ])('%s lies within %s and %s', (text, earliest, latest, precision, qualifier, form) => {
    expect(parsePartialDate(text)).toEqual({ text, earliest, latest, precision, qualifier, form });
    expect(isPartialDate(text)).toBe(true);
  });

  it('of a real day is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), (n) => {
        const day = addDays('1000-01-01', n);
        expect(parsePartialDate(day)).toMatchObject({ earliest: day, latest: day, precision: 'day' });
      }),
    );
  });

  it('never ends before it begins, whatever was written, and is refused only with BadDate', () => {
    const piece = fc.constantFrom(
      '2021',
      '2020',
      '-',
      '09',
      '19',
      '02-30',
      'X',
      '/',
      '..',
      '[',
      ']',
      ',',
      '?',
      '~',
      '%',
      ' ',
      '21',
    );
    const written = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(written, (text) => {
        try {
          const { earliest, latest } = parsePartialDate(text);
          expect(earliest === null || latest === null || earliest <= latest).toBe(true);
          expect(earliest ?? latest).not.toBeNull();
        } catch (error) {
          expect(error).toBeInstanceOf(BadDate);
          expect((error as BadDate).message).toMatch(/\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the order of two dates', () => {
  it.each([
    ['2021-09-19', '2021-09-20', 'before'],
    ['2021-09-19', '2021-09-19', 'same'],
    ['2021-09-19', '[2021-09-19]', 'same'],
    ['2021-09-19', '2021-09-19?', 'maybe'],
    ['2021-09', '2021-09', 'maybe'],
    ['2021-09', '2021-09-19', 'maybe'],
    ['2021-08', '2021-09-01', 'before'],
    ['2021', '2021-24', 'maybe'],
    ['2021-09-19/..', '2030', 'maybe'],
    ['2021-09-19/..', '2021-09-18', 'after'],
    ['../2021-09-19', '2021-09-20', 'before'],
    ['[2020-08-31..2020-09-04]', '2020-09-02', 'maybe'],
    ['[2020-08-31..2020-09-04]', '2020-09-05', 'before'],
    // about March may be a day in April, but is not a day in June
    ['2017-03~', '2017-04-02', 'maybe'],
    ['2017-03~', '2017-06-02', 'before'],
    ['2017-03?', '2017-04-02', 'before'],
    ['2015', '2017~', 'before'],
    ['2016', '2017~', 'maybe'],
    ['../2015~', '2017', 'before'],
  ])('%s and %s: %s', (a, b, order) => {
    expect(compareDates(parsePartialDate(a), parsePartialDate(b))).toBe(order);
    const turned = { before: 'after', after: 'before', same: 'same', maybe: 'maybe' }[order];
    expect(compareDates(parsePartialDate(b), parsePartialDate(a))).toBe(turned);
  });
});
