import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';

// Dora's case is restricted and Omar, a campaigner, may not know of it. Anna's case is not. They belong to one joint case.

let world: World;
let ruth: SignedIn;
let omar: SignedIn;
let dora: string;
let anna: string;
let both: string;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  ruth = await world.as('researcher', { name: 'Ruth Example' });
  omar = await world.as('campaigner', { name: 'Omar Example' });
  dora = await registered({ reference: 'XX-DORA', names: [{ text: 'Dora Secret' }], country: 'BY' });
  anna = await registered({ reference: 'XX-ANNA', names: [{ text: 'Anna Open' }], country: 'CN' });
  const members = [{ defender: 'XX-DORA' }, { defender: 'XX-ANNA' }];
  both = (
    await ruth.http.post('/api/v1/groups').send({ reference: 'BOTH', name: 'The Secret Two', members }).expect(201)
  ).body.id;
  await level('restricted');
});

async function registered(input: object): Promise<string> {
  const { id } = (await ruth.http.post('/api/v1/defenders').send(input).expect(201)).body;
  const event = { kind: 'apprehension', date: '2021-11-25', citations: [{ title: 'Report' }] };
  await ruth.http.post(`/api/v1/defenders/${id}/events`).send(event).expect(201);
  return id;
}

async function level(to: string): Promise<void> {
  const { etag } = (await ruth.http.get(`/api/v1/defenders/${dora}`).expect(200)).headers;
  await ruth.http.put(`/api/v1/defenders/${dora}/level`).set('If-Match', etag!).send({ level: to }).expect(200);
}

const open = (who: SignedIn, until?: string) =>
  ruth.http
    .post(`/api/v1/defenders/${dora}/openings`)
    .send({ account: who.viewer.accountId, reason: 'Campaigns for her.', until })
    .expect(201);

const mark = /Dora|XX-DORA|Secret|BOTH/;
const text = async (path: string, who = omar) => (await who.http.get(path).expect(200)).text;

const places = [
  '/',
  '/defenders',
  '/defenders?q=dora',
  '/defenders?q=xx-',
  '/defenders?country=BY',
  '/groups',
  '/calendar',
  '/calendar?month=2026-11',
  '/api/v1/defenders',
  '/api/v1/defenders?q=dora',
  '/api/v1/groups',
  '/api/v1/alerts?from=2026-11-01&to=2026-12-31',
];

describe('a case that somebody may not know of', () => {
  it.each(places)('is not in %s, and is there for whoever sees it', async (path) => {
    expect(await text(path)).not.toMatch(mark);
    expect(await text(path, ruth)).toMatch(mark);
  });

  it('is in no count and in no list to choose from', async () => {
    expect((await omar.http.get('/api/v1/defenders')).body.items).toHaveLength(1);
    expect((await omar.http.get('/api/v1/defenders?country=BY')).body.items).toHaveLength(0);
    expect(await text('/defenders')).not.toContain('Belarus');
    expect(await text('/defenders', ruth)).toContain('Belarus');
  });

  it('leaves no trace on the case of somebody who belongs to the same joint case', async () => {
    for (const path of [`/defenders/${anna}`, `/api/v1/defenders/${anna}`, `/api/v1/defenders/${anna}/history`]) {
      expect(await text(path)).not.toMatch(mark);
    }
    expect(await text(`/defenders/${anna}`, ruth)).toContain('The Secret Two');
  });

  it('is answered like one that does not exist, to the letter', async () => {
    const routes = [
      (id: string) => `/defenders/${id}`,
      (id: string) => `/api/v1/defenders/${id}`,
      (id: string) => `/api/v1/defenders/${id}/events`,
      (id: string) => `/api/v1/defenders/${id}/status`,
      (id: string) => `/api/v1/defenders/${id}/history`,
      (id: string) => `/api/v1/alerts?from=2026-11-01&to=2026-11-30&defender=${id}`,
    ];
    for (const route of routes) {
      const [hidden, none] = [await omar.http.get(route(dora)), await omar.http.get(route(randomUUID()))];
      expect([route(''), hidden.status]).toEqual([route(''), none.status]);
      expect(hidden.text.replaceAll(dora, '')).toBe(
        none.text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ''),
      );
    }
    await omar.http.get(`/defenders/${dora}`).expect(404);
    await omar.http.get(`/groups/${both}`).expect(404);
    const rita = await world.as('reviewer');
    for (const path of [
      `/defenders/${dora}/access`,
      `/defenders/${dora}/access/opening`,
      `/api/v1/defenders/${dora}/openings`,
    ])
      await rita.http.get(path).expect(404);
  });

  it('cannot be opened, closed or changed by whoever may not know of it', async () => {
    const rita = await world.as('reviewer');
    const [{ id }] = await world.sql(`SELECT id FROM case_opening WHERE defender_id = $1`, [dora]);
    const path = `/api/v1/defenders/${dora}`;

    await rita.http.post(`${path}/openings`).send({ account: rita.viewer.accountId, reason: 'Wants it.' }).expect(404);
    await rita.http.delete(`${path}/openings/${id}`).expect(404);
    await rita.http.delete(`/api/v1/defenders/${anna}/openings/${id}`).expect(404);
    await rita.http.put(`${path}/level`).set('If-Match', '"2"').send({ level: 'public' }).expect(404);
    await rita.http.post(`/defenders/${dora}/access/openings/${id}/end`).expect(404);
  });
});

describe('a case that is opened to somebody', () => {
  it.each(places)('appears in %s, with the joint case', async (path) => {
    await open(omar);

    expect(await text(path)).toMatch(mark);
  });

  it('is gone again when the time is over, everywhere at once', async () => {
    await open(omar, '2099-01-01');
    await world.sql(
      `WITH actor AS (SELECT set_config('vigil.actor', 'test', true)) UPDATE case_opening SET ends_at = now() FROM actor
        WHERE account_id = $1`,
      [omar.viewer.accountId],
    );

    for (const path of places) expect(await text(path)).not.toMatch(mark);
    await omar.http.get(`/defenders/${dora}`).expect(404);
  });

  it('is gone for her in the same moment in which somebody closes it, while both are at work', async () => {
    const { id } = (await open(omar)).body;
    await omar.http.get(`/defenders/${dora}`).expect(200);

    await ruth.http.delete(`/api/v1/defenders/${dora}/openings/${id}`).expect(200);

    await omar.http.get(`/defenders/${dora}`).expect(404);
    expect(await text('/')).not.toMatch(mark);
  });
});
