import type { Client } from '../../test/support/client';
import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(() => world.empty());

const post = (http: Client, path: string, fields: object = {}) => http.post(path).type('form').send(fields);

/** Makes a token on the page; gives it. */
async function make(http: Client, fields: object = {}): Promise<string> {
  const { text } = await post(http, '/account/tokens', {
    name: 'Monthly figures',
    scopes: 'case.read',
    days: '90',
    ...fields,
  }).expect(200);
  return /<code class="secret">(hrd_[\w-]{43})<\/code>/.exec(text)![1]!;
}

const asked = (token: string, path = '/api/v1/defenders') =>
  world.anonymous().get(path).set('Authorization', `Bearer ${token}`);

const newest = async () => (await world.sql('SELECT * FROM api_token ORDER BY created_at DESC LIMIT 1'))[0];

describe('a token for a program', () => {
  it('is shown once, and reads with it what its owner may read', async () => {
    const { http } = await world.as('campaigner');
    const token = await make(http);
    await asked(token).expect(200);
    const { text } = await http.get('/account/tokens').expect(200);
    expect(text).not.toContain(token);
    expect(text).toContain(token.slice(0, 8));
    expect(text).toContain('Monthly figures');
    expect(text).toContain('see cases, alerts and joint cases');
    expect(text).toContain('Last used');
    const [{ all }] = await world.sql(
      `SELECT string_agg(t::text, ' ') || (SELECT string_agg(e::text, ' ') FROM audit_event e) AS all FROM api_token t`,
    );
    expect(all).not.toContain(token.slice(4));
    const made = await world.sql(`SELECT detail FROM audit_event WHERE act = 'token.made'`);
    expect(made).toEqual([{ detail: { scopes: ['case.read'], days: 90 } }]);
  });

  it('ends when its owner changes her password, and when an administrator takes her second step away', async () => {
    const ann = await world.as('campaigner');
    const first = await make(ann.http);
    const password = 'nine copper lanterns 🏮';
    await post(ann.http, '/account/password', { password, again: password }).expect(303);
    await asked(first).expect(401);

    const second = await make(ann.http);
    const id = ann.viewer.accountId!;
    await asked(second).expect(200);
    await post(world.http, `/people/${id}/second-factor-reset`).expect(303);
    await asked(second).expect(401);
  });

  it('may do what was ticked and no more', async () => {
    const { http } = await world.as('researcher');
    const token = await make(http);
    const write = world.anonymous().post('/api/v1/defenders').set('Authorization', `Bearer ${token}`);
    await write.send({ reference: 'T-1', names: [{ text: 'Invented Person' }] }).expect(403);
    const wider = await make(http, { scopes: ['case.read', 'case.write'] });
    const again = world.anonymous().post('/api/v1/defenders').set('Authorization', `Bearer ${wider}`);
    await again.send({ reference: 'T-1', names: [{ text: 'Invented Person' }] }).expect(201);
  });

  it('is never wider than the role, not even when that shrinks later', async () => {
    const { http, viewer } = await world.as('campaigner');
    const refused = await post(http, '/account/tokens', { name: 'A', scopes: 'case.write', days: '9' }).expect(422);
    expect(refused.text).toContain('Choose only what your role allows.');
    expect(refused.text).not.toContain('value="account.manage"');
    const token = await make(http);
    await world.sql(`UPDATE api_token SET scopes = '{case.read,case.write,account.manage}' WHERE account_id = $1`, [
      viewer.accountId,
    ]);
    const write = world.anonymous().post('/api/v1/defenders').set('Authorization', `Bearer ${token}`);
    await write.send({ reference: 'T-1', names: [{ text: 'Invented Person' }] }).expect(403);
  });

  it('ends after the days that were asked for, at most 365', async () => {
    const { http } = await world.as('campaigner');
    const token = await make(http, { days: '365' });
    const { created_at, expires_at } = await newest();
    expect(Math.round((expires_at - created_at) / 86_400_000)).toBe(365);
    await world.sql(`UPDATE api_token SET expires_at = now() - interval '1 second'`);
    await asked(token).expect(401);
    for (const days of ['0', '366', '-1', '1.5', 'many', '']) {
      await post(http, '/account/tokens', { name: 'A', scopes: 'case.read', days }).expect(422);
    }
    for (const fields of [{ name: '' }, { scopes: [] }, { scopes: 'nonsense' }]) {
      await post(http, '/account/tokens', { name: 'A', scopes: 'case.read', days: '9', ...fields }).expect(422);
    }
  });

  it('is revoked by its owner alone, at once', async () => {
    const [ann, bo] = [await world.as('campaigner'), await world.as('campaigner')];
    const token = await make(ann.http);
    const { id } = await newest();
    await post(bo.http, `/account/tokens/${id}/revocation`).expect(404);
    await asked(token).expect(200);
    await post(ann.http, `/account/tokens/${id}/revocation`).expect(303);
    await asked(token).expect(401);
    await post(ann.http, `/account/tokens/${id}/revocation`).expect(404);
    expect((await bo.http.get('/account/tokens').expect(200)).text).not.toContain('Monthly figures');
  });

  it('is made only after a fresh proof of identity', async () => {
    const { http } = await world.as('campaigner');
    await world.sql(`UPDATE session SET sudo_until = now() - interval '1 second'`);
    expect((await http.get('/account/tokens').expect(303)).get('location')).toBe('/confirm?next=%2Faccount%2Ftokens');
    const kept = await post(http, '/account/tokens', { name: 'A', scopes: 'case.read', days: '9' }).expect(403);
    expect(kept.text).toContain('name="days" value="9"');
    expect(await world.sql(`SELECT FROM api_token WHERE name = 'A'`)).toEqual([]);
  });

  it('opens no page, and a cookie no interface for programs, however the address is written', async () => {
    const { http, held } = await world.as('campaigner');
    const token = await make(http);
    const page = await asked(token, '/defenders').expect(303);
    expect(page.get('location')).toContain('/sign-in');
    for (const path of ['/api/v1/defenders', '/API/v1/defenders', '/api//v1/defenders', '/%61pi/v1/defenders']) {
      const { status } = await world.anonymous().get(path).set('Cookie', `__Host-session=${held.session}`);
      expect([path, [401, 404].includes(status)]).toEqual([path, true]);
    }
  });
});
