import { client, OidcHost } from '../../../test/support/oidc';
import { member, Seconds, setUpApp, signIn } from '../../../test/support/sign-in';
import { Visitor } from '../../../test/support/visitor';
import { startWorld, type World } from '../../../test/world';
import { OneTimeLinks } from '../one-time-links';

const port = 3000;
const redirect = `http://localhost:${port}/sso/callback`;
const EMAIL = 'ann@example.org';

let host: OidcHost;
let world: World;
let ann: Visitor;
beforeAll(async () => {
  host = await OidcHost.start(redirect);
  world = await startWorld({ port, oidc: { issuer: host.issuer, ...client } });
});
afterAll(async () => {
  await world.close();
  await host.close();
});
beforeEach(async () => {
  await world.empty();
  ann = new Visitor(world.app);
  host.person = { sub: 'ann-7', email: EMAIL, email_verified: true };
  host.signedInBefore = 0;
});

type Made = Parameters<typeof member>[1];

/** Somebody who was invited and has not come yet. Her invitation runs out after so many seconds. */
async function invited(role: Made, { email = EMAIL, seconds = 3600 } = {}): Promise<string> {
  const { id } = await member(world, role, { email, status: 'invited' });
  await world.sql('UPDATE account SET password_hash = NULL WHERE id = $1', [id]);
  await world.app.get(OneTimeLinks, { strict: false }).issue('invitation', id, seconds);
  return id;
}

/** Goes through the other server, and gives the way back. */
async function away(from = '/sso/start', ignoring: string[] = []): Promise<string> {
  const answer = await ann.get(from);
  expect([answer.status, answer.text]).toEqual([303, expect.any(String)]);
  return (await host.visit(answer.get('location')!, ignoring)).to;
}

const through = async (from?: string, ignoring?: string[]) => ann.get(await away(from, ignoring));
const acts = (...names: string[]) =>
  world.sql('SELECT act, account_id, detail FROM audit_event WHERE act = ANY ($1) ORDER BY id', [names]);
const reasons = async () => (await acts('sso.refused')).map(({ detail }) => detail.reason);
const statusOf = async (id: string) => (await world.sql('SELECT status FROM account WHERE id = $1', [id]))[0].status;

describe('somebody who was invited', () => {
  it('comes in by the server of her organisation, where she wanted to go, and again later by who she is there', async () => {
    const id = await invited('campaigner');
    const page = await ann.get('/sign-in?next=%2Fgroups');
    expect(page.text).toContain(`Sign in with ${new URL(host.issuer).host}`);
    const start = /href="(\/sso\/start[^"]*)"/.exec(page.text)![1]!;

    const answer = await through(start);

    expect([answer.status, answer.get('location')]).toEqual([303, '/groups']);
    expect((await ann.get('/account')).text).toContain(EMAIL);
    expect(await statusOf(id)).toBe('active');
    expect(await acts('account.joined', 'sign-in.done')).toEqual([
      { act: 'account.joined', account_id: id, detail: { by: 'oidc' } },
      { act: 'sign-in.done', account_id: id, detail: expect.objectContaining({ method: 'oidc', secondFactor: false }) },
    ]);
    const [{ open }] = await world.sql(`SELECT count(*)::int AS open FROM one_time_link WHERE purpose = 'invitation'`);
    expect(open).toBe(0);

    host.person = { sub: 'ann-7', email: 'new-name@example.org', email_verified: false };
    ann = new Visitor(world.app);
    expect((await through()).get('location')).toBe('/');
    expect((await ann.get('/account')).text).toContain(EMAIL);
  });

  it('is sent with a challenge, a state and a nonce, and only to a page of ours afterwards', async () => {
    await invited('campaigner');
    const answer = await ann.get('/sso/start?next=https%3A%2F%2Fevil.test');
    const { asked, to } = await host.visit(answer.get('location')!);
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: 'vigil',
      redirect_uri: redirect,
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect((await ann.get(to)).get('location')).toBe('/');
  });
});

describe('a way back', () => {
  it('counts once, and only in the browser that it began in', async () => {
    await invited('campaigner');
    const back = await away();
    expect((await new Visitor(world.app).get(back)).status).toBe(401);
    const copy = ann.copy();
    expect((await ann.get(back)).status).toBe(303);
    expect((await ann.get(back)).status).toBe(401);
    expect((await copy.get(back)).status).toBe(401);
    expect(await reasons()).toEqual(['no way begun', 'no way begun', 'no way begun']);
  });

  it('is not begun for somebody by a link that a stranger sends her', async () => {
    await invited('campaigner');
    const back = await away();
    const victim = new Visitor(world.app);
    await victim.get(`/reset?token=${ann.cookies.get('__Host-way')}`);
    expect((await victim.get(back)).status).toBe(401);
    expect(victim.session).toBeUndefined();
    expect((await ann.get(back)).status).toBe(303);
  });

  it('takes nobody’s place in a browser where another is signed in', async () => {
    const id = await invited('campaigner');
    const { email } = await member(world, 'campaigner', { email: 'bea@example.org' });
    const joins = async (status: string): Promise<void> => {
      const back = await away();
      await signIn(ann, email);
      const answer = await ann.get(back);
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('Sign out here first')]);
      expect((await ann.get('/account')).text).toContain(email);
      expect(await statusOf(id)).toBe(status);
      ann = new Visitor(world.app);
    };
    await joins('invited');
    expect((await through()).status).toBe(303);
    ann = new Visitor(world.app);
    await joins('active');
    expect(await reasons()).toEqual(['other account', 'other account']);
  });

  it.each([
    ['a forged state', (query: URLSearchParams) => query.set('state', 'x'.repeat(43))],
    ['no state', (query: URLSearchParams) => query.delete('state')],
    ['another issuer', (query: URLSearchParams) => query.set('iss', 'https://evil.test')],
    ['a forged code', (query: URLSearchParams) => query.set('code', 'forged')],
    ['a refusal', (query: URLSearchParams) => (query.delete('code'), query.set('error', 'access_denied'))],
    ['nothing at all', (query: URLSearchParams) => [...query.keys()].forEach((name) => query.delete(name))],
  ])('with %s opens nothing', async (_what, change) => {
    const id = await invited('campaigner');
    const back = new URL(await away(), 'http://vigil.invalid');
    change(back.searchParams);
    const answer = await ann.get(back.pathname + back.search);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Single sign-on did not work');
    expect(ann.session).toBeUndefined();
    expect(await statusOf(id)).toBe('invited');
    expect(await reasons()).toEqual(['answer']);
  });
});

describe('whoever has no open invitation', () => {
  const refused = async (): Promise<void> => {
    const answer = await through();
    expect([answer.status, ann.session]).toEqual([403, undefined]);
    expect(answer.text).toContain('Ask an administrator for an invitation');
    expect(await world.sql('SELECT * FROM oidc_identity')).toEqual([]);
  };

  it('is not let in, however well the other server knows her', async () => {
    await refused();
    expect(await reasons()).toEqual(['unknown']);
  });

  it('does not get an account with a password that has her address', async () => {
    const { id } = await member(world, 'researcher', { email: EMAIL });
    await refused();
    expect(await statusOf(id)).toBe('active');
  });

  it('does not get an account by an address that the other server does not vouch for', async () => {
    await invited('campaigner');
    host.person.email_verified = false;
    await refused();
    delete host.person.email_verified;
    await refused();
  });

  it('does not come back by an address once she was suspended, or when the invitation has run out', async () => {
    await member(world, 'campaigner', { email: EMAIL, status: 'suspended' });
    await refused();
    await world.sql('DELETE FROM account WHERE email = $1', [EMAIL]);
    await invited('campaigner');
    await world.sql(`UPDATE one_time_link SET expires_at = now() - interval '1 second' WHERE purpose = 'invitation'`);
    await refused();
  });

  it('is not let in when she was suspended after she had come', async () => {
    const id = await invited('campaigner');
    await through();
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [id]);
    ann = new Visitor(world.app);
    expect((await through()).status).toBe(403);
    expect(await acts('sso.refused')).toEqual([
      { act: 'sso.refused', account_id: id, detail: { reason: 'suspended' } },
    ]);
  });
});

describe('a researcher, whose role needs a second factor', () => {
  it('sets one up when the other server names none', async () => {
    await invited('researcher');
    host.person.amr = ['pwd'];
    expect((await through('/sso/start?next=%2Fgroups')).get('location')).toBe('/account/second-factor?next=%2Fgroups');
    expect((await ann.get('/defenders')).get('location')).toBe('/account/second-factor');
  });

  it('shows the one that she has, unless she has shown one there', async () => {
    await invited('researcher');
    await through();
    await setUpApp(ann, new Seconds(world));
    ann = new Visitor(world.app);
    expect((await through()).get('location')).toBe('/sign-in/code');
    host.person.amr = ['pwd', 'mfa'];
    ann = new Visitor(world.app);
    expect((await through()).get('location')).toBe('/');
    expect((await ann.get('/defenders')).status).toBe(200);
    world.clock.run();
  });
});

describe('proof of identity by the other server', () => {
  it('is not given by having been signed in there before; it is by signing in there anew', async () => {
    await invited('campaigner');
    host.signedInBefore = 3600;
    await through();
    const confirm = await ann.get('/account/tokens').then(() => ann.get('/account/password'));
    expect(confirm.get('location')).toBe('/confirm?next=%2Faccount%2Fpassword');
    const { text } = await ann.get(confirm.get('location')!);
    const again = /href="(\/sso\/again[^"]*)"/.exec(text)![1]!;

    expect((await through(again, ['prompt', 'max_age'])).status).toBe(401);
    expect(await reasons()).toEqual(['not asked anew']);

    host.signedInBefore = 0;
    const answer = await ann.get(again);
    const { asked, to } = await host.visit(answer.get('location')!);
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
    expect((await ann.get(to)).get('location')).toBe('/account/password');
    expect((await ann.get('/account/password')).status).toBe(200);
  });

  it('is not given by somebody else who is signed in there', async () => {
    await invited('campaigner');
    await through();
    const bea = await invited('partner', { email: 'bea@example.org' });
    host.person = { sub: 'bea-8', email: 'bea@example.org', email_verified: true };
    expect((await through('/sso/again')).status).toBe(403);
    expect(await statusOf(bea)).toBe('invited');
    await world.sql(`INSERT INTO oidc_identity VALUES ($1, 'bea-8', $2)`, [host.issuer, bea]);
    await world.sql(`UPDATE account SET status = 'active' WHERE id = $1`, [bea]);
    expect((await through('/sso/again')).status).toBe(403);
    expect((await ann.get('/account')).text).toContain(EMAIL);
    expect(await reasons()).toEqual(['unknown', 'other account']);
  });

  it('is not offered to somebody with a password here', async () => {
    const { email } = await member(world, 'campaigner');
    await signIn(ann, email);
    expect((await ann.get('/confirm')).text).not.toContain('/sso/');
  });
});

describe('the other server', () => {
  it('may be away: that is said, and the next one who comes tries again', async () => {
    const first = await OidcHost.start(redirect);
    await first.close();
    const other = await startWorld({ port, oidc: { issuer: first.issuer, ...client } });
    try {
      const visitor = new Visitor(other.app);
      const answer = await visitor.get('/sso/start');
      expect(answer.status).toBe(503);
      expect(answer.text).toContain('does not answer');
      const back = await OidcHost.start(redirect, Number(new URL(first.issuer).port));
      expect((await visitor.get('/sso/start')).status).toBe(303);
      await back.close();
    } finally {
      await other.close();
    }
  });

  it('is not there for an organisation that has none', async () => {
    const other = await startWorld({ port, oidc: undefined });
    try {
      const visitor = new Visitor(other.app);
      expect((await visitor.get('/sign-in')).text).not.toContain('/sso/');
      for (const path of ['/sso/start', '/sso/again', '/sso/callback']) {
        expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
      }
      expect(await acts('sso.refused')).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('is not reached, and nothing is written down, after 100 tries from one network', async () => {
    for (let i = 0; i < 102; i++) expect((await ann.get('/sso/callback')).status).toBe(i < 100 ? 401 : 429);
    expect(await reasons()).toHaveLength(100);
  });
});
