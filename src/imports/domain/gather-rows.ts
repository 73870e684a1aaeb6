import type { ProposedName, ProposedPerson, ReadRow, Stated } from './import-model';
import { nameForm } from './name-forms';
import { scriptOf } from './read-names';

/** By what rows are of one person: the reference, or else the main name and the native one, with birth and country. */
export function personKey({ reference, names, born, country }: ProposedPerson): string {
  if (reference) return `reference ${reference.understood}`;
  const native = names.find(({ understood }) => understood.kind === 'native') ?? names[0];
  const name = native ? nameForm(native.understood.text).simple : '';
  return `name ${name} ${born?.understood ?? ''} ${country?.understood ?? ''}`;
}

function joinedNames(a: Stated<ProposedName>[], b: Stated<ProposedName>[]): Stated<ProposedName>[] {
  const known = new Set(a.map(({ understood }) => understood.text));
  const hasMain = a.some(({ understood }) => understood.kind === 'main');
  const script = scriptOf(a[0]?.understood.text ?? '');
  const hasNative = a.some(({ understood }) => understood.kind === 'native');
  const more = b
    .filter(({ understood }) => !known.has(understood.text))
    .map((name) => {
      if (!hasMain || name.understood.kind !== 'main') return name;
      const isNative = !hasNative && script === 'Latn' && scriptOf(name.understood.text) !== 'Latn';
      return { ...name, understood: { ...name.understood, kind: isNative ? ('native' as const) : ('alias' as const) } };
    });
  return [...a, ...more];
}

/** The first row that says something says it; a later row that says otherwise is asked about. */
function join(into: ReadRow, next: ReadRow): void {
  into.rows.push(next.row);
  into.events.push(...next.events);
  into.findings.push(...next.findings);
  into.interpretations.push(...next.interpretations);
  into.person.names = joinedNames(into.person.names, next.person.names);
  for (const field of ['gender', 'born', 'country', 'confidentiality', 'summary'] as const) {
    const [before, said] = [into.person[field], next.person[field]];
    if (!said) continue;
    if (!before) Object.assign(into.person, { [field]: said });
    else if (before.understood !== said.understood && field !== 'summary')
      into.findings.push({
        severity: 'question',
        row: next.row,
        column: said.column,
        value: said.written,
        what: `Row ${into.row} says “${before.understood}” of the same person.`,
        suggestion: 'One of the two rows is wrong, or they are two people: give each a reference.',
        answers: [before.understood],
      });
    else if (field === 'summary' && !before.understood.includes(said.understood))
      into.person.summary = {
        ...before,
        understood: `${before.understood}\n\n${said.understood}`.slice(0, 20_000).toWellFormed(),
      };
  }
  const [before, said] = [into.person.nationalities, next.person.nationalities];
  if (said && !before) into.person.nationalities = said;
  else if (said && before && [...said.understood].sort().join() !== [...before.understood].sort().join())
    into.findings.push({
      severity: 'question',
      row: next.row,
      column: said.column,
      value: said.written,
      what: `Row ${into.row} says “${before.understood.join('; ')}” of the same person.`,
      suggestion: 'Write all nationalities in both rows, or give each person a reference.',
      answers: [before.understood.join('; ')],
    });
  for (const field of ['professions', 'rights', 'groups'] as const) {
    const said = next.person[field];
    if (said)
      into.person[field] = {
        ...said,
        understood: [...new Set([...(into.person[field]?.understood ?? []), ...said.understood])],
      };
  }
}

/** Makes one of all rows about a person, in the order in which the people first stand. Rows that name nobody stay alone. */
export function gatherRows(rows: readonly ReadRow[]): ReadRow[] {
  const people = new Map<string, ReadRow>();
  const all: ReadRow[] = [];
  for (const row of rows) {
    const isNobody = row.person.names.length === 0 && !row.person.reference;
    const key = personKey(row.person);
    const before = isNobody ? undefined : people.get(key);
    if (before) {
      join(before, row);
      continue;
    }
    const own: ReadRow = {
      ...row,
      rows: [row.row],
      person: { ...row.person },
      events: [...row.events],
      findings: [...row.findings],
      interpretations: [...row.interpretations],
    };
    all.push(own);
    if (!isNobody) people.set(key, own);
  }
  return all;
}
