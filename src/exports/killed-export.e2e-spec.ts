import { Client } from 'pg';
import type { SignedIn } from '../../test/support/client';
import { asked, invented, plant } from '../../test/support/export-cases';
import { fetched } from '../../test/support/exports';
import { type Started, startWorker } from '../../test/started-vigil';
import { startWorld, type World } from '../../test/world';
import { Config } from '../platform/config';

let world: World;
let staff: SignedIn;
const workers: Started[] = [];

beforeAll(async () => {
  world = await startWorld();
  staff = await world.as('staff', { name: 'Invented Asker' });
});
afterAll(async () => {
  for (const worker of workers) if (worker.runs) await worker.end('SIGKILL');
  await world.close();
});

/** `vigil work`, a process of its own on the database of this test. */
function work(): Started {
  const worker = startWorker({});
  workers.push(worker);
  return worker;
}

/** Waits until a statement gives a row. */
async function until(sql: string, parameters: unknown[], worker: Started): Promise<void> {
  while ((await world.sql(sql, parameters)).length === 0) {
    if (!worker.runs) throw new Error(`The worker has ended: ${worker.said}`);
    await new Promise((go) => setTimeout(go, 50));
  }
}

/** Lets whoever writes a piece of a file wait. */
async function holdPieces(): Promise<{ pid: number; release: () => Promise<void> }> {
  await world.sql(`CREATE FUNCTION hold_piece() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(29); RETURN NEW; END $$;
    CREATE TRIGGER hold_piece AFTER INSERT ON export_chunk FOR EACH ROW EXECUTE FUNCTION hold_piece()`);
  const client = new Client({ connectionString: world.app.get(Config).databaseUrl });
  await client.connect();
  await client.query('SELECT pg_advisory_lock(29)');
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const release = async (): Promise<void> => {
    await client.end();
    await world.sql('DROP TRIGGER hold_piece ON export_chunk; DROP FUNCTION hold_piece');
  };
  return { pid: rows[0]!.pid, release };
}

describe('a process that is killed while it makes an export', () => {
  it('leaves nothing of it, and another begins anew: one file, whole, with one set of lines in the trail', async () => {
    const cases = Array.from({ length: 60 }, (_, i) => invented(`K-${i}`, `Invented Kim ${i}`));
    await plant(world, cases);
    const page = await asked(staff.http, { template: 'cases', format: 'csv' });
    const held = await holdPieces();
    const first = work();
    await until('SELECT FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))', [held.pid], first);
    await first.end('SIGKILL');
    await held.release();

    await staff.http.get(`${page}/file`).expect(404);
    expect(await world.sql('SELECT state, attempt FROM export')).toEqual([{ state: 'working', attempt: 1 }]);
    // The queue gives the job of a silent process to another after a minute; here at once.
    await world.sql(`UPDATE jobs.job SET state = 'retry', start_after = now() WHERE name = 'export.make'`);
    const second = work();
    await until(`SELECT FROM export WHERE state = 'done'`, [], second);
    expect(await second.end('SIGTERM')).toBe(0);

    const text = (await fetched(staff.http, page)).bytes.toString();
    expect(new Set(text.match(/Invented Kim \d+/g)).size).toBe(60);
    expect(await world.sql('SELECT attempt FROM export')).toEqual([{ attempt: 2 }]);
    expect(await world.sql('SELECT count(*)::int AS n FROM export_chunk')).toEqual([{ n: 1 }]);
    const lines = `SELECT act, count(*)::int AS n FROM audit_event
      WHERE act IN ('export.made', 'export.case-taken') GROUP BY act ORDER BY act`;
    expect(await world.sql(lines)).toEqual([
      { act: 'export.case-taken', n: 60 },
      { act: 'export.made', n: 1 },
    ]);
  }, 180_000);
});
