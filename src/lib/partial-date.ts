import { Day, daysBetween, earlierOf, laterOf } from './calendar-date';
import { DateForm, readForm } from './partial-date-form';
import { DatePoint, DateQualifier } from './partial-date-point';
import { BadDate } from './partial-date-refusal';

export { describeDate } from './date-text';
export { BadDate } from './partial-date-refusal';
export type { DateQualifier } from './partial-date-point';

/**
 * How well a date is known. 'window': within two bounds that are both known (a stretch of time, or one of
 * several dates); 'open': one bound is not known.
 */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'window' | 'open';

/** A date as well as it is known: EDTF (ISO 8601-2) level 0 and 1, and the one-of sets of level 2. */
export interface PartialDate {
  /** As it was written. */
  text: string;
  /** The first day that it may be; null where there is no such bound. The mark `~` widens nothing. */
  earliest: Day | null;
  latest: Day | null;
  precision: DatePrecision;
  qualifier: DateQualifier;
  /** 'interval' lasted from its first to its last day; 'one_of' is one date among several. */
  form: 'date' | 'interval' | 'one_of';
}

/** `?` at one end of an interval and `~` at the other make the whole both. */
function joined(a: DateQualifier, b: DateQualifier): DateQualifier {
  if (a === b || b === '') return a;
  return a === '' ? b : 'both';
}

function spread(text: string, read: Exclude<DateForm, { form: 'date' }>): PartialDate {
  const known = (end: DatePoint | string | null): DatePoint | null => (typeof end === 'string' ? null : end);
  const spans = read.form === 'interval' ? [{ from: known(read.start), to: known(read.end) }] : read.spans;
  let [earliest, latest] = [spans[0]?.from?.earliest ?? null, spans[0]?.to?.latest ?? null];
  let qualifier: DateQualifier = '';
  for (const { from, to } of spans) {
    earliest = earliest && from && earlierOf(earliest, from.earliest);
    // only the last may be without end
    latest = to && (latest === null ? to.latest : laterOf(latest, to.latest));
    qualifier = joined(qualifier, joined(from?.qualifier ?? '', to?.qualifier ?? ''));
  }
  return { text, earliest, latest, precision: earliest && latest ? 'window' : 'open', qualifier, form: read.form };
}

/**
 * Reads a date as people know it, from EDTF: `2021-09-19`, `2021-09`, `2021`, `2021~`, `202X`, `2021-21`,
 * `2021-09-19/..`, `[2020-08-31..2020-09-04]`. Years 1000 to 9999. Nothing is padded, guessed or put right.
 * @throws BadDate with a message for people: what is wrong and what is accepted
 */
export function parsePartialDate(text: string): PartialDate {
  const read = readForm(text);
  if (read.form !== 'date') return spread(text, read);
  const { earliest, latest, unit, qualifier } = read.point;
  return { text, earliest, latest, precision: unit, qualifier, form: 'date' };
}

export function isPartialDate(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  try {
    parsePartialDate(text);
    return true;
  } catch (error) {
    if (error instanceof BadDate) return false;
    throw error;
  }
}

const lengthOf = ({ earliest, latest }: PartialDate): number =>
  earliest !== null && latest !== null ? daysBetween(earliest, latest) + 1 : 1;

/** Does `a` certainly end before `b` begins? An approximate date may also lie as far off as it is long. */
function endsBefore(a: PartialDate, b: PartialDate): boolean {
  if (a.latest === null || b.earliest === null || a.latest >= b.earliest) return false;
  const gap = daysBetween(a.latest, b.earliest);
  return [a, b].every((d) => d.qualifier === '' || d.qualifier === 'uncertain' || gap > lengthOf(d));
}

/**
 * Which of two dates came first, as far as can be said: 'same' only for one and the same day that is stated
 * without a mark, 'maybe' whenever the other order is possible too.
 */
export function compareDates(a: PartialDate, b: PartialDate): 'before' | 'after' | 'same' | 'maybe' {
  if (endsBefore(a, b)) return 'before';
  if (endsBefore(b, a)) return 'after';
  const exact = (d: PartialDate): boolean => d.precision === 'day' && d.qualifier === '';
  return exact(a) && exact(b) && a.earliest === b.earliest ? 'same' : 'maybe';
}
