import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../test/support/client';
import { readPage } from '../../test/read-page';
import { startWorld, type World } from '../../test/world';

let world: World;
let ann: SignedIn;
let rita: SignedIn;
let mina: string;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  ann = await world.as('researcher', { name: 'Ann Example' });
  rita = await world.as('reviewer', { name: 'Rita Example' });
  mina = await register('XX-MINA', 'internal');
});

const register = async (reference: string, confidentiality: string): Promise<string> =>
  (
    await ann.http
      .post('/api/v1/defenders')
      .send({ reference, names: [{ text: 'Mina Invented' }], confidentiality })
      .expect(201)
  ).body.id;
const trail = async (id: string) => readPage({ ...world, http: rita.http }, `/defenders/${id}/trail`);

describe('the trail of Mina’s case', () => {
  it('says who has seen, changed and exported it', async () => {
    await ann.http.get(`/defenders/${mina}`).expect(200);
    await ann.http.get(`/defenders/${mina}`).expect(200);
    await world.vigil('export');

    const { words } = await trail(mina);

    expect(words).toMatch(/Who has seen it\s+Ann Example\s+2 times, last on/);
    expect(words).toMatch(/Who has changed it\s+Registered the case XX-MINA\s+[^\n]*Ann Example/);
    expect(words).toMatch(/Who has exported it\s+Command line exported all cases/);
    expect(words).toMatch(
      /All lines, newest first.*Command line exported.*Ann Example opened the case.*Ann Example registered the case/s,
    );
  });

  it('says that a program was given the case in a list, as if it had asked for it alone', async () => {
    const other = await register('XX-OTHER', 'internal');
    await ann.http.get('/api/v1/defenders?limit=200&country=SM').expect(200);
    await ann.http.get('/api/v1/defenders?limit=200').expect(200);
    await ann.http.get('/defenders').expect(200);

    const lines = await world.sql(`SELECT defender_id, detail FROM audit_event WHERE act = 'case.list' ORDER BY id`);
    expect(lines).toEqual([
      { defender_id: null, detail: { country: 'SM' } },
      { defender_id: mina, detail: {} },
      { defender_id: other, detail: {} },
      { defender_id: null, detail: { casesGiven: 2 } },
    ]);
    expect((await trail(mina)).words).toMatch(/Who has seen it\s+Ann Example\s+1 time, last on/);
  });

  it('has the lists of alerts and joint cases that named it to a program, without what else they named', async () => {
    const other = await register('XX-OTHER', 'internal');
    const members = [{ defender: 'XX-MINA' }, { defender: 'XX-OTHER' }];
    await ann.http.post('/api/v1/groups').send({ reference: 'XX-TWO', name: 'Two', members }).expect(201);
    const taken = { kind: 'apprehension', date: '2021-09-19' };
    await ann.http.post(`/api/v1/defenders/${mina}/events`).send(taken).expect(201);

    await ann.http.get('/api/v1/groups').expect(200);
    await ann.http.get('/api/v1/alerts?from=2026-01-01&to=2026-12-31').expect(200);

    const acts = async (id: string) =>
      (await rita.http.get(`/api/v1/defenders/${id}/trail`).expect(200)).body.items.map(
        ({ act }: { act: string }) => act,
      );
    expect((await acts(mina)).slice(0, 2)).toEqual(['alert.list', 'group.list']);
    expect((await acts(other)).slice(0, 1)).toEqual(['group.list']);
    expect(JSON.stringify((await rita.http.get(`/api/v1/defenders/${mina}/trail`)).body)).not.toContain(other);
  });

  it('says what nobody has done', async () => {
    const { words } = await trail(mina);

    expect(words).toContain('Nobody has opened it yet.');
    expect(words).toContain('Nobody has, neither alone nor with all cases.');
  });

  it('names nothing of other cases, and is itself a line', async () => {
    const other = await register('XX-OTHER', 'internal');
    await ann.http.get(`/defenders/${other}`).expect(200);
    await trail(mina);

    const { body } = await rita.http.get(`/api/v1/defenders/${mina}/trail`).expect(200);

    expect(body.items.map((item: { act: string }) => item.act)).toEqual(['case.trail', 'case.register']);
    expect(JSON.stringify(body)).not.toContain('XX-OTHER');
  });

  it('is for those who may see the case, and have the right to its trail', async () => {
    const secret = await register('XX-SEALED', 'sealed');

    for (const path of [`/defenders/${secret}/trail`, `/defenders/${randomUUID()}/trail`, '/defenders/x/trail']) {
      await rita.http.get(path).expect(404);
      await rita.http.get(`/api/v1${path}`).expect(404);
    }
    await ann.http.get(`/defenders/${mina}/trail`).expect(403);
    await ann.http.get(`/api/v1/defenders/${mina}/trail`).expect(403);
  });
});
