import fc from 'fast-check';
import { addDays } from './calendar-date';
import { dateFromParts, DateParts, datePartsOf } from './date-parts';
import { describeDate } from './date-text';
import { BadDate, parsePartialDate } from './partial-date';

const day = { day: '19', month: '9', year: '2021' };
const later = { to_day: '27', to_month: '3', to_year: '2022' };

describe('a date that is said in a form', () => {
  it.each<[string, DateParts, string]>([
    ['the exact day', { mode: 'exact', ...day }, '2021-09-19'],
    ['an exact day that may be wrong', { mode: 'exact', ...day, uncertain: true }, '2021-09-19?'],
    ['a month in words', { mode: 'exact', ...day, month: 'Sept' }, '2021-09-19'],
    ['blanks and zeros', { mode: 'exact', day: ' 09 ', month: '09', year: ' 2021' }, '2021-09-09'],
    ['full-width digits', { mode: 'exact', day: '１９', month: '９', year: '２０２１' }, '2021-09-19'],
    ['the month', { mode: 'month', month: '9', year: '2021' }, '2021-09'],
    ['the month, a day left behind', { mode: 'month', ...day }, '2021-09'],
    ['the year', { mode: 'year', year: '2021', uncertain: true }, '2021?'],
    ['the year, a day left behind', { mode: 'year', ...day }, '2021'],
    ['about a year', { mode: 'about', year: '2017' }, '2017~'],
    ['about a month', { mode: 'about', month: '3', year: '2017' }, '2017-03~'],
    ['about a day, uncertain', { mode: 'about', ...day, uncertain: true }, '2021-09-19%'],
    ['between two days', { mode: 'between', ...day, ...later }, '[2021-09-19..2022-03-27]'],
    ['between a month and a year', { mode: 'between', month: '9', year: '2021', to_year: '2023' }, '[2021-09..2023]'],
    [
      'between a day and itself',
      { mode: 'between', ...day, to_day: '19', to_month: '9', to_year: '2021' },
      '2021-09-19',
    ],
    [
      'one of three days',
      { mode: 'one_of', days: ['2020-09-02', '', ' 2020-08-31', '2020-09-04'] },
      '[2020-08-31,2020-09-02,2020-09-04]',
    ],
    ['one of one day', { mode: 'one_of', days: ['2020-09-02', '2020-09-02'] }, '2020-09-02'],
    ['on a day or before', { mode: 'before', ...day }, '[..2021-09-19]'],
    ['in a year or after', { mode: 'after', year: '2021' }, '[2021..]'],
    ['as it was written', { mode: 'as_written', text: '2021-09-XX' }, '2021-09-XX'],
  ])('%s', (_case, parts, edtf) => {
    expect(dateFromParts(parts)).toBe(edtf);
  });

  it.each<[string, DateParts, string, string]>([
    ['no day', { mode: 'exact', month: '9', year: '2021' }, 'day', 'Day: it is empty. Write it, or choose “month”'],
    ['a day that is no number', { mode: 'exact', ...day, day: 'x' }, 'day', 'Day: “x” is not a day. Write 1 to 30.'],
    ['no day 0', { mode: 'exact', ...day, day: '0' }, 'day', 'Day: “0” is not a day. Write 1 to 30.'],
    [
      '29 February 1954',
      { mode: 'exact', day: '29', month: '2', year: '1954' },
      'day',
      'Day: February 1954 had 28 days. Write 1 to 28.',
    ],
    ['no month', { mode: 'month', year: '2021' }, 'month', 'Month: it is empty. Write 1 to 12, or choose “year”'],
    ['month 13', { mode: 'month', year: '2021', month: '13' }, 'month', 'Month: “13” is not a month. Write 1 to 12.'],
    [
      'a day without a month',
      { mode: 'about', year: '2021', day: '3' },
      'month',
      'Month: it is empty, but the day is filled in.',
    ],
    ['no year', { mode: 'year' }, 'year', 'Year: it is empty. Write four digits, as 2021.'],
    ['a short year', { mode: 'year', year: '21' }, 'year', 'Year: “21” is not a year from 1000 to 9999.'],
    ['no later date', { mode: 'between', ...day }, 'to_year', 'Year of the later date: it is empty.'],
    [
      'a later date that does not exist',
      { mode: 'between', ...day, ...later, to_day: '32' },
      'to_day',
      'Day of the later date: March 2022 had 31 days.',
    ],
    [
      'the later date first',
      { mode: 'between', ...day, to_year: '2020' },
      'to_year',
      '2020 is before 2021-09-19. Write the earlier date first.',
    ],
    ['no days', { mode: 'one_of', days: [' '] }, 'days', 'Days: none is filled in. Write each as YYYY-MM-DD'],
    ['days not given at all', { mode: 'one_of' }, 'days', 'Days: none is filled in.'],
    [
      'a day of the wrong shape',
      { mode: 'one_of', days: ['19 Sep 2021'] },
      'days',
      'Days: “19 Sep 2021” is not written as a date. Write 2021-09-19.',
    ],
    [
      'two days in a box',
      { mode: 'one_of', days: ['2020-08-31,2020-09-02'] },
      'days',
      'Write each in a box of its own',
    ],
    ['a range in a box', { mode: 'one_of', days: ['..2020'] }, 'days', 'Write each in a box of its own'],
    [
      'too many days',
      { mode: 'one_of', days: Array<string>(21).fill('2020-08-31') },
      'days',
      'more than 20. Choose “between”',
    ],
    ['uncertain among several', { mode: 'before', ...day, uncertain: true }, 'uncertain', 'Take the tick away.'],
    [
      'another mode',
      { mode: 'soon' as 'exact' },
      'mode',
      'Kind of date: “soon” is not known. Choose one of exact, month',
    ],
    ['nothing as written', { mode: 'as_written' }, 'text', 'The date is empty.'],
    ['nonsense as written', { mode: 'as_written', text: '1954-02-29' }, 'text', 'February 1954 had 28 days.'],
  ])('%s is refused, and the box is named', (_case, parts, part, message) => {
    expect(() => dateFromParts(parts)).toThrow(message);
    try {
      dateFromParts(parts);
    } catch (error) {
      expect(error).toBeInstanceOf(BadDate);
      expect((error as BadDate).part).toBe(part);
    }
  });
});

const boxesOf = (n: number, unit: number): Pick<DateParts, 'day' | 'month' | 'year'> => {
  const [year = '', m, d] = addDays('1900-01-01', n).split('-');
  return { ...(unit > 1 ? { day: String(Number(d)) } : {}), ...(unit > 0 ? { month: String(Number(m)) } : {}), year };
};
const anyN = fc.nat(80_000);
const anyBoxes = fc.tuple(anyN, fc.nat(2)).map(([n, unit]) => boxesOf(n, unit));
const tick = fc.constantFrom({}, { uncertain: true });
const anyParts: fc.Arbitrary<DateParts> = fc.oneof(
  fc.tuple(anyN, tick).map(([n, t]): DateParts => ({ mode: 'exact', ...boxesOf(n, 2), ...t })),
  fc.tuple(anyN, tick).map(([n, t]): DateParts => ({ mode: 'month', ...boxesOf(n, 1), ...t })),
  fc.tuple(anyN, tick).map(([n, t]): DateParts => ({ mode: 'year', ...boxesOf(n, 0), ...t })),
  fc.tuple(anyBoxes, tick).map(([boxes, t]): DateParts => ({ mode: 'about', ...boxes, ...t })),
  anyBoxes.map((boxes): DateParts => ({ mode: 'before', ...boxes })),
  anyBoxes.map((boxes): DateParts => ({ mode: 'after', ...boxes })),
  fc
    .tuple(anyN, fc.integer({ min: 800, max: 9000 }), fc.nat(2), fc.nat(2))
    .map(([n, more, unit, toUnit]): DateParts => {
      const to = Object.entries(boxesOf(n + more, toUnit)).map(([box, value]) => [`to_${box}`, value]);
      return { mode: 'between', ...boxesOf(n, unit), ...Object.fromEntries(to) };
    }),
  fc.uniqueArray(anyN, { minLength: 2, maxLength: 12 }).map((ns): DateParts => {
    return { mode: 'one_of', days: ns.map((n) => addDays('1900-01-01', n)).sort() };
  }),
);

describe('a date that is corrected in the form', () => {
  it('comes back in the boxes in which it was said', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(datePartsOf(dateFromParts(parts))).toEqual(parts);
      }),
      { numRuns: 500 },
    );
  });

  it('is a date that can be read and said', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const date = parsePartialDate(dateFromParts(parts));
        expect(describeDate(date)).not.toMatch(/undefined|NaN|null|\[|\.\./);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '2021-09-XX',
    '202X',
    '20XX%',
    '2021-21',
    '2021-09-19/2022-03-27',
    '2021-09-19/..',
    '/2021',
    '2017~/2020?',
    '[2020-09-04]',
    '[2020-09-04,2020-08-31]',
    '[2020-08-31, 2020-09-04]',
    '[1667,1668,1670..1672]',
    '[..1983,1985]',
    '[1760-01,1760-12..]',
    '[2020..2020]',
    `[${Array.from({ length: 30 }, (_, i) => 1990 + i).join(',')}]`,
  ])('%s, which no box can say, is kept as it was written', (text) => {
    expect(datePartsOf(text)).toEqual({ mode: 'as_written', text });
    expect(dateFromParts(datePartsOf(text))).toBe(text);
  });
});
