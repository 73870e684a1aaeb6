import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import { AuditTrail } from '../audit/audit-trail';
import type { Row } from '../bundles/case-tables';
import { RowBatch } from '../bundles/row-batch';
import { StoredCases, type StoredCase } from '../bundles/stored-cases';
import { searchColumns } from '../defenders/search-doc';
import { groupBy } from '../lib/group-by';
import { CaseClock } from '../milestones/case-clock.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Batch } from './batch';
import { BatchesRepository } from './batches.repository';
import { BatchWork } from './batch-work';
import { RemovedCases } from './removed-cases.service';
import { type LeftOver, ResultsRepository } from './results.repository';
import { RowsRepository } from './rows.repository';
import { addedTables, type AddedTable, type Change, planUndo, type UndoPlan } from './undo-plan';

/**
 * Takes a batch back, chunk by chunk, the last one first: cases that it registered are removed, what it added to others is
 * taken away again. What somebody changed since is left and listed. The history is asked what the batch has done; its
 * lines, and those of the trail, stay.
 */
@Injectable()
export class UndoingService {
  constructor(
    private readonly database: Database,
    private readonly work: BatchWork,
    private readonly batches: BatchesRepository,
    private readonly results: ResultsRepository,
    private readonly removedCases: RemovedCases,
    private readonly rows: RowsRepository,
    private readonly stored: StoredCases,
    private readonly caseClock: CaseClock,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Goes on until everything is taken back that can be. */
  undo(id: string): Promise<void> {
    return this.work.inChunks(id, 'undoing', (viewer, batch) => this.chunk(viewer, batch));
  }

  private async chunk(viewer: Viewer, batch: Batch): Promise<boolean> {
    const kind = batch.forced ? 'force' : 'undo';
    const all = await this.results.chunks(batch.id);
    const undone = new Set(all.filter((one) => one.kind === kind).map((one) => one.number));
    const next = all.filter((one) => one.kind === 'run' && !undone.has(one.number)).at(-1);
    if (!next) {
      await this.removedCases.forget(batch.id);
      const counts = await this.rows.counts(batch.id);
      await this.batches.change(viewer, batch.id, { state: 'undone', counts, endedAt: this.clock.now() });
      return false;
    }
    const cases = await this.results.casesOf(batch.id, next.number);
    const seen = await this.locked(viewer, cases);
    const removal = await this.database.query<{ id: string; became: 'removed' | 'changed' | 'in use' }>(
      'SELECT id, became FROM remove_imported($1, $2, $3)',
      [batch.id, seen, batch.forced],
    );
    const registered = new Map(removal.map(({ id, became }) => [id, became]));
    const left: LeftOver[] = removal
      .filter(({ became }) => became !== 'removed')
      .map(({ id, became }) => ({ defenderId: id, why: became }));
    for (const id of await this.hidden(cases, seen)) left.push({ defenderId: id, why: 'not seen' });
    const restored = await this.restore(
      viewer,
      batch,
      next.number,
      seen.filter((id) => !registered.has(id)),
      left,
    );
    await this.database.query('SELECT remove_imported_groups($1, $2)', [batch.id, next.groups]);
    const removed = removal.filter(({ became }) => became === 'removed').map(({ id }) => id);
    if (removed.length + restored.length > 0) {
      await this.trail.record(
        ...removed.map((defenderId) => ({ act: 'import.removed', viewer, defenderId, detail: { batch: batch.id } })),
        ...restored.map((defenderId) => ({
          act: 'import.taken-back',
          viewer,
          defenderId,
          detail: { batch: batch.id },
        })),
      );
    }
    await this.results.addChunk(batch.id, { number: next.number, kind, groups: [] }, left);
    await this.batches.change(viewer, batch.id, { done: batch.done + cases.length }, { silently: true });
    return true;
  }

  /** Those that the viewer sees. Nobody else changes them until the transaction ends. */
  private async locked(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT d.id FROM defender d WHERE d.id = ANY ($1::uuid[]) AND ${visibleTo(viewer, 'd')} ORDER BY d.id FOR NO KEY UPDATE`,
      [ids],
    );
    return rows.map((row) => row.id);
  }

  /** Those that are there, and that the viewer does not see any more. */
  private async hidden(ids: readonly string[], seen: readonly string[]): Promise<string[]> {
    const known = new Set(seen);
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM unnest($1::uuid[]) AS id WHERE case_exists(id)',
      [ids.filter((id) => !known.has(id))],
    );
    return rows.map((row) => row.id);
  }

  /** Takes away what the chunk added to cases that were there before; says of which. */
  private async restore(
    viewer: Viewer,
    batch: Batch,
    chunk: number,
    ids: string[],
    left: LeftOver[],
  ): Promise<string[]> {
    if (ids.length === 0) return [];
    const byCase = groupBy(await this.changes(batch.id, chunk, ids), (one) => one.defenderId);
    const references = await this.database.query<{ reference: string }>(
      `SELECT d.reference FROM defender d WHERE d.id = ANY ($1::uuid[]) AND ${visibleTo(viewer, 'd')}`,
      [ids],
    );
    const whole = await this.stored.cases(
      references.map((row) => row.reference),
      { lock: true },
    );
    const rows = new RowBatch();
    const gone = new Map<AddedTable, Row[]>(addedTables.map((table) => [table, []]));
    const restored: string[] = [];
    for (const stored of whole.values()) {
      const id = stored.row.id as string;
      const plan = planUndo(byCase.get(id) ?? [], batch.forced);
      const kept = [...plan.kept, ...takeBack(rows, stored, plan, batch.forced)];
      if (kept.length > 0) left.push({ defenderId: id, why: 'changed', fields: [...new Set(kept)] });
      for (const { table, id: row } of plan.remove) gone.get(table)!.push({ id: row });
      restored.push(id);
    }
    // Sources before their events, so that the history of each still finds its case.
    for (const [table, those] of gone) rows.remove(table, ...those);
    if (!rows.isEmpty) await rows.write(this.database, this.clock.now());
    await this.caseClock.recompute(restored);
    return restored;
  }

  private changes(
    batchId: string,
    chunk: number,
    ids: readonly string[],
  ): Promise<(Change & { defenderId: string })[]> {
    return this.database.query(
      `SELECT h.defender_id AS "defenderId", h.subject, h.subject_id AS "subjectId", h.action, h.before, h.after,
              CASE WHEN c.number IS NULL THEN 'other' WHEN c.kind = 'run' AND c.number = $2 THEN 'chunk' ELSE 'batch' END AS by
         FROM history h
         LEFT JOIN import_chunk c ON c.batch_id = $1 AND c.at = h.at AND c.actor = h.actor
        WHERE h.defender_id = ANY ($3::uuid[])
          AND h.at >= (SELECT k.at FROM import_chunk k WHERE k.batch_id = $1 AND k.kind = 'run' AND k.number = $2)
        ORDER BY h.id`,
      [batchId, chunk, ids],
    );
  }
}

/** Puts into a batch of rows what takes back a plan; gives the columns that somebody else changed since. */
function takeBack(rows: RowBatch, stored: StoredCase, plan: UndoPlan, anyway: boolean): string[] {
  const gone = new Set(plan.remove.map(({ id }) => id));
  const kept: string[] = [];
  const fields: Row = {};
  for (const { column, before, after } of plan.fields) {
    if (!(column in stored.row)) continue;
    const now: unknown = stored.row[column] ?? null;
    if (anyway || JSON.stringify(now) === JSON.stringify(after)) fields[column] = before;
    else if (JSON.stringify(now) !== JSON.stringify(before)) kept.push(column);
  }
  const names = stored.names.filter((name) => !gone.has(name.id as string));
  if (names.length < stored.names.length || Object.keys(fields).length > 0)
    rows.update('defender', {
      ...stored.row,
      ...fields,
      ...searchColumns(names as Parameters<typeof searchColumns>[0] & Row[]),
    });
  return kept;
}
