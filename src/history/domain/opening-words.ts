import type { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { lastDayIn } from '../../lib/zoned-day';
import type { OpeningContext, RowChange } from './row-change';

/** What is said of an opening, and how telling it is among other changes of the same moment. */
export interface OpeningAct {
  rank: number;
  what: string;
  details: string[];
}

const until = (day: Day | null): string => (day === null ? 'without an end' : `until ${longDay(day)}`);

/** Says to whom a case was opened, or closed, as “opened the case to Amina until 3 May 2027”. */
export function openingAct({ action, before, after, opening }: RowChange): OpeningAct {
  const { to, ...states } = opening ?? { to: 'somebody' };
  const rank = 2;
  if (action === 'delete') return { rank, what: `took away the opening to ${to}`, details: [] };
  if (states.after?.over) return { rank, what: `closed the case to ${to}`, details: [] };
  const reason = typeof after?.reason === 'string' ? [after.reason] : [];
  const end = states.after?.until ?? null;
  if (before === null || before.opened_at !== after?.opened_at) {
    return { rank, what: `opened the case to ${to}${end === null ? '' : ` ${until(end)}`}`, details: reason };
  }
  const was = states.before?.until ?? null;
  const moved = was === end ? [] : [`${until(was)} → ${until(end)}`];
  const why = before.reason === after?.reason ? [] : reason;
  return { rank, what: `changed the opening to ${to}`, details: [...moved, ...why] };
}

/**
 * What is needed to speak of a changed opening.
 * @param name of whom it is opened to; null: the account or the team is gone
 * @param zone in which days end (IANA name)
 */
export function openingContext(row: RowChange & { at: Date }, name: string | null, zone: string): OpeningContext {
  const whom = (row.after ?? row.before)?.team_id === undefined ? 'somebody who is gone' : 'a team that is gone';
  const end = (state: RowChange['before']): Date | null =>
    typeof state?.ends_at === 'string' ? new Date(state.ends_at) : null;
  const until = (state: RowChange['before']): Day | null => {
    const at = end(state);
    return at && lastDayIn(at, zone);
  };
  const ended = end(row.after);
  return {
    to: name ?? whom,
    ...(row.before ? { before: { until: until(row.before) } } : {}),
    ...(row.after ? { after: { until: until(row.after), over: ended !== null && ended <= row.at } } : {}),
  };
}
