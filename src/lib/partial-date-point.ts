import { parse } from 'edtf';
import { Day } from './calendar-date';
import { daysInMonth } from './date-text-months';
import { refuse } from './partial-date-refusal';

export type DateQualifier = '' | 'uncertain' | 'approximate' | 'both';
export type Season = 21 | 22 | 23 | 24;

/** A single date in EDTF, however coarse: what was known, and the first and last day that it may be. */
export interface DatePoint {
  unit: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** Of a decade or century, its first. */
  year: number;
  month?: number;
  day?: number;
  season?: Season;
  earliest: Day;
  latest: Day;
  qualifier: DateQualifier;
  /** Whether digits are left open with X: `2021-09-XX` is the month September 2021. */
  open: boolean;
}

const qualifiers: Record<string, DateQualifier> = { '?': 'uncertain', '~': 'approximate', '%': 'both' };
const plain = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([?~%])?$/;
const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));

function yearPoint(year: number, years: 1 | 10 | 100, qualifier: DateQualifier, open: boolean): DatePoint {
  const unit = years === 1 ? 'year' : years === 10 ? 'decade' : 'century';
  return { unit, year, earliest: `${year}-01-01`, latest: `${year + years - 1}-12-31`, qualifier, open };
}

function monthPoint(year: number, month: number, qualifier: DateQualifier, open: boolean): DatePoint {
  const start = `${year}-${pad(month)}`;
  const latest = `${start}-${daysInMonth(year, month)}`;
  return { unit: 'month', year, month, earliest: `${start}-01`, latest, qualifier, open };
}

/**
 * Seasons are those of the northern hemisphere by whole months, and winter goes into the next year.
 * The library has spring begin in January, which is nobody's spring (docs/adr/0002-partial-dates.md).
 */
function seasonPoint(year: number, season: Season, qualifier: DateQualifier): DatePoint {
  const first = (season - 20) * 3; // spring is 21 and begins in March
  const last =
    season === 24 ? monthPoint(Math.min(year + 1, 9999), 2, '', false) : monthPoint(year, first + 2, '', false);
  const latest = year === 9999 && season === 24 ? '9999-12-31' : last.latest;
  return { unit: 'season', year, season, earliest: `${year}-${pad(first)}-01`, latest, qualifier, open: false };
}

/** What the bits of the library say of X digits; level 1 has these five and no other. */
const openDigits: Record<number, (year: number, month: number, q: DateQualifier) => DatePoint> = {
  0b00001000: (year, _month, q) => yearPoint(year, 10, q, true),
  0b00001100: (year, _month, q) => yearPoint(year, 100, q, true),
  0b00110000: (year, _month, q) => yearPoint(year, 1, q, true),
  0b11110000: (year, _month, q) => yearPoint(year, 1, q, true),
  0b11000000: (year, month, q) => monthPoint(year, month, q, true),
};

/** Seasons and X digits by the library, which refuses a mark behind them: it is taken off before. */
function readOpen(text: string): DatePoint {
  const qualifier = qualifiers[text.at(-1) ?? ''] ?? '';
  try {
    const { values, unspecified, type } = parse(qualifier ? text.slice(0, -1) : text, {
      level: 1,
      types: ['Date', 'Season'],
    });
    const [year = 0, second = 0] = values;
    if (year < 1000 || year > 9999) return refuse(text);
    if (type === 'Season') return seasonPoint(year, second as Season, qualifier);
    return openDigits[unspecified ?? 0]?.(year, second + 1, qualifier) ?? refuse(text);
  } catch {
    // its message speaks of its grammar, ours of the date
    return refuse(text);
  }
}

/**
 * Reads a single date of EDTF level 0 or 1: a day, month, year, season, decade or century, perhaps marked.
 * @throws BadDate when there is no such date
 */
export function readPoint(text: string): DatePoint {
  const found = plain.exec(text);
  if (!found) return text.length > 12 ? refuse(text) : readOpen(text);
  const [, y, m, d, mark] = found;
  const qualifier = mark === undefined ? '' : (qualifiers[mark] ?? '');
  const year = Number(y);
  if (m === undefined) return yearPoint(year, 1, qualifier, false);
  const month = Number(m);
  if (d === undefined) return monthPoint(year, month, qualifier, false);
  const day = Number(d);
  if (day > daysInMonth(year, month)) return refuse(text);
  const written = mark === undefined ? text : text.slice(0, -1);
  return { unit: 'day', year, month, day, earliest: written, latest: written, qualifier, open: false };
}
