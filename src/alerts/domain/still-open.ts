import { addDays, addMonths, Day, firstOfMonth } from '../../lib/calendar-date';
import { DefenderMilestone } from '../../milestones/domain/milestone';

/** An alert whose day is not known is kept for so many days after its first. */
export const daysKept = 31;

/**
 * May the day of a milestone that began before today still be to come? Where only the month is known, until the month
 * is over; one day of several, up to the last of them, but no longer than `daysKept`.
 */
export function isStillOpen({ on, precision, windowDays }: DefenderMilestone, today: Day): boolean {
  if (precision === 'day') return on >= today;
  const last = precision === 'month' ? addDays(addMonths(firstOfMonth(on), 1), -1) : addDays(on, windowDays);
  return last >= today && on >= addDays(today, -daysKept);
}
