import { Day } from '../../lib/calendar-date';
import { PartialDate } from '../../lib/partial-date';
import { CustodyReader } from './custody-reader';
import { byDay, CustodyEvent, happensLater, orderWithinDay } from './custody-event';
import { CustodyStatus, standingOf } from './custody-status';
import { Term } from './term';

/** One continuous deprivation of liberty. */
export interface Spell {
  number: number;
  /** The date of the event that opened it, as well as it is known. */
  start: CustodyEvent['date'];
  /** False when the person was found in custody and no beginning is recorded: nothing may be counted from `start`. */
  startKnown: boolean;
  startEventId: string;
  /** The earliest day on which the person may have been out of it; null while it goes on. */
  endDay: Day | null;
  /** The date of the event that closed it; null also when it was closed by a later arrest alone. */
  end: CustodyEvent['date'] | null;
  endEventId: string | null;
}

/** A stretch of days on which the status is the same. `to` is exclusive; null means until further notice. */
export interface CustodyPeriod {
  from: Day;
  to: Day | null;
  status: CustodyStatus;
  /** The number of the spell that is open, or that ended last; null before the first. */
  spell: number | null;
  /** The event that gave the status; null when a date that was computed gave it. */
  eventId: string | null;
}

/** A supplementary penalty that runs after release, both days inclusive. */
export interface Penalty {
  kind: 'dpr';
  from: Day;
  until: Day;
  spell: number;
  /** The event that set it going, and the sentence that imposed it. */
  eventIds: string[];
  certain: boolean;
  /** Death ended it before its time. */
  endedByDeath?: boolean;
}

/** What the events of one person add up to: the status on every day, and what it rests on. */
export interface Custody {
  spells: Spell[];
  periods: CustodyPeriod[];
  terms: Term[];
  penalties: Penalty[];
}

/** What differs between jurisdictions: how many days of imprisonment one day of residential surveillance stands for. */
export interface CustodyRules {
  residentialSurveillanceCredit: number;
}

/**
 * Reads a timeline, in whatever order it was entered, into the status as of any day. The status on a day follows from
 * the events up to that day alone: what happens later changes nothing before it.
 */
export function custodyOf(events: CustodyEvent[], rules: CustodyRules = { residentialSurveillanceCredit: 1 }): Custody {
  const reader = new CustodyReader(rules);
  const days = byDay(events);
  days.forEach(([day, sameDay], i) => {
    reader.arriveAt(day);
    const now = sameDay.filter((event) => {
      const later = happensLater(event, day, reader.isHeld, days.slice(i + 1));
      later?.push(event);
      return !later;
    });
    for (const event of orderWithinDay(now, reader.isHeld)) reader.read(event, day);
  });
  return reader.finish();
}

/** The period that holds on the day; null before anything is recorded. */
export function periodOn(custody: Custody, day: Day): CustodyPeriod | null {
  return custody.periods.find((p) => p.from <= day && (p.to === null || day < p.to)) ?? null;
}

/** The sentence as it stood on the day. */
export function termOn(custody: Custody, day: Day): Term | null {
  return custody.terms.findLast((t) => t.from <= day && (t.to === null || day < t.to)) ?? null;
}

/** Does the period mean that the person is deprived of liberty? */
export const isHeld = (period: CustodyPeriod): boolean => standingOf(period.status) === 'held';

export type EventDate = Pick<PartialDate, 'text' | 'earliest' | 'latest' | 'precision' | 'qualifier'>;
