import type {
  ImportRow,
  KnownEvent,
  KnownPerson,
  Mapping,
  MatchResult,
  ProposedPerson,
  ReadRow,
  RowChoice,
  RowVerdict,
} from './domain/import-model';

// stand-ins until the rules are there
export function guessMapping(header: readonly string[], _sample: readonly ImportRow[]): Mapping {
  return {
    shape: 'case-per-row',
    columns: header.map((title, at) => ({
      header: title,
      at,
      field: /name/i.test(title)
        ? 'name.main'
        : /ref/i.test(title)
          ? 'reference'
          : /detain|arrest/i.test(title)
            ? 'date:apprehension'
            : /group/i.test(title)
              ? 'group'
              : ('ignore' as const),
    })),
    defaults: { confidentiality: 'internal', sourceTitle: 'A list' },
  };
}
export function interpret(row: ImportRow, mapping: Mapping): ReadRow {
  const of = (field: string) =>
    mapping.columns.flatMap((c) =>
      c.field === field && row.cells[c.at]?.text.trim()
        ? [{ column: c.header, at: c.at, written: row.cells[c.at]!.text }]
        : [],
    );
  const person: ProposedPerson = {
    names: of('name.main').map((c) => ({
      column: c.column,
      written: c.written,
      understood: { text: c.written.trim(), kind: 'main' as const },
    })),
  };
  const [ref] = of('reference');
  if (ref) person.reference = { column: ref.column, written: ref.written, understood: ref.written.trim() };
  const [group] = of('group');
  if (group) person.groups = { column: group.column, written: group.written, understood: [group.written.trim()] };
  const findings: ReadRow['findings'] = [];
  const events = of('date:apprehension').flatMap((c) => {
    const d = /^\d{4}(-\d\d(-\d\d)?)?$/.exec(c.written.trim())?.[0];
    if (!d)
      findings.push({
        severity: 'question',
        row: row.row,
        column: c.column,
        at: c.at,
        value: c.written,
        what: 'No date.',
        suggestion: 'Write it so.',
        answers: ['2021-01-02'],
      });
    return d
      ? [
          {
            row: row.row,
            column: c.column,
            written: c.written,
            kind: 'apprehension' as const,
            date: d,
            citations: [{ title: 'A list', quote: c.written }],
          },
        ]
      : [];
  });
  return { row: row.row, rows: [row.row], person, events, findings, interpretations: [] };
}
export const gatherRows = (rows: readonly ReadRow[]): ReadRow[] => [...rows];
export function matchPeople(person: ProposedPerson, known: readonly KnownPerson[]): MatchResult {
  const candidates = known.map((k) => ({
    id: k.id,
    reference: k.reference,
    name: k.names[0]?.text ?? '',
    score: 90,
    isExact: k.reference === person.reference?.understood,
    reasons: ['same name'],
    against: [],
  }));
  const exact = candidates.find((c) => c.isExact);
  return {
    decision: exact ? 'update' : candidates.length ? 'ask' : 'create',
    candidates: exact ? [exact] : candidates,
    why: '',
  };
}
export function verdictOf(
  read: ReadRow,
  match: MatchResult,
  target: { person: KnownPerson; events: KnownEvent[] } | undefined,
  choice?: RowChoice,
): RowVerdict {
  if (read.findings.some((f) => f.severity === 'error') || read.person.names.length === 0)
    return { verdict: 'refused', changes: [], newEvents: [], claims: [], why: ['no'] };
  if (read.findings.some((f) => f.severity === 'question'))
    return { verdict: 'ask', changes: [], newEvents: [], claims: [], why: ['question'] };
  if ((choice?.action ?? match.decision) === 'create')
    return { verdict: 'create', changes: [], newEvents: read.events, claims: [], why: [] };
  if (!target || (match.decision === 'ask' && choice?.action !== 'update'))
    return { verdict: 'ask', changes: [], newEvents: [], claims: [], why: ['who'] };
  const newEvents = read.events.filter((e) => !target.events.some((k) => k.kind === e.kind && k.date === e.date));
  const changes = read.person.names.some((n) => !target.person.names.some((k) => k.text === n.understood.text))
    ? [{ field: 'names' as const, from: null, to: 'x', kind: 'add' as const }]
    : [];
  return {
    verdict: newEvents.length + changes.length ? 'update' : 'same',
    target: { id: target.person.id, reference: target.person.reference, name: '' },
    changes,
    newEvents,
    claims: [],
    why: [],
  };
}
