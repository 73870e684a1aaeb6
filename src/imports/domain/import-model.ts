import type { Level } from '../../access/domain/levels';
import type { EventKind, ReleaseType } from '../../custody/domain/event-kinds';
import type { NameKind } from '../../defenders/domain/name-kinds';

/** One cell as the reader of tables gives it. */
export interface ImportCell {
  /** As it is written or shown. */
  text: string;
  /** The day of a cell that the spreadsheet holds as a date, YYYY-MM-DD. */
  day?: string;
  number?: number;
  formula?: string;
}

/** One row; `row` counts as the spreadsheet does, so that a person finds it there. */
export interface ImportRow {
  row: number;
  cells: ImportCell[];
}

export const plainFields = [
  'ignore',
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
  'summary',
  'group',
  'confidentiality',
  'status',
  'charges',
  'event.date',
  'event.kind',
  'event.place',
  'event.summary',
  'sentence',
  'source.title',
  'source.url',
  'source.quote',
  'source.published',
] as const;
export type PlainField = (typeof plainFields)[number];

/** What a column holds; `date:apprehension` is the date of an event of that kind. */
export type FieldCode = PlainField | `date:${EventKind}`;

/** In which order day, month and year stand in a date of digits. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface ColumnOptions {
  dateOrder?: DateOrder;
  /** Why that order holds, in words: "cell 19/9/2021 of row 4 can only be day, month, year". */
  dateOrderFrom?: string;
}

/** One column of the table; `at` tells columns with the same header apart. */
export interface ColumnUse {
  header: string;
  at: number;
  field: FieldCode;
  options?: ColumnOptions;
  /** Of a guess: 0 to 1. */
  confidence?: number;
  /** Of a guess: what speaks for it, in words. */
  why?: string;
}

export interface MappingDefaults {
  country?: string;
  /** Holds for columns whose cells do not settle it. */
  dateOrder?: DateOrder;
  /** Language of names whose script does not tell it (BCP 47). */
  language?: string;
  confidentiality: Level;
  sourceTitle?: string;
  sourceUrl?: string;
}

/** How a table is read. Plain JSON: it is kept as a profile. */
export interface Mapping {
  shape: 'case-per-row' | 'event-per-row';
  columns: ColumnUse[];
  defaults: MappingDefaults;
}

/**
 * What is to be known of a cell. `error`: the row cannot be taken as it is. `question`: it can be understood in more than one
 * way, and nothing is taken from the cell until somebody says which. `note`: taken, and worth a look.
 */
export interface Finding {
  severity: 'error' | 'question' | 'note';
  row: number;
  /** The header as it is written; '' for the row as a whole. */
  column: string;
  /** Position of the column, from 0; absent for the row as a whole. */
  at?: number;
  value: string;
  what: string;
  suggestion?: string;
  /** What can be put into the cell instead, each of which is understood: "2021-03-04". */
  answers?: string[];
}

/** What stands in the file, and what it is taken for. */
export interface Stated<T> {
  column: string;
  written: string;
  understood: T;
}

export interface ProposedName {
  text: string;
  lang?: string;
  kind: NameKind;
}

/** Who the row speaks of: the fields of DefenderInput. An empty cell gives no field. */
export interface ProposedPerson {
  reference?: Stated<string>;
  names: Stated<ProposedName>[];
  gender?: Stated<string>;
  /** EDTF. */
  born?: Stated<string>;
  /** ISO 3166-1 alpha-2. */
  country?: Stated<string>;
  /** Country codes, or `stateless` alone. */
  nationalities?: Stated<string[]>;
  professions?: Stated<string[]>;
  rights?: Stated<string[]>;
  summary?: Stated<string>;
  confidentiality?: Stated<Level>;
  /** References or names of groups; whoever stores them looks them up. */
  groups?: Stated<string[]>;
}

/** CitationInput of the timeline; `quote` is the cell as it was written. */
export interface ProposedCitation {
  title?: string;
  url?: string;
  /** EDTF. */
  published?: string;
  /** EDTF: the date that this source gives, where it differs from the event's. */
  date?: string;
  quote?: string;
}

export interface ProposedSentence {
  imprisonment?: string;
  dpr?: string;
  travel_ban?: string;
}

/** EventInput of the timeline, and where in the file it comes from. */
export interface ProposedEvent {
  row: number;
  column: string;
  /** The cell of the date. */
  written: string;
  kind: EventKind;
  /** EDTF. */
  date: string;
  place?: string;
  summary?: string;
  sentence?: ProposedSentence;
  release_type?: ReleaseType;
  citations: ProposedCitation[];
}

/** One line of "written → understood". Everything that was not taken letter by letter has one. */
export interface Interpretation {
  row: number;
  column: string;
  written: string;
  understood: string;
}

/** What a row says. In the shape event-per-row, `gatherRows` makes one of all rows about a person. */
export interface ReadRow {
  /** The first row. */
  row: number;
  /** All rows that were gathered, in order. */
  rows: number[];
  person: ProposedPerson;
  events: ProposedEvent[];
  findings: Finding[];
  interpretations: Interpretation[];
}
