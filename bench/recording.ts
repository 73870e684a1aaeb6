import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { addDays } from '../src/lib/calendar-date';
import { TimelineService } from '../src/timeline/timeline.service';
import { eventColumns } from '../src/timeline/event-columns';
import { type Bench } from './bench';
import { inventedCase, report } from './invented-case';
import { today } from './invented-events';
import { cpuOf, median, timed } from './measure';
import { ms, type Result } from './result';

const rounds = 5;
const perRound = 100;

interface Cost {
  time: number;
  node: number;
  postgres?: number;
}

/** Recording one event after the other, with all that follows from it, against a bare INSERT of the event. */
export async function measureRecording(bench: Bench): Promise<Result[]> {
  const large = Array.from({ length: 10 }, (_, n) => inventedCase(`L-${n}`, n, 200));
  await bench.app
    .get(BundlesService)
    .import(commandLine, JSON.parse(JSON.stringify({ format: 'vigil-cases', version: 1, defenders: large })));
  const idsOf = async (prefix: string, count: number): Promise<string[]> =>
    (
      await bench.plain.query<{ id: string }>(
        `SELECT id FROM defender WHERE reference LIKE $1 ORDER BY md5(reference) LIMIT $2`,
        [`${prefix}-%`, count],
      )
    ).rows.map((row) => row.id);
  const ordinary = await idsOf('B', 1000);
  const bare = await average(bench, (i) => insertBare(bench, ordinary[i % ordinary.length]!, i));
  const results: Result[] = [];
  for (const [what, ids] of [
    ['a case of ordinary size', ordinary],
    ['a case of 200 events', await idsOf('L', 10)],
  ] as const) {
    const one = await average(bench, (i) =>
      bench.app.get(TimelineService).record(commandLine, ids[i % ids.length]!, report(i, dayOf(i))),
    );
    const cpu = one.node + (one.postgres ?? 0);
    results.push({
      what: `recording one event in ${what}, server CPU`,
      took: told(one),
      floor: `bare INSERT: ${told(bare)}`,
      ratio: cpu / (bare.node + (bare.postgres ?? 0)),
      aim: '< 10 ms',
      meets: cpu < 10,
    });
    results.push({
      what: '— elapsed',
      took: ms(one.time),
      floor: `bare INSERT: ${ms(bare.time)}`,
      ratio: one.time / bare.time,
    });
  }
  return results;
}

const told = ({ node, postgres }: Cost): string =>
  `${ms(node + (postgres ?? 0))} (${postgres === undefined ? 'Node alone' : `Node ${ms(node)}, PostgreSQL ${ms(postgres)}`})`;

const dayOf = (i: number): string => addDays(today, -(i % 300));

/** What one call costs: medians of five rounds, after a round that does not count. */
async function average({ plain }: Bench, work: (i: number) => Promise<unknown>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round <= rounds; round++) {
    let time = 0;
    const cpu = await cpuOf(plain, async () => {
      time = await timed(async () => {
        for (let i = 0; i < perRound; i++) await work(round * perRound + i);
      });
    });
    const each = (total: number): number => total / perRound;
    costs.push({
      time: each(time),
      node: each(cpu.node),
      ...(cpu.postgres !== undefined && { postgres: each(cpu.postgres) }),
    });
  }
  const counted = costs.slice(1);
  const postgres = counted.flatMap((c) => c.postgres ?? []);
  return {
    time: median(counted.map((c) => c.time)),
    node: median(counted.map((c) => c.node)),
    ...(postgres.length > 0 && { postgres: median(postgres) }),
  };
}

/** Begin, INSERT, commit: no history, no citation, nothing worked out. */
async function insertBare({ plain }: Bench, defenderId: string, i: number): Promise<void> {
  const { kind, date, earliest, latest, precision, qualifier, place, summary } = eventColumns(report(i, dayOf(i)));
  await plain.query('BEGIN');
  await plain.query('SET LOCAL session_replication_role = replica');
  await plain.query(
    `INSERT INTO event (defender_id, position, kind, date, earliest, latest, precision, qualifier, place, summary)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [defenderId, 1000 + i, kind, date, earliest, latest, precision, qualifier, place, summary],
  );
  await plain.query('COMMIT');
}
