import { badNationalities } from '../../lib/nationalities';
import { boundsOf } from './date-check';
import { datesIn } from './dates-of-cell';
import type { ProposedName, ProposedPerson, Stated } from './import-model';
import { readNames } from './read-names';
import { readNationalities } from './read-nationalities';
import { readCountry, readGender, readLevel, readList, type ValueReading } from './read-values';
import type { FilledCell, RowNotes } from './row-notes';

const stated = <T>({ use, written }: FilledCell, understood: T): Stated<T> => ({
  column: use.header,
  written,
  understood,
});

function value<T extends string | string[]>(
  notes: RowNotes,
  cell: FilledCell | undefined,
  read: (text: string) => ValueReading<T>,
): Stated<T> | undefined {
  if (!cell) return undefined;
  const reading = read(cell.text);
  if (reading.is === 'question') notes.find('question', cell, reading.what, reading.suggestion, reading.answers);
  if (reading.is !== 'value') return undefined;
  if (reading.how) notes.understood(cell, reading.how);
  return stated(cell, reading.value);
}

function list(notes: RowNotes, cells: FilledCell[]): Stated<string[]> | undefined {
  const items: string[] = [];
  for (const cell of cells) {
    const reading = readList(cell.text);
    if (reading.how && reading.items.length > 1) notes.understood(cell, reading.how);
    if (reading.left > 0)
      notes.find('note', cell, `${reading.left} entries of the list are too long or too many, and left out.`);
    items.push(...reading.items);
  }
  const [first] = cells;
  return first && items.length ? stated(first, [...new Set(items)]) : undefined;
}

function reference(notes: RowNotes): Stated<string> | undefined {
  const cell = notes.first('reference');
  if (!cell) return undefined;
  const text = cell.text.replace(/\s+/g, ' ');
  if (text.length <= 100 && !/[\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) return stated(cell, text);
  notes.find('question', cell, 'A reference has at most 100 characters, all of which can be seen.', 'Shorten it.', [
    text.slice(0, 100),
  ]);
  return undefined;
}

/** Given and family name in two columns, in the order of the country. */
function joinedName(notes: RowNotes, country: string | undefined): FilledCell | undefined {
  const [given, family] = [notes.first('name.given'), notes.first('name.family')];
  if (!given || !family) return given ?? family;
  const isHan = /\p{sc=Han}/u.test(family.text);
  const isFamilyFirst = isHan || ['CN', 'HK', 'MO', 'TW', 'KR', 'KP', 'JP', 'VN', 'KH'].includes(country ?? '');
  const text = isHan
    ? `${family.text}${given.text}`
    : isFamilyFirst
      ? `${family.text} ${given.text}`
      : `${given.text} ${family.text}`;
  const cell = { ...family, text, written: `${family.written} | ${given.written}` };
  notes.understood(cell, text);
  return cell;
}

function names(notes: RowNotes, country: string | undefined): Stated<ProposedName>[] {
  const found: Stated<ProposedName>[] = [];
  const joined = joinedName(notes, country);
  const columns: [FilledCell, ProposedName['kind'] | undefined][] = [
    ...notes.all('name.main').map((cell) => [cell, undefined] as [FilledCell, undefined]),
    ...(joined ? [[joined, undefined] as [FilledCell, undefined]] : []),
    ...notes.all('name.native').map((cell) => [cell, 'native'] as [FilledCell, 'native']),
    ...notes.all('name.alias').map((cell) => [cell, 'alias'] as [FilledCell, 'alias']),
  ];
  for (const [cell, kind] of columns) {
    if (cell.text.startsWith('=')) {
      notes.find('question', cell, 'A formula is no name.', 'Write the name itself.');
      continue;
    }
    const reading = readNames(cell.text, { country, language: notes.mapping.defaults.language });
    for (const { what, suggestion, answers } of reading.questions)
      notes.find('question', cell, what, suggestion, answers);
    for (const name of reading.names) {
      if (found.some(({ understood }) => understood.text === name.text)) continue;
      const isFirst = found.length === 0;
      const taken = kind === undefined ? name.kind : kind === 'native' && name.kind !== 'alias' ? 'native' : 'alias';
      found.push(
        stated(cell, {
          ...name,
          kind: isFirst && taken === 'alias' ? 'main' : isFirst && taken === 'native' ? 'main' : taken,
        }),
      );
    }
    const isPlain = reading.names.length === 1 && reading.names[0]?.text === cell.written && reading.how.length === 0;
    if (!isPlain && reading.names.length)
      notes.understood(
        cell,
        [reading.names.map(({ text, kind: k }) => `${text} (${kind ?? k})`).join(', '), ...reading.how].join('; '),
      );
  }
  // a native name beside a main one in Latin letters is told apart, wherever it stood
  if (!found.some(({ understood }) => understood.kind === 'main') && found[0])
    found[0] = { ...found[0], understood: { ...found[0].understood, kind: 'main' } };
  return found.slice(0, 100);
}

function born(notes: RowNotes): Stated<string> | undefined {
  const cell = notes.first('born');
  if (!cell) return undefined;
  const found = datesIn(notes, cell, { isBirth: true, ofRange: (from, to) => `[${from}..${to}]` });
  const [only] = found;
  if (!only) return undefined;
  if (found.length > 1) {
    notes.find('question', cell, 'A person is born once.', `Write one date, or [${found.join(',')}] for one of them.`, [
      `[${found.join(',')}]`,
    ]);
    return undefined;
  }
  const { earliest } = boundsOf(only);
  if (earliest === null || earliest <= notes.context.today) return stated(cell, only);
  notes.find('question', cell, `The date of birth ${only} lies in the future.`, 'Write the date as it should be.');
  return undefined;
}

/** Of several columns together: nothing is taken of them where one is not understood, or they contradict each other. */
function nationalities(notes: RowNotes): Stated<string[]> | undefined {
  const said = notes.all('nationalities').map((cell) => [cell, value(notes, cell, readNationalities)] as const);
  const found = said.flatMap(([, one]) => one ?? []);
  const [first] = said;
  if (!first || found.length === 0) return undefined;
  const codes = [...new Set(found.flatMap(({ understood }) => understood))];
  const bad = badNationalities(codes);
  if (!bad) return { ...found[0]!, understood: codes };
  notes.find('question', first[0], `Its columns together: ${bad}`, 'Leave one of the columns out, or correct one.');
  return undefined;
}

function summary(notes: RowNotes): Stated<string> | undefined {
  const cells = notes.all('summary');
  const [first] = cells;
  if (!first) return undefined;
  const texts = cells.map((cell) => (cells.length === 1 ? cell.text : `${cell.use.header}: ${cell.text}`));
  const text = texts.join('\n\n');
  const whole: FilledCell = { ...first, text, written: cells.map((cell) => cell.written).join('\n\n') };
  return stated(whole, notes.fitting(whole, 20_000));
}

/** Who the row speaks of. What is not understood is among the findings, and an empty cell gives nothing. */
export function personOf(notes: RowNotes): ProposedPerson {
  const country = value(notes, notes.first('country'), readCountry) ?? defaultCountry(notes);
  const person: ProposedPerson = {
    reference: reference(notes),
    names: names(notes, country?.understood),
    gender: value(notes, notes.first('gender'), readGender),
    born: born(notes),
    country,
    nationalities: nationalities(notes),
    professions: list(notes, notes.all('professions')),
    rights: list(notes, notes.all('rights')),
    summary: summary(notes),
    confidentiality: value(notes, notes.first('confidentiality'), readLevel),
    groups: list(notes, notes.all('group')),
  };
  if (person.names.length === 0 && !person.reference)
    notes.find(
      'error',
      undefined,
      'The row names nobody.',
      'Write a name or a reference, or map the column that holds it.',
    );
  return Object.fromEntries(
    Object.entries(person).filter(([, said]) => said !== undefined),
  ) as unknown as ProposedPerson;
}

function defaultCountry(notes: RowNotes): Stated<string> | undefined {
  const { country } = notes.mapping.defaults;
  if (!country || notes.first('country')) return undefined;
  return { column: '', written: '', understood: country };
}
