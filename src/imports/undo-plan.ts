import type { Row } from '../bundles/case-tables';

/** One line of the history of a case. */
export interface Change {
  subject: string;
  subjectId: string;
  action: 'insert' | 'update' | 'delete';
  before: Row | null;
  after: Row | null;
  /** Was it the chunk that is taken back, the same batch at another time, or somebody else? */
  by: 'chunk' | 'batch' | 'other';
}

/** Rows of these tables are taken away again where the chunk added them. */
export const addedTables = ['citation', 'event', 'defender_name', 'group_member'] as const;
export type AddedTable = (typeof addedTables)[number];

/** What takes back what a chunk did to one case that was there before. */
export interface UndoPlan {
  remove: { table: AddedTable; id: string }[];
  /** Columns of the case with what stood in them before, and what the chunk made of them; null: nothing. */
  fields: { column: string; before: unknown; after: unknown }[];
  /** What stays since somebody else changed it after the chunk: tables and columns. */
  kept: string[];
}

/**
 * Works out how to take back what a chunk did. What somebody else changed since stays, with all that hangs on it, unless
 * `anyway` is asked for.
 * @param changes of one case, in order
 */
export function planUndo(changes: readonly Change[], anyway = false): UndoPlan {
  const plan: UndoPlan = { remove: [], fields: [], kept: [] };
  const touched = anyway ? new Set<string>() : touchedSince(changes);
  for (const change of changes) {
    if (change.by !== 'chunk') continue;
    const { subject, subjectId, action } = change;
    if (action === 'insert' && isAdded(subject)) {
      const event = subject === 'citation' ? String(change.after?.event_id) : undefined;
      if (touched.has(subjectId) || (event !== undefined && touched.has(event))) plan.kept.push(subject);
      else plan.remove.push({ table: subject, id: subjectId });
    } else if (action === 'update' && subject === 'defender') {
      plan.fields.push(...changedColumns(change.before ?? {}, change.after ?? {}));
    }
  }
  return plan;
}

/** Ids of rows that somebody else changed, and of events whose sources she changed. */
function touchedSince(changes: readonly Change[]): Set<string> {
  const first = changes.findIndex(({ by }) => by === 'chunk');
  const added = new Set(
    changes.filter(({ by, action }) => by === 'chunk' && action === 'insert').map((one) => one.subjectId),
  );
  const others = changes.slice(first).filter(({ by }) => by === 'other');
  return new Set(
    others.flatMap(({ subject, subjectId, before, after }) => {
      const event = (after ?? before)?.event_id;
      return subject === 'citation' && typeof event === 'string' && added.has(event) ? [subjectId, event] : [subjectId];
    }),
  );
}

const changedColumns = (before: Row, after: Row): UndoPlan['fields'] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }));

const isAdded = (subject: string): subject is AddedTable => (addedTables as readonly string[]).includes(subject);
