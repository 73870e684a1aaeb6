import { addDays, addMonths, Day, daysBetween, laterOf } from './calendar-date';

/**
 * A length of time as laws and judgments state it: whole months (a year is 12) and whole days (a week is 7).
 * The two are kept apart, since a month has no fixed number of days. After a reduction one part may be
 * negative ("3 years less 40 days"), never the whole.
 */
export interface Duration {
  months: number;
  days: number;
}

/** The text is not a duration that Vigil accepts; the message is written for people. */
export class BadDuration extends Error {}

const MOST_YEARS = 200;
const DAYS_PER_MONTH = 365.2425 / 12; // mean of the Gregorian calendar; used for limits only, never for a date
const ACCEPTED = 'Write whole years, months, weeks and days as ISO 8601 does: P3Y6M, P5Y, P26W, P1Y10D.';

const roughDays = ({ months, days }: Duration): number => months * DAYS_PER_MONTH + days;

function refuse(text: unknown, why: string): never {
  const shown = typeof text === 'string' ? text.slice(0, 40) : typeof text;
  throw new BadDuration(`“${shown}” is not a duration: ${why}. ${ACCEPTED}`);
}

function whyNot(text: string): string {
  if (text.trim() === '') return 'it is empty';
  if (text !== text.trim()) return 'there are blanks around it';
  if (/^[-+]|[PYMWD]-\d/i.test(text)) return 'it has a sign, and a term is never negative';
  if (/^p/i.test(text) && text !== text.toUpperCase()) return 'its letters must be capitals';
  if (text === 'P') return 'no number follows the P';
  if (/^P.*T/.test(text)) return 'it has hours, minutes or seconds, and a term has whole days';
  if (/[.,]/.test(text)) return 'it has a fraction, and a term has whole years, months, weeks or days';
  if (/^P(\d+[YMWD])+$/.test(text)) return 'years, months, weeks and days come in this order, each once';
  if (!text.startsWith('P')) return 'it does not begin with P';
  return 'numbers and the letters Y, M, W, D do not follow each other in pairs';
}

/**
 * Reads an ISO 8601 duration of whole years, months, weeks and days, of at most 200 years.
 * @throws BadDuration for anything else: nothing, zero, times, fractions, signs, small letters.
 */
export function parseDuration(text: string): Duration {
  const found = typeof text === 'string' && /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!found) return refuse(text, typeof text === 'string' ? whyNot(text) : 'it is not a text');
  const [years, months, weeks, days] = found.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const duration = { months: years * 12 + months, days: weeks * 7 + days };
  if (duration.months === 0 && duration.days === 0) refuse(text, 'it has no length');
  if (roughDays(duration) > MOST_YEARS * 12 * DAYS_PER_MONTH) refuse(text, `it is longer than ${MOST_YEARS} years`);
  return duration;
}

/**
 * The day after so many months, then so many days; a day that the month does not have becomes its last.
 * Never before `day`: a month less 30 days is less than nothing in February, and counts as nothing.
 */
export function addDuration(day: Day, { months, days }: Duration): Day {
  return laterOf(day, addDays(addMonths(day, months), days));
}

/**
 * The last day of a term that is counted from `start`: start + term - 1 day, since the first day counts.
 * The Guangzhou judgment states it so: one day held is one day served; five years from 19 September 2021
 * end on 18 September 2026.
 */
export function termEnd(start: Day, term: Duration): Day {
  return addDays(addDuration(start, term), -1);
}

/** Both lengths together. */
export function plusDuration(a: Duration, b: Duration): Duration {
  return { months: a.months + b.months, days: a.days + b.days };
}

/**
 * A term `a` after a reduction by `b`, months from months and days from days; nothing is left when the
 * reduction is as long as the term or longer. "P3Y less P40D" keeps its 36 months and has -40 days, because
 * only a start day tells how long the months are.
 */
export function minusDuration(a: Duration, b: Duration): Duration {
  const left = { months: a.months - b.months, days: a.days - b.days };
  return roughDays(left) <= 0 ? { months: 0, days: 0 } : left;
}

/**
 * The day on which half of a term has been served, from its first and last day (both count): start + half
 * of the days, rounded down. 19 September 2021 to 18 September 2026 gives 20 March 2024.
 */
export function halfTerm(start: Day, end: Day): Day {
  return addDays(start, Math.floor((daysBetween(start, end) + 1) / 2));
}

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

function parts(months: number, days: number): string {
  const said = [
    [Math.floor(months / 12), 'year'],
    [months % 12, 'month'],
    [days, 'day'],
  ] as [number, string][];
  const words = said.filter(([n]) => n > 0).map(([n, unit]) => counted(n, unit));
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? 'no time');
}

/** A length for people: "3 years and 6 months", "182 days", "3 years less 40 days". */
export function describeDuration({ months, days }: Duration): string {
  if (months > 0 && days < 0) return `${parts(months, 0)} less ${parts(0, -days)}`;
  if (months < 0 && days > 0) return `${parts(0, days)} less ${parts(-months, 0)}`;
  return parts(months, days);
}
