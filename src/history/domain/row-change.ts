import type { EventKind } from '../../custody/domain/event-kinds';
import type { Day } from '../../lib/calendar-date';

type Row = Record<string, unknown>;

/** One changed row as the history keeps it, with what is needed to speak of it. */
export interface RowChange {
  /** The table. */
  subject: string;
  action: 'insert' | 'update' | 'delete';
  before: Row | null;
  after: Row | null;
  /** Of a citation: the event that it belongs to. */
  event?: { kind: EventKind; date: string };
  /** Of a membership: the name of the group. */
  group?: string;
  /** Of an opening: to whom, and what it came to. */
  opening?: OpeningContext;
}

/** What is said of a change of an opening. A day is the last on which the case is open; null: there is no end. */
export interface OpeningContext {
  /** As “Amina” or “the team Asia”. */
  to: string;
  before?: { until: Day | null };
  /** `over`: it had ended when the change was made, or the change ended it. */
  after?: { until: Day | null; over: boolean };
}

/** The columns in which a row differs before and after, in the order in which they are named. */
export function changedColumns({ before, after }: Pick<RowChange, 'before' | 'after'>): string[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...columns].filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]));
}
