/** A row as it is read and written in bulk, by its column names. */
export type Row = Record<string, unknown>;

export interface TableShape {
  /** Columns that name the row. */
  key: string[];
  /** Every column that an import writes, with its SQL type. */
  columns: Record<string, string>;
  /** The column that says when a row was recorded. */
  moment?: string;
  /** Has it a `version` that tells a stale edit from a fresh one? */
  versioned: boolean;
}

/** The tables that an import writes, in an order in which rows may be inserted. */
export const caseTables = {
  defender: {
    key: ['id'],
    versioned: true,
    columns: {
      id: 'uuid',
      reference: 'text',
      gender: 'text',
      born: 'text',
      birthday_calendar: 'text',
      festivals: 'text[]',
      country: 'text',
      nationalities: 'text[]',
      professions: 'text[]',
      rights: 'text[]',
      summary: 'text',
      confidentiality: 'text',
      stance: 'jsonb',
      sensitivity: 'jsonb',
      search_doc: 'text',
      name_keys: 'int[]',
      stated_none: 'text[]',
    },
  },
  defender_name: {
    key: ['id'],
    versioned: false,
    columns: {
      id: 'uuid',
      defender_id: 'uuid',
      position: 'int',
      text: 'text',
      lang: 'text',
      kind: 'text',
      sensitivity: 'text',
    },
  },
  consent: {
    key: ['defender_id', 'scope'],
    versioned: false,
    columns: {
      defender_id: 'uuid',
      scope: 'text',
      value: 'text',
      answered_by: 'text',
      answered_on: 'text',
      how: 'text',
      review_on: 'date',
      ground: 'text',
      ground_note: 'text',
    },
  },
  event: {
    key: ['id'],
    versioned: true,
    moment: 'created_at',
    columns: {
      id: 'uuid',
      defender_id: 'uuid',
      position: 'int',
      kind: 'text',
      date: 'text',
      earliest: 'date',
      latest: 'date',
      precision: 'text',
      qualifier: 'text',
      place: 'text',
      summary: 'text',
      sentence: 'jsonb',
      release_type: 'text',
      legal: 'jsonb',
      preferred_reason: 'text',
      sensitivity: 'text',
      stated_none: 'text[]',
      retracted_at: 'timestamptz',
      retraction_reason: 'text',
    },
  },
  citation: {
    key: ['id'],
    versioned: false,
    moment: 'recorded_at',
    columns: {
      id: 'uuid',
      event_id: 'uuid',
      position: 'int',
      title: 'text',
      url: 'text',
      published: 'text',
      date: 'text',
      quote: 'text',
      reliability: 'text',
      sensitivity: 'text',
    },
  },
  case_group: {
    key: ['id'],
    versioned: true,
    columns: { id: 'uuid', reference: 'text', name: 'text', hashtag: 'text', day_count: 'text' },
  },
  group_member: {
    key: ['id'],
    versioned: false,
    columns: {
      id: 'uuid',
      group_id: 'uuid',
      defender_id: 'uuid',
      position: 'int',
      from_date: 'text',
      to_date: 'text',
      from_day: 'date',
      to_day: 'date',
    },
  },
} as const satisfies Record<string, TableShape>;

export type CaseTable = keyof typeof caseTables;

export const caseTableNames = Object.keys(caseTables) as CaseTable[];

/** The columns of a table for a SELECT, quoted, since some are also words of SQL. */
export const columnList = (table: CaseTable): string =>
  Object.keys(caseTables[table].columns)
    .map((c) => `"${c}"`)
    .join(', ');
