import { Client } from 'pg';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import { allCases, csv, ImportTrip, named } from '../../test/support/imports';
import { type Started, startWorker } from '../../test/started-vigil';
import { startWorld, type World } from '../../test/world';
import { Config } from '../platform/config';
import { ImportsWork } from './imports-work';

let world: World;
const workers: Started[] = [];
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  for (const worker of workers) if (worker.runs) await worker.end('SIGKILL');
  await world.close();
});

const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });

/** No two of them have the same letters. */
const nameOf = (i: number): string => `Invented ${'a'.repeat(1 + (i % 33))} ${'b'.repeat(1 + Math.floor(i / 33))}`;

/** Somebody who holds a case or a joint case, so that whoever wants to write it waits. */
async function hold(table: string, reference: string): Promise<{ pid: number; release: () => Promise<void> }> {
  const client = new Client({ connectionString: world.app.get(Config).databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT FROM ${table} WHERE reference = $1 FOR UPDATE`, [reference]);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return { pid: rows[0]!.pid, release: () => client.query('ROLLBACK').then(() => client.end()) };
}

/** A worker that is killed while it waits for a case, in the middle of a transaction. */
async function killedAt(table: string, reference: string): Promise<void> {
  const held = await hold(table, reference);
  const worker = startWorker({});
  workers.push(worker);
  for (let waits = false; !waits;) {
    if (!worker.runs) throw new Error(`The worker has ended: ${worker.said}`);
    await new Promise((go) => setTimeout(go, 100));
    const found = await world.sql('SELECT FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))', [held.pid]);
    waits = found.length > 0;
  }
  await worker.end('SIGKILL');
  await held.release();
}

describe('An import whose process is killed', () => {
  it('goes on behind the last whole chunk, writes no row twice, and is taken back whole, killed in that too', async () => {
    await world.app
      .get(BundlesService)
      .import(commandLine, bundle([person('HELD', 'Mina Held', [taken])], [jointCase('G-HELD', 'The Held', [])]));
    const before = await allCases(world);
    const rows = Array.from({ length: 1_100 }, (_, i) => [nameOf(i), `XX-${i}`, '2022-03-01', '']);
    rows[700] = ['Mina Held', 'HELD', '2022-03-01', 'G-HELD'];
    const trip = await (
      await ImportTrip.begin(world, csv(['Name', 'Reference', 'Detained', 'Group'], ...rows))
    ).map(named('name.main', 'reference', 'date:apprehension', 'group'));
    await trip.step('new-cases');
    await trip.step('run');

    await killedAt('case_group', 'G-HELD');

    expect(Object.keys(await trip.results())).toHaveLength(500);
    await world.app.get(ImportsWork).go(trip.id);
    expect(await trip.state()).toBe('done');
    expect(Object.keys(await trip.results())).toHaveLength(1_100);
    expect(await world.sql('SELECT count(*)::int AS n FROM defender')).toEqual([{ n: 1_100 }]);
    expect(await world.sql(`SELECT count(*)::int AS n FROM event`)).toEqual([{ n: 1_101 }]);
    expect(
      await world.sql(`SELECT count(*)::int AS n FROM audit_event WHERE act IN ('import.created', 'import.added')`),
    ).toEqual([{ n: 1_100 }]);

    await trip.step('undo');
    await killedAt('defender', 'HELD');
    expect(await trip.state()).toBe('undoing');
    await world.app.get(ImportsWork).go(trip.id);

    expect(await trip.state()).toBe('undone');
    expect(await allCases(world)).toEqual(before);
  }, 180_000);
});
