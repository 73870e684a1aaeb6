import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';

/**
 * A calendar date 'YYYY-MM-DD' without time or zone: an arrest has a day, not an instant.
 * Compared as text, since ISO dates sort as they follow each other.
 */
export type Day = string;

// date-fns works in local time, and there are zones in which a day never was: in Samoa 29 December 2011 was followed by
// the 31st. Its UTC dates have 24 hours on every day.
const utc = (day: Day): Date => new UTCDateMini(`${day.length > 10 ? '+0' : ''}${day}T00:00:00Z`);

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const toDay = (date: Date): Day =>
  `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;

/** Is the text a date that exists in the Gregorian calendar, written YYYY-MM-DD? */
export function isDay(text: unknown): text is Day {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !text.startsWith('0000') &&
    !Number.isNaN(utc(text).getTime()) &&
    utc(text).toISOString().slice(0, 10) === text
  );
}

/** Days from `from` to `to`, the first day not counted: 19 Sep to 20 Sep is 1. Negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(utc(to), utc(from));
}

export function addDays(day: Day, n: number): Day {
  return toDay(addDaysTo(utc(day), n));
}

/** Adds whole months; a day that the month does not have becomes its last: 31 Aug + 6 months is 28 Feb. */
export function addMonths(day: Day, n: number): Day {
  return toDay(addMonthsTo(utc(day), n));
}

/** The n-th anniversary, always from the first day itself; 29 February is kept on 28 February in common years. */
export function anniversary(day: Day, years: number): Day {
  return addMonths(day, 12 * years);
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);
