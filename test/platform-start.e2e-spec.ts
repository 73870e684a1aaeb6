import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { DataFolder } from './started-vigil';

// Real processes on data folders of their own. A cluster is made once and copied.
const made = new DataFolder();
let data: DataFolder;

beforeAll(async () => {
  await (await made.attach()).release();
});
beforeEach(() => {
  data = new DataFolder().copyFrom(made);
});
afterEach(() => data.remove());
afterAll(() => made.remove());

async function query(text: string): Promise<unknown[]> {
  const server = await data.attach();
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  await server.release();
  return rows as unknown[];
}

describe('npm start', () => {
  it('answers on the loopback address, alone on its data, until Ctrl-C stops it with its PostgreSQL', async () => {
    const vigil = data.start();
    const address = await vigil.address();
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    expect(data.servers()).not.toEqual([]);

    const second = data.start();
    expect(await second.ended).toEqual({ code: 1 });
    expect(second.said).toContain(`Vigil already runs on this data, at ${address}`);
    expect((await fetch(address)).status).toBe(200);

    expect(await vigil.end('SIGINT')).toBe(0);
    expect(data.servers()).toEqual([]);
  });

  it('loses nothing when everything is killed in the middle', async () => {
    const killed = data.start();
    await killed.address();
    await query('CREATE TABLE kept AS SELECT 42 AS n');
    await killed.end('SIGKILL');
    data.killServers();

    const vigil = data.start();
    await vigil.address();
    expect(await query('SELECT n FROM kept')).toEqual([{ n: 42 }]);
    expect(await vigil.end('SIGTERM')).toBe(0);
    expect(data.servers()).toEqual([]);
  });

  it('goes on when its PostgreSQL dies under it: a page fails cleanly, and answers again when the server is back', async () => {
    const vigil = data.start();
    const address = await vigil.address();
    data.killServers();

    // Only a cookie is looked up in the database.
    const page = () => fetch(address, { headers: { Cookie: '__Host-session=of-somebody' } });
    const answer = await page();
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('The database is not there at this moment');
    expect(vigil.said).toMatch(/urn:uuid:\S+ GET/);
    while ((await page()).status !== 200) await wait(100);
    expect(vigil.said).toContain('PostgreSQL has gone. Starting it again');
    expect(await vigil.end('SIGINT')).toBe(0);
    expect(data.servers()).toEqual([]);
  });

  it('says that its port is in use, and stops the PostgreSQL that it started', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const vigil = data.start({ PORT: String(port) });
    const end = await vigil.ended;
    other.close();
    expect(end).toEqual({ code: 1 });
    expect(vigil.said).toMatch(new RegExp(`^PORT: Port ${port} is in use.*PORT=${port + 1} npm start\n$`));
    expect(data.servers()).toEqual([]);
  });

  it('refuses to listen to other computers, in one line', async () => {
    const vigil = data.start({ HOST: '0.0.0.0' });
    expect(await vigil.ended).toEqual({ code: 1 });
    expect(vigil.said).toMatch(/^HOST: Vigil would listen to other computers at 0\.0\.0\.0, .*VIGIL_ORIGIN=https.*\n$/);
  });

  it('uses the PostgreSQL of DATABASE_URL and starts none', async () => {
    const vigil = data.start({ DATABASE_URL: process.env.DATABASE_URL, VIGIL_DATA_DIR: `${data.path}/none` });
    await vigil.address();
    expect(await vigil.end('SIGINT')).toBe(0);
    expect(existsSync(`${data.path}/none/postgres`)).toBe(false);
  });
});

describe('the embedded PostgreSQL', () => {
  it('is shared by whoever comes while it runs, and stops with the last one', async () => {
    const vigil = data.start();
    await vigil.address();
    const commands = await Promise.all([data.attach(), data.attach(), data.attach()]);
    expect(new Set(commands.map((server) => server.url)).size).toBe(1);
    await commands[0].release();
    await vigil.end('SIGKILL');
    expect(data.servers()).not.toEqual([]);

    await Promise.all(commands.slice(1).map((server) => server.release()));
    expect(data.servers()).toEqual([]);
  });

  it('is taken over from an application that was killed', async () => {
    const vigil = data.start();
    await vigil.address();
    const [running] = data.servers();
    await vigil.end('SIGKILL');

    const next = await data.attach();
    expect(data.servers()).toContain(running);
    await next.release();
    expect(data.servers()).toEqual([]);
  });

  it('is made once when two come at once to an empty folder', async () => {
    const fresh = new DataFolder();
    const [one, other] = await Promise.all([fresh.attach(), fresh.attach()]);
    expect(one.url).toBe(other.url);
    await Promise.all([one.release(), other.release()]);
    expect(fresh.servers()).toEqual([]);
    fresh.remove();
  });
});
