import { invite } from '../../test/support/links';
import { readMail } from '../../test/support/mail';
import { member, PASSWORD, Seconds, setUpApp, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] })));
afterAll(() => world.close());
beforeEach(() => world.empty());

const send = (path: string, fields: object = {}) => world.http.post(path).type('form').send(fields);
const rowOf = async (id: string) => (await world.sql('SELECT role, status FROM account WHERE id = $1', [id]))[0];
const lastAct = async (act: string) =>
  (await world.sql('SELECT actor, account_id, detail FROM audit_event WHERE act = $1 ORDER BY id DESC', [act]))[0];
const me = async (): Promise<string> =>
  (await world.sql(`SELECT id FROM account WHERE email = 'owner@example.org'`))[0].id as string;

describe('the list of people', () => {
  it('shows who they are, what they may do, and whether they have a second step', async () => {
    await member(world, 'campaigner', { email: 'ann@example.org' });
    await invite(world.http, { email: 'mei@example.org', name: 'Mei Hua', role: 'reviewer' });
    const { text } = await world.http.get('/people').expect(200);
    for (const words of ['ann@example.org', 'Mei Hua', 'Reviewer', 'Invited', 'Authenticator app', 'Never']) {
      expect(text).toContain(words);
    }
  });

  it('is narrowed down by name, address, role and status', async () => {
    await member(world, 'campaigner', { email: 'ann@example.org' });
    await member(world, 'staff', { email: 'bo@example.org', status: 'suspended' });
    const shown = async (query: string): Promise<string[]> =>
      [...(await world.http.get(`/people?${query}`).expect(200)).text.matchAll(/<bdi>(\w+)@example.org/g)].map(
        (m) => m[1]!,
      );
    expect(await shown('text=ANN@')).toEqual(['ann']);
    expect(await shown('text=invented%20staff')).toEqual(['bo']);
    expect(await shown('role=campaigner')).toEqual(['ann']);
    expect(await shown('status=suspended')).toEqual(['bo']);
    expect(await shown('role=nonsense&status=%00')).toEqual(['ann', 'bo', 'owner']);
    expect((await world.http.get('/people?text=nobody').expect(200)).text).toContain('Nobody found');
  });

  it('goes on over pages', async () => {
    await world.sql(
      `INSERT INTO account (email, name, role) SELECT 'p' || n || '@example.org', 'P' || lpad(n::text, 3, '0'), 'staff'
         FROM generate_series(1, 60) n`,
    );
    const first = await world.http.get('/people').expect(200);
    const next = /href="(\/people\?after=50[^"]*)"/.exec(first.text)![1]!;
    const second = await world.http.get(next).expect(200);
    expect(first.text).toContain('P050');
    expect(second.text).toContain('P051');
    expect(second.text).not.toContain('P050');
  });

  it('is for administrators alone', async () => {
    for (const role of ['researcher', 'reviewer', 'campaigner', 'staff', 'partner'] as const) {
      const { http } = await world.as(role);
      for (const path of ['/people', '/people/invitation', '/teams', `/people/${await me()}`]) {
        await http.get(path).expect(403);
      }
      await http.post(`/people/${await me()}/suspension`).expect(403);
    }
  });
});

describe('suspending somebody', () => {
  it('is asked once more, and ends every session and token at once', async () => {
    const { http, viewer } = await world.as('campaigner', { name: 'Ann' });
    const id = viewer.accountId!;
    expect((await world.http.get(`/people/${id}/suspension`).expect(200)).text).toContain('Suspend Ann?');
    await http.get('/defenders').expect(200);
    await http.get('/api/v1/defenders').expect(200);
    await send(`/people/${id}/suspension`).expect(303);
    expect((await http.get('/defenders').expect(303)).get('location')).toContain('/sign-in');
    await http.get('/api/v1/defenders').expect(401);
    expect(await lastAct('account.suspended')).toMatchObject({
      actor: await me(),
      account_id: id,
      detail: { sessions: 1, tokens: 1 },
    });
    await send(`/people/${id}/suspension`).expect(409);
  });

  it('makes sign-in look like a wrong password, and can be undone; what was open stays closed', async () => {
    const { id, email } = await member(world, 'campaigner');
    await send(`/people/${id}/suspension`).expect(303);
    const [suspended, wrong] = [
      await signIn(new Visitor(world.app), email, PASSWORD),
      await signIn(new Visitor(world.app), 'stranger@example.org', 'wrong'),
    ];
    expect([suspended.status, suspended.text.length]).toEqual([wrong.status, wrong.text.length]);
    await send(`/people/${id}/restoration`).expect(303);
    expect((await signIn(new Visitor(world.app), email, PASSWORD)).status).toBe(303);
    await send(`/people/${id}/restoration`).expect(409);
  });

  it('spares oneself', async () => {
    const id = await me();
    await send(`/people/${id}/suspension`).expect(409);
    await send(`/people/${id}/role`, { role: 'staff' }).expect(409);
    expect(await rowOf(id)).toEqual({ role: 'administrator', status: 'active' });
    expect((await world.http.get(`/people/${id}`).expect(200)).text).not.toContain(`/people/${id}/role`);
  });

  it('leaves one administrator when two suspend each other at the same moment', async () => {
    const other = await world.as('administrator');
    const answers = await Promise.all([
      send(`/people/${other.viewer.accountId}/suspension`),
      other.http.post(`/people/${await me()}/suspension`),
    ]);
    expect(answers.map(({ status }) => status)).toContain(303);
    const left = await world.sql(`SELECT FROM account WHERE role = 'administrator' AND status = 'active'`);
    expect(left).toHaveLength(1);
  });
});

describe('a change of role', () => {
  it('down: ends sessions and tokens at once', async () => {
    const { http, viewer } = await world.as('reviewer');
    const id = viewer.accountId!;
    await send(`/people/${id}/role`, { role: 'campaigner' }).expect(303);
    await http.get('/defenders').expect(303);
    await http.get('/api/v1/defenders').expect(401);
    const detail = { from: 'reviewer', to: 'campaigner', sessions: 1, tokens: 1 };
    expect(await lastAct('account.role-changed')).toMatchObject({ account_id: id, detail });
  });

  it('up: is led to a second step at once, says anew who she is before that, and makes new tokens', async () => {
    const { id, email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    await signIn(ann, email);
    expect((await ann.get('/defenders')).status).toBe(200);
    await send(`/people/${id}/role`, { role: 'administrator' }).expect(303);
    const home = '/account/second-factor';
    expect((await ann.get('/people')).get('location')).toBe(home);
    // A browser that was left open is not enough to bind an app to what the account is now.
    expect((await ann.submit(home, {}, `${home}/start`)).get('location')).toMatch(/^\/confirm/);
    expect((await ann.submit('/confirm', { password: PASSWORD })).status).toBe(303);
    await setUpApp(ann, new Seconds(world));
    expect((await ann.get('/people')).status).toBe(200);
  });

  it('up, where a second step was shown: keeps the browser, ends its proof of identity, and the tokens', async () => {
    const { http, viewer } = await world.as('researcher');
    await http.get('/account/password').expect(200);
    await send(`/people/${viewer.accountId}/role`, { role: 'administrator' }).expect(303);
    await http.get('/people').expect(200);
    expect((await http.get('/account/password').expect(303)).get('location')).toMatch(/^\/confirm/);
    await http.get('/api/v1/defenders').expect(401);
    expect((await lastAct('account.role-changed')).detail).toEqual({
      from: 'researcher',
      to: 'administrator',
      tokens: 1,
    });
  });

  it('to partner needs a team, and a role that does not exist is refused', async () => {
    const { viewer } = await world.as('campaigner');
    const path = `/people/${viewer.accountId}`;
    expect((await send(`${path}/role`, { role: 'partner' }).expect(422)).text).toContain('choose at least one');
    await send(`${path}/role`, { role: 'server' }).expect(422);
    await send(`${path}/role`).expect(422);
    const [team] = await world.sql(`INSERT INTO team (name) VALUES ('Partners of the north') RETURNING id`);
    await send(`${path}/teams`, { teams: team.id }).expect(303);
    await send(`${path}/role`, { role: 'partner' }).expect(303);
    expect((await send(`${path}/teams`).expect(422)).text).toContain('choose at least one');
    expect(await world.sql('SELECT team_id FROM team_member')).toEqual([{ team_id: team.id }]);
  });

  it('needs a fresh proof of identity, like everything that changes an account', async () => {
    const { viewer } = await world.as('campaigner');
    await world.sql(`UPDATE session SET sudo_until = NULL`);
    const path = `/people/${viewer.accountId}`;
    const ways = [
      'role',
      'teams',
      'suspension',
      'restoration',
      'second-factor-reset',
      'sign-out',
      'reset-link',
      'invitation',
      'removal',
    ];
    for (const way of ways) {
      const answer = await send(`${path}/${way}`, { role: 'administrator' }).expect(303);
      expect(answer.get('location')).toMatch(/^\/confirm/);
    }
    expect(await rowOf(viewer.accountId!)).toEqual({ role: 'campaigner', status: 'active' });
  });
});

describe('the second step of somebody', () => {
  it('is reset for whoever lost it: she signs in anew, and she and all administrators are told', async () => {
    const seconds = new Seconds(world);
    const { id, email } = await member(world, 'researcher');
    const other = (await world.as('administrator')).viewer.accountId!;
    const ann = new Visitor(world.app);
    await signIn(ann, email);
    await setUpApp(ann, seconds);
    expect((await world.http.get(`/people/${id}/second-factor-reset`).expect(200)).text).toContain('speak to her');
    await send(`/people/${id}/second-factor-reset`).expect(303);
    expect((await ann.get('/defenders')).get('location')).toContain('/sign-in');
    expect((await signIn(new Visitor(world.app), email)).get('location')).toMatch(/^\/account\/second-factor/);
    for (const one of [id, other, await me()]) {
      expect((await readMail(world, one)).map(({ subject }) => subject).join()).toContain(
        'econd step of signing in was reset',
      );
    }
    expect(await lastAct('account.second-factor-reset')).toMatchObject({ actor: await me(), account_id: id });
    await send(`/people/${id}/second-factor-reset`).expect(409);
  });
});

describe('signing somebody out', () => {
  it('ends every browser and leaves the tokens', async () => {
    const { http, viewer } = await world.as('campaigner');
    await send(`/people/${viewer.accountId}/sign-out`).expect(303);
    await http.get('/defenders').expect(303);
    await http.get('/api/v1/defenders').expect(200);
  });
});

describe('a person who does not exist', () => {
  it('is not found, whatever is asked of her', async () => {
    const id = 'e0000000-0000-4000-8000-000000000000';
    for (const path of [
      `/people/${id}`,
      `/people/${id}/suspension`,
      '/people/nobody',
      '/people/invitation/x',
      `/teams/${id}`,
    ]) {
      await world.http.get(path).expect(404);
    }
    for (const way of ['role', 'suspension', 'invitation', 'removal', 'reset-link', 'sign-out']) {
      await send(`/people/${id}/${way}`, { role: 'staff' }).expect(404);
    }
  });
});

describe('odd input', () => {
  const odd = ['\u0000', '\ud800x', 'x'.repeat(90_000), '%00', "'; DROP TABLE account; --"];
  it.each(odd.map((text) => [text.slice(0, 20), text]))('never breaks a form: %j', async (_, text) => {
    const { viewer } = await world.as('campaigner');
    const person = `/people/${viewer.accountId}`;
    const forms = ['/people/invitation', `${person}/role`, `${person}/teams`, '/teams', '/account/tokens'];
    for (const path of forms) {
      for (const value of [text, [text, text]]) {
        const fields = Object.fromEntries(
          ['name', 'email', 'role', 'teams', 'scopes', 'days'].map((name) => [name, value]),
        );
        const { status } = await send(path, fields);
        expect([path, status < 500]).toEqual([path, true]);
      }
    }
    const { status } = await world.http.get('/people').query({ text, role: text, status: text, after: text });
    expect(status).toBeLessThan(500);
    expect(await world.sql('SELECT FROM account')).toHaveLength(2);
  });
});
