import { daysInMonth } from '../../lib/date-text-months';
import type { Day } from '../../lib/calendar-date';
import { whyNoDate } from './date-check';
import type { DateOrder } from './import-model';

/** What is known beside the text of a date. */
export interface DateContext {
  today: Day;
  /** The order that holds for the column, if one does. */
  order?: DateOrder;
  /** Is it a date of birth? Two digits of a year then reach further back. */
  isBirth?: boolean;
}

/** Why a date is not taken, and what may be meant. */
export interface Trouble {
  what: string;
  suggestion?: string;
  answers: string[];
}

/** A date that was found in a text: EDTF, or a month and day that lack their year, or a trouble. */
export interface FoundDate {
  start: number;
  end: number;
  edtf?: string;
  /** Month and perhaps day without a year, as in "31 August to 4 September 2020". */
  yearless?: { month: number; day?: number };
  trouble?: Trouble;
  /** What was understood beyond the letters. */
  how: string[];
}

export type FoundParts = Omit<FoundDate, 'start' | 'end'>;

const pad = (n: number): string => String(n).padStart(2, '0');

/** A date of parts that exist, or the trouble with them. Parts that are not known are left out. */
export function dated(year: number, month?: number, day?: number, how: string[] = []): FoundParts {
  const edtf = [
    String(year).padStart(4, '0'),
    ...(month ? [pad(month)] : []),
    ...(month && day ? [pad(day)] : []),
  ].join('-');
  const wrong = whyNoDate(edtf);
  if (!wrong) return { edtf, how };
  const answers =
    month && month <= 12 && day && day > daysInMonth(year, month) ? [edtf.slice(0, 7)] : [edtf.slice(0, 4)];
  return { trouble: { what: wrong, answers: answers.filter((answer) => answer >= '1000') }, how };
}

/** Four digits for two; undefined when both centuries are possible. */
export function fullYear(digits: string, { today, isBirth }: DateContext): { year?: number; how: string[] } {
  const text = digits.replace("'", '');
  if (text.length !== 2) return { year: Number(text), how: [] };
  const now = Number(today.slice(0, 4));
  const recent = Math.floor(now / 100) * 100 + Number(text);
  const year = recent > now ? recent - 100 : recent;
  // somebody born so lately is a child, and somebody born a century before very old: either may be meant
  if (isBirth && now - year < 14) return { how: [] };
  return { year, how: [`the year ${text} is ${year}`] };
}

type Numbers = [number, number, number];

/** The readings of three numbers that are possible, by the order in which they stand. */
export function readingsOf(a: string, b: string, c: string): Partial<Record<DateOrder, [string, string, string]>> {
  const [na, nb] = [Number(a), Number(b)];
  const isShort = c.replace("'", '').length === 2;
  const isDay = (n: number): boolean => n <= 31;
  return {
    ...(isDay(na) && nb <= 12 ? { dmy: [c, b, a] } : {}),
    ...(na <= 12 && isDay(nb) ? { mdy: [c, a, b] } : {}),
    // a first number that can be no month may be the two digits of a year
    ...(isShort && na > 12 && nb <= 12 && isDay(Number(c)) ? { ymd: [a, b, c] } : {}),
  };
}

const orderWords: Record<DateOrder, string> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

export const orderText = (order: DateOrder): string => orderWords[order];

/** Three numbers, of which the year does not stand first, or only with two digits. */
export function numbered(text: string, a: string, b: string, c: string, context: DateContext): FoundParts {
  const readings = readingsOf(a, b, c);
  const orders = Object.keys(readings) as DateOrder[];
  const settled = context.order && readings[context.order] ? context.order : undefined;
  const chosen =
    settled ?? (orders.length === 1 || (orders.length === 2 && Number(a) === Number(b)) ? orders[0] : undefined);
  const parts = (order: DateOrder): FoundParts => {
    const [y, m, d] = readings[order] as [string, string, string];
    const { year, how } = fullYear(y, context);
    if (year === undefined) return centuryTrouble(text, y, Number(m), Number(d), context);
    return dated(...([year, Number(m), Number(d)] satisfies Numbers), [`${orderText(order)}`, ...how]);
  };
  if (chosen) return parts(chosen);
  if (orders.length === 0)
    return { how: [], trouble: { what: `“${text}” has no part that can be the month.`, answers: [] } };
  const answers = orders.flatMap((order) => parts(order).edtf ?? []);
  return {
    how: [],
    trouble: {
      what: `“${text}” can be read as ${orders.map((order) => orderText(order)).join(' or as ')}.`,
      suggestion: `Choose the order of dates for this column, or write ${answers.join(' or ')}.`,
      answers,
    },
  };
}

/** A year of birth in two digits can lie in this century or the one before: asked about. */
export function centuryTrouble(
  text: string,
  digits: string,
  month: number | undefined,
  day: number | undefined,
  { today }: DateContext,
): FoundParts {
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const years = [century - 100, century].map((start) => start + Number(digits.replace("'", '')));
  const answers = years.flatMap((year) => dated(year, month, day).edtf ?? []);
  return {
    how: [],
    trouble: {
      what: `“${text}” gives the year of birth with two digits: ${years.join(' or ')}.`,
      suggestion: `Write ${answers.join(' or ')}.`,
      answers,
    },
  };
}
