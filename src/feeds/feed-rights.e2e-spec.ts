import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, happened, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { subscribe } from '../../test/support/deliveries';
import { fetched, makeFeed } from '../../test/support/feeds';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { FeedsJobs } from './feeds.jobs';
import { RestoreGuard } from './restore-guard';

let world: World;
let folder: string;
let omar: SignedIn; // campaigner
let path: string;
let subscription: string;

const taken = (day: string) => happened('apprehension', day, { citations: [{ title: 'Invented source' }] });
const lin = (changes: Record<string, unknown> = {}) => person('A-0017', 'Lin Invented', [taken('2021-12-20')], changes);
const load = (...cases: object[]) => world.app.get(BundlesService).import(commandLine, bundle(cases));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-feeds-'));
  world = await startWorld({ dataDir: folder });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  await load(lin({ confidentiality: 'internal' }));
  omar = await world.as('campaigner', { name: 'Omar Example' });
  subscription = await subscribe(omar, { rules: ['ANNIV-Y'], leads: [7, 0] });
  path = await makeFeed(omar, subscription);
  expect((await fetched(world, path)).map(({ status }) => status)).toEqual([null, null]);
});

const gone = async (which = path): Promise<void> => {
  const { text } = await world.anonymous().get(which).expect(404);
  expect(text).toBe('There is no such feed.');
};
const feedId = async (): Promise<string> => (await world.sql<{ id: string }>('SELECT id FROM feed'))[0]!.id;
const account = () => omar.viewer.accountId;

describe('a calendar', () => {
  it('says of a case that its owner may not see any more only that something is cancelled', async () => {
    await load(lin({ confidentiality: 'restricted' }));

    const { text } = await world.anonymous().get(path).expect(200);
    expect(text).not.toMatch(/A-0017|Anniversary|defenders|Lin/);
    const all = await fetched(world, path);
    expect(all.map(({ title, status, text }) => [title, status, text])).toEqual([
      ['Cancelled', 'CANCELLED', null],
      ['Cancelled', 'CANCELLED', null],
    ]);
  });

  it('follows the role of its owner', async () => {
    await world.sql(`UPDATE account SET role = 'partner' WHERE id = $1`, [account()]);

    expect((await fetched(world, path)).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  it('is gone at once when its owner is suspended, and stays so when she is let in again', async () => {
    await world.http.post(`/people/${account()}/suspension`).type('form').send({}).expect(303);
    await gone();
    await world.http.post(`/people/${account()}/restoration`).type('form').send({}).expect(303);
    await gone();
  });

  it('is gone when its subscription has ended, also when that is taken back', async () => {
    await omar.http.post(`/account/subscriptions/${subscription}/end`).expect(303);
    await gone();
    await omar.http.post(`/account/subscriptions/${subscription}/return`).expect(303);
    await gone();
  });

  it('is revoked on a page that asks once more, by its owner alone', async () => {
    const id = await feedId();
    const mia = await world.as('campaigner', { name: 'Mia Example' });
    await mia.http.get(`/account/feeds/${id}/revocation`).expect(404);
    await mia.http.post(`/account/feeds/${id}/revocation`).expect(404);
    expect((await omar.http.get(`/account/feeds/${id}/revocation`).expect(200)).text).toContain('Revoke this feed?');
    await fetched(world, path);

    await omar.http.post(`/account/feeds/${id}/revocation`).expect(303);
    await gone();
    expect((await omar.http.get('/account/feeds').expect(200)).text).toContain('You have none.');
  });

  it('is listed and revoked by whoever runs the machine', async () => {
    const [one] = (await world.vigil('feeds', 'list', '--json')).json;
    expect(one).toMatchObject({ email: omar.email, kind: 'calendar', names: false });
    expect((await world.vigil('feeds', 'revoke')).code).not.toBe(0);
    expect((await world.vigil('feeds', 'revoke', '--user', omar.email)).out).toBe('Revoked: 1.\n');
    await gone();
  });

  it('is answered alike whether there never was one, or it is of another kind', async () => {
    await gone(path.replace(/.{4}\.ics$/, 'AAAA.ics'));
    await gone(path.replace('calendar', 'atom'));
    await gone('/feeds/calendar/x');
  });

  it('is not given without end', async () => {
    for (let i = 0; i < 19; i++) await world.anonymous().get(path).expect(200);

    await world.anonymous().get(path).expect(429).expect('Retry-After', '60');
  }, 120_000);
});

describe('after a restore of an older backup', () => {
  const tables = ['feed', 'feed_item', 'feed_mark'];

  /** Puts the tables back to what they were, as a dump does: past the triggers. */
  async function restored(between: () => Promise<unknown>): Promise<void> {
    for (const table of tables) await world.sql(`CREATE TABLE copy_${table} AS SELECT * FROM ${table}`);
    try {
      await between();
      const put = tables.map(
        (table) => `DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM copy_${table};`,
      );
      const start = "SELECT setval('feed_mark_number_seq', coalesce((SELECT max(number) FROM feed_mark), 1));";
      await world.sql(
        `DO $$ BEGIN SET LOCAL session_replication_role = replica; ${put.join(' ')} PERFORM ${start.slice(7)} END $$`,
      );
    } finally {
      for (const table of tables) await world.sql(`DROP TABLE copy_${table}`);
    }
  }

  it('a feed that was revoked since stays dead', async () => {
    const id = await feedId();
    await restored(async () => {
      await omar.http.post(`/account/feeds/${id}/revocation`).expect(303);
    });
    expect(await world.sql('SELECT id FROM feed WHERE revoked_at IS NULL')).toHaveLength(1);

    await gone();
    expect(await world.sql('SELECT revoked_because AS why FROM feed')).toEqual([{ why: 'restored' }]);
  });

  it('a feed that had ended with the account of its owner stays dead', async () => {
    await restored(async () => {
      await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [account()]);
      await world.app.get(FeedsJobs, { strict: false }).mark(); // comes back every minute
    });
    await world.sql(`UPDATE account SET status = 'active' WHERE id = $1`, [account()]);

    await gone();
    expect(await world.sql('SELECT revoked_because AS why FROM feed')).toEqual([{ why: 'restored' }]);
  });

  it('its feeds are not ended by a worker that has never kept a file', async () => {
    await rm(join(folder, 'feed-mark'));
    await world.app.get(FeedsJobs, { strict: false }).mark();

    expect(await world.sql('SELECT id FROM feed WHERE revoked_at IS NULL')).toHaveLength(1);
  });

  it('the file holds the newest mark, however many look at it at once', async () => {
    const guard = world.app.get(RestoreGuard, { strict: false });
    const marked = async () => {
      await world.sql('INSERT INTO feed_mark DEFAULT VALUES');
      await guard.check();
    };
    await Promise.all(Array.from({ length: 8 }, marked));

    const [{ mark } = { mark: '' }] = await world.sql<{ mark: string }>(
      'SELECT mark FROM feed_mark ORDER BY number DESC LIMIT 1',
    );
    expect((await readFile(join(folder, 'feed-mark'), 'utf8')).trim()).toBe(mark);
  });

  it('stays dead also when feeds were made and revoked after the restore', async () => {
    const id = await feedId();
    await restored(async () => {
      await omar.http.post(`/account/feeds/${id}/revocation`).expect(303);
    });
    const other = await subscribe(omar, { rules: ['BIRTHDAY'] });
    const second = await makeFeed(omar, other);
    await gone();
    await world.anonymous().get(second).expect(200);
  });

  it('from before nothing that concerns feeds, they go on', async () => {
    await restored(() => Promise.resolve());

    await world.anonymous().get(path).expect(200);
  });
});

describe('the address of a feed', () => {
  it('is kept nowhere: not in the database, not in the trail', async () => {
    const token = /([\w-]{43})\.ics$/.exec(path)![1]!;
    const all = await world.sql<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of all) {
      const found = await world.sql(`SELECT FROM "${name}" t WHERE position($1 in t::text) > 0`, [token]);
      expect([name, found.length]).toEqual([name, 0]);
    }
    const acts = await world.sql(`SELECT act, detail FROM audit_event WHERE act LIKE 'feed.%' ORDER BY id`);
    expect(acts).toEqual([
      { act: 'feed.make', detail: { feed: await feedId(), kind: 'calendar', names: false } },
      { act: 'feed.fetched', detail: { feed: await feedId(), casesGiven: 2 } },
    ]);
  });

  it('is written into no log, not even when the fetch fails', async () => {
    const said: string[] = [];
    const spies = (['log', 'error', 'warn', 'info', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((...words) => void said.push(words.join(' '))),
    );
    const streams = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
    );
    try {
      await world.sql('ALTER TABLE feed_item RENAME TO feed_item_away');
      await world.anonymous().get(path).expect(500);
    } finally {
      await world.sql('ALTER TABLE feed_item_away RENAME TO feed_item');
      for (const spy of [...spies, ...streams]) spy.mockRestore();
    }

    expect(said.join('\n')).not.toBe('');
    expect(said.join('\n')).not.toContain(/([\w-]{43})\.ics$/.exec(path)![1]);
  });
});

describe('whoever makes a feed', () => {
  it('is asked for proof of identity', async () => {
    await world.sql(`UPDATE session SET sudo_until = now() - interval '1 hour' WHERE account_id = $1`, [account()]);
    await omar.http
      .get('/account/feeds')
      .expect(303)
      .expect('Location', /^\/confirm/);
    const answer = await omar.http.post('/account/feeds').type('form').send({ subscription, kind: 'atom' });

    expect([answer.status, answer.text]).toEqual([303, expect.stringContaining('/confirm')]);
    expect(await world.sql('SELECT FROM feed')).toHaveLength(1);
  });

  it('has one of each kind for a subscription, and no names that nobody allowed', async () => {
    const post = (fields: object) => omar.http.post('/account/feeds').type('form').send(fields);
    await post({ subscription, kind: 'calendar' }).expect(409);
    const refused = await post({ subscription, kind: 'atom', with: ['names'] }).expect(422);
    expect(refused.text).toContain('does not allow names');
    await post({ subscription: '00000000-0000-4000-8000-000000000000', kind: 'atom' }).expect(422);
    await post({ subscription, kind: 'rss' }).expect(422);
  });
});
