import { Day } from '../../lib/calendar-date';
import { Invalid, Problem } from '../../lib/errors';

/**
 * The window that somebody asked for: one day, or from one to another; today when nothing is said.
 * @throws Invalid when both ways are mixed, one end is missing or the end is before the beginning
 */
export function windowAsked(asked: { on?: Day; from?: Day; to?: Day }, today: Day): { from: Day; to: Day } {
  const { on, from, to } = asked;
  const problems: Problem[] = [];
  if (on && (from || to)) problems.push({ path: 'on', message: 'stands alone: ask for one day, or for from and to.' });
  else if (from && !to) problems.push({ path: 'to', message: 'is needed with from: the last day of the window.' });
  else if (to && !from) problems.push({ path: 'from', message: 'is needed with to: the first day of the window.' });
  else if (from && to && to < from)
    problems.push({ path: 'to', message: `${to} is before ${from}; the last day cannot be before the first.` });
  if (problems.length) throw new Invalid(problems);
  const day = on ?? today;
  return from && to ? { from, to } : { from: day, to: day };
}
