import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { readConfig } from '../platform/config';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { Sealer } from './sealer';
import { Verification } from './verification';

const dataDir = mkdtempSync(join(tmpdir(), 'vigil-trail-'));
let world: World;
beforeAll(async () => (world = await startWorld({ dataDir })));
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true });
});
beforeEach(() => world.empty());

const seal = () => world.app.get(Sealer).seal();
const verify = () => world.app.get(Verification).run(commandLine);
const add = (sql: { query(text: string): Promise<unknown> }, count = 1) =>
  sql.query(`INSERT INTO audit_event (act, detail) SELECT 'case.list', '{}' FROM generate_series(1, ${count})`);
const settled = async (): Promise<number> =>
  (await world.sql(`SELECT settled FROM audit_sealing WHERE source = 'audit_event'`))[0]?.settled ?? 0;

/** Seals until every row up to `id` is settled: transactions of other tests on the server may have to end first. */
async function sealUntilSettled(id: number): Promise<void> {
  while ((await settled()) < id) {
    await seal();
    await setTimeout(5);
  }
}

/** Somebody else who writes at the same time. */
async function other(): Promise<Client> {
  const client = new Client({ connectionString: readConfig().databaseUrl });
  await client.connect();
  return client;
}

describe('the sealer', () => {
  it('links each row once, in the order of their numbers, in as many steps as it takes', async () => {
    const me = await other();
    await add(me, 12_000);
    await me.end();

    expect(await seal()).toBe(12_000);
    expect(await seal()).toBe(0);
    expect(await world.sql('SELECT count(*), min(seq), max(seq) FROM audit_chain WHERE audit_id = seq')).toEqual([
      { count: 12_000, min: 1, max: 12_000 },
    ]);
    expect(await verify()).toMatchObject({ faultCount: 0, checked: { trail: 12_000 }, unsealed: { trail: 0 } });
  });

  it('links a row that was committed late, though higher ones have their links', async () => {
    const [slow, quick] = [await other(), await other()];
    await slow.query('BEGIN');
    await add(slow);
    await add(quick, 3);
    for (let i = 0; i < 4; i++) await seal();
    expect(await settled()).toBe(0);
    await slow.query('COMMIT');

    expect(await seal()).toBe(1);

    expect(await world.sql('SELECT audit_id FROM audit_chain ORDER BY seq')).toEqual(
      [2, 3, 4, 1].map((audit_id) => ({ audit_id })),
    );
    await Promise.all([slow.end(), quick.end()]);
  });

  it('looks no more where every row has its link, and gives up numbers of what was undone', async () => {
    const me = await other();
    await add(me, 3);
    await me.query('BEGIN');
    await add(me, 2);
    await me.query('ROLLBACK');
    await add(me, 1);

    await sealUntilSettled(6);

    expect(await verify()).toMatchObject({ faultCount: 0, checked: { trail: 4 } });
    await me.end();
  });

  it('takes its bearings anew where transactions are counted from the beginning, as after a restore', async () => {
    const me = await other();
    await add(me, 3);
    await seal();
    await world.sql(`UPDATE audit_sealing SET ceiling = 2, ceiling_xid = '9000000000000'`);
    await add(me, 1);

    await sealUntilSettled(4);
    expect(await settled()).toBe(4);
    await me.end();
  });

  it('is one at a time: several processes on one database make one chain', async () => {
    const clients = await Promise.all(Array.from({ length: 4 }, other));
    const write = async (client: Client, n: number): Promise<void> => {
      for (let i = 0; i < 30; i++) {
        await client.query('BEGIN');
        await add(client, 1 + ((n + i) % 3));
        await client.query(`SELECT pg_sleep(${((n * 7 + i) % 5) / 1000})`);
        await client.query((n + i) % 4 === 0 ? 'ROLLBACK' : 'COMMIT');
      }
    };
    let writing = true;
    const sealers = [1, 2].map(async () => {
      while (writing) await seal();
    });
    await Promise.all(clients.map(write));
    writing = false;
    await Promise.all(sealers);

    const [{ rows, highest }] = await world.sql('SELECT count(*) AS rows, max(id) AS highest FROM audit_event');
    await sealUntilSettled(highest);
    expect(await verify()).toMatchObject({ faultCount: 0, checked: { trail: rows }, unsealed: { trail: 0 } });
    await Promise.all(clients.map((client) => client.end()));
  });
});
