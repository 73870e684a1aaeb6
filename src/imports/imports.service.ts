import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { addDays } from '../lib/calendar-date';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { JobQueue } from '../platform/jobs/job-queue';
import type { Batch, BatchState, FileReading, ListedBatch, Outcome, ReadingAsked } from './batch';
import { BatchesRepository } from './batches.repository';
import { settleDateOrders } from './domain/date-order';
import { guessMapping } from './domain/guess-mapping';
import type { Mapping } from './domain/import-model';
import { ImportsWork } from './imports-work';
import { JudgingService } from './judging.service';
import { ProfilesService } from './profiles.service';
import { type Profile } from './profiles.repository';
import { ResultsRepository } from './results.repository';
import { rowsDigest } from './rows-digest';
import { RowsRepository } from './rows.repository';
import { openTable } from './table-file';

/** Days for which a draft is kept with which nobody goes on. */
const DRAFT_DAYS = 7;
/** What one account may have open at a time, since each draft keeps its file and its rows. */
const mostDrafts = { count: 20, bytes: 200 << 20 };
/** Tables of so many rows are read while the person waits. */
export const readAtOnce = 300;

/** What somebody brings in. */
export interface Brought {
  /** The bytes of a file, or rows that were pasted. */
  file?: Buffer;
  rows?: string;
  /** What it is, in her own words. */
  label?: string;
}

/** Files that people bring in, from the upload to the moment at which their rows are written, and back. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly rows: RowsRepository,
    private readonly profiles: ProfilesService,
    private readonly results: ResultsRepository,
    private readonly judging: JudgingService,
    private readonly work: ImportsWork,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** How many rows were written, by what became of them. */
  outcomes(_viewer: Viewer, id: string): Promise<Partial<Record<Outcome, number>>> {
    return this.results.counts(id);
  }

  /** The newest first. */
  list(viewer: Viewer, limit = 100): Promise<ListedBatch[]> {
    return this.batches.list(viewer, limit);
  }

  /** @throws NotFound: it is somebody else's, or its time is over */
  async get(viewer: Viewer, id: string): Promise<Batch> {
    return (await this.batches.find(viewer, id)) ?? missing();
  }

  /** Takes a file in and opens its table. It is kept sealed, and nothing but its content tells what it is. @throws Invalid */
  async take(viewer: Viewer, { file, rows, label }: Brought): Promise<Batch> {
    const isPasted = !file && rows !== undefined;
    const bytes = file ?? Buffer.from(rows ?? '');
    if (bytes.toString('latin1', 0, 4_096).trim() === '')
      throw new Invalid([{ path: 'file', message: 'Choose a file, or paste rows below.' }]);
    const path = isPasted ? 'rows' : 'file';
    await this.database.reading(viewer, () => this.refuseMoreDrafts(viewer, bytes.length, path));
    const { reading, sheet } = await openTable(bytes, {}, isPasted);
    const digest = await rowsDigest(sheet);
    const id = randomUUID();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const expiresAt = new Date(`${addDays(this.clock.today('UTC'), DRAFT_DAYS)}T23:59:59Z`);
    return this.database.transaction(viewer, async () => {
      await this.refuseMoreDrafts(viewer, bytes.length, path, { lock: true });
      await this.batches.add(
        viewer,
        { id, label: label || null, size: bytes.length, sha256, rowsDigest: digest, reading, expiresAt },
        bytes,
      );
      return this.get(viewer, id);
    });
  }

  /** Opens the file as somebody says it is to be read. What was done with its rows so far is gone. @throws Invalid, Conflict */
  async reopen(viewer: Viewer, id: string, version: number, asked: ReadingAsked): Promise<void> {
    await this.change(viewer, id, version, ['mapping', 'reading', 'ready'], async (batch) => {
      const file = await this.batches.file(viewer, id);
      const { reading, sheet } = await openTable(file!, asked, batch.reading.isPasted);
      const digest = await rowsDigest(sheet);
      await this.rows.clear(id);
      await this.batches.change(viewer, id, {
        state: 'mapping',
        reading,
        rowsDigest: digest,
        mapping: null,
        profile: null,
        counts: {},
        rowCount: 0,
        done: 0,
      });
    });
  }

  /** How the columns are meant: as somebody said, as the profile for these headings says, or as it is guessed. */
  async mappingFor({
    mapping,
    profile,
    reading,
    accountId,
  }: Batch): Promise<{ mapping: Mapping; profile?: string; isGuess: boolean }> {
    if (mapping) return { mapping, profile: profile ?? undefined, isGuess: false };
    const fitting = await this.profiles.fitting(accountId, reading.header);
    if (fitting) return { mapping: fitting.mapping, profile: fitting.name, isGuess: false };
    return {
      mapping: guessMapping(
        reading.header,
        reading.sample.map((cells) => ({ cells })),
      ),
      isGuess: true,
    };
  }

  /** The mapping of a profile, for a table with its headings, in whatever order. @throws Invalid */
  async byProfile({ reading }: Pick<Batch, 'reading'>, name: string): Promise<{ mapping: Mapping; profile: string }> {
    const profile = await this.profiles.find(name);
    if (!profile) throw new Invalid([{ path: 'profile', message: 'There is no profile of that name.' }]);
    return { mapping: fitted(profile, reading), profile: profile.name };
  }

  /** Says how the columns are meant, and lets the rows be read. @param saveAs keeps it as a profile @throws Invalid, Conflict */
  async map(viewer: Viewer, id: string, version: number, mapping: Mapping, saveAs?: string): Promise<void> {
    let rows = 0;
    await this.change(viewer, id, version, ['mapping', 'reading', 'ready'], async (batch) => {
      const { header, asked, isPasted } = batch.reading;
      const { sheet } = await openTable((await this.batches.file(viewer, id))!, asked, isPasted);
      if (saveAs) await this.profiles.save(viewer, { name: saveAs, header, mapping });
      await this.batches.change(viewer, id, {
        state: 'reading',
        mapping: settleDateOrders(mapping, sheet.rows),
        profile: saveAs ?? null,
        done: 0,
        trouble: null,
      });
      rows = sheet.rowCount;
      if (rows > readAtOnce) await this.jobs.add('imports.work', { batch: id }, { key: `import-${id}` });
    });
    if (rows <= readAtOnce) await this.judging.read(id);
  }

  /** Lets every row be a new case that asks for nothing else than whether its reference is a new one. @throws Conflict */
  async takeAsNew(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.change(viewer, id, version, ['ready', 'stopped', 'done'], async () => {
      await this.rows.takeAsNew(id);
      await this.batches.change(viewer, id, {});
    });
  }

  /** Lets the rows be written that can be. @throws Conflict */
  async run(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.change(viewer, id, version, ['ready', 'stopped', 'done'], async () => {
      await this.batches.change(viewer, id, { state: 'running', done: 0, trouble: null, expiresAt: null });
      await this.jobs.add('imports.work', { batch: id }, { key: `import-${id}` });
    });
  }

  /** Stops what is being read or written. What was written stands. @throws Conflict */
  async stop(viewer: Viewer, id: string): Promise<void> {
    await this.database.transaction(viewer, async () => {
      const { state } = (await this.batches.find(viewer, id, { lock: true })) ?? missing();
      if (state === 'reading') await this.batches.change(viewer, id, { state: 'mapping', done: 0 });
      else if (state === 'running')
        await this.batches.change(viewer, id, { state: 'stopped', endedAt: this.clock.now() });
      else throw new Conflict('Nothing is going on that could be stopped.');
    });
  }

  /** Lets everything be taken back that the batch has written. @param anyway also what others changed since @throws Conflict */
  async undo(viewer: Viewer, id: string, version: number, anyway = false): Promise<void> {
    const states: BatchState[] = anyway ? ['undone'] : ['done', 'stopped', 'running'];
    await this.change(viewer, id, version, states, async () => {
      await this.batches.change(viewer, id, { state: 'undoing', done: 0, forced: anyway, trouble: null });
      await this.jobs.add('imports.work', { batch: id }, { key: `import-${id}` });
    });
  }

  /** Takes away the file with its rows and all that is known of them; the cases stay. @throws Conflict */
  async remove(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.change(viewer, id, version, ['mapping', 'reading', 'ready', 'done', 'stopped', 'undone'], () =>
      this.batches.remove(viewer, id),
    );
  }

  /** Does at once what is to be done, as the command line does. */
  async workOff(id: string): Promise<void> {
    await this.work.go(id);
  }

  /** The command line has no such limit: whoever sits there has the database too. @throws Invalid */
  private async refuseMoreDrafts(viewer: Viewer, size: number, path: string, { lock = false } = {}): Promise<void> {
    if (!viewer.accountId) return;
    const { count, bytes } = await this.batches.drafts(viewer.accountId, { lock });
    const remedy = 'Finish one or remove it, below under “Your imports”; then bring this one in.';
    if (count >= mostDrafts.count)
      throw new Invalid([
        {
          path,
          message: `You have ${count} imports that are not finished, and more are not kept at a time. ${remedy}`,
        },
      ]);
    if (count > 0 && bytes + size > mostDrafts.bytes)
      throw new Invalid([
        {
          path,
          message: `Your imports that are not finished would hold more than ${mostDrafts.bytes >> 20} MB together. ${remedy}`,
        },
      ]);
  }

  private async change(
    viewer: Viewer,
    id: string,
    version: number,
    states: readonly BatchState[],
    work: (batch: Batch) => Promise<void>,
  ) {
    await this.database.transaction(viewer, async () => {
      await this.database.takeTime();
      const batch = (await this.batches.find(viewer, id, { lock: true })) ?? missing();
      if (batch.version !== version)
        throw new Conflict('This import was changed since you opened the page. Look at it as it stands now.', true);
      if (!states.includes(batch.state))
        throw new Conflict('The import has gone on meanwhile: this cannot be done any more.', true);
      await work(batch);
    });
  }
}

export function missing(): never {
  throw new NotFound(
    'There is no such import. Drafts are removed after a week, and each is there only for whoever brought it in.',
  );
}

/** A profile for a table whose columns may stand in another order. */
function fitted({ mapping }: Profile, { header }: FileReading): Mapping {
  const left = header.map((title, at) => ({ title, at }));
  const columns = mapping.columns.flatMap((use) => {
    const found = left.findIndex(({ title }) => title === use.header);
    return found < 0 ? [] : [{ ...use, at: left.splice(found, 1)[0]!.at }];
  });
  const rest = left.map(({ title, at }) => ({ header: title, at, field: 'ignore' as const }));
  return { ...mapping, columns: [...columns, ...rest].sort((a, b) => a.at - b.at) };
}
