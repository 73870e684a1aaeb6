import { DataSource } from 'typeorm';
import { entities } from '../src/entities';
import { dataSourceOptions, migrate } from '../src/platform/data-source';
import { adminUrl, urlOf, workerDatabase } from './test-db';

const name = `${workerDatabase(process.env.JEST_WORKER_ID ?? 1)}_schema`;
let admin: DataSource;
let source: DataSource;

beforeAll(async () => {
  admin = await new DataSource({ type: 'postgres', url: adminUrl() }).initialize();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  source = await new DataSource(dataSourceOptions(urlOf(name), entities, 'owner')).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.destroy();
});

const left = (sql: string) => source.query<{ name: string }[]>(sql);

describe('the migrations', () => {
  it('give exactly the schema of the entities', async () => {
    await migrate(source);

    const { upQueries } = await source.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('leave temporary tables to the owner of the database', async () => {
    await migrate(source);

    const may = `SELECT has_database_privilege($1, current_database(), 'TEMPORARY') AS may`;
    expect(await source.query(may, ['vigil_app'])).toEqual([{ may: false }]);
  });

  it('keep by what an import is known again, there and back', async () => {
    await migrate(source);
    await source.query(
      `INSERT INTO import_batch (made_by, size, sha256, reading, rows_digest, created_at, updated_at)
       VALUES ('cli', 1, sha256('x'), '{"header": ["Name"]}', 'abc', now(), now())`,
    );
    const batch = async (): Promise<Record<string, unknown>> =>
      (await source.query<{ row: Record<string, unknown> }[]>('SELECT to_jsonb(b) AS row FROM import_batch b'))[0]!.row;

    while ('rows_digest' in (await batch())) await source.undoLastMigration();
    expect(await batch()).toMatchObject({ reading: { header: ['Name'], rowsDigest: 'abc' } });
    await migrate(source);
    expect(await batch()).toMatchObject({ reading: { header: ['Name'] }, rows_digest: 'abc' });
    await source.query('DELETE FROM import_batch');
  });

  it('can each be undone, and done again', async () => {
    await migrate(source);
    const { length } = await left('SELECT name FROM migrations');

    for (let i = 0; i < length; i++) await source.undoLastMigration();

    expect(await left(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
      { name: 'migrations' },
    ]);
    // what came with an extension is its own
    const functions = `SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;
    expect(await left(functions)).toEqual([]);
    await migrate(source);
    expect(await left('SELECT name FROM migrations')).toHaveLength(length);
  });
});
