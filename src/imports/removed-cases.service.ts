import { Injectable } from '@nestjs/common';
import { groupBy } from '../lib/group-by';
import { Database } from '../platform/database';
import type { Judged } from './batch';
import { BatchesRepository } from './batches.repository';
import { importKeeper } from './batch-work';
import type { RowChoice, Verdict } from './domain/verdict-model';
import { judgedAsSeen } from './judged-as-seen';
import { RowsRepository } from './rows.repository';

/** Rows that are written anew in one statement. */
const together = 1_000;

interface Naming {
  batchId: string;
  number: number;
  judged: string;
  choice: RowChoice | null;
  verdict: Verdict;
  isWritten: boolean;
}

/** Takes cases that the undoing of an import removed out of what was found of rows, of whoever's import. */
@Injectable()
export class RemovedCases {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly rows: RowsRepository,
  ) {}

  /**
   * In a transaction of its own, which stands whatever becomes of the open one: rows of other people's imports are reached
   * by the server alone. To do it twice does no harm.
   * @param batchId the batch that is being undone; the caller holds it
   */
  forget(batchId: string): Promise<void> {
    return this.database.apart(() =>
      this.database.transaction(importKeeper, async () => {
        await this.database.takeTime();
        const removed = await this.database.query<{ id: string }>(
          `SELECT defender_id AS id FROM import_result
            WHERE batch_id = $1 AND outcome = 'created' AND NOT case_exists(defender_id)`,
          [batchId],
        );
        if (removed.length === 0) return;
        const gone = new Set(removed.map(({ id }) => id));
        let [batch, number] = ['00000000-0000-0000-0000-000000000000', -1];
        for (;;) {
          const found = await this.naming([...gone], batch, number);
          for (const [id, rows] of groupBy(found, (row) => row.batchId))
            await this.blank(id, rows, gone, id !== batchId);
          if (found.length < together) return;
          ({ batchId: batch, number } = found.at(-1)!);
        }
      }),
    );
  }

  /** Rows that name one of the cases, or a case by its words alone, in order. */
  private naming(gone: readonly string[], batch: string, number: number): Promise<Naming[]> {
    return this.database.query<Naming>(
      `SELECT r.batch_id AS "batchId", r.number, r.judged::text AS judged, r.choice, r.verdict,
              EXISTS (SELECT FROM import_result d WHERE d.batch_id = r.batch_id AND d.number = r.number) AS "isWritten"
         FROM import_row r
        WHERE (r.batch_id, r.number) > ($2::uuid, $3::int) AND r.judged IS NOT NULL
          AND (r.judged -> 'match' ->> 'named' = ANY ($1::text[])
            OR r.judged -> 'verdict' -> 'target' ->> 'id' = ANY ($1::text[])
            OR EXISTS (SELECT FROM json_array_elements(r.judged -> 'match' -> 'candidates') AS c WHERE c ->> 'id' = ANY ($1::text[]))
            OR EXISTS (SELECT FROM json_array_elements(r.judged -> 'match' -> 'near') AS c WHERE c ->> 'id' = ANY ($1::text[]))
            OR r.judged -> 'match' ->> 'why' LIKE '% has a like name%'
               AND r.judged -> 'match' -> 'named' IS NULL AND r.judged -> 'match' -> 'near' IS NULL)
        ORDER BY r.batch_id, r.number LIMIT ${together}`,
      [gone, batch, number],
    );
  }

  private async blank(batchId: string, rows: readonly Naming[], gone: ReadonlySet<string>, mustHold: boolean) {
    if (mustHold && !(await this.batches.find(importKeeper, batchId, { lock: true }))) return;
    const blanked = rows.map(({ number, judged, choice, verdict, isWritten }) => {
      const left = judgedAsSeen(JSON.parse(judged) as Judged, (id) => !gone.has(id));
      const isMeant = gone.has(choice?.targetId ?? '');
      return {
        number,
        before: judged,
        judged: JSON.stringify(left),
        verdict: isWritten ? verdict : left.verdict.verdict,
        choice: isMeant || choice === null ? null : JSON.stringify(choice),
      };
    });
    // A row that was looked at again meanwhile names nobody who is gone.
    await this.database.query(
      `UPDATE import_row r SET judged = t.judged, verdict = t.verdict, choice = t.choice
         FROM unnest($2::int[], $3::text[], $4::json[], $5::text[], $6::jsonb[]) AS t (number, before, judged, verdict, choice)
        WHERE r.batch_id = $1 AND r.number = t.number AND r.judged::text = t.before`,
      [
        batchId,
        blanked.map((row) => row.number),
        blanked.map((row) => row.before),
        blanked.map((row) => row.judged),
        blanked.map((row) => row.verdict),
        blanked.map((row) => row.choice),
      ],
    );
    if (mustHold)
      await this.batches.change(importKeeper, batchId, { counts: await this.rows.counts(batchId) }, { silently: true });
  }
}
