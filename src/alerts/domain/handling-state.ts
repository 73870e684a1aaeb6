import type { Day } from '../../lib/calendar-date';

/** What people did with an alert, as lists show it. */
export interface HandlingState {
  /** Who handles it; null: nobody. */
  takenBy: string | null;
  /** Was something done on the occasion, and recorded on the case? */
  used: boolean;
  /** Not before this day has passed; null where nobody put it off, or the day is over. */
  putOffUntil: Day | null;
}

/** Does it wait for somebody to take it? */
export const isWithoutAnybody = (state: HandlingState | undefined): boolean =>
  state === undefined || (state.takenBy === null && !state.used && state.putOffUntil === null);
