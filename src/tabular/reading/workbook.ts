/** A cell as somebody wrote it. */
export interface SheetCell {
  /** As it is written, or as the spreadsheet shows it; empty when there is nothing. */
  text: string;
  /** YYYY-MM-DD, when the cell holds a date and its format shows the day. One that shows a month alone is text. */
  day?: string;
  /** When the cell holds a number; of a date the days since the beginning of the calendar of the file. */
  number?: number;
  /** The formula, without `=`, when the text is what it gave when the file was saved. It is never worked out here. */
  formula?: string;
}

/** A row of a sheet. */
export interface SheetRow {
  /** As the spreadsheet counts: the first row of the sheet, the head or a line above it, is 1. */
  row: number;
  /** One for each column of the head. */
  cells: SheetCell[];
}

/** A table: its head, and what stands below. */
export interface Sheet {
  name: string;
  /** The row in which the head stands; 0 when the sheet is empty. */
  headerRow: number;
  /** The titles of the columns as they are written; empty where there is none, and the same may stand twice. */
  header: string[];
  /** How many rows there are below the head, empty ones not counted. */
  rowCount: number;
  /** The rows below the head that are not empty. They can be read as often as somebody likes. */
  rows: Iterable<SheetRow> & AsyncIterable<SheetRow>;
  /** Does the file hide the sheet from whoever opens it? */
  hidden?: boolean;
}

/** A file with tables, as it was read. */
export interface Workbook {
  kind: 'csv' | 'xlsx' | 'json';
  /** How the text was read; of CSV and JSON. */
  encoding?: string;
  /** What stands between the columns; of CSV. */
  delimiter?: string;
  sheets: Sheet[];
  /** What was assumed, left out or changed in reading, in sentences for whoever brings the file. */
  notes: string[];
}
