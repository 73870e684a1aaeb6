import { daysInMonth, monthName, monthNumber } from './date-text-months';
import { DateForm, readForm } from './partial-date-form';
import { DatePoint } from './partial-date-point';
import { BadDate, quoted } from './partial-date-refusal';

/** The ways in which a form lets people say a date; 'as_written' is EDTF that the others cannot say. */
export const dateModes = [
  'exact',
  'month',
  'year',
  'about',
  'between',
  'one_of',
  'before',
  'after',
  'as_written',
] as const;
export type DateMode = (typeof dateModes)[number];

/**
 * A date as a form posts it, so that nobody types EDTF. Only the boxes that belong to the mode are read.
 * Day and month may be left empty in 'about', 'between', 'before' and 'after', which both include their day.
 */
export interface DateParts {
  mode: DateMode;
  day?: string;
  /** 1 to 12, or an English name. */
  month?: string;
  year?: string;
  to_day?: string;
  to_month?: string;
  to_year?: string;
  /** Read in 'exact', 'month', 'year' and 'about'. */
  uncertain?: boolean;
  /** For 'one_of': each YYYY-MM-DD (or YYYY-MM, YYYY); empty ones are left out. */
  days?: string[];
  /** For 'as_written'. */
  text?: string;
}

type Box = 'day' | 'month' | 'year' | 'to_day' | 'to_month' | 'to_year';

const labels: Record<Box, string> = {
  day: 'Day',
  month: 'Month',
  year: 'Year',
  to_day: 'Day of the later date',
  to_month: 'Month of the later date',
  to_year: 'Year of the later date',
};
/** How many boxes for days 'one_of' reads. */
export const mostDays = 20;

// people who write Chinese or Japanese may type full-width digits
const filled = (text: unknown): string => (typeof text === 'string' ? text.normalize('NFKC').trim() : '');
const pad = (n: number): string => String(n).padStart(2, '0');

/** A date from three boxes, of which `needed` must be filled; the year always. */
function readBoxes(parts: DateParts, boxes: [Box, Box, Box], needed: 'day' | 'month' | 'year'): string {
  const [dayBox, monthBox, yearBox] = boxes;
  const wrong = (box: Box, message: string): never => {
    throw new BadDate(`${labels[box]}: ${message}`, box);
  };
  const [day, month, year] = boxes.map((box) => filled(parts[box])) as [string, string, string];
  if (!/^[1-9]\d{3}$/.test(year))
    wrong(
      yearBox,
      `${year ? `${quoted(year)} is not a year from 1000 to 9999` : 'it is empty'}. Write four digits, as 2021.`,
    );
  if (!month && needed !== 'year')
    wrong(monthBox, 'it is empty. Write 1 to 12, or choose “year” if only the year is known.');
  if (!month && day) wrong(monthBox, 'it is empty, but the day is filled in. Write 1 to 12, or empty the day.');
  if (!month) return year;
  const m = monthNumber(month) ?? wrong(monthBox, `${quoted(month)} is not a month. Write 1 to 12.`);
  if (!day && needed === 'day') wrong(dayBox, 'it is empty. Write it, or choose “month” if only the month is known.');
  if (!day) return `${year}-${pad(m)}`;
  const last = daysInMonth(Number(year), m);
  if (!/^\d\d?$/.test(day) || Number(day) < 1) wrong(dayBox, `${quoted(day)} is not a day. Write 1 to ${last}.`);
  if (Number(day) > last) wrong(dayBox, `${monthName(m)} ${year} had ${last} days. Write 1 to ${last}.`);
  return `${year}-${pad(m)}-${pad(Number(day))}`;
}

const firstBoxes: [Box, Box, Box] = ['day', 'month', 'year'];
const laterBoxes: [Box, Box, Box] = ['to_day', 'to_month', 'to_year'];

function readBetween(parts: DateParts): string {
  const from = readBoxes(parts, firstBoxes, 'year');
  const to = readBoxes(parts, laterBoxes, 'year');
  const [a, b] = [from, to].map((text) => (readForm(text) as Extract<DateForm, { form: 'date' }>).point) as [
    DatePoint,
    DatePoint,
  ];
  if (b.latest < a.earliest)
    throw new BadDate(`${labels.to_year}: ${to} is before ${from}. Write the earlier date first.`, 'to_year');
  return from === to ? from : `[${from}..${to}]`;
}

function readDays(parts: DateParts): string {
  const days = (parts.days ?? []).map(filled).filter((day) => day !== '');
  const wrong = (message: string): never => {
    throw new BadDate(`Days: ${message}`, 'days');
  };
  if (days.length === 0) wrong('none is filled in. Write each as YYYY-MM-DD, for example 2020-08-31.');
  if (days.length > mostDays)
    wrong(`there are more than ${mostDays}. Choose “between” and write the first and the last.`);
  for (const day of days) {
    if (/[,.]/.test(day)) wrong(`${quoted(day)} is not one date. Write each in a box of its own, as 2020-08-31.`);
    try {
      readForm(`[${day}]`);
    } catch (error) {
      if (error instanceof BadDate) wrong(error.message);
      throw error;
    }
  }
  const different = [...new Set(days)].sort();
  return different.length === 1 ? (different[0] as string) : `[${different.join(',')}]`;
}

function readWritten(text: string): string {
  try {
    readForm(text);
    return text;
  } catch (error) {
    throw error instanceof BadDate ? new BadDate(error.message, 'text') : error;
  }
}

/**
 * The EDTF text of what a form posts: 'between' is one day between (a one-of set, not a stretch of time).
 * @throws BadDate whose `part` is the box that is wrong, with the remedy
 */
export function dateFromParts(parts: DateParts): string {
  const { mode, uncertain = false } = parts;
  const isChoice = mode === 'between' || mode === 'one_of' || mode === 'before' || mode === 'after';
  if (uncertain && isChoice)
    throw new BadDate('Uncertain: a date among several is open already. Take the tick away.', 'uncertain');
  const mark = uncertain ? '?' : '';
  switch (mode) {
    // whoever chose "month" or "year" may have left a day behind in its box
    case 'exact':
      return readBoxes(parts, firstBoxes, 'day') + mark;
    case 'month':
      return readBoxes({ ...parts, day: '' }, firstBoxes, 'month') + mark;
    case 'year':
      return readBoxes({ ...parts, day: '', month: '' }, firstBoxes, 'year') + mark;
    case 'about':
      return readBoxes(parts, firstBoxes, 'year') + (uncertain ? '%' : '~');
    case 'between':
      return readBetween(parts);
    case 'one_of':
      return readDays(parts);
    case 'before':
      return `[..${readBoxes(parts, firstBoxes, 'year')}]`;
    case 'after':
      return `[${readBoxes(parts, firstBoxes, 'year')}..]`;
    case 'as_written':
      return readWritten(parts.text ?? '');
    default:
      throw new BadDate(
        `Kind of date: ${quoted(String(mode))} is not known. Choose one of ${dateModes.join(', ')}.`,
        'mode',
      );
  }
}
