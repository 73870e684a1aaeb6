import { eventOfRow, eventsOfCase } from './events-of-row';
import type { ImportRow, Mapping, ReadRow } from './import-model';
import { personOf } from './person-of-row';
import { type ReadingContext, RowNotes } from './row-notes';

export type { ReadingContext } from './row-notes';

/**
 * Reads a row by a mapping: who and what it speaks of, what was understood and how, and what is in question. Nothing is
 * taken from a cell in question. Never throws, whatever the cells hold.
 */
export function interpret(row: ImportRow, mapping: Mapping, context: ReadingContext): ReadRow {
  const notes = new RowNotes(row, mapping, context);
  const person = personOf(notes);
  const events = mapping.shape === 'event-per-row' ? eventOfRow(notes, person) : eventsOfCase(notes, person);
  const { findings, interpretations } = notes;
  return { row: row.row, rows: [row.row], person, events, findings, interpretations };
}
