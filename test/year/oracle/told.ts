import { addDays, type Day } from '../../../src/lib/calendar-date';

/** What somebody was told of an alert the last time. */
export interface Told {
  on: Day;
  until: Day | null;
  isPublic: boolean;
  change: string | null;
}

export type State = 'gone' | 'quiet' | { on: Day; until: Day | null; isPublic: boolean };

/**
 * What whoever was told must hear now: what she was told last is wrong, and it still matters. @param isTask was it told
 * as a task for the team?
 */
export function correctionOf(told: Told, now: State, isTask: boolean, today: Day): string | null {
  const last = told.until ?? told.on;
  const recent = last >= addDays(today, -14);
  const takenBack = told.change === 'withdrawn';
  if (now === 'gone' || now === 'quiet') {
    if (takenBack) return null;
    return (isTask ? last > today : recent) ? 'withdrawn' : null;
  }
  const ahead = (now.until ?? now.on) >= today;
  if (takenBack) return ahead ? 'again' : null;
  if (now.on !== told.on || now.until !== told.until) return ahead || (recent && !isTask) ? 'moved' : null;
  return told.isPublic && !now.isPublic && recent ? 'not_public' : null;
}
