import { member, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';

let world: World;
let mina: string;
beforeAll(async () => {
  world = await startWorld();
  world.app.useLogger(false); // what fails here is meant to
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  const input = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }] };
  mina = (await world.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
});
afterEach(() => world.sql('DROP TRIGGER IF EXISTS broken ON audit_event; DROP FUNCTION IF EXISTS broken'));

/** From now on nothing can be written into the trail. */
const breakTrail = () =>
  world.sql(`
    CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
    CREATE TRIGGER broken BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION broken()`);

/** Everything that is kept, but for the moment at which a sign-in was last seen. */
const everything = async (): Promise<unknown> => {
  const tables = await world.sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'throttle' ORDER BY 1`,
  );
  const all: unknown[] = [];
  for (const { name } of tables) {
    all.push(
      name,
      await world.sql(`SELECT to_jsonb(t) - '{last_seen_at,last_used_at}'::text[] AS row FROM ${name} t ORDER BY 1`),
    );
  }
  return all;
};

/** A request that must fail, leave nothing behind, and show nothing. */
async function fails(request: () => PromiseLike<{ status: number; text: string; headers: Record<string, unknown> }>) {
  await breakTrail();
  const before = await everything();
  const answer = await request();
  expect(await everything()).toEqual(before);
  expect(answer.status).toBe(500);
  expect(answer.text).not.toMatch(/Mina|XX-MINA|disk/);
  expect(answer.headers).not.toHaveProperty('location');
  return answer;
}

const arrest = { kind: 'apprehension', date: '2021-09-19' };

describe('when the trail cannot be written', () => {
  it.each([
    '/',
    '/defenders',
    '/defenders/MINA',
    '/defenders/MINA/correction',
    '/defenders/MINA/trail',
    '/groups',
    '/calendar',
    '/audit',
    '/people',
    '/account',
  ])('nobody reads %s', async (path) => {
    await fails(() => world.http.get(path.replace('MINA', mina)));
  });

  it.each([
    '/api/v1/defenders',
    '/api/v1/defenders/MINA',
    '/api/v1/defenders/MINA/history',
    '/api/v1/alerts',
    '/api/v1/audit',
  ])('no program reads %s', async (path) => {
    await fails(() => world.http.get(path.replace('MINA', mina)));
  });

  it('no event is recorded, by page or by program', async () => {
    await fails(() => world.http.post(`/api/v1/defenders/${mina}/events`).send(arrest));
    await world.sql('DROP TRIGGER broken ON audit_event; DROP FUNCTION broken');
    await fails(() =>
      world.http.post(`/defenders/${mina}/events`).type('form').send({ kind: 'apprehension', 'date.year': '2021' }),
    );
  });

  it('no case is registered', async () => {
    await fails(() => world.http.post('/api/v1/defenders').send({ reference: 'XX-NEW', names: [{ text: 'New' }] }));
  });

  it('nobody signs in, and a wrong guess is no answer either', async () => {
    const { email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    await ann.get('/sign-in');
    const answer = await fails(() => signIn(ann, email));
    expect(JSON.stringify(answer.headers['set-cookie'] ?? [])).not.toMatch(/session=[^;]/);
    await world.sql('DROP TRIGGER broken ON audit_event; DROP FUNCTION broken');
    await fails(() => signIn(ann, email, 'a wrong guess'));
  });

  it('a refusal is not told as one: nobody tries doors unseen', async () => {
    const ann = await world.as('campaigner');
    await fails(() => ann.http.get('/audit'));
  });

  it('no command says anything', async () => {
    await breakTrail();
    for (const args of [['export'], ['audit', 'list'], ['alerts', '--on', '2026-11-24']]) {
      const { code, out } = await world.vigil(...args);
      expect([args[0], code]).toEqual([args[0], 1]);
      expect(out).not.toMatch(/MINA/);
    }
  });
});
