import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Outcome, RowResult } from './batch';

/** A transaction of a run or of its undoing, by which the history is asked what it changed. */
export interface Chunk {
  number: number;
  kind: 'run' | 'undo' | 'force';
  groups: string[];
}

/** Something that the undoing left as it is. */
export interface LeftOver {
  defenderId: string;
  /** A code of `views/left-words.ts`. */
  why: string;
  fields?: string[];
}

/** What became of rows, and the transactions in which it did. */
@Injectable()
export class ResultsRepository {
  constructor(private readonly database: Database) {}

  /** Once for each row: a second time fails, and the transaction with it. */
  async add(batchId: string, chunk: number, results: readonly RowResult[]): Promise<void> {
    await this.database.query(
      `INSERT INTO import_result (batch_id, chunk, number, outcome, defender_id)
       SELECT $1, $2, t.* FROM unnest($3::int[], $4::text[], $5::uuid[]) AS t`,
      [
        batchId,
        chunk,
        results.map((row) => row.number),
        results.map((row) => row.outcome),
        results.map((row) => row.defenderId),
      ],
    );
  }

  async addChunk(batchId: string, { number, kind, groups }: Chunk, leftOver: readonly LeftOver[] = []): Promise<void> {
    await this.database.query(
      'INSERT INTO import_chunk (batch_id, number, kind, groups, left_over) VALUES ($1, $2, $3, $4, $5)',
      [batchId, number, kind, groups, JSON.stringify(leftOver)],
    );
  }

  /** The number of the last chunk of the runs of a batch; 0 before the first. */
  async lastChunk(batchId: string): Promise<number> {
    const [row] = await this.database.query<{ last: number }>(
      `SELECT coalesce(max(number), 0) AS last FROM import_chunk WHERE batch_id = $1 AND kind = 'run'`,
      [batchId],
    );
    return row!.last;
  }

  chunks(batchId: string): Promise<(Chunk & { at: string; actor: string; leftOver: LeftOver[] })[]> {
    return this.database.query(
      `SELECT number, kind, groups, left_over AS "leftOver", to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS at, actor
         FROM import_chunk WHERE batch_id = $1 ORDER BY number, kind`,
      [batchId],
    );
  }

  /** Those of the cases that the batch itself registered. */
  async createdAmong(batchId: string, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `SELECT defender_id AS id FROM import_result
        WHERE batch_id = $1 AND outcome = 'created' AND defender_id = ANY ($2::uuid[])`,
      [batchId, ids],
    );
    return rows.map((row) => row.id);
  }

  async isWritten(batchId: string, number: number): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM import_result WHERE batch_id = $1 AND number = $2', [
      batchId,
      number,
    ]);
    return rows.length > 0;
  }

  async counts(batchId: string): Promise<Partial<Record<Outcome, number>>> {
    const rows = await this.database.query<{ outcome: Outcome; count: number }>(
      'SELECT outcome, count(*)::int AS count FROM import_result WHERE batch_id = $1 GROUP BY outcome',
      [batchId],
    );
    return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
  }

  list(batchId: string, outcome: Outcome | undefined, after: number, limit: number): Promise<RowResult[]> {
    return this.database.query<RowResult>(
      `SELECT number, outcome, defender_id AS "defenderId" FROM import_result
        WHERE batch_id = $1 AND number > $2 AND ($4::text IS NULL OR outcome = $4) ORDER BY number LIMIT $3`,
      [batchId, after, limit, outcome ?? null],
    );
  }

  /** The cases that a chunk of the run wrote. */
  async casesOf(batchId: string, chunk: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT defender_id AS id FROM import_result
        WHERE batch_id = $1 AND chunk = $2 AND outcome IN ('created', 'updated') AND defender_id IS NOT NULL`,
      [batchId, chunk],
    );
    return rows.map((row) => row.id);
  }
}
