import { eventKindCodes, eventKinds } from '../../custody/domain/event-kinds';
import type { BatchState, Outcome } from '../batch';
import type { FieldCode, PlainField } from '../domain/import-model';
import type { Verdict } from '../domain/verdict-model';
import type { LeftOver } from '../results.repository';

export const verdictWords: Record<Verdict, { label: string; about: string }> = {
  create: { label: 'New case', about: 'Nobody of that name or reference is there: a case is registered.' },
  update: { label: 'Adds to a case', about: 'The case is there, and the row knows something more.' },
  same: { label: 'Nothing new', about: 'The case is there and says all of it already.' },
  ask: { label: 'Asks you', about: 'Somebody has to say who or what is meant. Left out as long as nobody does.' },
  refused: { label: 'Cannot be taken', about: 'Something in the row has to be corrected first.' },
};

export const stateWords: Record<BatchState, string> = {
  mapping: 'The columns are still to be named',
  reading: 'The rows are being read',
  ready: 'Read, and not imported yet',
  running: 'Being imported',
  stopped: 'Stopped',
  done: 'Imported',
  undoing: 'Being taken back',
  undone: 'Taken back',
};

export const outcomeWords: Record<Outcome, string> = {
  created: 'New case',
  updated: 'Added to the case',
  same: 'Nothing new',
  skipped: 'Skipped',
};

export const troubleWords: Record<string, string> = {
  'importer-gone': 'Whoever brought this in may not import any more, so the work was stopped.',
  'references-taken':
    'Several references of this file are taken by other cases, so the import was stopped, and the trail says so: references are not to be tried out. What was written stands. Bring the other rows in as a table of their own.',
};

export const leftWords: Record<LeftOver['why'], string> = {
  changed: 'somebody changed it since',
  'in use': 'others have added to it: records, photographs, documents, alerts that were handled or sent',
  'not seen': 'it is not yours to see any more',
};

export const fieldLabels: Record<PlainField, string> = {
  ignore: 'Leave this column out',
  reference: 'Reference of the case',
  'name.main': 'Name',
  'name.native': 'Name in the own script',
  'name.alias': 'Other name',
  'name.given': 'Given name',
  'name.family': 'Family name',
  gender: 'Gender',
  born: 'Date of birth',
  country: 'Country',
  nationalities: 'Nationality',
  professions: 'Professions',
  rights: 'Rights defended',
  summary: 'Summary of the case',
  group: 'Joint case',
  confidentiality: 'How widely the case may be known',
  status: 'Status (never taken over: it follows from the events)',
  charges: 'Charges',
  'event.date': 'Date of the event',
  'event.kind': 'Kind of the event',
  'event.place': 'Place of the event',
  'event.summary': 'What happened',
  sentence: 'Sentence',
  'source.title': 'Source: title',
  'source.url': 'Source: address',
  'source.quote': 'Source: its words',
  'source.published': 'Source: published',
};

const of = (...fields: PlainField[]) => fields.map((value) => ({ value, label: fieldLabels[value] }));

/** The list from which the meaning of a column is chosen. */
export const fieldGroups = [
  {
    label: 'The person',
    options: of(
      'reference',
      'name.main',
      'name.native',
      'name.alias',
      'name.given',
      'name.family',
      'gender',
      'born',
      'country',
      'nationalities',
      'professions',
      'rights',
    ),
  },
  { label: 'The case', options: of('summary', 'group', 'confidentiality', 'status', 'charges', 'sentence') },
  { label: 'An event in each row', options: of('event.date', 'event.kind', 'event.place', 'event.summary') },
  { label: 'The source', options: of('source.title', 'source.url', 'source.quote', 'source.published') },
  {
    label: 'The date of',
    options: eventKindCodes.map((kind) => ({ value: `date:${kind}`, label: eventKinds[kind].label })),
  },
];

export const dateOrderOptions = [
  { value: 'dmy', label: 'day, month, year (31/12/2021)' },
  { value: 'mdy', label: 'month, day, year (12/31/2021)' },
  { value: 'ymd', label: 'year, month, day (2021/12/31)' },
];

/** What a column holds, in words. */
export const fieldLabel = (field: FieldCode): string =>
  field in fieldLabels
    ? fieldLabels[field as PlainField]
    : (fieldGroups.flatMap(({ options }) => options).find(({ value }) => value === field)?.label ?? field);
