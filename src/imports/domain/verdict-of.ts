import { searchText } from '../../lib/search-text';
import { parsePartialDate } from '../../lib/partial-date';
import { compareEvents } from './compare-events';
import type { ProposedPerson, ReadRow } from './import-model';
import type { FieldChange, KnownEvent, KnownPerson, MatchResult, RowChoice, RowVerdict } from './verdict-model';
import { knownName } from './match-people';

export interface VerdictTarget {
  person: KnownPerson;
  events: KnownEvent[];
}

type Change = FieldChange | undefined;

function word(
  field: 'gender' | 'country',
  file: string | undefined,
  isDefault: boolean,
  known: string | null | undefined,
): Change {
  if (!file || file === known || (isDefault && known)) return undefined;
  return { field, from: known ?? null, to: file, kind: known ? 'conflict' : 'fill' };
}

function birth(file: string | undefined, known: string | null | undefined): Change {
  if (!file || file === known) return undefined;
  if (!known) return { field: 'born', from: null, to: file, kind: 'fill' };
  const [a, b] = [parsePartialDate(file), parsePartialDate(known)];
  const within = (x: typeof a, y: typeof a): boolean =>
    x.earliest !== null &&
    x.latest !== null &&
    (y.earliest === null || x.earliest >= y.earliest) &&
    (y.latest === null || x.latest <= y.latest);
  if (within(b, a)) return undefined; // the record knows it as well or better
  return { field: 'born', from: known, to: file, kind: within(a, b) ? 'refine' : 'conflict' };
}

function added(
  field: 'professions' | 'rights',
  file: string[] | undefined,
  known: readonly string[] | null | undefined,
): Change[] {
  const has = new Set((known ?? []).map(searchText));
  const more = (file ?? []).filter((item) => !has.has(searchText(item)));
  return more.map((to) => ({ field, from: null, to, kind: known?.length ? 'add' : 'fill' }));
}

/** The record knows more, or the file does; where each says something else, that is for people. */
function nationality(file: string[] | undefined, known: readonly string[] | null | undefined): Change {
  if (!file || file.every((code) => known?.includes(code))) return undefined;
  const to = file.join('; ');
  if (!known?.length) return { field: 'nationalities', from: null, to, kind: 'fill' };
  const isMore = known.every((code) => file.includes(code));
  return { field: 'nationalities', from: known.join('; '), to, kind: isMore ? 'refine' : 'conflict' };
}

function summary(file: string | undefined, known: string | null | undefined): Change {
  if (!file || known?.includes(file)) return undefined;
  return { field: 'summary', from: known || null, to: file, kind: known ? 'conflict' : 'fill' };
}

/** What a row would change of a case. An empty cell changes nothing, and what is recorded is never erased. */
export function changesOf(person: ProposedPerson, known: KnownPerson): FieldChange[] {
  const has = new Set(known.names.map(({ text }) => searchText(text)));
  const names = person.names
    .filter(({ understood }) => !has.has(searchText(understood.text)))
    .map(({ understood }): Change => ({ field: 'names', from: null, to: understood.text, kind: 'add' }));
  const isDefault = person.country?.column === '';
  return [
    ...names,
    word('gender', person.gender?.understood, false, known.gender),
    birth(person.born?.understood, known.born),
    word('country', person.country?.understood, isDefault, known.country),
    nationality(person.nationalities?.understood, known.nationalities),
    ...added('professions', person.professions?.understood, known.professions),
    ...added('rights', person.rights?.understood, known.rights),
    summary(person.summary?.understood, known.summary),
  ].filter((change) => change !== undefined);
}

const none = { changes: [], newEvents: [], claims: [] };

const countOf = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/**
 * What is to become of a row. Whoever chooses takes it without what is in question; nobody can choose away an error.
 * @param target the case that is meant: the one chosen, or the best candidate
 */
export function verdictOf(read: ReadRow, match: MatchResult, target?: VerdictTarget, choice?: RowChoice): RowVerdict {
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  if (errors.length) return { verdict: 'refused', ...none, why: errors.map(({ what }) => what) };
  const questions = read.findings.filter(({ severity }) => severity === 'question');
  const isChosen = choice !== undefined && choice.action !== 'skip';
  const asked = isChosen ? [] : questions.map(({ column, what }) => (column ? `${column}: ${what}` : what));
  const action = isChosen ? choice.action : match.decision;
  if (action === 'create' || (action === 'ask' && !target)) return created(read, match, asked, action === 'ask');
  if (!target) return { verdict: 'refused', ...none, why: ['The case that was to be updated is not there any more.'] };
  return updated(read, match, target, asked, {
    isAsk: action === 'ask',
    overwrite: isChosen ? (choice.overwrite ?? []) : undefined,
  });
}

function created(read: ReadRow, match: MatchResult, asked: string[], isAsk: boolean): RowVerdict {
  if (read.person.names.length === 0)
    return {
      verdict: isAsk ? 'ask' : 'refused',
      ...none,
      why: ['A new case needs a name, and the row has none.', ...(isAsk ? [match.why] : [])],
    };
  const why = [
    ...asked,
    match.why,
    ...(read.events.length ? [`${countOf(read.events.length, 'event')} would be recorded.`] : []),
  ];
  return { verdict: isAsk || asked.length ? 'ask' : 'create', ...none, newEvents: read.events, why };
}

function updated(
  read: ReadRow,
  match: MatchResult,
  { person, events }: VerdictTarget,
  asked: string[],
  { isAsk, overwrite }: { isAsk: boolean; overwrite?: FieldChange['field'][] },
): RowVerdict {
  const changes = changesOf(read.person, person);
  const { newEvents, claims, why: aboutEvents } = compareEvents(read.events, events);
  const conflicts = changes.filter(
    ({ kind, field }) => kind === 'conflict' && field !== 'summary' && overwrite === undefined,
  );
  const applied = changes.filter(({ kind, field }) => kind !== 'conflict' || overwrite?.includes(field));
  const why = [
    ...asked,
    ...(isAsk ? [match.why] : []),
    ...changes.map(inWords),
    ...(newEvents.length ? [`${countOf(newEvents.length, 'event')} would be added.`] : []),
    ...aboutEvents,
  ];
  const isChange = applied.length + newEvents.length + claims.length > 0;
  const verdict = isAsk || asked.length || conflicts.length ? 'ask' : isChange ? 'update' : 'same';
  return {
    verdict,
    target: { id: person.id, reference: person.reference, name: knownName(person) },
    changes,
    newEvents,
    claims,
    why: why.length ? why : ['The record says all of it already.'],
  };
}

function inWords({ field, from, to, kind }: FieldChange): string {
  switch (kind) {
    case 'fill':
      return `${field}: ${to}, where nothing is recorded.`;
    case 'add':
      return `${field}: ${to} is added.`;
    case 'refine':
      return `${field}: ${to} instead of ${from}, which is less exact.`;
    case 'conflict':
      return field === 'summary'
        ? 'summary: the file has another text; the recorded one stays.'
        : `${field}: the file says ${to}, the record ${from}. The record stays unless you choose the file.`;
  }
}
