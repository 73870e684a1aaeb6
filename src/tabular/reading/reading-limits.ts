import { Invalid } from '../../lib/errors';

/** How much of a file is read. Beyond it the file is refused, never cut. */
export interface ReadingLimits {
  /** Bytes of the file as it is brought. */
  bytes: number;
  /** Bytes of an XLSX file once it is unpacked. */
  unpackedBytes: number;
  /** Rows of a sheet. */
  rows: number;
  columns: number;
  /** Cells of all sheets, empty ones within a row counted. */
  cells: number;
  /** Characters of one cell. */
  cellLength: number;
  /** Characters of one row: its texts, and its formulas. */
  rowLength: number;
  /**
   * Characters of all cells of all sheets, each time that they stand there: a spreadsheet keeps a text once and repeats it
   * as often as it likes. Not fewer than the bytes of a file, so that no text file is refused by it.
   */
  characters: number;
  sheets: number;
}

export const readingLimits: ReadingLimits = {
  bytes: 64 << 20,
  unpackedBytes: 384 << 20,
  rows: 250_000,
  columns: 500,
  cells: 10_000_000,
  cellLength: 200_000,
  rowLength: 1_000_000,
  characters: 64 << 20,
  sheets: 100,
};

/** The refusal of a file: what is wrong, and what to do about it. */
export const refusal = (message: string): Invalid => new Invalid([{ path: 'file', message }]);

/** A number as people read it: 100,000. */
export const counted = (n: number): string => n.toLocaleString('en');

/** Bytes in megabytes, for a refusal. */
export const megabytes = (bytes: number): string => `${counted(Math.floor(bytes / (1 << 20)))} MB`;
