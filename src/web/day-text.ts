import { Day, daysBetween } from '../lib/calendar-date';
import { longDay } from '../lib/date-text';

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (day: Day): string => formatter.format(new Date(`${day}T00:00:00Z`));
};

/** Monday 23 November */
export const weekdayAndDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
/** November 2026 */
export const monthAndYear = format({ month: 'long', year: 'numeric' });
/** Nov */
export const shortMonth = format({ month: 'short' });
/** Mon */
export const shortWeekday = format({ weekday: 'short' });

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => weekdays.indexOf(shortWeekday(day)) + 1;

/** 23 November 2026, 14:05 UTC. A moment is shown with its zone, since colleagues sit in several. */
export function momentText(at: Date | string): string {
  const iso = new Date(at).toISOString();
  return `${longDay(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

const numbers = new Intl.NumberFormat('en-GB');

/** 1204 as 1,204 */
export const numeral = (n: number): string => numbers.format(n);

/** The number with its noun: 1 day, 2 days, 1,204 days. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${numeral(n)} ${n === 1 ? one : many}`;

/** How far a day lies from today, in words: today, tomorrow, in 12 days, 3 days ago. */
export function fromToday(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}
