import type { Day } from '../../lib/calendar-date';
import type { ActGroup } from './act';

/** What is asked of the trail; what is left out does not narrow it down. */
export interface LogFilter {
  /** Who did it, or whom it concerns: the id of an account, or a word as `command-line`. */
  person?: string;
  group?: ActGroup;
  /** One act, as `case.read`. */
  act?: string;
  /** Reference of a case. */
  reference?: string;
  /** First and last day, in UTC. */
  from?: Day;
  to?: Day;
  /** An address or a network. */
  network?: string;
  /** Words that somebody searched for. */
  searched?: string;
}

/** One line of the trail, as far as the reader may know of it. */
export interface LogEntry {
  id: number;
  at: Date;
  act: string;
  /** `userId` of whoever did it; null when nobody was signed in. */
  actor: string | null;
  /** A name for them. */
  who: string;
  /** The person whom it concerns, when it is another. */
  concerns: string | null;
  network: string | null;
  /** The case: null when there is none, `hidden` when the reader may not see it. */
  defender: { id: string; reference: string } | 'hidden' | null;
  /** As "opened the case". */
  what: string;
  /** Particulars, in words. */
  details: string[];
}

/** One person, and how often she has seen a case. */
export interface SeenBy {
  actor: string | null;
  who: string;
  times: number;
  first: Date;
  last: Date;
}
