import type { Day } from '../lib/calendar-date';
import type { ImportCell, Mapping, ReadRow } from './domain/import-model';
import type { RowChoice } from './domain/verdict-model';
import { gatherRows } from './domain/gather-rows';
import { interpret } from './domain/interpret';

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

/** What a row says: what somebody wrote over a cell counts, and sources quote what the file says. */
export const readOne = ({ row, cells, edited }: FoundRow, mapping: Mapping, today: Day): ReadRow =>
  interpret({ row, cells }, mapping, { today, edited });

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
