import { eventKindCodes, eventKinds, type EventKind } from '../../custody/domain/event-kinds';
import { cleanText, plainForm, saysNothing } from './clean-text';
import { settleDateOrders } from './date-order';
import type { ColumnUse, FieldCode, ImportCell, Mapping } from './import-model';
import { readDate } from './read-date';
import { readLinks } from './read-links';
import { scriptOf } from './read-names';
import { readNationalities } from './read-nationalities';
import { readSentence } from './read-sentence';
import { countryOfName } from './words/countries';
import { fieldOfHeader, headerKey } from './words/headers';
import { kindOfWord } from './words/kinds';
import { genderWords, statusWords } from './words/short-words';

/** What the cells of a column look like: the share of each, of those that say something. */
interface Contents {
  filled: number;
  dates: number;
  urls: number;
  countries: number;
  nationalities: number;
  genders: number;
  statuses: number;
  kinds: number;
  sentences: number;
  native: number;
  long: number;
}

// a day for reading alone: no date of a sample is refused because it lies in the future
const ANY_DAY = '9999-12-31';

function contentsOf(cells: ImportCell[]): Contents {
  const filled = cells.filter(({ text }) => !saysNothing(plainForm(cleanText(text).text))).slice(0, 200);
  const share = (holds: (cell: ImportCell, plain: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter((cell) => holds(cell, plainForm(cell.text.trim()))).length / filled.length;
  const isDate = ({ text, day }: ImportCell): boolean => {
    if (day !== undefined) return true;
    if (!/\d/.test(text.normalize('NFKC')) || text.length > 60) return false;
    const reading = readDate(text, { today: ANY_DAY });
    return reading.is !== 'nothing' && (reading.is !== 'question' || reading.answers.length > 0);
  };
  return {
    filled: filled.length,
    dates: share(isDate),
    urls: share((cell) => readLinks(cell).urls.length > 0),
    countries: share(({ text }) => text.length < 60 && countryOfName(text) !== undefined),
    nationalities: share(({ text }) => text.length < 60 && readNationalities(text).is === 'value'),
    genders: share((_cell, plain) => genderWords.has(plain)),
    statuses: share((_cell, plain) => statusWords.has(plain)),
    kinds: share((_cell, plain) => kindOfWord(plain) !== undefined),
    sentences: share(({ text }) => text.length < 100 && readSentence(text).is === 'sentence'),
    native: share(({ text }) => !['Latn', undefined].includes(scriptOf(text))),
    long: share(({ text }) => text.length > 200),
  };
}

const isDateField = (field: FieldCode): boolean =>
  field === 'born' || field === 'event.date' || field === 'source.published' || field.startsWith('date:');

/** Characters of a header by which its column is known: what is longer is a text that stands where headers do. */
const longestHeader = 300;

/** Do the cells bear out what the header says? */
function agrees(field: FieldCode, c: Contents): boolean | undefined {
  if (c.filled === 0) return undefined;
  if (isDateField(field)) return c.dates >= 0.5;
  if (field === 'source.url') return c.urls >= 0.5;
  if (field === 'country') return c.countries >= 0.5;
  if (field === 'nationalities') return c.nationalities >= 0.5;
  if (field === 'gender') return c.genders >= 0.3;
  if (field === 'event.kind') return c.kinds >= 0.3;
  return undefined;
}

type Guess = Pick<ColumnUse, 'field' | 'confidence' | 'why'>;

/** By the cells alone, where the header says nothing. */
function byContents(c: Contents): Guess {
  if (c.filled === 0) return { field: 'ignore', confidence: 1, why: 'the column is empty' };
  const said = (field: FieldCode, share: number, what: string): Guess => ({
    field,
    confidence: Math.round(share * 50) / 100,
    why: `its cells look like ${what}`,
  });
  if (c.urls >= 0.6) return said('source.url', c.urls, 'web addresses');
  if (c.genders >= 0.9 && c.filled > 1) return said('gender', c.genders, 'words for gender');
  if (c.countries >= 0.8) return said('country', c.countries, 'names or codes of countries');
  if (c.kinds >= 0.8) return said('event.kind', c.kinds, 'kinds of events');
  return { field: 'ignore', confidence: 0.2, why: 'neither the header nor the cells tell what it holds' };
}

/** A header that is the code or the label of an event: `date:release`, "Formal arrest". */
function ofEvent(header: string): FieldCode | undefined {
  const key = headerKey(header)
    .replace(/ /g, '_')
    .replace(/^date_?|_?date$/g, '');
  const code =
    eventKindCodes.find((kind) => kind === key) ??
    eventKindCodes.find((kind) => headerKey(eventKinds[kind].label) === headerKey(header));
  return code && `date:${code}`;
}

function guessColumn(header: string, c: Contents): Guess {
  const direct = /^date:(\w+)$/.exec(header.trim());
  if (direct && direct[1] && (eventKindCodes as string[]).includes(direct[1]))
    return { field: `date:${direct[1] as EventKind}`, confidence: 1, why: `the header is ${header.trim()}` };
  const named = fieldOfHeader(header);
  const event = named && named.confidence >= 0.85 ? undefined : ofEvent(header);
  const found = event && c.dates >= 0.5 ? { field: event, confidence: 0.8 } : named;
  if (!found) return byContents(c);
  const bears = agrees(found.field, c);
  if (bears === false) return contradicted(found.field, header, c);
  // "Source" is a title or an address, and "Date" in a list of sentences may be anything: the cells decide
  if (found.field === 'source.title' && c.urls >= 0.5)
    return { field: 'source.url', confidence: 0.9, why: `the header is “${header}”, and its cells hold web addresses` };
  if (found.field === 'name.main' && c.native >= 0.8 && found.confidence < 1)
    return {
      field: 'name.native',
      confidence: 0.7,
      why: `the header is “${header}”, and its cells are not in Latin letters`,
    };
  return {
    field: found.field,
    confidence: bears ? Math.min(1, found.confidence + 0.1) : found.confidence,
    why: `the header is “${header}”${bears ? ', and its cells bear that out' : ''}`,
  };
}

/** The header says one thing and the cells another: the cells are seen, the header only read. */
function contradicted(field: FieldCode, header: string, c: Contents): Guess {
  const why = `the header is “${header}”, but its cells look otherwise`;
  if (field === 'source.url') return { field: 'source.title', confidence: 0.5, why };
  if (field === 'date:sentence' && c.sentences > 0) return { field: 'sentence', confidence: 0.6, why };
  if (field.startsWith('date:') && c.statuses > 0.3) return { field: 'status', confidence: 0.5, why };
  if (field === 'event.kind' && c.long > 0) return { field: 'event.summary', confidence: 0.4, why };
  return { field, confidence: 0.4, why };
}

/** Of which a table has at most one: a second column of the kind is left out, and kept apart by its position. */
const single = (field: FieldCode): boolean =>
  ![
    'ignore',
    'name.alias',
    'summary',
    'source.url',
    'source.title',
    'nationalities',
    'professions',
    'rights',
    'event.summary',
    'charges',
    'group',
    'event.place',
  ].includes(field) && !field.startsWith('date:');

/**
 * Proposes what each column holds, by its header in six languages and by its cells as a second witness. Columns with the
 * same header are told apart by position.
 * @param sample some rows of the table
 */
export function guessMapping(
  header: readonly string[],
  sample: readonly { cells: ImportCell[]; row?: number }[],
): Mapping {
  const contents = header.map((_title, at) => contentsOf(sample.flatMap(({ cells }) => cells[at] ?? [])));
  const columns = header.map((title, at): ColumnUse => {
    return { header: title, at, ...guessColumn(title.slice(0, longestHeader), contents[at] as Contents) };
  });
  const best = new Map<FieldCode, ColumnUse>();
  for (const column of columns) {
    const before = best.get(column.field);
    if (!before || (column.confidence ?? 0) > (before.confidence ?? 0)) best.set(column.field, column);
  }
  const settled = columns.map((column): ColumnUse => {
    const first = best.get(column.field);
    if (!single(column.field) || first === column) return column;
    const isNative =
      column.field === 'name.main' && (contents[column.at]?.native ?? 0) >= 0.8 && !best.has('name.native');
    const field = isNative ? 'name.native' : column.field.startsWith('name.') ? 'name.alias' : 'ignore';
    return {
      ...column,
      field,
      confidence: 0.3,
      why: `column ${(first?.at ?? 0) + 1}, “${first?.header}”, holds that already`,
    };
  });
  const has = (field: FieldCode): boolean => settled.some((column) => column.field === field);
  const isEvents = has('event.date') && (has('event.kind') || !settled.some(({ field }) => field.startsWith('date:')));
  const mapping: Mapping = {
    shape: isEvents ? 'event-per-row' : 'case-per-row',
    columns: isEvents ? settled : settled.map(withoutEvent),
    defaults: { confidentiality: 'internal' },
  };
  return settleDateOrders(mapping, sample);
}

/** Where a row is a case, a date of nothing in particular is left out, and that is seen. */
function withoutEvent(column: ColumnUse): ColumnUse {
  if (column.field !== 'event.date' && column.field !== 'event.kind') return column;
  return { ...column, field: 'ignore', confidence: 0.3, why: 'it does not say what happened; choose an event for it' };
}
