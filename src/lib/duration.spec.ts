import fc from 'fast-check';
import { addDays, daysBetween } from './calendar-date';
import {
  addDuration,
  BadDuration,
  describeDuration,
  halfTerm,
  minusDuration,
  parseDuration,
  plusDuration,
  termEnd,
} from './duration';

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays('1900-01-01', n));
const anyTerm = fc.record({ months: fc.nat(1200), days: fc.nat(2000) }).filter(({ months, days }) => months + days > 0);

describe('a duration', () => {
  it.each([
    ['P5Y', 60, 0],
    ['P3Y6M', 42, 0],
    ['P18M', 18, 0],
    ['P26W', 0, 182],
    ['P1Y10D', 12, 10],
    ['P1Y2M3W4D', 14, 25],
    ['P0Y6M', 6, 0],
    ['P200Y', 2400, 0],
  ])('%s is %i months and %i days', (text, months, days) => {
    expect(parseDuration(text)).toEqual({ months, days });
  });

  it.each([
    ['', 'it is empty'],
    ['P', 'no number follows the P'],
    ['P0D', 'it has no length'],
    ['P0Y0M', 'it has no length'],
    ['PT12H', 'hours, minutes or seconds'],
    ['P1YT1H', 'hours, minutes or seconds'],
    ['P1.5Y', 'a fraction'],
    ['P1,5Y', 'a fraction'],
    ['-P5Y', 'a sign'],
    ['P-5Y', 'a sign'],
    ['p5y', 'capitals'],
    ['P5y', 'capitals'],
    ['P5', 'pairs'],
    ['PY', 'pairs'],
    ['P6M3Y', 'in this order'],
    ['P1Y1Y', 'in this order'],
    ['5 years', 'does not begin with P'],
    [' P5Y', 'blanks around it'],
    ['P5Y\n', 'blanks around it'],
    ['P201Y', 'longer than 200 years'],
    ['P200Y1D', 'longer than 200 years'],
    ['P99999999999999999999999Y', 'longer than 200 years'],
  ])('%j is refused, since it says: %s', (text, why) => {
    expect(() => parseDuration(text)).toThrow(BadDuration);
    expect(() => parseDuration(text)).toThrow(why);
    expect(() => parseDuration(text)).toThrow('P3Y6M');
  });

  it.each([null, undefined, 5, {}])('%p is refused: it is no text', (value) => {
    expect(() => parseDuration(value as string)).toThrow(BadDuration);
  });

  it.each([
    ['P3Y6M', '3 years and 6 months'],
    ['P5Y', '5 years'],
    ['P1Y', '1 year'],
    ['P18M', '1 year and 6 months'],
    ['P1M', '1 month'],
    ['P26W', '182 days'],
    ['P1D', '1 day'],
    ['P1Y1M1D', '1 year, 1 month and 1 day'],
  ])('%s is said as %s', (text, said) => {
    expect(describeDuration(parseDuration(text))).toBe(said);
  });
});

describe('the end of a term', () => {
  it.each([
    ['Huang Xueqin, five years', '2021-09-19', 'P5Y', '2026-09-18'],
    ['Wang Jianbing, three years and six months', '2021-09-19', 'P3Y6M', '2025-03-18'],
    ['Cheng Yuan, five years', '2019-07-22', 'P5Y', '2024-07-21'],
    ['Liu Dazhi, three years', '2019-07-22', 'P3Y', '2022-07-21'],
    ['Wu Gejianxiong, two years', '2019-07-22', 'P2Y', '2021-07-21'],
    ['a month that is too short', '2021-08-31', 'P6M', '2022-02-27'],
    ['a leap day', '2020-02-29', 'P1Y', '2021-02-27'],
    ['a term across a leap day', '2023-03-01', 'P1Y', '2024-02-29'],
    ['one day', '2021-09-19', 'P1D', '2021-09-19'],
    ['weeks', '2021-09-19', 'P26W', '2022-03-19'],
    ['months before days', '2021-01-31', 'P1M1D', '2021-02-28'],
  ])('%s: from %s a term of %s ends on %s', (_case, start, term, end) => {
    expect(termEnd(start, parseDuration(term))).toBe(end);
  });

  it('of days only, has as many days as the term', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20_000 }), (start, days) => {
        expect(daysBetween(start, termEnd(start, { months: 0, days })) + 1).toBe(days);
      }),
    );
  });

  it('comes no earlier for whoever was taken a day later', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (start, term) => {
        expect(termEnd(addDays(start, 1), term) >= termEnd(start, term)).toBe(true);
      }),
    );
  });
});

describe('half of a term', () => {
  it.each([
    ['2021-09-19', '2026-09-18', '2024-03-20'],
    ['2021-09-19', '2025-03-18', '2023-06-19'],
    ['2021-09-19', '2021-09-19', '2021-09-19'],
    ['2021-09-19', '2021-09-20', '2021-09-20'],
  ])('%s to %s is served on %s', (start, end, half) => {
    expect(halfTerm(start, end)).toBe(half);
  });

  it('leaves as many days before it as after it, or one fewer', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20_000), (start, n) => {
        const end = addDays(start, n);
        const half = halfTerm(start, end);
        expect([0, 1]).toContain(daysBetween(half, end) + 1 - daysBetween(start, half));
      }),
    );
  });
});

describe('a reduction of a term', () => {
  it.each([
    ['P5Y', 'P8M', { months: 52, days: 0 }, '4 years and 4 months'],
    ['P3Y', 'P40D', { months: 36, days: -40 }, '3 years less 40 days'],
    ['P26W', 'P1M', { months: -1, days: 182 }, '182 days less 1 month'],
    ['P1Y', 'P1Y', { months: 0, days: 0 }, 'no time'],
    ['P1Y', 'P2Y', { months: 0, days: 0 }, 'no time'],
    ['P1M', 'P40D', { months: 0, days: 0 }, 'no time'],
  ])('%s less %s', (term, reduction, left, said) => {
    expect(minusDuration(parseDuration(term), parseDuration(reduction))).toEqual(left);
    expect(describeDuration(left)).toBe(said);
  });

  it('of three years by forty days ends forty days earlier', () => {
    const left = minusDuration(parseDuration('P3Y'), parseDuration('P40D'));
    expect(termEnd('2021-09-19', left)).toBe(addDays(termEnd('2021-09-19', parseDuration('P3Y')), -40));
  });

  it('of a month by 30 days leaves nothing in February, and a day in March', () => {
    const left = minusDuration(parseDuration('P1M'), parseDuration('P30D'));
    expect(addDuration('2021-02-01', left)).toBe('2021-02-01');
    expect(addDuration('2021-03-01', left)).toBe('2021-03-02');
  });

  it('undoes an increase by as much', () => {
    fc.assert(
      fc.property(anyTerm, anyTerm, (a, b) => {
        expect(minusDuration(plusDuration(a, b), b)).toEqual(a);
      }),
    );
  });

  it('never makes a term longer, nor end before it begins', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, anyTerm, (start, a, b) => {
        const end = addDuration(start, minusDuration(a, b));
        expect(end <= addDuration(start, a)).toBe(true);
        expect(end >= start).toBe(true);
      }),
    );
  });
});
