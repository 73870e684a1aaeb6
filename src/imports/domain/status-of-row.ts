import { eventKinds } from '../../custody/domain/event-kinds';
import type { ProposedEvent } from './import-model';
import { readStatus } from './read-values';
import type { RowNotes } from './row-notes';
import type { StatusWord } from './words/short-words';

/** Which events would bear a status out. */
const borneOutBy = (status: StatusWord, events: readonly ProposedEvent[]): boolean => {
  const effects = events.map(({ kind }) => eventKinds[kind].effect);
  const isOpen = effects.some((effect) => effect === 'opens' || effect === 'reopens' || effect === 'proves');
  switch (status) {
    case 'held':
      return isOpen && !effects.includes('closes');
    case 'free':
      return effects.includes('closes');
    case 'dead':
      return effects.includes('dies');
    case 'missing':
      return events.some(({ kind }) => kind === 'enforced_disappearance' || kind === 'lost_contact');
  }
};

const needed: Record<StatusWord, string> = {
  held: 'the arrest',
  free: 'the release',
  dead: 'the death',
  missing: 'the disappearance',
};

/** A status is never made an event: what bears it out is there, or it is asked about. */
export function sayStatus(notes: RowNotes, events: readonly ProposedEvent[]): void {
  const cell = notes.first('status');
  if (!cell) return;
  const reading = readStatus(cell.text);
  if (reading.is === 'question') notes.find('note', cell, reading.what, reading.suggestion);
  if (reading.is !== 'value') return;
  if (borneOutBy(reading.value, events)) return notes.understood(cell, 'said by the dated events of the row');
  const isContrary = reading.value === 'held' && events.some(({ kind }) => eventKinds[kind].effect === 'closes');
  notes.find(
    'question',
    cell,
    isContrary
      ? `“${cell.text}” contradicts the date of release in the same row.`
      : `“${cell.text}” has no date: status follows from what happened, and when.`,
    `Write the date of ${needed[reading.value]} into its column, as exactly as it is known (a year will do), or leave the status empty.`,
  );
}
