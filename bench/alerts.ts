import { commandLine } from '../src/access/viewer';
import { AlertsService } from '../src/alerts/alerts.service';
import { addDays, type Day } from '../src/lib/calendar-date';
import { MilestonesRepository } from '../src/milestones/milestones.repository';
import { Database } from '../src/platform/database';
import { type Bench } from './bench';
import { today } from './invented-events';
import { inTurns, memoryOf } from './measure';
import { ms, type Result } from './result';

interface Window {
  name: string;
  days: number;
  aim?: string;
  meets?: (took: number, ratio: number) => boolean;
}

const windows: Window[] = [
  { name: 'one day', days: 1, aim: '< 50 ms and < 1.5', meets: (took, ratio) => took < 50 && ratio < 1.5 },
  { name: '30 days', days: 30, aim: '< 3', meets: (_, ratio) => ratio < 3 },
  { name: 'one year', days: 365 },
];

/**
 * Alerts of a window, the whole way from the stored dates to the words, and the finding of their milestones alone,
 * against plain SQL on the same table: a scan of it, which is the floor of the aim, and the bare search by index.
 */
export async function measureAlerts(bench: Bench): Promise<Result[]> {
  const { app, plain, scale } = bench;
  const inside = <T>(work: () => Promise<T>): Promise<T> => app.get(Database).transaction(commandLine, work);
  const scan = await describeScan(bench);
  const results: Result[] = [];
  for (const { name, days, aim, meets } of windows) {
    const [from, to]: [Day, Day] = [today, addDays(today, days - 1)];
    let found = 0;
    const read = async (): Promise<void> => {
      found = 0;
      await inside(async () => {
        for await (const part of app.get(AlertsService).parts(commandLine, { from, to })) found += part.length;
      });
    };
    const memory = days > 31 ? await memoryOf(read) : undefined; // before anything holds more
    const times = await inTurns({
      read,
      find: () => inside(() => app.get(MilestonesRepository).between(commandLine, from, to)),
      scan: () => plain.query('SELECT count(*) FROM milestone_basis'),
      search: () => counting(bench).plain(commandLine, [{ from, to }]),
    });
    const ratio = times.read / times.scan;
    const whole = `alerts of ${name}, ${from} to ${to}: ${found.toLocaleString('en')}`;
    results.push(
      {
        what: whole,
        took: ms(times.read),
        floor: `${scan} ${ms(times.scan)}`,
        ratio,
        // A small table is scanned in no time: the aim is for the full size.
        ...(scale === 1 && { aim, meets: meets?.(times.read, ratio) }),
      },
      {
        what: '— the same',
        took: ms(times.read),
        floor: `search by index, count(*): ${ms(times.search)}`,
        ratio: times.read / times.search,
      },
      {
        what: '— their milestones alone',
        took: ms(times.find),
        floor: `${scan} ${ms(times.scan)}`,
        ratio: times.find / times.scan,
      },
    );
    if (memory) results.push({ what: '— memory', took: memory });
  }
  return [...results, await ofOneDefender(bench)];
}

/** What the page of a case asks. */
async function ofOneDefender({ app, plain }: Bench): Promise<Result> {
  const { rows } = await plain.query<{ id: string }>(
    `SELECT defender_id AS id FROM custody_period WHERE standing = 'held' AND to_day = 'infinity' ORDER BY defender_id LIMIT 1`,
  );
  const window = { from: today, to: addDays(today, 364), defenderId: rows[0]!.id };
  const { took } = await inTurns({
    took: () => app.get(Database).transaction(commandLine, () => app.get(AlertsService).window(commandLine, window)),
  });
  return { what: 'alerts of one defender, one year', took: ms(took) };
}

async function describeScan({ plain }: Bench): Promise<string> {
  const { rows } = await plain.query<{ count: number; size: string }>(
    `SELECT count(*)::int AS count, pg_size_pretty(pg_relation_size('milestone_basis')) AS size FROM milestone_basis`,
  );
  return `scan of ${rows[0]!.count.toLocaleString('en')} rows, ${rows[0]!.size}:`;
}

/** The repository's own search on the plain connection, of which only the number of rows is asked for. */
function counting({ plain }: Bench): MilestonesRepository {
  const query = (sql: string, parameters: unknown[]) =>
    plain.query(`SELECT count(*) FROM (${sql}) AS found`, parameters);
  return new MilestonesRepository({ query } as unknown as Database, undefined as never);
}
