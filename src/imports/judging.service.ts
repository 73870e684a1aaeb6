import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { inSteps } from '../platform/in-steps';
import type { Batch, Judged } from './batch';
import { BatchesRepository } from './batches.repository';
import { BatchWork } from './batch-work';
import { settleDateOrders } from './domain/date-order';
import type { Mapping, ReadRow } from './domain/import-model';
import { KnownCases } from './known-cases';
import { PeopleOfFile } from './people-of-file';
import { matchPeople } from './domain/match-people';
import { ResultsRepository } from './results.repository';
import { type NewRow, type RowJudgement, RowsRepository } from './rows.repository';
import { judged, whoIsMeant, withRefusals } from './row-judge';
import { type FoundRow, gatheredRows, readOne, type ToJudge } from './row-reading';
import { openTable } from './table-file';

/** Rows that are matched and written in one transaction. */
const together = 1_000;

/** Rows of one chunk, as they are read, and with what the forms would refuse of them, of this viewer. */
interface ReadRows {
  viewer: Viewer;
  found: ToJudge[];
  rows: ToJudge[];
}

/** Reads the rows of a file, finds who is meant, and says what is to become of each. Nothing is written to any case. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly database: Database,
    private readonly work: BatchWork,
    private readonly batches: BatchesRepository,
    private readonly rows: RowsRepository,
    private readonly results: ResultsRepository,
    private readonly known: KnownCases,
    private readonly clock: Clock,
  ) {}

  /** Reads all rows, from where a process that was killed has come. */
  async read(id: string): Promise<void> {
    const begun = await this.work.begun(id, 'reading');
    if (!begun) return;
    const { viewer, batch } = begun;
    const source = await this.source(viewer, batch);
    const rows = behind(source.rows, batch.done);
    const people = new PeopleOfFile();
    // The next rows are read while PostgreSQL works on those before.
    const ahead = (as: Viewer): Promise<ReadRows> => {
      const reading = this.readNext(as, batch, rows, together);
      reading.catch(() => undefined); // told to whoever waits for it
      return reading;
    };
    let next = ahead(viewer);
    await this.work.inChunks(id, 'reading', async (as, current) => {
      const chunk = await next;
      const last = chunk.rows.at(-1);
      if (last && current.version === batch.version) {
        next = ahead(as);
        await this.keep(as, current, chunk, source.isNew, people);
        await this.batches.change(as, id, { done: last.row, rowCount: source.count }, { silently: true });
        return true;
      }
      if (last) return false; // somebody began anew meanwhile
      await this.ready(as, current, source.count);
      return false;
    });
  }

  /** Looks again at the rows about one person, as after a correction or an answer. */
  async again(viewer: Viewer, batch: Batch, leader: number): Promise<void> {
    const today = this.clock.today();
    const kept = await this.rows.gathered(batch.id, leader);
    const found = kept.map(({ number, cells, edited, choice }) => ({ row: number, cells, edited, choice }));
    const rows = gatheredRows(found, batch.mapping!, (one) => readOne(one, batch.mapping!, today));
    await this.keep(viewer, batch, await this.readNext(viewer, batch, rows[Symbol.iterator]()), false);
    await this.batches.change(viewer, batch.id, { counts: await this.rows.counts(batch.id) });
  }

  private async ready(viewer: Viewer, batch: Batch, rowCount: number): Promise<void> {
    const counts = await this.rows.counts(batch.id);
    const state = (await this.results.lastChunk(batch.id)) > 0 ? 'done' : 'ready';
    await this.batches.change(viewer, batch.id, { state, rowCount, done: 0, counts, trouble: null });
  }

  /** The rows, from the file the first time, and then from where they are kept with what was corrected in them. */
  private async source(viewer: Viewer, batch: Batch) {
    const isNew = Object.keys(batch.counts).length === 0;
    const today = this.clock.today();
    const toRead =
      (mapping: Mapping) =>
      (one: FoundRow): ReadRow =>
        readOne(one, mapping, today);
    if (!isNew) {
      const kept: FoundRow[] = [];
      await this.database.transaction(viewer, async () => {
        for (let after = -1, part = [{ number: 0 }]; part.length > 0; after = part.at(-1)?.number ?? after) {
          const rows = await this.rows.all(batch.id, after, 5_000);
          kept.push(...rows.map(({ number, cells, edited, choice }) => ({ row: number, cells, edited, choice })));
          part = rows;
        }
      });
      return { rows: gatheredRows(kept, batch.mapping!, toRead(batch.mapping!)), count: batch.rowCount, isNew };
    }
    const file = await this.database.transaction(viewer, () => this.batches.file(viewer, batch.id));
    const { sheet } = await openTable(file!, batch.reading.asked, batch.reading.isPasted);
    // every row is a witness of the order in which its columns write day and month, not the first rows alone
    const mapping = settleDateOrders(batch.mapping!, sheet.rows);
    await this.database.transaction(viewer, async () => {
      const now = await this.batches.find(viewer, batch.id, { lock: true });
      // whoever mapped the columns anew meanwhile is read anew, by that
      if (now?.version === batch.version) await this.batches.change(viewer, batch.id, { mapping }, { silently: true });
    });
    const found = function* (): Generator<FoundRow> {
      for (const row of sheet.rows) yield { ...row, edited: {} };
    };
    return { rows: gatheredRows(found(), mapping, toRead(mapping)), count: sheet.rowCount, isNew };
  }

  private async readNext(viewer: Viewer, batch: Batch, rows: Iterator<ToJudge>, most?: number): Promise<ReadRows> {
    const refusals = this.refusals(viewer, batch);
    const read = await inSteps(rows, (found) => ({ found, whole: refusals(found) }), most);
    return { viewer, found: read.map((one) => one.found), rows: read.map((one) => one.whole) };
  }

  private refusals(viewer: Viewer, { mapping }: Batch): (one: ToJudge) => ToJudge {
    const judging = { viewer, today: this.clock.today(), defaults: mapping!.defaults };
    return (one) => (one.read ? { ...one, read: withRefusals(one.read, judging) } : one);
  }

  /** Judges rows by the cases that there are now, and keeps what was found. */
  private async keep(
    viewer: Viewer,
    batch: Batch,
    chunk: ReadRows,
    isNew: boolean,
    before?: PeopleOfFile,
  ): Promise<void> {
    // her rights may have changed since the rows were read
    const all = isDeepStrictEqual(viewer, chunk.viewer) ? chunk.rows : chunk.found.map(this.refusals(viewer, batch));
    const leading = all.flatMap((one) => (one.read ? [{ ...one, read: one.read }] : []));
    const namesakes = await this.known.namesakes(
      viewer,
      leading.map(({ read }) => read.person),
    );
    const matches = leading.map(({ read }, i) => whoIsMeant(read, namesakes[i]!));
    const people = new Map(namesakes.flat().map((one) => [one.id, one]));
    const asked = leading
      .flatMap(({ choice }) => (choice?.targetId ? [choice.targetId] : []))
      .filter((id) => !people.has(id));
    for (const one of await this.known.people(viewer, asked)) people.set(one.id, one);
    const looked = [
      ...leading.flatMap(({ choice }) => choice?.targetId ?? []),
      ...matches.flatMap(({ candidates }) => candidates[0]?.id ?? []),
    ];
    const events = await this.known.events(viewer, [...new Set(looked)]);
    const verdicts = new Map<number, { read: ReadRow; judged: Judged }>();
    leading.forEach(({ row, read, choice }, i) => {
      const found = judged(read, matches[i]!, people, events, choice);
      verdicts.set(row, { read, judged: choice ? found : notTwice(row, read, found, before) });
    });
    const judgements = all.map(({ row, leader, cells }): NewRow => {
      const found = verdicts.get(row);
      return {
        number: row,
        leader,
        cells,
        said: found?.read ?? null,
        judged: found?.judged ?? null,
        verdict: found?.judged.verdict.verdict ?? null,
        findings: found?.read.findings.length ?? 0,
      } satisfies RowJudgement & { cells: unknown };
    });
    if (isNew) await this.rows.add(batch.id, judgements);
    else await this.rows.judge(batch.id, judgements);
  }
}

/** A new case of somebody who stands in an earlier row already is asked about. */
function notTwice(row: number, { person }: ReadRow, found: Judged, before?: PeopleOfFile): Judged {
  if (found.verdict.verdict !== 'create') return found;
  const earlier = before?.namesakes(person) ?? [];
  before?.add(String(row), person);
  const [same] = matchPeople(person, earlier).candidates;
  if (!same) return found;
  const why = `Row ${same.id} of the file may speak of the same person. Say whether this is another one.`;
  return { ...found, verdict: { ...found.verdict, verdict: 'ask', why: [why] } };
}

function* behind(rows: Iterable<ToJudge>, done: number): Generator<ToJudge> {
  for (const row of rows) if (row.row > done) yield row;
}
