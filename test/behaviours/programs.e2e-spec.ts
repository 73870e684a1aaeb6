import { decisions } from '../support/decisions';
import { endOfRun } from './support/end-of-run';
import { enter, makeToken, type SignedIn } from './support/members';
import { Person } from './support/person';
import { Vigil } from './support/vigil';

let vigil: Vigil;
let rosa: SignedIn;
beforeAll(async () => {
  vigil = await Vigil.start();
  rosa = await enter(vigil, 'researcher');
}, 60_000);
afterAll(() => vigil.close());

const tokens = '/account/tokens';
const somebody = { reference: '', names: [{ text: 'Invented Person' }] };
let cases = 0;
const another = () => ({ ...somebody, reference: `P-${(cases += 1)}` });

describe('20. A token for a program', () => {
  it('is shown once, and works on both processes', async () => {
    const token = await makeToken(rosa.person);
    for (const { text } of [await rosa.person.get(tokens), await rosa.person.n2.get(tokens)]) {
      expect(text).not.toContain(token);
      expect(text).toContain(token.slice(0, 8));
    }
    for (const one of [rosa.person, rosa.person.n2]) expect((await one.api(token, '/defenders')).status).toBe(200);
  });

  it('does what was ticked and no more', async () => {
    const [narrow, wide] = [await makeToken(rosa.person), await makeToken(rosa.person, ['case.read', 'case.write'])];
    const refused = await rosa.person.n2.api(narrow, '/defenders', 'POST', another());
    expect([refused.status, JSON.parse(refused.text).detail]).toEqual([403, expect.stringContaining('case.write')]);
    expect((await rosa.person.n2.api(wide, '/defenders', 'POST', another())).status).toBe(201);
    expect((await rosa.person.n2.api(wide, '/audit')).status).toBe(403);
  });

  it('is never wider than the role, not even when its row says so', async () => {
    const ann = await enter(vigil, 'campaigner');
    const asked = { name: 'Figures', scopes: ['case.read', 'case.write'], days: '9' };
    const refused = await ann.person.submit(tokens, asked);
    expect([refused.status, refused.text.includes('Choose only what your role allows.')]).toEqual([422, true]);
    const token = await makeToken(ann.person);
    await vigil.sql(`UPDATE api_token SET scopes = '{case.read,case.write,audit.read}' WHERE account_id = $1`, [
      ann.id,
    ]);
    expect((await ann.person.n2.api(token, '/defenders')).status).toBe(200);
    expect((await ann.person.n2.api(token, '/defenders', 'POST', another())).status).toBe(403);
    expect((await ann.person.n2.api(token, '/audit')).status).toBe(403);
  });

  it('ends by itself, after a year at most', async () => {
    const ann = await enter(vigil, 'campaigner');
    for (const days of ['0', '-1', '367', '9999', '1.5', '1e9', 'for ever', '']) {
      const answer = await ann.person.submit(tokens, { name: 'Figures', scopes: 'case.read', days });
      expect([days, answer.status]).toEqual([days, 422]);
    }
    const token = await makeToken(ann.person, ['case.read'], '365');
    await vigil.sql(
      `UPDATE api_token SET created_at = created_at - interval '364 days', expires_at = expires_at - interval '364 days'
        WHERE account_id = $1`,
      [ann.id],
    );
    expect((await ann.person.n2.api(token, '/defenders')).status).toBe(200);
    await vigil.sql(`UPDATE api_token SET expires_at = now() WHERE account_id = $1`, [ann.id]);
    expect((await ann.person.n2.api(token, '/defenders')).status).toBe(401);
    const forever = vigil.sql(`UPDATE api_token SET expires_at = now() + interval '3 years' WHERE account_id = $1`, [
      ann.id,
    ]);
    await expect(forever).rejects.toThrow('api_token_expiry_check');
  });

  it('that is revoked on one process ends on the other at once; a stranger cannot revoke it', async () => {
    const [ann, bo] = [await enter(vigil, 'campaigner'), await enter(vigil, 'campaigner')];
    const token = await makeToken(ann.person);
    const [{ id }] = await vigil.sql('SELECT id FROM api_token WHERE account_id = $1', [ann.id]);
    expect((await bo.person.submit(tokens, {}, `${tokens}/${id}/revocation`)).status).toBe(404);
    expect((await ann.person.n2.api(token, '/defenders')).status).toBe(200);
    expect((await ann.person.submit(tokens, {}, `${tokens}/${id}/revocation`)).status).toBe(303);
    expect((await ann.person.n2.api(token, '/defenders')).status).toBe(401);
  });

  it('of somebody whose role must have a second factor counts only while she has one', async () => {
    const lone = await enter(vigil, 'researcher');
    const token = await makeToken(lone.person);
    expect((await lone.person.n2.api(token, '/defenders')).status).toBe(200);
    await vigil.sql('DELETE FROM totp WHERE account_id = $1', [lone.id]);
    expect((await lone.person.n2.api(token, '/defenders')).status).toBe(401);
  });
});

const id = '0b5c2d7e-0000-4000-8000-000000000000';
const closed = [...decisions.entries()]
  .filter(([, { roles }]) => roles !== 'anybody')
  .map(([name]) => name.replace(/:\w+/g, id).split(' ') as [string, string]);

describe('20. Pages know cookies alone, and the interface for programs knows tokens alone', () => {
  it('a token opens no page, whatever is done there', async () => {
    const token = await makeToken(rosa.person);
    for (const [i, [method, path]] of closed.filter(([, path]) => !path.startsWith('/api/')).entries()) {
      const stranger = i % 2 ? new Person(vigil).n2 : new Person(vigil);
      const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
      const answer = await stranger.send(method, path, { authorization: `Bearer ${token}`, ...form });
      const led = (answer.location ?? '').startsWith('/sign-in?next=');
      expect([method, path, answer.status, led]).toEqual([
        method,
        path,
        method === 'GET' ? 303 : 403,
        method === 'GET',
      ]);
    }
  });

  it('a cookie opens nothing for programs', async () => {
    for (const [i, [method, path]] of closed.filter(([, path]) => path.startsWith('/api/')).entries()) {
      const answer = await (i % 2 ? rosa.person.n2 : rosa.person).send(method, path, {});
      expect([method, path, answer.status]).toEqual([method, path, 401]);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
  });

  it.each([
    '/API/v1/defenders',
    '//api/v1/defenders',
    '/api//v1/defenders',
    '/%61pi/v1/defenders',
    '/api/v1/defenders/',
  ])('the address written as %s gives no other answer', async (path) => {
    const token = await makeToken(rosa.person);
    const cookie = await rosa.person.send('GET', path, {});
    expect([401, 404]).toContain(cookie.status);
    for (const { status } of [
      await new Person(vigil).send('GET', path, {}),
      await new Person(vigil).send('GET', path, { authorization: 'Bearer hrd_x' }),
    ]) {
      expect(status).toBe(cookie.status);
    }
    const known = await new Person(vigil).n2.send('GET', path, { authorization: `Bearer ${token}` });
    expect(known.status).toBe(cookie.status === 401 ? 200 : 404);
  });

  it.each([
    ['in the address', (token: string) => [`/api/v1/defenders?access_token=${token}&token=${token}`, {}]],
    ['with another word before it', (token: string) => ['/api/v1/defenders', { authorization: `Basic ${token}` }]],
    ['in a cookie', (token: string) => ['/api/v1/defenders', { cookie: `__Host-session=${token}; token=${token}` }]],
    ['twice', (token: string) => ['/api/v1/defenders', { authorization: `Bearer ${token}, Bearer ${token}` }]],
    ['cut short', (token: string) => ['/api/v1/defenders', { authorization: `Bearer ${token.slice(0, -1)}` }]],
    ['with one sign more', (token: string) => ['/api/v1/defenders', { authorization: `Bearer ${token}0` }]],
  ] as const)('a token %s is none', async (_, ask) => {
    const [path, headers] = ask(await makeToken(rosa.person)) as [string, Record<string, string>];
    expect((await new Person(vigil).n2.send('GET', path, headers)).status).toBe(401);
  });
});

endOfRun(() => vigil);
