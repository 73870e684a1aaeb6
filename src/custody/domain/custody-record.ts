import { Day } from '../../lib/calendar-date';
import { CustodyEvent } from './custody-event';
import { CustodyStatus } from './custody-status';
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
  /** False while the dates leave open whether the status holds already, or still: nothing is said of it in public. */
  certain: boolean;
  /** The number of the spell that is open, or that ended last; null before the first. */
  spell: number | null;
  /** The event that gave the status; null when a date that was computed gave it. */
  eventId: string | null;
}

/** What a sentence can impose besides imprisonment: deprivation of political rights, a ban to leave the country. */
export const penaltyKinds = ['dpr', 'travel_ban'] as const;
export type PenaltyKind = (typeof penaltyKinds)[number];

/** A supplementary penalty that runs after release, both days inclusive. */
export interface Penalty {
  kind: PenaltyKind;
  from: Day;
  /** Null: for life. */
  until: Day | null;
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
