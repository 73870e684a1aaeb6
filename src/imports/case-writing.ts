import { levelNumber } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { citationRow, consentRows, defenderRow, eventRow, nameRow } from '../bundles/case-rows';
import type { Row } from '../bundles/case-tables';
import type { RowBatch } from '../bundles/row-batch';
import type { StoredCase } from '../bundles/stored-cases';
import { DefenderInput } from '../defenders/defender.dto';
import { searchColumns } from '../defenders/search-doc';
import { EventInput } from '../timeline/event.dto';
import type { ProposedEvent, ProposedPerson } from './domain/import-model';
import type { ClaimProposal, FieldChange, RowChoice } from './domain/verdict-model';
import { eventInput } from './proposal-inputs';

/** The rows of a case that is new. */
export interface NewCaseRows {
  defender: Row;
  names: Row[];
  consent: Row[];
  events: Row[];
  citations: Row[];
}

/** A new case with its events, as rows. */
export function rowsOfNewCase(newId: () => string, person: DefenderInput, events: readonly EventInput[]): NewCaseRows {
  const id = newId();
  return {
    defender: { id, ...defenderRow(person), stated_none: null },
    names: person.names.map((name, position) => ({ id: newId(), defender_id: id, position, ...nameRow(name) })),
    consent: consentRows(person).map((row) => ({ defender_id: id, ...row })),
    ...eventRows(newId, id, 0, events),
  };
}

/** Puts a new case into a batch of rows. */
export function writeNewCase(batch: RowBatch, { defender, names, consent, events, citations }: NewCaseRows): void {
  batch.insert('defender', defender);
  batch.insert('defender_name', ...names);
  batch.insert('consent', ...consent);
  batch.insert('event', ...events);
  batch.insert('citation', ...citations);
}

function eventRows(
  newId: () => string,
  defenderId: string,
  from: number,
  inputs: readonly EventInput[],
): Pick<NewCaseRows, 'events' | 'citations'> {
  const [events, citations]: [Row[], Row[]] = [[], []];
  inputs.forEach((event, i) => {
    const id = newId();
    events.push({ id, defender_id: defenderId, position: from + i, ...eventRow(event) });
    (event.citations ?? []).forEach((citation, position) =>
      citations.push({ id: newId(), event_id: id, position, ...citationRow(citation) }),
    );
  });
  return { events, citations };
}

/** What is to be added to a case that Vigil has. */
export interface Additions {
  changes: readonly FieldChange[];
  newEvents: readonly ProposedEvent[];
  claims: readonly ClaimProposal[];
}

/**
 * Adds to a case what a row knows more of it: fields that were not known, names, events, sources of events. What is
 * recorded is written over only where somebody chose that. Gives whether anything changed.
 */
export function addToCase(
  batch: RowBatch,
  newId: () => string,
  stored: StoredCase,
  person: ProposedPerson,
  additions: Additions,
  overwrite: RowChoice['overwrite'] = [],
): boolean {
  const id = stored.row.id as string;
  const wanted = additions.changes.filter(({ kind, field }) => kind !== 'conflict' || overwrite.includes(field));
  const names = wanted.some(({ field }) => field === 'names') ? newNames(stored.names, person) : [];
  const fields: Row = {};
  for (const { field } of wanted)
    if (field !== 'names') Object.assign(fields, { [field]: valueOf(stored.row, person, field) });
  if (Object.keys(fields).length + names.length > 0) {
    const all = [...stored.names, ...names] as Parameters<typeof searchColumns>[0] & Row[];
    batch.update('defender', { ...stored.row, ...fields, ...searchColumns(all) });
    const from = 1 + Math.max(-1, ...stored.names.map((name) => name.position as number));
    batch.insert(
      'defender_name',
      ...names.map((name, i) => ({ id: newId(), defender_id: id, position: from + i, ...name })),
    );
  }
  const from = 1 + Math.max(-1, ...stored.events.map((event) => event.position));
  const added = eventRows(newId, id, from, additions.newEvents.map(eventInput));
  batch.insert('event', ...added.events);
  batch.insert('citation', ...added.citations);
  const claimed = additions.claims.filter((claim) => addClaim(batch, newId, stored, claim));
  return Object.keys(fields).length + names.length + additions.newEvents.length + claimed.length > 0;
}

function newNames(stored: readonly Row[], person: ProposedPerson): Row[] {
  const known = new Set(stored.map((name) => folded(name.text as string)));
  return person.names.flatMap(({ understood: { text, lang, kind } }) => {
    if (known.has(folded(text))) return [];
    known.add(folded(text));
    // The main name of a case is the one that the team gave it.
    return [nameRow({ text, lang, kind: kind === 'main' ? 'alias' : kind })];
  });
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Of lists what stands there, and what the row has besides. */
function valueOf(row: Row, person: ProposedPerson, field: Exclude<FieldChange['field'], 'names'>): unknown {
  const stated = person[field]?.understood;
  if (field !== 'professions' && field !== 'rights') return stated;
  const before = (row[field] as string[] | null) ?? [];
  const known = new Set(before.map((one) => one.toLowerCase()));
  return [...before, ...(stated as string[]).filter((one) => !known.has(one.toLowerCase()))];
}

/** Adds sources to an event that is recorded. */
function addClaim(
  batch: RowBatch,
  newId: () => string,
  { events }: StoredCase,
  { eventId, claimed, citations }: ClaimProposal,
): boolean {
  const event = events.find((one) => one.id === eventId);
  if (!event || event.retracted) return false;
  const from = 1 + Math.max(-1, ...event.citations.map((row) => row.position as number));
  const rows = citations.map((citation, i) => ({
    id: newId(),
    event_id: eventId,
    position: from + i,
    ...citationRow({ ...citation, date: citation.date ?? claimed }),
  }));
  batch.update('event', { ...event.row }); // another version: whoever corrects it now has not seen these sources
  batch.insert('citation', ...rows);
  return rows.length > 0;
}

/** Must the case be opened to its importer by name, since her role alone would not show it? */
export const mustBeOpened = (viewer: Viewer, { confidentiality }: DefenderInput): boolean =>
  viewer.accountId !== null && levelNumber(confidentiality ?? null) > viewer.clearance;
