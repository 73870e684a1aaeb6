import { addDays, Day, daysBetween } from '../../lib/calendar-date';
import { Duration, halfTerm, minusDuration, parseDuration, plusDuration, termEnd } from '../../lib/duration';
import { parsePartialDate } from '../../lib/partial-date';
import { CustodyEvent, isExactDay } from './custody-event';

/** A sentence of imprisonment as it stood from one judgment or decision to the next. */
export interface Term {
  eventId: string;
  spell: number;
  /** The day of the judgment or decision: before it, nobody could count with this term. */
  from: Day;
  /** The day of the next decision that replaced it, exclusive; null while it stands. */
  to: Day | null;
  countedFrom: Day;
  /** The latest day from which it can count. */
  countedFromLatest: Day;
  /** Null for life: no end can be computed. */
  imprisonment: Duration | null;
  /** Last day of the term at the earliest: countedFrom + term − 1 day, later by the days of custody not credited. */
  end: Day | null;
  /** Last day of the term at the latest; the same where the first day is known. */
  latestEnd: Day | null;
  /** Half of the term is served on this day. */
  half: Day | null;
  /** False when the first day of the term is not known to the day, or days before it may count: nothing is promised. */
  certain: boolean;
  /** Was the first day stated by the judgment, or taken to be the first day in custody? */
  countedFromStated: boolean;
  /** Days of custody that count only in part, and so move the end. */
  uncreditedDays: number;
}

/** Where a term counts from: what the judgment states, or else the first day in custody. */
export interface TermStart {
  /** The earliest day that it can be, and the latest. */
  day: Day;
  latest: Day;
  certain: boolean;
  stated: boolean;
}

/** The start that the judgment itself names, if it names one. */
export function statedStart(event: CustodyEvent): TermStart | null {
  const text = event.sentence?.counted_from;
  if (!text) return null;
  const date = parsePartialDate(text);
  return date.earliest
    ? {
        day: date.earliest,
        latest: date.latest ?? date.earliest,
        certain: isExactDay(date),
        stated: true,
      }
    : null;
}

/** What a term is made of, besides the judgment. */
export interface TermParts extends Pick<Term, 'spell' | 'from' | 'uncreditedDays'> {
  start: TermStart;
  /** Null for life. */
  length: Duration | null;
}

/** Computes a term. Days that are not credited count only when the judgment names no first day of its own. */
export function termOf(event: CustodyEvent, { spell, from, start, length, uncreditedDays }: TermParts): Term {
  const late = start.stated ? 0 : uncreditedDays;
  const endFrom = (first: Day): Day | null => (length ? addDays(termEnd(first, length), late) : null);
  const end = endFrom(start.day);
  return {
    eventId: event.id,
    spell,
    from,
    to: null,
    countedFrom: start.day,
    countedFromLatest: start.latest,
    imprisonment: length,
    end,
    latestEnd: endFrom(start.latest),
    half: end ? halfTerm(start.day, end) : null,
    certain: start.certain,
    countedFromStated: start.stated,
    uncreditedDays: late,
  };
}

/** The length that an event gives to the sentence: a new one, or the old one made shorter or longer. Undefined: no change. */
export function lengthAfter(event: CustodyEvent, old: Duration | null | undefined): Duration | null | undefined {
  const text = event.sentence?.imprisonment;
  if (!text) return undefined;
  if (text === 'life') return null;
  const stated = parseDuration(text);
  if (event.kind === 'term_reduced') return old ? minusDuration(old, stated) : undefined;
  if (event.kind === 'term_increased') return old ? plusDuration(old, stated) : undefined;
  return stated;
}

/** Days of residential surveillance that a term does not take into account, with a credit of `rate` days for each. */
export const uncredited = (from: Day, to: Day, rate: number): number => {
  const days = Math.max(0, daysBetween(from, to));
  return days - Math.floor(days * rate);
};

/** The first day of a term as the date of the custody that it tells of. */
export const dateOfStart = (start: TermStart, text: string): CustodyEvent['date'] => ({
  text,
  earliest: start.day,
  latest: start.latest,
  precision: start.certain ? 'day' : 'month',
  qualifier: '',
});

/**
 * The first day in custody as the first day of the term; null when no beginning is known.
 * @param moreMayCount do days before it, or not all days of it, count towards the term?
 */
export function startOfTerm(
  { start, startKnown }: { start: CustodyEvent['date']; startKnown: boolean },
  moreMayCount: boolean,
): TermStart | null {
  if (!startKnown || !start.earliest) return null;
  const latest = start.latest ?? start.earliest;
  return { day: start.earliest, latest, certain: isExactDay(start) && !moreMayCount, stated: false };
}
