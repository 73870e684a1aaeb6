import { addDays, type Day } from '../../lib/calendar-date';

/** What somebody was told of an alert the last time. */
export interface Told {
  on: Day;
  until: Day | null;
  /** Was it called one that may be published? */
  isPublic: boolean;
  /** Was it taken back? */
  withdrawn: boolean;
}

/**
 * How an alert stands for somebody now.
 * - `hidden`: she may not know of the case any more
 * - `gone`: there is no such alert: the person was released, an event retracted, an answer given
 * - `quiet`: nobody is to speak of the case for now
 */
export type Truth = { is: 'hidden' | 'gone' | 'quiet' } | { is: 'so'; on: Day; until: Day | null; isPublic: boolean };

/**
 * What whoever was told must be told now.
 * - `moved`: it falls on another date
 * - `withdrawn`: it is not to be used any more
 * - `not_public`: it is not to be published any more
 * - `again`: what was taken back stands again
 */
export type Change = 'moved' | 'withdrawn' | 'not_public' | 'again';

/** So many days after a date it still matters that what was published about it was wrong. */
const daysOfRegret = 14;

/**
 * What changed between what somebody was told and what is true; null when nothing did that she must know. Whoever may
 * not know of the case any more is told nothing of it, and only this: that what she was told may be published is not to be
 * used. She looks as she would where a person was released.
 * @param isTask was it a task for the team? When that is done, or its day has come, nobody needs to hear that it is gone
 * @param today in the zone of whoever was told
 */
export function changeOf(told: Told, truth: Truth, isTask: boolean, today: Day): Change | null {
  if (truth.is === 'hidden' && !told.isPublic) return null;
  const change = difference(told, truth);
  // What was told as a headline is none that waits for somebody to do it, even where it is a task by now: a quiet case.
  return change !== null && matters(change, told, truth, isTask && !told.isPublic, today) ? change : null;
}

function difference(told: Told, truth: Truth): Change | null {
  if (truth.is !== 'so') return told.withdrawn ? null : 'withdrawn';
  if (told.withdrawn) return 'again';
  if (truth.on !== told.on || truth.until !== told.until) return 'moved';
  return told.isPublic && !truth.isPublic ? 'not_public' : null;
}

function matters(change: Change, told: Told, truth: Truth, isTask: boolean, today: Day): boolean {
  const wasRecent = (told.until ?? told.on) >= addDays(today, -daysOfRegret);
  const isAhead = truth.is === 'so' && (truth.until ?? truth.on) >= today;
  if (change === 'again') return isAhead;
  if (change === 'moved') return isAhead || (wasRecent && !isTask);
  if (change === 'withdrawn' && isTask) return (told.until ?? told.on) > today;
  return wasRecent;
}

/** No change of what was told of a date before this day matters any more: see `changeOf`. */
export const lastRegret = (today: Day): Day => addDays(today, -daysOfRegret);
