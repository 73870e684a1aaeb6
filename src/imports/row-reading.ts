import type { ImportCell, ImportRow, Mapping, ReadRow, RowChoice } from './domain/import-model';
import { gatherRows } from './rules';
import { interpret } from './rules';

/** A row as it is kept, with what somebody corrected and chose in it. */
export interface FoundRow {
  row: number;
  cells: ImportCell[];
  edited: Record<string, string>;
  choice?: RowChoice | null;
}

/** A row to be judged: with what it says where it leads, without where it belongs to another. */
export interface ToJudge extends FoundRow {
  leader: number;
  read: ReadRow | null;
}

export const readOne = (row: ImportRow, mapping: Mapping): ReadRow => interpret(row, mapping);

/** The rows, each with what it says; in a table with a row for each event, the first row about a person says it all. */
export function* gatheredRows(
  rows: Iterable<FoundRow>,
  { shape }: Mapping,
  read: (row: FoundRow) => ReadRow,
): Generator<ToJudge> {
  if (shape === 'case-per-row') {
    for (const row of rows) yield { ...row, leader: row.row, read: read(row) };
    return;
  }
  const all = [...rows];
  const people = gatherRows(all.map(read));
  const leaderOf = new Map(people.flatMap((one) => one.rows.map((row) => [row, one] as const)));
  for (const row of all) {
    const person = leaderOf.get(row.row);
    yield { ...row, leader: person?.row ?? row.row, read: person?.row === row.row ? person : null };
  }
}
