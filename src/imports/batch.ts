import type { ImportCell, Mapping, ReadRow } from './domain/import-model';
import type { MatchResult, RowChoice, RowVerdict, Verdict } from './domain/verdict-model';

/**
 * How far a file has come: its columns are being named (`mapping`), its rows read (`reading`), looked at (`ready`),
 * written (`running`), all written (`done`), stopped before that (`stopped`), taken back (`undoing`, `undone`).
 */
export type BatchState = 'mapping' | 'reading' | 'ready' | 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

/** How a file was read: what somebody asked for, and what was found. */
export interface FileReading {
  kind: 'csv' | 'xlsx' | 'json';
  /** Typed or pasted into the page. */
  isPasted?: boolean;
  encoding?: string;
  delimiter?: string;
  sheet: string;
  sheets: string[];
  header: string[];
  /** The first rows, cut: see `table-file.ts`. */
  sample: ImportCell[][];
  notes: string[];
  /** How many of its references the run found to be those of cases that the importer does not see. */
  takenReferences?: number;
  asked: ReadingAsked;
}

/** What somebody asked for where the reader guessed otherwise. */
export interface ReadingAsked {
  sheet?: string;
  encoding?: string;
  delimiter?: string;
}

export type VerdictCounts = Partial<Record<Verdict | 'findings', number>>;

/** A file that somebody brought in, without the file itself. */
export interface Batch {
  id: string;
  accountId: string | null;
  madeBy: string;
  label: string | null;
  state: BatchState;
  version: number;
  size: number;
  /** SHA-256 of the file, as hexadecimal digits. */
  sha256: string;
  /** Of the rows in whatever order: see `rows-digest.ts`. Imports of earlier releases have none. */
  rowsDigest: string | null;
  hasFile: boolean;
  reading: FileReading;
  mapping: Mapping | null;
  profile: string | null;
  /** Rows of the table; 0 until they are read. */
  rowCount: number;
  /** Rows behind which the work of this state has come. */
  done: number;
  counts: VerdictCounts;
  /** A code of `views/trouble-words.ts`: why the work has halted. */
  trouble: string | null;
  /** Is also what others changed since taken back? */
  forced: boolean;
  createdAt: Date;
  updatedAt: Date;
  endedAt: Date | null;
  expiresAt: Date | null;
}

/** A file in a list: without what was seen in it and how its columns are meant, which can be large. */
export type ListedBatch = Omit<Batch, 'reading' | 'mapping'>;

/** What was found out of a row that leads a person. */
export interface Judged {
  match: MatchResult;
  verdict: RowVerdict;
}

/** One row of the file, as it is kept. */
export interface KeptRow {
  number: number;
  cells: ImportCell[];
  /** What somebody wrote over cells, by the number of the column. */
  edited: Record<string, string>;
  /** The first row about the same person. */
  leader: number;
  /** Only where the row leads. */
  said: ReadRow | null;
  judged: Judged | null;
  verdict: Verdict | null;
  choice: RowChoice | null;
}

/** What became of a row. Rows that ask or are refused have no result yet: they wait to be answered and corrected. */
export type Outcome = 'created' | 'updated' | 'same' | 'skipped';

export interface RowResult {
  number: number;
  outcome: Outcome;
  /** Null where nothing was written. */
  defenderId: string | null;
}
