/** What an archive says of itself. */
export const archiveFormat = 'vigil-archive';
export const archiveVersion = 1;

/** A file of the archive, as it was written. */
export interface ArchivedFile {
  path: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** A table of the archive. */
export interface ArchivedTable {
  name: string;
  rows: number;
  /** What is not in it, and why. */
  without: Readonly<Record<string, string>>;
}

/** `manifest.json`, the last file of an archive: an archive without it is not whole. */
export interface Manifest {
  format: typeof archiveFormat;
  version: typeof archiveVersion;
  /** Of the snapshot: everything is as it was at this moment. */
  made_at: string;
  organisation: string;
  /** The reference of the export, where somebody asked for one. */
  copy?: string;
  /** Written by the owner of the server: every case, with trail and history. Else: what one person sees. */
  whole: boolean;
  /** Stands for the tables and their columns: an archive is read by a version of Vigil that has the same. */
  schema: string;
  tables: ArchivedTable[];
  left_out: Readonly<Record<string, string>>;
  /** Numbers that go on where they stood. */
  sequences: Readonly<Record<string, number>>;
  files: ArchivedFile[];
}

/** Where the rows of a table stand, one JSON object a line; the same is beside it as CSV, for people. */
export const rowsPath = (table: string): string => `tables/${table}.jsonl`;
export const csvPath = (table: string): string => `tables/${table}.csv`;

/** Where a value that is a file of its own stands. */
export const filePath = (table: string, id: string, extension: string): string => `files/${table}/${id}.${extension}`;
