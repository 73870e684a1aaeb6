import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';

/**
 * A calendar date 'YYYY-MM-DD' without time or zone: an arrest has a day, not an instant.
 * Compared as text, since ISO dates sort as they follow each other.
 */
export type Day = string;

const MS_PER_DAY = 86_400_000;

// Noon local time keeps date-fns, which works in local time, away from any change of clocks.
const toDate = (day: Day): Date => {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return new Date(y, m - 1, d, 12);
};

const toDay = (date: Date): Day =>
  `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Is the text a date that exists in the Gregorian calendar, written YYYY-MM-DD? */
export function isDay(text: unknown): text is Day {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !text.startsWith('0000') &&
    !Number.isNaN(utc(text)) &&
    new Date(utc(text)).toISOString().slice(0, 10) === text
  );
}

/** Days from `from` to `to`, the first day not counted: 19 Sep to 20 Sep is 1. Negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MS_PER_DAY);
}

export function addDays(day: Day, n: number): Day {
  return toDay(addDaysTo(toDate(day), n));
}

/** Adds whole months; a day that the month does not have becomes its last: 31 Aug + 6 months is 28 Feb. */
export function addMonths(day: Day, n: number): Day {
  return toDay(addMonthsTo(toDate(day), n));
}

/** The n-th anniversary, always from the first day itself; 29 February is kept on 28 February in common years. */
export function anniversary(day: Day, years: number): Day {
  return addMonths(day, 12 * years);
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);
