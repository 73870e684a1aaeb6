import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/data-source';
import { Database } from '../src/platform/database';
import { checkServer } from '../src/platform/self-check';
import { urlOf, workerDatabase } from './test-db';
import { startWorld, type World } from './world';

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
    const inside = await database.transaction('amina', () => database.transaction('nobody else', actor));
    expect(inside).toEqual([{ who: 'amina' }]);
    expect((await actor())[0]?.who ?? '').toBe('');
  });

  it('keeps nothing of a transaction that failed', async () => {
    const work = async (): Promise<void> => {
      await database.query('CREATE TABLE half_done (n int)');
      await database.transaction('amina', () => Promise.reject(new Error('no')));
    };
    await expect(database.transaction('amina', work)).rejects.toThrow('no');
    expect(await database.query(`SELECT to_regclass('half_done') AS t`)).toEqual([{ t: null }]);
  });
});

describe('a database that somebody else made', () => {
  const name = `${workerDatabase(process.env.JEST_WORKER_ID ?? '1')}_other`;
  afterEach(() => database.query(`DROP DATABASE ${name} WITH (FORCE)`));

  it.each([
    ['UTF8', /does not know letters beyond ASCII.*LOCALE 'C.UTF-8'/],
    ['LATIN1', /encoded in LATIN1.*ENCODING 'UTF8'/],
  ])('in %s with the plain C locale is refused, with the remedy', async (encoding, message) => {
    await database.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    const source = await new DataSource(dataSourceOptions(urlOf(name), [])).initialize();
    await expect(checkServer(source)).rejects.toThrow(message);
    await source.destroy();
  });
});
