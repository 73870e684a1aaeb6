import type { Viewer } from '../access/viewer';
import type { Day } from '../lib/calendar-date';
import type { Judged } from './batch';
import { type MappingDefaults, type ReadRow } from './domain/import-model';
import {
  type KnownEvent,
  type KnownPerson,
  type MatchResult,
  type RowChoice,
  type RowVerdict,
} from './domain/verdict-model';
import { matchPeople } from './domain/match-people';
import { verdictOf } from './domain/verdict-of';
import { refusedByForms } from './proposal-inputs';

/** Who is meant, as far as names and references say. */
export const whoIsMeant = (read: ReadRow, namesakes: readonly KnownPerson[]): MatchResult =>
  matchPeople(read.person, namesakes);

/** What is to become of a row, for cases as they stand now. */
export interface Judging {
  viewer: Viewer;
  today: Day;
  defaults: MappingDefaults;
}

/** The row with what the forms would refuse of it. Only what would be written is asked: not what is there already. */
export function withRefusals(read: ReadRow, { viewer, today, defaults }: Judging): ReadRow {
  const refused = refusedByForms(viewer, read, defaults.confidentiality, today);
  return refused.length === 0 ? read : { ...read, findings: [...read.findings, ...refused] };
}

/** Judges a row whose findings are complete. */
export function judged(
  read: ReadRow,
  match: MatchResult,
  known: ReadonlyMap<string, KnownPerson>,
  events: ReadonlyMap<string, KnownEvent[]>,
  choice?: RowChoice | null,
): Judged {
  const target = choice?.action === 'update' ? choice.targetId : match.candidates[0]?.id;
  const person = target === undefined ? undefined : known.get(target);
  const verdict: RowVerdict = verdictOf(
    read,
    match,
    person && { person, events: events.get(person.id) ?? [] },
    choice ?? undefined,
  );
  return { match, verdict };
}
