/** What stands in a cell. Null is nothing: not known, or not told. A day is written YYYY-MM-DD. */
export type Cell = string | number | null;

export const tableFormats = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A column: `code` for programs, `title` for people. */
export interface ColumnToWrite {
  code: string;
  title: string;
  /** Days become dates of the spreadsheet where a cell holds one whole day; every other text stays text. */
  type?: 'text' | 'day' | 'number';
  /** How wide a spreadsheet shows it, in characters. */
  width?: number;
}

/** A table on its way out of Vigil. Its rows are read once, and only as fast as they are taken. */
export interface TableToWrite {
  columns: readonly ColumnToWrite[];
  rows: AsyncIterable<readonly Cell[]>;
  /**
   * What the copy says of itself: reference, audience, time, fingerprint. A sheet of its own in XLSX, the head of JSON. In
   * CSV it would be a row like any other, so the last column of the table holds the reference instead.
   */
  about: { title: string; lines: readonly (readonly [label: string, value: string])[] };
  /** How the sheets of a spreadsheet are called, in the language of the table. */
  sheets?: { rows: string; about: string; continued: string };
  /** Does the language run from right to left? */
  rightToLeft?: boolean;
}
