import fc from 'fast-check';
import { addDays, type Day, daysBetween, yearOf } from '../../lib/calendar-date';
import type { DayRule, Reckoning } from './calendar-day';
import { chineseDateOf, keptDates, keptOn } from './chinese-date';
import { datesBetween, datesOf, timesSince } from './dates-of';

const reckoned = (calendar: Reckoning, month: number, day: number): DayRule => ({
  type: 'reckoned',
  calendar,
  month,
  day,
});
const years = (rule: DayRule, from = 2020, to = 2035): Day[] => datesBetween(rule, `${from}-01-01`, `${to}-12-31`);

describe('a festival of the Chinese calendar', () => {
  // Hong Kong Observatory, Gregorian-Lunar Calendar Conversion Tables.
  it.each([
    [
      'Spring Festival',
      reckoned('chinese', 1, 1),
      '2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08',
    ],
    [
      'Mid-Autumn Festival',
      reckoned('chinese', 8, 15),
      '2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08 2034-09-27 2035-09-16',
    ],
    [
      'Dragon Boat Festival',
      reckoned('chinese', 5, 5),
      '2020-06-25 2021-06-14 2022-06-03 2023-06-22 2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05 2031-06-24 2032-06-12 2033-06-01 2034-06-20 2035-06-10',
    ],
  ])('%s falls on its published days', (_, rule, days) => {
    expect(years(rule)).toEqual(days.split(' '));
  });

  it('is where the published tables have it in the years in which the calendar of the machine errs', () => {
    expect(datesOf(reckoned('chinese', 1, 1), 1954)).toEqual(['1954-02-03']);
    expect(chineseDateOf('2033-12-22')).toEqual({ year: 2033, month: 11, leap: true, day: 1 });
    expect(chineseDateOf('1983-07-15')).toEqual({ year: 1983, month: 6, leap: false, day: 6 });
  });
});

describe('a festival of the Islamic calendar', () => {
  // Umm al-Qura, as published to 2030.
  it.each([
    [
      'Ramadan',
      reckoned('islamic-umalqura', 9, 1),
      '2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11 2025-03-01 2026-02-18 2027-02-08 2028-01-28 2029-01-16 2030-01-05 2030-12-26',
    ],
    [
      'Eid al-Fitr',
      reckoned('islamic-umalqura', 10, 1),
      '2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04',
    ],
    [
      'Eid al-Adha',
      reckoned('islamic-umalqura', 12, 10),
      '2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13',
    ],
  ])('%s falls on its published days, twice in a year where it does', (_, rule, days) => {
    expect(years(rule, 2020, 2030)).toEqual(days.split(' '));
  });

  it('is within a day of what others reckon for the years to 2035', () => {
    const others = ['2031-12-15', '2032-12-04', '2033-11-23', '2034-11-12', '2035-11-01'];
    years(reckoned('islamic-umalqura', 9, 1), 2031, 2035).forEach((day, i) =>
      expect(Math.abs(daysBetween(day, others[i]!))).toBeLessThanOrEqual(1),
    );
  });
});

describe('Nowruz', () => {
  it('falls on the days of the calendar of Iran', () => {
    const days =
      '2020-03-20 2021-03-21 2022-03-21 2023-03-21 2024-03-20 2025-03-21 2026-03-21 2027-03-21 2028-03-20 2029-03-20 2030-03-21 2031-03-21 2032-03-20 2033-03-20 2034-03-21 2035-03-21';
    expect(years(reckoned('persian', 1, 1))).toEqual(days.split(' '));
  });
});

describe('a day of the calendar', () => {
  it('of every year keeps 29 February on the 28th', () => {
    expect(years({ type: 'every_year', month: 2, day: 29 }, 2023, 2025)).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2025-02-28',
    ]);
  });

  const losar: DayRule = { type: 'dates', dates: ['2022-03-03', '2023-02-21', '2024-02-10'] };
  it.each([
    ['the first after she was taken', reckoned('chinese', 1, 1), '2021-09-19', '2022-02-01', 1],
    ['the second', reckoned('chinese', 1, 1), '2021-09-19', '2023-01-22', 2],
    ['the festival on which she was taken is not counted', reckoned('chinese', 1, 1), '2022-02-01', '2023-01-22', 1],
    ['no festival on this day', reckoned('chinese', 1, 1), '2021-09-19', '2023-01-21', null],
    ['two within one year', reckoned('islamic-umalqura', 9, 1), '2029-12-31', '2030-12-26', 2],
    ['dates that are known back to the day', losar, '2022-03-04', '2024-02-10', 2],
    ['dates that do not reach back so far', losar, '2019-01-01', '2024-02-10', null],
  ])('is counted: %s', (_, rule, since, on, times) => {
    expect(timesSince(rule, since, on)).toBe(times);
  });
});

describe('a date of the Chinese calendar that is kept every year', () => {
  it.each([
    ['in the ordinary month where it was in a leap month', '2020-05-24', 2023, '2023-05-20'],
    ['in the first of two months of its number', '1990-04-26', 2020, '2020-04-24'],
    ['on the 29th where the month has no 30th', '2018-11-07', 2021, '2021-11-04'],
  ])('is kept %s', (_, day, year, on) => {
    const { month, day: number } = chineseDateOf(day)!;

    expect(keptOn(year, month, number)).toBe(on);
  });

  it('is found from its day as from its year, once in each', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1925-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1926, max: 2098 }), (born, year) => {
        const birth = chineseDateOf(born)!;
        const found = keptDates(`${year}-01-01`, `${year + 1}-03-31`)
          .filter((kept) => kept.year === year && kept.md === birth.month * 100 + birth.day)
          .map((kept) => kept.on);
        expect(found).toEqual([keptOn(year, birth.month, birth.day)]);
        expect(yearOf(found[0]!) - year).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
