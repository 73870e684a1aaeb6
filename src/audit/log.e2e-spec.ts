import { randomUUID } from 'node:crypto';
import { readPage } from '../../test/read-page';
import type { SignedIn } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';
import { KeyRing } from '../platform/keys/key-ring';
import { AuditTrail } from './audit-trail';
import { searchedMark } from './searched';

let world: World;
let ann: SignedIn;
let mina: string;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  ann = await world.as('researcher', { name: 'Ann Example' });
  mina = await register('XX-MINA', 'internal');
});

const register = async (reference: string, confidentiality: string): Promise<string> =>
  (
    await ann.http
      .post('/api/v1/defenders')
      .send({ reference, names: [{ text: `Invented ${reference}` }], confidentiality })
      .expect(201)
  ).body.id;
const lines = async (query = ''): Promise<string[]> => {
  const { body } = await world.http.get(`/api/v1/audit${query}`).expect(200);
  return body.items.map((item: { who: string; what: string }) => `${item.who} ${item.what}`);
};

describe('the page of the trail', () => {
  it('says who did what, with which case, newest first, and that it was looked at', async () => {
    await ann.http.get(`/defenders/${mina}`).expect(200);

    const { words, html } = await readPage(world, '/audit');

    expect(words).toMatch(/Ann Example opened the case: XX-MINA.*Ann Example registered the case: XX-MINA/s);
    expect(html).toContain(`href="/defenders/${mina}"`);
    expect((await readPage(world, '/audit')).words).toContain('Test Owner looked at the trail');
  });

  it.each(['researcher', 'reviewer', 'campaigner', 'staff', 'partner'] as const)('is closed to a %s', async (role) => {
    const person = await world.as(role);

    await person.http.get('/audit').expect(403);
    await person.http.get('/api/v1/audit').expect(403);

    expect(await lines('?group=refused')).toEqual([`Invented ${role} was refused`, `Invented ${role} was refused`]);
  });

  it('tells of a case that its reader may not see that something was done, and not which case it was', async () => {
    const secret = await register('XX-SEALED', 'sealed');
    await ann.http.get(`/defenders/${secret}`).expect(200);
    const { html, words } = await readPage(world, '/audit');
    const { text } = await world.http.get('/api/v1/audit').expect(200);

    expect(words).toContain('Ann Example opened the case: a case you may not see');
    expect(JSON.parse(text).items).toContainEqual(
      expect.objectContaining({ act: 'case.read', defender: { hidden: true } }),
    );
    for (const told of [html, text]) expect(told).not.toMatch(new RegExp(`XX-SEALED|${secret}`));
    for (const path of ['/audit?defender=XX-SEALED', '/audit?defender=XX-NOBODY']) {
      expect((await readPage(world, path)).words).toContain('no case with this reference that you may see');
    }
  });

  it('is narrowed down by person, by kind of act, by case, by day and by network', async () => {
    const other = await register('XX-OTHER', 'internal');
    const ben = await world.as('staff', { name: 'Ben Example' });
    await ben.http.get(`/defenders/${other}`).expect(200);
    await ben.http.get('/defenders').expect(200);
    const trail = world.app.get(AuditTrail);
    await trail.record({ act: 'account.suspended', viewer: ann.viewer, accountId: ben.viewer.accountId! });
    await trail.record({ act: 'sign-in.failed', ip: '203.0.113.9' });
    await world.sql(
      `SET session_replication_role = replica; UPDATE audit_event SET at = '2026-01-31T23:59:59Z' WHERE act = 'sign-in.failed'; RESET session_replication_role`,
    );

    expect(await lines(`?person=${ben.viewer.accountId}`)).toEqual([
      'Ann Example suspended somebody',
      'Ben Example looked at the list of cases',
      'Ben Example opened the case',
    ]);
    expect(await lines('?defender=XX-OTHER')).toEqual([
      'Ben Example opened the case',
      'Ann Example registered the case',
    ]);
    expect(await lines('?group=list')).toEqual(['Ben Example looked at the list of cases']);
    expect(await lines('?act=account.suspended')).toEqual(['Ann Example suspended somebody']);
    for (const query of [
      'network=203.0.113.77',
      'network=203.0.113.0/24',
      'from=2026-01-31&to=2026-01-31',
      'to=2026-01-31',
    ]) {
      expect([query, await lines(`?${query}`)]).toEqual([query, ['Somebody who was not signed in failed to sign in']]);
    }
    expect(await lines('?from=2026-02-01&to=2026-02-01')).toEqual([]);
    expect(await lines('?from=2026-02-01&group=list')).toHaveLength(1);
  });

  it('finds who searched for a name, without holding the name', async () => {
    const ring = world.app.get(KeyRing);
    const searched = searchedMark(ring, 'Huáng Xuěqín');
    await world.app.get(AuditTrail).record({ act: 'case.list', viewer: ann.viewer, detail: { searched } });

    const { words } = await readPage(world, '/audit?searched=huang+xueqin');

    expect(words).toContain('Ann Example looked at the list of cases');
    expect(words).toContain('the words are not kept');
    expect(JSON.stringify(await world.sql('SELECT * FROM audit_event'))).not.toMatch(/xu[eě]q/i);
    expect((await readPage(world, '/audit?searched=huang')).words).toContain('No line matches');
  });

  it('goes on page by page', async () => {
    await world.sql(
      `INSERT INTO audit_event (act, actor, detail) SELECT 'home.read', 'rules', '{}' FROM generate_series(1, 119)`,
    );
    const seen: number[] = [];
    let next = '/api/v1/audit?limit=50&person=rules';
    while (next) {
      const { body } = await world.http.get(next).expect(200);
      seen.push(...body.items.map((item: { id: number }) => item.id));
      next = body.next && `/api/v1/audit?limit=50&person=rules&after=${body.next}`;
    }

    expect(seen).toHaveLength(119);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    const { html } = await readPage(world, '/audit?person=rules');
    expect(html).toMatch(/href="\/audit\?person=rules&amp;after=[\w-]+" rel="next"/);
  });

  it('says at the field what cannot be asked for, and when nothing matches', async () => {
    const { words } = await readPage(world, '/audit?from=2026-02-30&network=here&person=%27&group=x');

    expect(words).toContain('"2026-02-30" is not a day.');
    expect(words).toContain('This is not an address.');
    expect((await readPage(world, `/audit?person=${randomUUID()}`)).words).toContain('No line matches');
  });
});

describe('vigil audit list', () => {
  it('says who did what', async () => {
    await ann.http.get(`/defenders/${mina}`).expect(200);

    const { out } = await world.vigil(
      'audit',
      'list',
      '--account',
      ann.email,
      '--act',
      'case.read',
      '--defender',
      'XX-MINA',
    );

    expect(out).toMatch(
      /^\d{4}-\d\d-\d\dT\S+Z {2}Ann Example \([0-9a-f]{8}\) opened the case: XX-MINA \(from 127\.0\.0\.0\/24\)\n$/,
    );
    expect(await lines('?group=command')).toEqual(['Command line listed the trail']);
  });

  it('answers in JSON, and names the option that is wrong', async () => {
    const { json } = await world.vigil('audit', 'list', '--json', '--limit', '1');
    expect(json).toMatchObject({
      items: [{ act: 'case.register', who: 'Ann Example', defender: { reference: 'XX-MINA' } }],
    });

    expect((await world.vigil('audit', 'list', '--from', 'yesterday')).err).toMatch(
      /^vigil: --from: "yesterday" is not a day/,
    );
    expect((await world.vigil('audit', 'list', '--account', 'no@example.org')).err).toContain('Nobody has the address');
    expect((await world.vigil('audit', 'list', '--act', 'x')).code).toBe(1);
  });
});
