import { wordsKept } from '../defenders/words-kept';
import { DefenderInput } from '../defenders/defender.dto';
import { mayOpen, nothingTold } from '../defenders/may-open';
import type { Level } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import type { Day } from '../lib/calendar-date';
import { Invalid, type Problem } from '../lib/errors';
import { EventInput } from '../timeline/event.dto';
import { validateInput } from '../web/validation';
import type { Finding, ProposedEvent, ProposedPerson, ReadRow } from './domain/import-model';

/** Stands where the file gives no reference: checked like any other, and replaced by one that is free. */
const anyReference = 'X';

/** Who the row speaks of, as the form of a new case would send it. */
const personBody = (person: ProposedPerson, reference: string | undefined, level: Level) => ({
  reference: reference ?? person.reference?.understood ?? anyReference,
  names: person.names.map(({ understood: { text, lang, kind } }) => ({ text, lang, kind })),
  gender: person.gender?.understood,
  born: person.born?.understood,
  country: person.country?.understood,
  nationalities: person.nationalities?.understood,
  professions: person.professions?.understood,
  rights: person.rights?.understood,
  summary: person.summary?.understood,
  confidentiality: person.confidentiality?.understood ?? level,
});

/** An event, as the form would send it. */
export const eventBody = ({ kind, date, place, summary, sentence, release_type, citations }: ProposedEvent) => ({
  kind,
  date,
  place,
  summary,
  sentence: sentence && { ...sentence },
  release_type,
  citations: citations.map((citation) => ({ ...citation })),
});

export const eventInput = (event: ProposedEvent): EventInput => validateInput(EventInput, eventBody(event));

/**
 * A new case, read by the classes that read the forms, with the same rules on who may open what.
 * @throws Invalid
 */
export function newCase(
  viewer: Viewer,
  person: ProposedPerson,
  level: Level,
  today: Day,
  reference?: string,
): DefenderInput {
  const input = validateInput(DefenderInput, personBody(person, reference, level));
  mayOpen(viewer, nothingTold, wordsKept(input), today);
  return input;
}

/** What the forms would refuse of a row: each problem as a finding at the column from which it comes. */
export function refusedByForms(viewer: Viewer, read: ReadRow, level: Level, today: Day): Finding[] {
  const found: Finding[] = [];
  const add = (column: string, value: string, { message }: Problem): void =>
    void found.push({ severity: 'error', row: read.row, column, value, what: capital(message) });
  collect(
    () => newCase(viewer, read.person, level, today),
    (problem) => {
      // A row without a name may speak of a case by its reference: whether it needs one, its verdict says.
      if (problem.path === 'names' && read.person.names.length === 0) return;
      const at = placeIn(read.person, problem.path);
      add(
        at?.column ?? '',
        at?.written ?? '',
        at ? problem : { ...problem, message: `${problem.path}: ${problem.message}` },
      );
    },
  );
  for (const event of read.events)
    collect(
      () => eventInput(event),
      (problem) =>
        add(event.column, event.written, { ...problem, message: `${eventPart(problem.path)} ${problem.message}` }),
    );
  return found;
}

function collect(work: () => unknown, each: (problem: Problem) => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    error.problems.forEach(each);
  }
}

/** The cell from which a field of the person comes. */
function placeIn(person: ProposedPerson, path: string): { column: string; written: string } | undefined {
  const name = /^names\[(\d+)\]/.exec(path)?.[1];
  if (name !== undefined) return person.names[Number(name)];
  const field = /^\w+/.exec(path)?.[0] as keyof ProposedPerson | undefined;
  const stated = field && person[field];
  return stated && !Array.isArray(stated) ? stated : undefined;
}

const eventPart = (path: string): string => {
  const part = /\w+$/.exec(path)?.[0] ?? '';
  return (
    ({ url: 'The address of the source', title: 'The source', quote: 'The quote' } as Record<string, string>)[part] ??
    `The ${part || 'event'}`
  );
};

const capital = (text: string): string => {
  const said = /^(is|must|holds|begins|would|has|can|cannot)\b/.test(text) ? `This ${text}` : text;
  return said.charAt(0).toUpperCase() + said.slice(1);
};
