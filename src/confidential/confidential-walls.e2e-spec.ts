import { commandLine } from '../access/viewer';
import { Database } from '../platform/database';
import { marksIn, plant, planted, type PlantedKind, written } from '../../test/support/sealed';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';

let world: World;
let mina: string;
let ids: Record<PlantedKind, string>;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  mina = await register('XX-MINA', 'restricted');
  ids = await plant(world, mina);
});

async function register(reference: string, confidentiality: string): Promise<string> {
  const person = { reference, names: [{ text: `${reference} Invented` }], confidentiality };
  return (await world.http.post('/api/v1/defenders').send(person).expect(201)).body.id;
}
const change = (sql: string, parameters: unknown[]) =>
  world.inside(() => world.app.get(Database).query(sql, parameters));
const open = ({ viewer }: SignedIn, ends: string) =>
  change(
    `INSERT INTO case_opening (defender_id, account_id, opened_by, ends_at) VALUES ($1, $2, 'test', now() + $3::interval)`,
    [mina, viewer.accountId, ends],
  );

/** Each way to a confidential record, and what it answers. */
async function answers({ http }: SignedIn): Promise<[string, number][]> {
  const [id, json] = [ids.safety_note, { kind: 'safety_note', safety_note: { text: 'x' } }];
  const asked = {
    list: http.get(`/defenders/${mina}/confidential`),
    blank: http.get(`/defenders/${mina}/confidential/new?kind=safety_note`),
    record: http.post(`/defenders/${mina}/confidential`).type('form').send({ kind: 'safety_note', text: 'x' }),
    correction: http.get(`/confidential/${id}/correction`),
    correct: http.post(`/confidential/${id}/correction`).type('form').send({ text: 'x', version: '1' }),
    erasure: http.get(`/confidential/${id}/erasure`),
    erase: http.post(`/confidential/${id}/erasure`).type('form').send({ reason: 'asked', version: '1' }),
    'api list': http.get(`/api/v1/defenders/${mina}/confidential`),
    'api record': http.post(`/api/v1/defenders/${mina}/confidential`).send(json),
    'api correct': http.put(`/api/v1/confidential/${id}`).set('If-Match', '"1"').send(json),
    'api erase': http.delete(`/api/v1/confidential/${id}?reason=asked`).set('If-Match', '"1"'),
  };
  const all: [string, number][] = [];
  for (const [name, test] of Object.entries(asked)) all.push([name, (await test).status]);
  return all;
}

describe('somebody who may read confidential records', () => {
  it('finds none of a case that is not open to her, or not any more', async () => {
    const stranger = await world.as('researcher');
    const former = await world.as('researcher');
    await open(former, '-1 minute');

    for (const somebody of [stranger, former]) {
      const found = await answers(somebody);
      expect(found.filter(([, status]) => status !== 404)).toEqual([]);
      expect(found).toHaveLength(11);
      const looked = somebody.http.post('/confidential/search').type('form');
      expect((await looked.send({ number: planted.identity_document.number })).text).toContain('Nobody was found');
    }
    expect(await world.sql('SELECT DISTINCT version, erased_at FROM confidential_record')).toEqual([
      { version: 1, erased_at: null },
    ]);
  });

  it('reads them while the case is open to her, until the very moment at which that ends', async () => {
    const researcher = await world.as('researcher');
    await open(researcher, '1 day');
    const page = `/defenders/${mina}/confidential`;
    expect((await researcher.http.get(page).expect(200)).text).toContain('PLANTED-WARNING');

    await change('UPDATE case_opening SET ends_at = now()', []);

    await researcher.http.get(page).expect(404);
  });

  it('proves once more who she is, but loses nothing that she wrote because her proof ran out', async () => {
    await world.sql('UPDATE session SET sudo_until = NULL');
    const page = `/defenders/${mina}/confidential`;
    for (const path of [page, `/confidential/${ids.safety_note}/correction`, '/confidential/search']) {
      const { headers } = await world.http.get(path).expect(303);
      expect(headers.location).toBe(`/confirm?next=${encodeURIComponent(path)}`);
    }
    const note = { kind: 'safety_note', text: 'Written for an hour.' };
    const answer = await world.http.post(page).type('form').send(note).expect(303);
    expect(answer.headers.location).toBe(`${page}?done=recorded`);
    const erase = world.http.post(`/confidential/${ids.safety_note}/erasure`).type('form');
    expect((await erase.send({ reason: 'asked', version: '1' })).headers.location).toMatch('/confirm');
    expect(await world.sql(`SELECT count(*)::int AS n FROM confidential_record WHERE erased_at IS NULL`)).toEqual([
      { n: 6 },
    ]);
  });

  it('reads and writes with a token only if it was made for that', async () => {
    await world.sql(`UPDATE api_token SET scopes = '{case.read,case.write,case.history}'`);
    await world.http.get(`/api/v1/defenders/${mina}/confidential`).expect(403);
    await world.sql(`UPDATE api_token SET scopes = '{confidential.read}'`);
    await world.http.get(`/api/v1/defenders/${mina}/confidential`).expect(200);
    const note = { kind: 'safety_note', safety_note: { text: 'x' } };
    await world.http.post(`/api/v1/defenders/${mina}/confidential`).send(note).expect(403);
  });
});

describe('the database', () => {
  const count = 'SELECT count(*)::int AS n FROM confidential_record';
  const seenBy = async ({ viewer }: Pick<SignedIn, 'viewer'>) => {
    const database = world.app.get(Database);
    return (await database.transaction(viewer, () => database.query<{ n: number }>(count)))[0]!.n;
  };

  it('shows no row, even sealed, to whoever is not told restricted facts, or does not see the case', async () => {
    const campaigner = await world.as('campaigner');
    await open(campaigner, '1 day');
    const researcher = await world.as('researcher');

    expect(await seenBy(campaigner)).toBe(0);
    expect(await seenBy(researcher)).toBe(0);
    await open(researcher, '1 day');
    expect(await seenBy(researcher)).toBe(5);
    expect(await seenBy({ viewer: commandLine })).toBe(5);
    await expect(world.app.get(Database).query(count)).rejects.toThrow();
  });

  it('lets the application erase, and neither delete nor bring back', async () => {
    await expect(change('DELETE FROM confidential_record', [])).rejects.toThrow('permission denied');
    await expect(change('UPDATE confidential_record SET sealed = NULL', [])).rejects.toThrow('erased_check');
    await expect(world.sql('TRUNCATE confidential_record')).rejects.toThrow('no audit, no act');
  });
});

describe('a row that was changed past Vigil', () => {
  const sealedAs = 'UPDATE confidential_record SET sealed =';
  const damages: Record<string, string> = {
    'swapped with another of the case': `${sealedAs} (SELECT o.sealed FROM confidential_record o WHERE o.id = $2) WHERE id = $1`,
    'called another kind': `UPDATE confidential_record SET kind = 'relative_contact' WHERE id = $1 AND id <> $2`,
    'changed in one bit': `${sealedAs} set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE id = $1 AND id <> $2`,
    'replaced by what is no sealed value': `${sealedAs} '\\x00' WHERE id = $1 AND id <> $2`,
    'moved to the case of somebody else': 'UPDATE confidential_record SET defender_id = $2 WHERE id = $1',
  };

  it.each(Object.keys(damages))('%s, does not open, says so, and shows the others', async (damage) => {
    const moved = damage.startsWith('moved');
    const place = moved ? await register('XX-OTHER', 'restricted') : mina;
    await change(damages[damage]!, [ids.safety_note, moved ? place : ids.identity_document]);

    let page = '';
    let items: { id: string }[] = [];
    const log = await written(async () => {
      page = (await world.http.get(`/defenders/${place}/confidential`).expect(200)).text;
      ({ items } = (await world.http.get(`/api/v1/defenders/${place}/confidential`).expect(200)).body);
    });

    expect(page).toContain('This record does not open');
    expect(page).not.toContain('PLANTED-WARNING');
    if (place === mina) expect(page).toContain('PLANTED-SISTER');
    expect(log).toContain(`The confidential record ${ids.safety_note} does not open`);
    expect(marksIn(log)).toEqual([]);
    const item = items.find(({ id }) => id === ids.safety_note);
    expect(item).toMatchObject({ state: 'damaged' });
    expect(marksIn(JSON.stringify(item))).toEqual([]);
  });

  it('can be written anew, and erased', async () => {
    await change(`UPDATE confidential_record SET sealed = '\\x00' WHERE id = ANY ($1)`, [
      [ids.safety_note, ids.identity_document],
    ]);
    const [correction, erasure] = [
      `/confidential/${ids.safety_note}/correction`,
      `/confidential/${ids.identity_document}/erasure`,
    ];
    const known = { text: 'Known again.', version: '1' };
    const why = { reason: 'mistaken', version: '1' };

    await written(async () => {
      expect((await world.http.get(correction).expect(200)).text).toContain('This record does not open');
      await world.http.post(correction).type('form').send(known).expect(303);
      await world.http.post(erasure).type('form').send(why).expect(303);
    });

    const { text } = await world.http.get(`/defenders/${mina}/confidential?done=erased`).expect(200);
    expect(text).toContain('Known again.');
    expect(text).toContain('it was recorded by mistake');
    expect(text).not.toContain('does not open');
  });
});
