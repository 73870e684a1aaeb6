import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Judged, KeptRow, VerdictCounts } from './batch';
import type { Finding, ImportCell, ReadRow } from './domain/import-model';
import type { RowChoice, Verdict } from './domain/verdict-model';

/** What was found out of one row of the file. A row that belongs to another one has nothing but its cells. */
export interface RowJudgement {
  number: number;
  leader: number;
  said: ReadRow | null;
  judged: Judged | null;
  verdict: Verdict | null;
  findings: number;
}

export type NewRow = RowJudgement & { cells: ImportCell[] };

/** Which rows of a batch are looked at. */
export interface RowFilter {
  verdict?: Verdict;
  /** Only those of which something is to be known. */
  hasFindings?: boolean;
  /** Only these. */
  numbers?: readonly number[];
}

const columns = `r.number, r.cells, coalesce(r.edited, '{}') AS edited, r.leader, r.said, r.judged, r.verdict, r.choice`;

/** The rows of the files that were brought in. Whoever asks has asked for the batch before. */
@Injectable()
export class RowsRepository {
  constructor(private readonly database: Database) {}

  /** Many at once, in one statement. What is there already stays. */
  async add(batchId: string, rows: readonly NewRow[]): Promise<void> {
    await this.database.query(
      `INSERT INTO import_row (batch_id, number, leader, cells, said, judged, verdict, findings)
       SELECT $1, t.* FROM unnest($2::int[], $3::int[], $4::json[], $5::json[], $6::json[], $7::text[], $8::int[]) AS t
       ON CONFLICT DO NOTHING`,
      [batchId, ...unnested(rows)],
    );
  }

  /** Writes anew what was found out of rows that are kept. */
  async judge(batchId: string, rows: readonly RowJudgement[]): Promise<void> {
    const [numbers, leaders, , said, judged, verdicts, findings] = unnested(rows.map((row) => ({ ...row, cells: [] })));
    await this.database.query(
      `UPDATE import_row r SET leader = t.leader, said = t.said, judged = t.judged, verdict = t.verdict, findings = t.findings
         FROM unnest($2::int[], $3::int[], $4::json[], $5::json[], $6::text[], $7::int[])
           AS t (number, leader, said, judged, verdict, findings)
        WHERE r.batch_id = $1 AND r.number = t.number`,
      [batchId, numbers, leaders, said, judged, verdicts, findings],
    );
  }

  /** Those that lead, after the row with the number `after`, in order. */
  leading(batchId: string, filter: RowFilter, after: number, limit: number): Promise<KeptRow[]> {
    const { verdict, hasFindings, numbers } = filter;
    return this.database.query<KeptRow>(
      `SELECT ${columns} FROM import_row r
        WHERE r.batch_id = $1 AND r.number > $2 AND r.verdict ${verdict ? '= $4' : 'IS NOT NULL AND $4::text IS NULL'}
          ${hasFindings ? 'AND r.findings > 0' : ''}
          AND ($5::int[] IS NULL OR r.number = ANY ($5))
        ORDER BY r.number LIMIT $3`,
      [batchId, after, limit, verdict ?? null, numbers ?? null],
    );
  }

  /** Every row, those that belong to others too. */
  all(batchId: string, after: number, limit: number): Promise<KeptRow[]> {
    return this.database.query<KeptRow>(
      `SELECT ${columns} FROM import_row r WHERE r.batch_id = $1 AND r.number > $2 ORDER BY r.number LIMIT $3`,
      [batchId, after, limit],
    );
  }

  /** The rows about one person, the one that leads first. */
  gathered(batchId: string, leader: number): Promise<KeptRow[]> {
    return this.database.query<KeptRow>(
      `SELECT ${columns} FROM import_row r WHERE r.batch_id = $1 AND (r.number = $2 OR r.leader = $2) ORDER BY r.number`,
      [batchId, leader],
    );
  }

  /** Leading rows without a result, after a number. */
  toDo(batchId: string, after: number, limit: number): Promise<KeptRow[]> {
    return this.database.query<KeptRow>(
      `SELECT ${columns} FROM import_row r
        WHERE r.batch_id = $1 AND r.number > $2 AND r.verdict IS NOT NULL
          AND NOT EXISTS (SELECT FROM import_result d WHERE d.batch_id = r.batch_id AND d.number = r.number)
        ORDER BY r.number LIMIT $3`,
      [batchId, after, limit],
    );
  }

  async edit(batchId: string, number: number, edited: Record<string, string>): Promise<void> {
    await this.database.query('UPDATE import_row SET edited = $3 WHERE batch_id = $1 AND number = $2', [
      batchId,
      number,
      JSON.stringify(edited),
    ]);
  }

  async choose(batchId: string, number: number, choice: RowChoice | null): Promise<void> {
    await this.database.query('UPDATE import_row SET choice = $3 WHERE batch_id = $1 AND number = $2', [
      batchId,
      number,
      choice && JSON.stringify(choice),
    ]);
  }

  /** Rows that turned out to ask something while the batch was run. */
  async ask(batchId: string, rows: readonly { number: number; judged: Judged }[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.query(
      `UPDATE import_row r SET verdict = 'ask', judged = t.judged, choice = NULL
         FROM unnest($2::int[], $3::json[]) AS t (number, judged) WHERE r.batch_id = $1 AND r.number = t.number`,
      [batchId, rows.map((row) => row.number), rows.map((row) => JSON.stringify(row.judged))],
    );
  }

  /** A row that could not be written after all, with the reason as a further finding. */
  async refuse(batchId: string, row: KeptRow, why: string): Promise<void> {
    const finding: Finding = { severity: 'error', row: row.number, column: '', value: '', what: why };
    const said: ReadRow = { ...row.said!, findings: [...row.said!.findings, finding] };
    await this.database.query(
      `UPDATE import_row SET verdict = 'refused', said = $3, findings = findings + 1 WHERE batch_id = $1 AND number = $2`,
      [batchId, row.number, JSON.stringify(said)],
    );
  }

  /** Lets rows be new cases that ask for nothing else than whether their reference is a new one. Gives how many. */
  async takeAsNew(batchId: string): Promise<number> {
    const rows = await this.database.query(
      `UPDATE import_row r SET choice = '{"action": "create"}' WHERE ${askForReference} RETURNING number`,
      [batchId],
    );
    return rows.length;
  }

  /** How many rows ask for nothing else than whether their reference is a new one. */
  async unknownReferences(batchId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM import_row r WHERE ${askForReference}`,
      [batchId],
    );
    return row!.count;
  }

  async counts(batchId: string): Promise<VerdictCounts> {
    const rows = await this.database.query<{ verdict: Verdict; count: number; findings: number }>(
      `SELECT verdict, count(*)::int AS count, count(*) FILTER (WHERE findings > 0)::int AS findings
         FROM import_row WHERE batch_id = $1 AND verdict IS NOT NULL GROUP BY verdict`,
      [batchId],
    );
    const counts: VerdictCounts = Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
    return { ...counts, findings: rows.reduce((sum, row) => sum + row.findings, 0) };
  }

  /** How many rows that ask were answered by somebody. */
  async answered(batchId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM import_row WHERE batch_id = $1 AND verdict = 'ask' AND choice IS NOT NULL`,
      [batchId],
    );
    return row!.count;
  }

  /** The first row after a number that waits for somebody. */
  async waiting(batchId: string, after: number): Promise<number | undefined> {
    const [row] = await this.database.query<{ number: number }>(
      `SELECT r.number FROM import_row r
        WHERE r.batch_id = $1 AND r.number > $2 AND r.verdict IN ('ask', 'refused') AND r.choice IS NULL
          AND NOT EXISTS (SELECT FROM import_result d WHERE d.batch_id = r.batch_id AND d.number = r.number)
        ORDER BY r.number LIMIT 1`,
      [batchId, after],
    );
    return row?.number;
  }

  /** Rows of persons without a result. */
  async openCount(batchId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM import_row r WHERE r.batch_id = $1 AND r.verdict IS NOT NULL
          AND NOT EXISTS (SELECT FROM import_result d WHERE d.batch_id = r.batch_id AND d.number = r.number)`,
      [batchId],
    );
    return row!.count;
  }

  /** Rows up to the one at which the work has come. */
  async before(batchId: string, done: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM import_row WHERE batch_id = $1 AND number <= $2',
      [batchId, done],
    );
    return row!.count;
  }

  async clear(batchId: string): Promise<void> {
    await this.database.query('DELETE FROM import_row WHERE batch_id = $1', [batchId]);
  }
}

/** SQL: does the row ask for nothing else than whether its reference is that of a new case? */
const askForReference = `r.batch_id = $1 AND r.verdict = 'ask' AND r.choice IS NULL
  AND r.judged -> 'match' ->> 'decision' = 'ask' AND json_array_length(r.judged -> 'match' -> 'candidates') = 0
  AND json_array_length(r.said -> 'person' -> 'names') > 0
  AND NOT EXISTS (SELECT FROM json_array_elements(r.said -> 'findings') AS f WHERE f ->> 'severity' = 'question')`;

const text = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const unnested = (rows: readonly NewRow[]) => [
  rows.map((row) => row.number),
  rows.map((row) => row.leader),
  rows.map((row) => JSON.stringify(row.cells.map(slim))),
  rows.map((row) => text(row.said)),
  rows.map((row) => text(row.judged)),
  rows.map((row) => row.verdict),
  rows.map((row) => row.findings),
];

/** Without what is not there. */
const slim = ({ text, day, number, formula }: ImportCell): ImportCell => ({ text, day, number, formula });
