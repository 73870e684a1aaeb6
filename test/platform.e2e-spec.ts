import { DataSource } from 'typeorm';
import { commandLine } from '../src/access/viewer';
import { dataSourceOptions } from '../src/platform/data-source';
import { Database } from '../src/platform/database';
import { checkServer } from '../src/platform/self-check';
import { urlOf, workerDatabase } from './test-db';
import { startWorld, type World } from './world';

const amina = { ...commandLine, userId: 'amina' };
let world: World;
let database: Database;

beforeAll(async () => {
  world = await startWorld();
  database = world.app.get(Database);
});
afterAll(() => world.close());

describe('the database', () => {
  it('is in UTF-8 and knows the letters of every script', async () => {
    expect(await database.query(`SELECT lower('ÉИ') AS small`)).toEqual([{ small: 'éи' }]);
  });

  it('gives days as text and counts as numbers', async () => {
    const [row] = await database.query(
      `SELECT date '2021-09-19' AS day, ARRAY[date '2021-09-19'] AS days, count(*) AS n`,
    );
    expect(row).toEqual({ day: '2021-09-19', days: ['2021-09-19'], n: 1 });
  });

  it('knows inside a transaction, and only there, who acts', async () => {
    const actor = () => database.query<{ who: string }>(`SELECT current_setting('vigil.actor', true) AS who`);
    const inside = await database.transaction(amina, () => database.transaction(commandLine, actor));
    expect(inside).toEqual([{ who: 'amina' }]);
    expect((await actor())[0]?.who ?? '').toBe('');
  });

  it('keeps nothing of a transaction that failed', async () => {
    const work = async (): Promise<void> => {
      await database.query('INSERT INTO installation DEFAULT VALUES');
      await database.transaction(amina, () => Promise.reject(new Error('no')));
    };
    await expect(database.transaction(amina, work)).rejects.toThrow('no');
    expect(await database.query('SELECT FROM installation')).toEqual([]);
  });

  it('undoes a part that failed, and keeps the rest', async () => {
    await database.transaction(amina, async () => {
      const part = async (): Promise<void> => {
        await database.query('INSERT INTO installation DEFAULT VALUES');
        throw new Error('no');
      };
      await database.transaction(amina, part).catch(() => undefined);
      expect(await database.query('SELECT FROM installation')).toEqual([]);
      expect(await database.query('SELECT FROM defender')).toEqual([]);
    });
  });

  it('tells nothing of cases where nobody asks', async () => {
    await database.transaction(amina, () =>
      database.query(`INSERT INTO defender (reference, search_doc) VALUES ('XX-1', '')`),
    );

    await expect(database.query('SELECT FROM defender')).rejects.toThrow(
      /vigil\.|invalid input syntax|malformed array/,
    );
  });

  it.each([
    'CREATE TABLE mine (n int)',
    'ALTER TABLE defender DISABLE ROW LEVEL SECURITY',
    'TRUNCATE defender',
    'DELETE FROM history',
    'INSERT INTO history (actor, subject, subject_id, action) VALUES (1, 1, 1, 1)',
    'SELECT FROM migrations',
    'CREATE ROLE friend',
  ])('refuses the application: %s', async (sql) => {
    await expect(database.transaction(amina, () => database.query(sql))).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });
});

describe('a database that somebody else made', () => {
  const name = `${workerDatabase(process.env.JEST_WORKER_ID ?? '1')}_other`;
  afterEach(() => world.sql(`DROP DATABASE ${name} WITH (FORCE)`));

  it.each([
    ['UTF8', /does not know letters beyond ASCII.*LOCALE 'C.UTF-8'/],
    ['LATIN1', /encoded in LATIN1.*ENCODING 'UTF8'/],
  ])('in %s with the plain C locale is refused, with the remedy', async (encoding, message) => {
    await world.sql(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    const source = await new DataSource(dataSourceOptions(urlOf(name), [], 'owner')).initialize();
    await expect(checkServer(source)).rejects.toThrow(message);
    await source.destroy();
  });
});
