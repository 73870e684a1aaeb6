import { consentDays } from '../../alerts/domain/review';
import type { ConsentAnswer } from '../../defenders/domain/consent';
import { type Day, daysBetween } from '../../lib/calendar-date';
import { parsePartialDate } from '../../lib/partial-date';

/** How old a consent is, and whether it must be asked for anew before it is used. */
export interface ConsentAge {
  /** Since the earliest day on which it may have been given; null: that day is not known. */
  days: number | null;
  askAgain: boolean;
}

/** The age of an answer on a day; undefined where nobody agreed, so that nothing ages. */
export function consentAge(answer: ConsentAnswer | undefined, today: Day): ConsentAge | undefined {
  if (answer?.value !== 'given') return undefined;
  const given = answer.on === null ? null : parsePartialDate(answer.on).earliest;
  const days = given === null ? null : Math.max(0, daysBetween(given, today));
  return { days, askAgain: days === null || days > consentDays };
}
