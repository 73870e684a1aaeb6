import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { commandLine } from '../src/access/viewer';
import { DatasetsService, type DatasetWish } from '../src/datasets/datasets.service';
import { Database } from '../src/platform/database';
import { type Bench } from './bench';
import { today } from './invented-events';
import { median, memoryOf, say, timed } from './measure';
import { type Result } from './result';

const rounds = 3;

/** A stream that takes everything and keeps nothing but its length. */
export class Taken extends Writable {
  bytes = 0;

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.bytes += chunk.length;
    done();
  }
}

/** The events of a choice as a table, from the database through disclosure to the stream. */
export async function writeEvents(
  app: Bench['app'],
  { format = 'csv', choice = {}, audience = 'internal' }: Partial<DatasetWish>,
): Promise<{ rows: number; bytes: number }> {
  const sink = new Taken();
  const about = { reference: 'X-7KQ2-9MFD', lines: [['Reference', 'X-7KQ2-9MFD']] as const };
  const wish: DatasetWish = { what: 'events', choice, audience, day: today, language: 'en', format, about };
  const { rows } = await app.get(Database).transaction(commandLine, async () => {
    await app.get(Database).takeTime();
    return app.get(DatasetsService).write(commandLine, wish, sink);
  });
  return { rows, bytes: sink.bytes };
}

/** CSV of every event, as a colleague is told it, against COPY TO of the same columns in the same order. */
export async function measureCsv(bench: Bench): Promise<Result[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  let [rows, memory, bytes, copied] = [0, '', 0, 0];
  for (let round = 0; round < rounds; round++) {
    memory = await memoryOf(async () => {
      ours.push(await timed(async () => void ({ rows, bytes } = await writeEvents(bench.app, {}))));
    });
    theirs.push(await timed(async () => void (copied = await copyOut(bench))));
    say(`CSV ${seconds(ours.at(-1)!)} (${bytes >> 20} MB), COPY ${seconds(theirs.at(-1)!)} (${copied >> 20} MB)`);
  }
  const outside = await timed(() => writeEvents(bench.app, { audience: 'public' }));
  const ratio = median(ours) / median(theirs);
  return [
    {
      what: `CSV of ${rows.toLocaleString('en')} events, as colleagues are told them`,
      took: seconds(median(ours)),
      floor: `COPY TO of the same: ${seconds(median(theirs))}`,
      ratio,
      aim: '< 4',
      meets: ratio < 4,
    },
    { what: '— memory', took: memory },
    { what: '— as the public is told them', took: seconds(outside) },
  ];
}

async function copyOut({ plain }: Bench): Promise<number> {
  const sink = new Taken();
  await pipeline(plain.query(copyTo(`COPY (${same}) TO STDOUT (FORMAT csv, HEADER)`)), sink);
  return sink.bytes;
}

export const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;

const sources = (part: string): string =>
  `CASE WHEN count(*) = 1 THEN min(c.${part}) ELSE string_agg((c.position + 1) || '. ' || c.${part}, E'\\n' ORDER BY c.position) END`;

/** The same columns and rows, without a question whether they may be told. */
const same = `
  SELECT d.reference, n.text, e.kind, e.date, e.earliest, e.latest, e.precision, nullif(e.qualifier, ''), e.place,
         e.summary, e.sentence ->> 'imprisonment', e.sentence ->> 'dpr', e.sentence ->> 'travel_ban',
         e.sentence ->> 'counted_from', e.release_type, e.legal ->> 'forces', e.legal ->> 'authority',
         e.legal ->> 'warrant', e.legal ->> 'law', e.legal ->> 'reason', c.*, 'X-7KQ2-9MFD'
    FROM defender d
    JOIN event e ON e.defender_id = d.id AND e.retracted_at IS NULL
    LEFT JOIN LATERAL (SELECT text FROM defender_name n WHERE n.defender_id = d.id
                        ORDER BY (n.kind = 'main') DESC NULLS LAST, n.position LIMIT 1) n ON true
    LEFT JOIN LATERAL (SELECT ${['title', 'url', 'published', 'date', 'quote', 'reliability'].map(sources).join(', ')}
                         FROM citation c WHERE c.event_id = e.id) c ON true
   ORDER BY d.seq, e.earliest NULLS LAST, e.position, e.id`;
