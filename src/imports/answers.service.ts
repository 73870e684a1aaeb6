import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import type { PageAsked } from '../lib/page';
import { shortDigest } from '../lib/short-digest';
import { Database } from '../platform/database';
import type { Batch, KeptRow } from './batch';
import { BatchesRepository } from './batches.repository';
import type { RowChoice, Verdict } from './domain/verdict-model';
import { missing } from './imports.service';
import { JudgingService } from './judging.service';
import { ResultsRepository } from './results.repository';
import { RowsAsSeen } from './rows-as-seen.service';
import { RowsRepository } from './rows.repository';

/** Longer texts belong into a document. */
const longest = 20_000;

/** A row with the others about the same person, and whether it was written already. */
export interface RowShown {
  batch: Batch;
  row: KeptRow;
  /** The row itself first. */
  gathered: KeptRow[];
  isWritten: boolean;
  /** Candidates that the viewer sees at this moment. */
  seen: ReadonlySet<string>;
}

/** By what a row stands, so that a stale page is noticed. */
export const standingOf = ({ edited, choice, verdict }: KeptRow): string =>
  shortDigest(JSON.stringify([edited, choice, verdict]));

/** What somebody says of single rows: corrections of cells, and who is meant. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly rows: RowsRepository,
    private readonly results: ResultsRepository,
    private readonly judging: JudgingService,
    private readonly asSeen: RowsAsSeen,
  ) {}

  /** @throws NotFound */
  async show(viewer: Viewer, id: string, number: number): Promise<RowShown> {
    const batch = (await this.batches.find(viewer, id)) ?? missing();
    const { rows: found, seen } = await this.asSeen.of(viewer, await this.rows.gathered(id, number));
    const row = found.find((one) => one.number === number && one.verdict !== null);
    if (!row) throw new NotFound('There is no such row.');
    return { batch, row, gathered: found, isWritten: await this.results.isWritten(id, number), seen };
  }

  /** Rows that speak for a person, in order. @throws NotFound */
  async list(viewer: Viewer, id: string, verdict: Verdict | undefined, { after, limit }: PageAsked) {
    if (!(await this.batches.find(viewer, id))) missing();
    const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : -1;
    const found = await this.rows.leading(id, { verdict }, from, limit + 1);
    const { rows: items } = await this.asSeen.of(viewer, found.slice(0, limit));
    return { items, next: found.length > limit ? String(items.at(-1)!.number) : undefined };
  }

  /** The next row after this one, or the first, that asks or cannot be taken and of which nothing was decided. */
  async nextWaiting(id: string, number: number): Promise<number | undefined> {
    const next = (await this.rows.waiting(id, number)) ?? (await this.rows.waiting(id, -1));
    return next === number ? undefined : next;
  }

  /**
   * Writes over cells of rows about one person: by row, and in it by the number of the column. The file stays as it is, and
   * what it says is written again by writing it again.
   * @throws NotFound, Conflict, Invalid
   */
  async correct(
    viewer: Viewer,
    id: string,
    leader: number,
    seen: string,
    cells: ReadonlyMap<number, Record<string, string>>,
  ) {
    await this.change(viewer, id, leader, seen, async ({ batch, gathered }) => {
      for (const row of gathered) {
        const written = cells.get(row.number);
        if (!written) continue;
        const edited: Record<string, string> = { ...row.edited };
        for (const [at, text] of Object.entries(written)) {
          if (text.length > longest)
            throw new Invalid([
              { path: `cells.${row.number}.${at}`, message: 'is too long: at most 20,000 characters.' },
            ]);
          const original = row.cells[Number(at)]?.text ?? '';
          if (text.trim() === original.trim()) delete edited[at];
          else edited[at] = text.trim();
        }
        await this.rows.edit(id, row.number, edited);
      }
      await this.lookAgain(viewer, batch, leader);
    });
  }

  /** Says what is to become of a row; null takes that back. @throws NotFound, Conflict, Invalid when the case is not one that may be meant */
  async choose(viewer: Viewer, id: string, number: number, seen: string, choice: RowChoice | null): Promise<void> {
    await this.change(viewer, id, number, seen, async ({ batch, row, seen: candidates }) => {
      if (choice?.action === 'update' && !candidates.has(choice.targetId ?? ''))
        throw new Invalid([{ path: 'choice', message: 'Choose one of the cases that are listed.' }]);
      if (
        row.verdict === 'refused' &&
        choice &&
        choice.action !== 'skip' &&
        row.said!.findings.some(({ severity }) => severity === 'error')
      )
        throw new Invalid([{ path: 'choice', message: 'Correct the row first: as it is, it cannot be taken.' }]);
      await this.rows.choose(id, number, choice);
      await this.judging.again(viewer, batch, number);
    });
  }

  private async lookAgain(viewer: Viewer, batch: Batch, leader: number): Promise<void> {
    if (batch.mapping!.shape === 'case-per-row') return this.judging.again(viewer, batch, leader);
    // Another name may make it a row about somebody else.
    await this.batches.change(viewer, batch.id, { state: 'reading', done: 0 });
    await this.judging.read(batch.id);
  }

  private change(
    viewer: Viewer,
    id: string,
    number: number,
    seen: string,
    work: (shown: RowShown) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(viewer, async () => {
      await this.database.takeTime();
      const batch = (await this.batches.find(viewer, id, { lock: true })) ?? missing();
      if (!['ready', 'done', 'stopped'].includes(batch.state))
        throw new Conflict('The import has gone on meanwhile: this row cannot be changed now.', true);
      const shown = await this.show(viewer, id, number);
      if (shown.isWritten) throw new Conflict('This row is written already. Correct the case itself.', true);
      if (standingOf(shown.row) !== seen)
        throw new Conflict('This row was changed since you opened the page. Look at it as it stands now.', true);
      await work(shown);
    });
  }
}
