import * as fc from 'fast-check';
import { Client } from 'pg';
import { readConfig } from '../platform/config';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { Database } from '../platform/database';
import { AuditTrail } from './audit-trail';
import { hashOf } from './chain-reading';
import { Sealer } from './sealer';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.http
    .post('/api/v1/defenders')
    .send({ reference: 'XX-MINA', names: [{ text: 'Mina Invented' }] })
    .expect(201);
  await world.app.get(Sealer).checkpoint();
});
afterAll(() => world.close());

/** As the application: with its role, in a transaction. */
const asApplication = (sql: string): Promise<unknown> => world.inside(() => world.app.get(Database).query(sql));

const tables = ['audit_event', 'audit_chain', 'audit_checkpoint', 'history'];

describe('the application', () => {
  it.each(
    tables.flatMap((table) => [
      `UPDATE ${table} SET ${table === 'history' ? 'actor' : table === 'audit_event' ? 'act' : 'chain'} = NULL`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]),
  )('may not “%s”', async (sql) => {
    await expect(asApplication(sql)).rejects.toThrow(/permission denied/);
  });

  it.each([
    `INSERT INTO audit_event (id, act, detail) OVERRIDING SYSTEM VALUE VALUES (99, 'x', '{}')`,
    `INSERT INTO audit_event (at, act, detail) VALUES (now(), 'x', '{}')`,
    `INSERT INTO audit_event (hash, act, detail) VALUES ('\\x00', 'x', '{}')`,
    `INSERT INTO history (actor, subject, subject_id, action) VALUES ('x', 'event', '1', 'insert')`,
    `INSERT INTO audit_chain (seq, audit_id, hash, chain) VALUES (99, 99, '\\x00', '\\x00')`,
    'SELECT seal_history(1, 1)',
    'UPDATE audit_sealing SET settled = 99',
    'DELETE FROM audit_sealing',
    'ALTER TABLE audit_event DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_event_hashed ON audit_event',
    'SET LOCAL session_replication_role = replica',
  ])('chooses neither number nor time nor hash, and links nothing: “%s”', async (sql) => {
    await expect(asApplication(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(['defender', 'case_group', 'confidential_record'])(
    'takes out no row of %s, and nothing that hangs on it',
    async (table) => {
      await expect(asApplication(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      expect(await world.sql('SELECT FROM defender')).toHaveLength(1);
    },
  );

  it.each(['event', 'case_opening', 'confidential_record'])(
    'writes no history of %s by way of a table of its own',
    async (table) => {
      const sql = `DO $$ BEGIN
        CREATE TEMP TABLE own (id uuid, defender_id uuid);
        CREATE TRIGGER forged AFTER INSERT ON own FOR EACH ROW EXECUTE FUNCTION record_${table}();
      END $$`;
      await expect(asApplication(sql)).rejects.toThrow(/permission denied for function/);
    },
  );
});

describe('the owner of the database', () => {
  it.each(
    tables.flatMap((table) => [
      `UPDATE ${table} SET ${table === 'history' ? 'actor' : table === 'audit_event' ? 'act' : 'chain'} = NULL`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]),
  )('is refused “%s” too, unless by intent', async (sql) => {
    await expect(world.sql(sql)).rejects.toThrow(/only ever added to/);
  });
});

describe('the hash of a row', () => {
  const anything = fc
    .jsonValue({ maxDepth: 3 })
    .map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')));
  const entry = fc.record({
    act: fc.constantFrom('case.read', 'refused'),
    defenderId: fc.option(fc.uuid(), { nil: undefined }),
    ip: fc.option(fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('::ffff:203.0.113.7', 'unknown')), { nil: undefined }),
    detail: fc.dictionary(
      fc.string({ maxLength: 8 }).filter((key) => !key.includes('\0') && key.isWellFormed()),
      anything,
      { maxKeys: 4 },
    ),
  });

  it('is the same however the check is connected, whatever the row says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 5 }), async (entries) => {
        await world.app.get(AuditTrail).record(...entries.map((one) => ({ ...one, viewer: commandLine })));
      }),
      { numRuns: 40 },
    );
    const client = new Client({ connectionString: readConfig().databaseUrl });
    await client.connect();
    for (const zone of ['UTC', 'Asia/Kathmandu', 'America/St_Johns']) {
      await client.query(`SET TimeZone = '${zone}'; SET DateStyle = 'German'; SET extra_float_digits = 0`);
      const { rows } = await client.query<{ same: number; all: number }>(
        `SELECT count(*) FILTER (WHERE r.hash = ${hashOf.audit_event('r')})::int AS same, count(*)::int AS all
           FROM audit_event r`,
      );
      expect([zone, rows[0]!.same]).toEqual([zone, rows[0]!.all]);
      expect(rows[0]!.all).toBeGreaterThan(40);
    }
    await client.end();
  });

  it('keeps of an address its network alone', async () => {
    await world.app
      .get(AuditTrail)
      .record(
        ...['203.0.113.77', '::ffff:203.0.113.77', '2001:db8:1:2:3::4', 'fe80::1%eth0', 'no address', undefined].map(
          (ip) => ({ act: 'sign-in.failed', ip }),
        ),
      );

    const rows = await world.sql(`SELECT network FROM audit_event WHERE act = 'sign-in.failed' ORDER BY id`);
    expect(rows.map((row: { network: string | null }) => row.network)).toEqual([
      '203.0.113.0/24',
      '203.0.113.0/24',
      '2001:db8:1::/48',
      'fe80::/48',
      null,
      null,
    ]);
  });
});
