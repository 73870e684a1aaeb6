import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { type AuditEntry, AuditTrail } from '../audit/audit-trail';
import { RowBatch } from '../bundles/row-batch';
import { StoredCases } from '../bundles/stored-cases';
import { CaseClock } from '../milestones/case-clock.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Batch, KeptRow, RowResult } from './batch';
import { BatchesRepository } from './batches.repository';
import { BatchWork } from './batch-work';
import { addToCase, writeNewCase } from './case-writing';
import { GroupWriting } from './group-writing';
import { KnownCases } from './known-cases';
import { PeopleOfFile } from './people-of-file';
import { type CaseToBe, holds, type Prepared, type PreparedChunk, PreparedRows, shortOf } from './prepared-rows';
import { ResultsRepository } from './results.repository';
import { refusalOf } from './refusal-of';
import { judged, whoIsMeant } from './row-judge';
import { RowsRepository } from './rows.repository';
import { TakenReferences } from './taken-references.service';

/** Rows that are written in one transaction. */
const together = 500;

/** What a chunk is about to write. */
interface Draft {
  viewer: Viewer;
  batch: Batch;
  /** At this moment all of it is recorded. */
  at: Date;
  newId: () => string;
  rows: RowBatch;
  results: RowResult[];
  /** Rows that are looked at once more, since somebody was registered meanwhile. */
  ask: { row: KeptRow; judged: ReturnType<typeof judged> }[];
  created: CaseToBe[];
  members: { defenderId: string; row: number; groups: string[] }[];
}

/**
 * Writes the rows of a batch, chunk by chunk: each chunk is one transaction with its results, its place and its lines of
 * the trail. A process that is killed leaves whole chunks, and another goes on behind them; no row is written twice.
 */
@Injectable()
export class RunningService {
  constructor(
    private readonly database: Database,
    private readonly work: BatchWork,
    private readonly batches: BatchesRepository,
    private readonly rows: RowsRepository,
    private readonly prepared: PreparedRows,
    private readonly results: ResultsRepository,
    private readonly known: KnownCases,
    private readonly stored: StoredCases,
    private readonly groups: GroupWriting,
    private readonly caseClock: CaseClock,
    private readonly taken: TakenReferences,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Writes until nothing is left to write. What PostgreSQL refuses of a chunk is found out row by row. */
  async run(id: string): Promise<void> {
    let next: Promise<PreparedChunk | undefined> | undefined;
    await this.work.inChunks(
      id,
      'running',
      async (viewer, batch) => {
        const ready = await next;
        if (this.taken.areEnough(batch)) return this.taken.halt(viewer, batch);
        return this.chunk(viewer, batch, together, ready, (last) => {
          next = this.prepared.ahead(viewer, batch, last, together);
        });
      },
      (viewer, batch) => this.rowByRow(viewer, batch),
    );
  }

  /** The rows of a chunk that was refused, one by one: each that is refused stays, with the reason. */
  private async rowByRow(viewer: Viewer, batch: Batch): Promise<boolean> {
    let more = true;
    for (let n = 0; more && n < together; n++) {
      const current = (await this.batches.find(viewer, batch.id, { lock: true }))!;
      if (this.taken.areEnough(current)) return this.taken.halt(viewer, current);
      const [row] = await this.rows.toDo(batch.id, current.done, 1);
      try {
        more = await this.database.transaction(viewer, () => this.chunk(viewer, current, 1));
      } catch (error) {
        const why = refusalOf(error);
        if (!why || !row) throw error;
        await this.rows.refuse(batch.id, row, why);
        const reading = await this.taken.counted(viewer, current, row, error);
        await this.batches.change(viewer, batch.id, { done: row.number, reading }, { silently: true });
      }
    }
    return more;
  }

  /** @param goOn told which row is the last, as soon as the rest is left to PostgreSQL */
  private async chunk(
    viewer: Viewer,
    batch: Batch,
    size: number,
    ready?: PreparedChunk,
    goOn?: (last: number) => void,
  ): Promise<boolean> {
    const at = this.clock.now();
    const { rows, newId } =
      ready && holds(ready, viewer, batch, at) ? ready : await this.prepared.prepare(viewer, batch, batch.done, size);
    if (rows.length === 0) {
      await this.batches.change(viewer, batch.id, { state: 'done', endedAt: at, expiresAt: null });
      return false;
    }
    const last = rows.at(-1)!.row.number;
    goOn?.(last);
    const draft: Draft = {
      viewer,
      batch,
      at,
      newId,
      rows: new RowBatch(),
      results: [],
      ask: [],
      created: [],
      members: [],
    };
    await this.create(draft, rows);
    await this.add(draft, rows);
    for (const { row, plan } of rows) if (plan.kind === 'skip') draft.results.push(result(row, 'skipped'));
    await this.write(draft, last);
    return true;
  }

  /** New cases; where somebody of that name was registered since the row was looked at, it is left to be answered. */
  private async create(draft: Draft, prepared: readonly Prepared[]): Promise<void> {
    const { viewer, batch } = draft;
    const rows = prepared.filter(({ plan }) => plan.kind === 'create');
    const namesakes = await this.known.namesakes(
      viewer,
      rows.map(({ row }) => row.said!.person),
    );
    const ours = await this.results.createdAmong(
      batch.id,
      namesakes.flat().map((one) => one.id),
    );
    const here = new PeopleOfFile();
    rows.forEach(({ row, plan, toBe }, i) => {
      const { person } = row.said!;
      const isSure = plan.kind === 'create' && plan.sure;
      const match = whoIsMeant(row.said!, [...namesakes[i]!, ...(isSure ? [] : here.namesakes(person))]);
      // Whoever chose a new case knew of those who were listed, and of the other rows of the file.
      const known = new Set([...row.judged!.match.candidates.map((one) => one.id), ...(isSure ? ours : [])]);
      if (match.candidates.some((one) => !known.has(one.id))) {
        draft.ask.push({
          row,
          judged: { match, verdict: { ...row.judged!.verdict, verdict: 'ask', why: [registeredMeanwhile] } },
        });
        return;
      }
      here.add(toBe!.id, person);
      writeNewCase(draft.rows, toBe!.rows);
      draft.created.push(toBe!);
      this.done(draft, row, 'created', toBe!.id);
    });
  }

  /** What rows add to cases that are there, as these stand at this moment. */
  private async add(draft: Draft, prepared: readonly Prepared[]): Promise<void> {
    const { viewer } = draft;
    const targets = prepared.flatMap(({ plan }) => (plan.kind === 'add' ? [plan.targetId] : []));
    if (targets.length === 0) return;
    const references = (await this.known.people(viewer, targets)).map((one) => one.reference);
    const whole = new Map(
      [...(await this.stored.cases(references, { lock: true })).values()].map((one) => [one.row.id as string, one]),
    );
    const people = new Map((await this.known.people(viewer, targets)).map((one) => [one.id, one]));
    const events = await this.known.events(viewer, targets);
    for (const { row, plan } of prepared) {
      if (plan.kind !== 'add') continue;
      const [person, before] = [people.get(plan.targetId), whole.get(plan.targetId)];
      const choice = { overwrite: row.choice?.overwrite, action: 'update' as const, targetId: plan.targetId };
      // Not seen any more: the row is asked of anew, as if that case had never been a candidate.
      if (!person || !before) {
        const [namesakes] = await this.known.namesakes(viewer, [row.said!.person]);
        draft.ask.push({
          row,
          judged: {
            match: whoIsMeant(row.said!, namesakes!),
            verdict: { verdict: 'ask', changes: [], newEvents: [], claims: [], why: [goneMeanwhile] },
          },
        });
        continue;
      }
      const { verdict } = judged(row.said!, row.judged!.match, people, events, choice);
      const changed = addToCase(draft.rows, draft.newId, before, row.said!.person, verdict, choice.overwrite);
      this.done(draft, row, changed ? 'updated' : 'same', plan.targetId);
    }
  }

  private done(draft: Draft, row: KeptRow, outcome: 'created' | 'updated' | 'same', defenderId: string): void {
    draft.results.push({ ...result(row, outcome), defenderId });
    const groups = row.said!.person.groups?.understood ?? [];
    if (groups.length > 0) draft.members.push({ defenderId, row: row.number, groups });
  }

  private async write({ viewer, batch, at, rows, results, ask, created, members }: Draft, last: number): Promise<void> {
    const number = (await this.results.lastChunk(batch.id)) + 1;
    const opened = created.filter((one) => one.mustBeOpened).map((one) => one.id);
    if (opened.length > 0) await this.known.openToOneself(viewer, opened);
    if (!rows.isEmpty) await rows.write(this.database, at);
    const joined = await this.groups.write(viewer, members, shortOf(batch));
    const changed = results.filter(
      (one) => one.outcome === 'created' || one.outcome === 'updated' || joined.members.has(one.defenderId ?? ''),
    );
    for (const one of changed) if (one.outcome === 'same') one.outcome = 'updated';
    await this.caseClock.begin(created.map((one) => one.reckoned));
    const updated = changed.filter((one) => one.outcome === 'updated').map((one) => one.defenderId!);
    if (updated.length > 0) await this.caseClock.recompute(updated);
    await this.trail.record(
      ...changed.map((one): AuditEntry => ({
        ...(one.outcome === 'created' ? registered : added),
        viewer,
        defenderId: one.defenderId!,
        detail: { batch: batch.id, row: one.number },
      })),
    );
    await this.results.add(batch.id, number, results);
    await this.results.addChunk(batch.id, { number, kind: 'run', groups: joined.formed });
    await this.rows.ask(
      batch.id,
      ask.map(({ row, judged }) => ({ number: row.number, judged })),
    );
    await this.batches.change(viewer, batch.id, { done: last }, { silently: true });
  }
}

const registered = { act: 'import.created' };
const added = { act: 'import.added' };

const registeredMeanwhile =
  'Somebody of this name was registered since the file was looked at, or stands in another row of it.';
const goneMeanwhile = 'The case that was to be added to is not there any more.';

const result = (row: KeptRow, outcome: RowResult['outcome']): RowResult => ({
  number: row.number,
  outcome,
  defenderId: null,
});
