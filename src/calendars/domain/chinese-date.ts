import { addDays, type Day, daysBetween, yearOf } from '../../lib/calendar-date';
import { chineseMonths, firstChineseDay, firstChineseYear, lastChineseYear, type ChineseMonth } from './chinese-years';

/** A day as the Chinese calendar has it. The year is the one in which its first day falls. */
export interface ChineseDate {
  year: number;
  month: number;
  leap: boolean;
  day: number;
}

/** The first day of each year; one more, which ends the last. */
const firstDays: Day[] = [firstChineseDay];
for (let year = firstChineseYear; year <= lastChineseYear; year++) {
  const length = chineseMonths(year).reduce((sum, month) => sum + month.length, 0);
  firstDays.push(addDays(firstDays.at(-1)!, length));
}

const firstDayOf = (year: number): Day => firstDays[year - firstChineseYear]!;

const isKnown = (year: number): boolean => year >= firstChineseYear && year <= lastChineseYear;

/** A day of the Gregorian calendar in the Chinese one; null outside the years 1900 to 2100. */
export function chineseDateOf(day: Day): ChineseDate | null {
  const found = placeOf(day);
  return found && { year: found.year, month: found.month.month, leap: found.month.leap, day: found.day };
}

interface Place {
  year: number;
  month: ChineseMonth;
  day: number;
}

/** The same days are asked for again and again: those of today, of a week ahead, of a month ahead. */
const places = new Map<Day, Place | null>();
const mostPlaces = 20_000;

function placeOf(day: Day): Place | null {
  const known = places.get(day);
  if (known !== undefined) return known;
  if (places.size >= mostPlaces) places.clear();
  const place = findPlace(day);
  places.set(day, place);
  return place;
}

function findPlace(day: Day): Place | null {
  const year = isKnown(yearOf(day)) && firstDayOf(yearOf(day)) <= day ? yearOf(day) : yearOf(day) - 1;
  if (!isKnown(year) || day < firstDayOf(year)) return null;
  let left = daysBetween(firstDayOf(year), day);
  for (const month of chineseMonths(year)) {
    if (left < month.length) return { year, month, day: left + 1 };
    left -= month.length;
  }
  return null;
}

/**
 * The day on which a date is kept in a year: in the month of its number, also when it was in a leap month, and on the
 * last day of a month that is too short for it. Null outside the years 1900 to 2100.
 */
export function keptOn(year: number, month: number, day: number): Day | null {
  let before = 0;
  for (const one of chineseMonths(year)) {
    if (one.month === month && !one.leap) return addDays(firstDayOf(year), before + Math.min(day, one.length) - 1);
    before += one.length;
  }
  return null;
}

/** A date that is kept on a day: of months without leap, the 30th on the 29th of a short month. */
export interface KeptDate {
  on: Day;
  year: number;
  /** Month and day as one number: 815 is the fifteenth of the eighth. */
  md: number;
}

/** Every date that is kept on a day from `from` to `to`: the other side of `keptOn`. */
export function keptDates(from: Day, to: Day): KeptDate[] {
  const kept: KeptDate[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const place = placeOf(on);
    if (!place || place.month.leap) continue;
    const { year, month, day } = place;
    kept.push({ on, year, md: month.month * 100 + day });
    if (day === month.length && day < 30) kept.push({ on, year, md: month.month * 100 + 30 });
  }
  return kept;
}
