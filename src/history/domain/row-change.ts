import type { EventKind } from '../../custody/domain/event-kinds';

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
}

/** The columns in which a row differs before and after, in the order in which they are named. */
export function changedColumns({ before, after }: Pick<RowChange, 'before' | 'after'>): string[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...columns].filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]));
}
