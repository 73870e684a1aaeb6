import { commandLine } from '../access/viewer';
import { startWorld, type World } from '../../test/world';
import { HistoryService } from './history.service';

let world: World;
let mina: string;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  const names = [{ text: 'Mina Invented' }, { text: 'Minna' }];
  const input = { reference: 'XX-MINA', names, consent: { public_name: 'given' }, country: 'EG' };
  mina = (await world.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
});

const history = async (query = '') =>
  (await world.http.get(`/api/v1/defenders/${mina}/history${query}`).expect(200)).body;
const arrest = { kind: 'apprehension', date: '2021-09-19', citations: [{ title: 'Newspaper' }] };
const record = async () => (await world.http.post(`/api/v1/defenders/${mina}/events`).send(arrest).expect(201)).body;

describe('the history of Mina’s case', () => {
  it('says who registered it, and everything that was written', async () => {
    const { items } = await history();

    expect(items).toMatchObject([{ who: 'Test Owner', what: 'registered the case XX-MINA' }]);
    expect(items[0].rows.map((r: { subject: string; action: string }) => `${r.action} ${r.subject}`)).toEqual([
      'insert defender',
      'insert defender_name',
      'insert defender_name',
      'insert consent',
    ]);
  });

  it('says what was before and what after', async () => {
    const { id } = await record();
    const corrected = { ...arrest, date: '2021-09-20', place: 'Cairo' };
    await world.http.put(`/api/v1/events/${id}`).set('If-Match', '"1"').send(corrected).expect(200);

    const [change] = (await history()).items;

    expect(change.what).toBe('corrected an event: Taken into custody, 20 September 2021');
    expect(change.details).toEqual(
      expect.arrayContaining(['date: 19 September 2021 → 20 September 2021', 'place: nothing → Cairo']),
    );
    expect(change.rows).toEqual([
      {
        subject: 'event',
        subject_id: id,
        action: 'update',
        before: expect.objectContaining({ date: '2021-09-19' }),
        after: expect.objectContaining({ date: '2021-09-20', place: 'Cairo' }),
      },
    ]);
  });

  it('says nothing of what a correction left as it was', async () => {
    const { id } = await record();
    await world.http.put(`/api/v1/events/${id}`).set('If-Match', '"1"').send(arrest).expect(200);

    const { items } = await history();

    expect(items.map((c: { what: string }) => c.what)).toEqual([
      'recorded an event: Taken into custody, 19 September 2021',
      'registered the case XX-MINA',
    ]);
  });

  it('tells names, consent, sources and retractions apart', async () => {
    const { id } = await record();
    const names = [{ text: 'Mina Invented' }, { text: 'Mena' }];
    const person = { reference: 'XX-MINA', names, consent: { public_name: 'withdrawn' }, country: 'EG' };
    await world.http.put(`/api/v1/defenders/${mina}`).set('If-Match', '"1"').send(person).expect(200);
    await world.http.post(`/api/v1/events/${id}/citations`).send({ title: 'Court record' }).expect(201);
    await world.http.post(`/api/v1/events/${id}/retraction`).set('If-Match', '"2"').send({ reason: 'Mistaken.' });
    const group = { reference: 'XX-G', name: 'The invented', members: [{ defender: 'XX-MINA' }] };
    await world.http.post('/api/v1/groups').send(group).expect(201);

    const told = (await history()).items.map((c: { what: string; details: string[] }) => [c.what, ...c.details]);

    expect(told.slice(0, 4)).toEqual([
      ['added to the group The invented'],
      ['retracted an event: Taken into custody, 19 September 2021', 'Mistaken.'],
      ['added a source of: Taken into custody, 19 September 2021', 'Court record'],
      ['corrected a name', 'text: Minna → Mena', 'corrected an answer about consent: public name: given → withdrawn'],
    ]);
    const before = await world.sql(`SELECT before, after FROM history WHERE subject = 'consent' AND action = 'update'`);
    expect(before).toMatchObject([{ before: { value: 'given' }, after: { value: 'withdrawn' } }]);
  });

  it('is read page by page, each change whole', async () => {
    await record();
    await record();

    const first = await history('?limit=2');
    const second = await history(`?limit=2&after=${first.next}`);

    expect(first.items).toHaveLength(2);
    expect(second.items.map((c: { what: string }) => c.what)).toEqual(['registered the case XX-MINA']);
    expect(second.next).toBeUndefined();
  });

  it('comes first in the latest changes of all cases', async () => {
    await record();
    const group = { reference: 'XX-G', name: 'The invented', members: [] };
    await world.http.post('/api/v1/groups').send(group).expect(201);

    const latest = await world.inside(() => world.app.get(HistoryService).latest(commandLine, 2));

    expect(latest.map((c) => [c.reference, c.what])).toEqual([
      [null, 'formed the group The invented'],
      ['XX-MINA', 'recorded an event: Taken into custody, 19 September 2021'],
    ]);
  });
});

describe('the database', () => {
  it.each([
    `UPDATE defender SET summary = 'x'`,
    `DELETE FROM defender_name`,
    `INSERT INTO case_group (reference, name) VALUES ('XX', 'x')`,
  ])('refuses “%s” when nobody stands for it', async (sql) => {
    await expect(world.sql(sql)).rejects.toThrow('no audit, no act');
  });

  it.each([`UPDATE history SET actor = 'x'`, 'DELETE FROM history', 'TRUNCATE history', 'TRUNCATE event CASCADE'])(
    'refuses “%s”',
    async (sql) => {
      await expect(world.sql(sql)).rejects.toThrow(/only ever added to|no audit, no act/);
    },
  );
});

describe('the history of a joint case', () => {
  it('says what became of it and of its members, and nothing of what happened in the cases of others meanwhile', async () => {
    const two = { reference: 'TWO', name: 'The Example Two', members: [] };
    const { body: group } = await world.http.post('/api/v1/groups').send(two).expect(201);
    const more = { ...two, hashtag: '#Two', members: [{ defender: 'XX-MINA' }] };
    await world.http.put(`/api/v1/groups/${group.id}`).set('If-Match', '"1"').send(more).expect(200);
    await world.http
      .put(`/api/v1/groups/${group.id}`)
      .set('If-Match', '"2"')
      .send({ ...more, members: [] })
      .expect(200);
    await world.http.post('/api/v1/groups').send({ reference: 'OTHER', name: 'Another', members: [] }).expect(201);
    for (let i = 0; i < 3; i++) await record();

    const changes = await world.inside(() => world.app.get(HistoryService).ofGroup(commandLine, group.id, 50));

    expect(changes.map((c) => c.what)).toEqual([
      'taken from the group The Example Two: XX-MINA',
      'added to the group The Example Two: XX-MINA',
      'corrected the group The Example Two',
      'formed the group The Example Two',
    ]);
  });
});
