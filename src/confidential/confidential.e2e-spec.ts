import { startWorld, type World } from '../../test/world';
import type { Client } from '../../test/support/client';

let world: World;
let mina: string;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  mina = await register('XX-MINA');
});

const register = async (reference: string, more: object = {}): Promise<string> => {
  const input = { reference, names: [{ text: `${reference} Invented` }], ...more };
  return (await world.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
};
const sister = {
  kind: 'relative_contact',
  relative_contact: {
    name: 'Planted Sister',
    relation: 'sister',
    phone: '+44 20 7946 0958',
    email: 'sister@example.org',
    reach: 'Only in the evening.\nNever by name.',
    language: 'Uyghur',
    may_be_contacted: 'only_by',
    only_by: 'her cousin',
    note: 'Is watched.',
  },
};
const passport = { kind: 'identity_document', identity_document: { type: 'passport', number: 'AB 12-34.56' } };
const source = { kind: 'confidential_source', confidential_source: { name: 'Planted Source', how_known: 'direct' } };
const note = { kind: 'safety_note', safety_note: { text: 'Never write to her office.' } };
const list = async (http: Client = world.http, id = mina) =>
  (await http.get(`/api/v1/defenders/${id}/confidential`).expect(200)).body.items;
const record = async (input: object = sister, id = mina) =>
  (await world.http.post(`/api/v1/defenders/${id}/confidential`).send(input).expect(201)).body;
const put = (id: string, version: number, input: object) =>
  world.http.put(`/api/v1/confidential/${id}`).set('If-Match', `"${version}"`).send(input);
const remove = (id: string, version: number, reason = 'asked') =>
  world.http.delete(`/api/v1/confidential/${id}?reason=${reason}`).set('If-Match', `"${version}"`);
const trail = async () =>
  (await world.sql(`SELECT act, defender_id, detail FROM audit_event WHERE act LIKE 'confidential.%' ORDER BY id`)).map(
    (row) => [row.act, row.defender_id, ...Object.values(row.detail as object)],
  );

describe('a confidential record of Mina’s case', () => {
  it.each([sister, passport, note])('is recorded and read as it was stated: %#', async (input) => {
    const made = await world.http.post(`/api/v1/defenders/${mina}/confidential`).send(input).expect(201);

    expect(made.headers.etag).toBe('"1"');
    expect(made.body).toEqual({
      ...input,
      id: expect.any(String),
      defender_id: mina,
      state: 'open',
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(await list()).toEqual([made.body]);
  });

  it('of a source gets a code that says nothing of who it is, and keeps one that was given', async () => {
    const made = await record(source);
    expect(made.confidential_source).toEqual({
      ...source.confidential_source,
      code: expect.stringMatching(/^S-\w{6}$/),
    });

    const coded = { kind: 'confidential_source', confidential_source: { code: 'Quelle-7' } };
    expect((await put(made.id, 1, coded).expect(200)).body.confidential_source).toEqual({ code: 'Quelle-7' });
  });

  it('is replaced by a correction, unless somebody else was quicker', async () => {
    const { id } = await record();
    const moved = { kind: 'relative_contact', relative_contact: { relation: 'sister', phone: '+1 202 555 0100' } };

    const [first, second] = await Promise.all([put(id, 1, moved), put(id, 1, sister)]);

    expect([first.status, second.status].sort()).toEqual([200, 412]);
    expect((await list())[0].version).toBe(2);
    await world.http.put(`/api/v1/confidential/${id}`).send(sister).expect(428);
    const { body } = await put(id, 2, note).expect(422);
    expect(body.errors).toEqual([{ field: 'kind', message: expect.stringContaining('cannot be changed') }]);
  });

  it('is erased for good: who, when and why stay, and nobody corrects or erases it again', async () => {
    const { id } = await record();
    await remove(id, 7).expect(412);
    await remove(id, 1, 'bored').expect(422);

    const { body } = await remove(id, 1).expect(200);

    const erased = { at: expect.any(String), by: 'Test Owner', reason: 'asked' };
    expect(body).toMatchObject({ id, state: 'erased', kind: 'relative_contact', erased });
    expect(body.relative_contact).toBeUndefined();
    expect(await list()).toEqual([body]);
    await put(id, 2, sister).expect(404);
    await remove(id, 2).expect(404);
    await expect(
      world.sql(`SELECT set_config('vigil.actor', 'x', true); UPDATE confidential_record SET kind = 'safety_note'`),
    ).rejects.toThrow('What was erased stays erased.');
  });

  it('is in the history as an act alone', async () => {
    const { id } = await record();
    await put(id, 1, sister).expect(200);
    await remove(id, 2).expect(200);

    const { items } = (await world.http.get(`/api/v1/defenders/${mina}/history`).expect(200)).body;

    const kind = 'relative_contact';
    expect(items.slice(0, 3)).toMatchObject([
      {
        what: 'erased a confidential record: relative contact',
        details: [],
        rows: [{ after: { kind, erasure_reason: 'asked' } }],
      },
      {
        what: 'corrected a confidential record: relative contact',
        details: [],
        rows: [{ before: { kind }, after: { kind } }],
      },
      { what: 'recorded a confidential record: relative contact', details: [], rows: [{ after: { kind } }] },
    ]);
    expect(Object.keys(items[0].rows[0].after)).toEqual(['kind', 'erasure_reason']);
  });

  it('leaves a line in the trail of the case for each act, with nothing of what it says', async () => {
    const { id } = await record();
    await list();
    await put(id, 1, sister).expect(200);
    await remove(id, 2).expect(200);

    expect(await trail()).toEqual([
      ['confidential.recorded', mina],
      ['confidential.read', mina],
      ['confidential.corrected', mina],
      ['confidential.erased', mina],
    ]);
  });
});

describe('a record is refused', () => {
  const wrong = 'Planted-Misplaced';
  it.each([
    [{ kind: wrong }, ['kind']],
    [{}, ['kind']],
    [{ kind: 'safety_note' }, ['safety_note']],
    [{ kind: 'safety_note', safety_note: { text: ' ' } }, ['safety_note.text']],
    [{ kind: 'safety_note', safety_note: wrong }, ['safety_note']],
    [{ ...note, relative_contact: { name: wrong } }, ['relative_contact']],
    [{ kind: 'relative_contact', relative_contact: { phone: wrong } }, ['relative_contact.name']],
    [{ kind: 'relative_contact', relative_contact: { name: wrong, email: wrong } }, ['relative_contact.email']],
    [
      { kind: 'relative_contact', relative_contact: { name: wrong, may_be_contacted: wrong } },
      ['relative_contact.may_be_contacted'],
    ],
    [
      { kind: 'relative_contact', relative_contact: { name: wrong, may_be_contacted: 'only_by' } },
      ['relative_contact.only_by'],
    ],
    [
      { kind: 'relative_contact', relative_contact: { name: wrong, may_be_contacted: 'no', only_by: wrong } },
      ['relative_contact.only_by'],
    ],
    [{ kind: 'identity_document', identity_document: { issuer: wrong } }, ['identity_document.type']],
    [{ kind: 'confidential_source', confidential_source: { code: `${wrong}!` } }, ['confidential_source.code']],
    [{ kind: 'confidential_source', confidential_source: { how_known: wrong } }, ['confidential_source.how_known']],
  ])('when it says %j, without a word of what was sent', async (input, fields) => {
    const { body, text } = await world.http.post(`/api/v1/defenders/${mina}/confidential`).send(input).expect(422);

    expect(body.errors.map((e: { field: string }) => e.field)).toEqual(fields);
    expect(text).not.toContain(wrong);
    expect(await list()).toEqual([]);
  });
});

describe('who is known already', () => {
  const look = (number: string, http: Client = world.http) =>
    http.post('/confidential/search').type('form').send({ number });

  it('is found by the number of a document or a phone, however it is written', async () => {
    const { id: doc } = await record(passport);
    const { id: phone } = await record(sister);

    expect((await look('ab123456').expect(200)).text).toContain(`/defenders/${mina}/confidential#r-${doc}`);
    expect((await look('0044 (0)20 7946 0958').expect(200)).text).toContain(
      `/defenders/${mina}/confidential#r-${phone}`,
    );
    expect((await look('AB123457').expect(200)).text).toContain('Nobody was found');
    expect((await look('12').expect(422)).text).toContain('is too short');
  });

  it('is not found any more after the number was corrected or erased', async () => {
    const { id } = await record(passport);
    const other = { kind: 'identity_document', identity_document: { number: 'ZZ999999' } };
    await put(id, 1, other).expect(200);
    expect((await look('AB123456')).text).toContain('Nobody was found');
    expect((await look('ZZ999999')).text).toContain(id);
    await remove(id, 2).expect(200);
    expect((await look('ZZ999999')).text).toContain('Nobody was found');
  });

  it('is found only in cases that the viewer may see; the trail says that somebody looked, not for what', async () => {
    await record(passport);
    const hidden = await register('XX-HIDDEN', { confidentiality: 'restricted' });
    await record(passport, hidden);
    const researcher = await world.as('researcher');
    const before = (await trail()).length;

    const { text } = await look('AB123456', researcher.http).expect(200);

    expect(text).toContain(mina);
    expect(text).not.toContain(hidden);
    expect((await trail()).slice(before)).toEqual([['confidential.searched', mina, 1]]);
    const everything = JSON.stringify(await world.sql('SELECT * FROM audit_event'));
    expect(everything).not.toMatch(/AB.?123456/);
    expect(text).not.toMatch(/AB.?123456/);
  });
});
