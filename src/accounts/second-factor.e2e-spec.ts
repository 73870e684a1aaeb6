import decodeQR from 'qr/decode.js';
import { bitmapOf } from '../../test/support/gif';
import { readMail } from '../../test/support/mail';
import { type Kept, member, Seconds, setUpApp, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';
import { roles } from '../access/domain/roles';

let world: World;
let seconds: Seconds;
beforeAll(async () => {
  world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] });
  seconds = new Seconds(world);
});
afterAll(() => world.close());
beforeEach(() => world.empty());

const home = '/account/second-factor';
const acts = (act: string) => world.sql('SELECT * FROM audit_event WHERE act = $1 ORDER BY id', [act]);

/** A researcher who has set up her app, and is signed out. */
async function withApp(email = 'rosa@example.org'): Promise<Kept & { id: string; email: string }> {
  const { id } = await member(world, 'researcher', { email });
  const visitor = new Visitor(world.app);
  await signIn(visitor, email);
  const kept = await setUpApp(visitor, seconds);
  await visitor.submit('/account', {}, '/sign-out');
  return { id, email, ...kept };
}

const atCodePage = async (email: string, address?: string): Promise<Visitor> => {
  const visitor = new Visitor(world.app, address);
  expect((await signIn(visitor, email)).get('location')).toBe('/sign-in/code');
  return visitor;
};

describe('a second factor', () => {
  it.each(roles)('is demanded of the roles that see most: %s', async (role) => {
    const { email } = await member(world, role);
    const visitor = new Visitor(world.app);
    const location = (await signIn(visitor, email)).get('location');
    const asked = ['/', '/defenders', '/account', '/account/sign-ins', '/account/password', '/sign-in/code'];
    if (role === 'campaigner' || role === 'partner') {
      expect(location).toBe('/');
      expect((await visitor.get('/account')).status).toBe(200);
      return;
    }
    expect(location).toBe(home);
    for (const path of asked) expect([path, (await visitor.get(path)).get('location')]).toEqual([path, home]);
    expect((await visitor.get(home)).text).toContain('Your role sees what could harm people');
  });

  it('is set up by a picture or a key, and the first code opens everything', async () => {
    const { id, email } = await member(world, 'researcher');
    const rosa = new Visitor(world.app);
    await signIn(rosa, email, undefined, '/groups');
    const half = rosa.copy();
    const { secret, codes } = await setUpApp(rosa, seconds);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(codes).size).toBe(10);
    expect((await rosa.get('/account')).text).toContain('Authenticator app: on');
    expect(rosa.session).not.toBe(half.session);
    expect((await half.get(home)).get('location')).toContain('/sign-in');
    const [row] = await world.sql('SELECT secret FROM totp WHERE account_id = $1', [id]);
    expect(await world.sql('SELECT FROM totp_offer')).toEqual([]);
    expect(row.secret.toString('latin1')).not.toContain(secret);
    const [{ all }] = await world.sql(`SELECT string_agg(e::text, ' ') AS all FROM audit_event e`);
    for (const kept of [secret, ...codes]) expect(all).not.toContain(kept);
    expect(await acts('sign-in.second-factor-on')).toHaveLength(1);
  });

  it('shows its key as a picture that is kept nowhere', async () => {
    const { email } = await member(world, 'researcher');
    const rosa = new Visitor(world.app);
    await signIn(rosa, email);
    expect((await rosa.get(`${home}/qr`)).status).toBe(404);
    expect((await rosa.get(`${home}/set-up`)).get('location')).toBe(home);
    await rosa.submit(home, { next: '/groups' }, `${home}/start`);
    const page = await rosa.get(`${home}/set-up?next=%2Fgroups`);
    expect(page.text).toContain('name="next" value="/groups"');
    expect(page.text).not.toMatch(/data:|<svg/);
    const picture = await rosa.get(`${home}/qr`);
    expect([picture.get('content-type'), picture.get('cache-control')]).toEqual(['image/gif', 'no-store']);
    expect(picture.body.subarray(0, 6).toString('latin1')).toMatch(/^GIF8/);
    expect(decodeQR(bitmapOf(picture.body))).toMatch(/^otpauth:\/\/totp\/Vigil:researcher%40example\.org\?secret=/);
  });

  it('is not set up by a wrong code, nor by one of the key that was shown before', async () => {
    const { email } = await member(world, 'researcher');
    const rosa = new Visitor(world.app);
    await signIn(rosa, email);
    const shown = async () => {
      await rosa.submit(home, {}, `${home}/start`);
      const { text } = await rosa.get(`${home}/set-up`);
      return /class="key">([A-Z2-7 ]+)</.exec(text)![1]!.replaceAll(' ', '');
    };
    const first = await shown();
    const second = await shown();
    for (const code of ['000000', await seconds.code(first), await seconds.code(second, 300), '']) {
      const answer = await rosa.submit(`${home}/set-up`, { code }, `${home}/confirm`);
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('That is not the code of this key now');
    }
    expect((await rosa.get('/account')).get('location')).toBe(home);
    expect(await acts('sign-in.code-failed')).toHaveLength(4);
  });

  it('is set up with the key of this sign-in alone: nobody confirms one that somebody else has seen', async () => {
    const { email } = await member(world, 'administrator');
    const [thief, rosa] = [new Visitor(world.app), new Visitor(world.app)];
    const keyOf = async (visitor: Visitor) =>
      /class="key">([A-Z2-7 ]+)</.exec((await visitor.get(`${home}/set-up`)).text)?.[1]?.replaceAll(' ', '');
    await signIn(thief, email); // has learnt the password, and is first
    await thief.submit(home, {}, `${home}/start`);
    const known = (await keyOf(thief))!;
    await signIn(rosa, email);
    expect(await keyOf(rosa)).toBeUndefined();
    await rosa.submit(home, {}, `${home}/start`);
    const own = (await keyOf(rosa))!;
    expect(own).not.toBe(known);
    const wrong = await rosa.submit(`${home}/set-up`, { code: await seconds.code(known) }, `${home}/confirm`);
    expect(wrong.status).toBe(401);
    const right = await rosa.submit(`${home}/set-up`, { code: await seconds.code(own) }, `${home}/confirm`);
    expect(right.status).toBe(201);
    expect((await thief.get(`${home}/set-up`)).get('location')).toContain('/sign-in');
    expect(await world.sql('SELECT FROM totp_offer')).toEqual([]);
  });

  it('ends every other sign-in of the account when it is set up', async () => {
    const { email } = await member(world, 'campaigner');
    const [here, there] = [new Visitor(world.app), new Visitor(world.app)];
    await signIn(here, email);
    await signIn(there, email);
    await setUpApp(here, seconds);
    expect((await there.get('/account')).get('location')).toContain('/sign-in');
    expect((await here.get('/account')).status).toBe(200);
  });

  it('is shown, or set up, at the very next request of somebody who is raised to such a role', async () => {
    const { id, email } = await member(world, 'campaigner');
    const ann = new Visitor(world.app);
    await signIn(ann, email);
    expect((await ann.get('/account')).status).toBe(200);
    await world.sql(`UPDATE account SET role = 'administrator' WHERE id = $1`, [id]);
    expect((await ann.get('/account')).get('location')).toBe(home);
    // Her sign-in is old: an app is bound to the account only after proof.
    await world.sql(`UPDATE session SET sudo_until = now() - interval '1 s'`);
    expect((await ann.submit(home, {}, `${home}/start`)).get('location')).toMatch(/^\/confirm\?next=/);
    expect((await ann.get('/confirm')).status).toBe(200);
  });
});

describe('a code from the app', () => {
  it('opens what the password did not, with a new secret', async () => {
    const { email, secret } = await withApp();
    const rosa = await atCodePage(email);
    const half = rosa.copy();
    expect((await rosa.get('/defenders')).get('location')).toBe('/sign-in/code');
    const answer = await rosa.submit('/sign-in/code?next=%2Fgroups', {
      code: await seconds.code(secret),
      next: '/groups',
    });
    expect([answer.status, answer.get('location')]).toEqual([303, '/groups']);
    expect(rosa.session).not.toBe(half.session);
    expect((await half.get('/account')).get('location')).toContain('/sign-in?');
    expect((await rosa.get('/account')).status).toBe(200);
  });

  it('works once, and then no older one works', async () => {
    const { email, secret } = await withApp();
    const code = await seconds.code(secret);
    const older = await seconds.code(secret, -30);
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code })).status).toBe(303);
    for (const again of [code, older]) {
      const answer = await (await atCodePage(email)).submit('/sign-in/code', { code: again });
      expect(answer.status).toBe(401);
    }
    seconds.pass(30);
    const next = `${(await seconds.code(secret)).slice(0, 3)} ${(await seconds.code(secret)).slice(3)}`;
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: next })).status).toBe(303);
  });

  it('lets one in when two type it at the same moment', async () => {
    const { email, secret } = await withApp();
    const visitors = await Promise.all([0, 1, 2, 3].map(() => atCodePage(email)));
    const marks = await Promise.all(visitors.map((visitor) => visitor.markOn('/sign-in/code')));
    const code = await seconds.code(secret);
    const answers = await Promise.all(
      visitors.map((visitor, i) => visitor.post('/sign-in/code', { _csrf: marks[i]!, code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401]);
  });

  it('may be guessed five times, then the sign-in has ended', async () => {
    const { email, secret } = await withApp();
    const guesser = await atCodePage(email);
    const half = guesser.copy();
    for (let i = 0; i < 5; i++) {
      expect((await guesser.submit('/sign-in/code', { code: `00000${i}` })).status).toBe(401);
    }
    const last = await guesser.submit('/sign-in/code', { code: await seconds.code(secret) });
    expect([last.status, last.get('retry-after')]).toEqual([429, '900']);
    expect((await half.get('/sign-in/code')).get('location')).toContain('/sign-in?');
    expect((await acts('sign-in.throttled'))[0]).toMatchObject({ detail: { step: 'code' } });
    expect(await acts('sign-in.code-failed')).toHaveLength(5);
  });

  it('may be guessed ten times for one account, however often the guesser signs in again', async () => {
    const { email } = await withApp();
    const statuses = [];
    for (let round = 0; round < 3; round++) {
      const guesser = await atCodePage(email);
      for (let i = 0; i < 4; i++) statuses.push((await guesser.submit('/sign-in/code', { code: `00000${i}` })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses[10]).toBe(429);
  });

  it('is waited for ten minutes', async () => {
    const { email } = await withApp();
    const rosa = await atCodePage(email);
    await world.sql(`UPDATE session SET expires_at = expires_at - interval '10 minutes' WHERE stage = 'second_factor'`);
    expect((await rosa.get('/sign-in/code')).get('location')).toContain('/sign-in?');
  });
});

describe('a recovery code', () => {
  it('lets in once, says how many are left, and the owner is told by mail', async () => {
    const { id, email, codes } = await withApp();
    const rosa = await atCodePage(email);
    const typed = codes[3]!.toLowerCase().replaceAll('-', ' ');
    const answer = await rosa.submit('/sign-in/code', { code: typed, next: '/groups' });
    expect(answer.get('location')).toBe(`${home}?used=recovery&next=%2Fgroups`);
    const page = await rosa.get(answer.get('location')!);
    expect(page.text).toContain('You have 9 recovery codes left.');
    expect(page.text).toContain('href="/groups"');
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: codes[3]! })).status).toBe(401);
    const told = (await readMail(world, id)).find(({ subject }) => subject === 'A recovery code was used at Vigil');
    expect(told!.text).toContain('9 of your codes still work.');
    expect((await acts('sign-in.recovery-code'))[0]).toMatchObject({ account_id: id, detail: { left: 9 } });
  });

  it('lets one in when two type it at the same moment', async () => {
    const { email, codes } = await withApp();
    const visitors = await Promise.all([atCodePage(email), atCodePage(email)]);
    const marks = await Promise.all(visitors.map((visitor) => visitor.markOn('/sign-in/code')));
    const answers = await Promise.all(
      visitors.map((visitor, i) => visitor.post('/sign-in/code', { _csrf: marks[i]!, code: codes[0]! })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401]);
  });

  it('is no good for somebody else', async () => {
    const { codes } = await withApp('rosa@example.org');
    const { email } = await withApp('zoe@example.org');
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: codes[0]! })).status).toBe(401);
  });

  it('ends when new ones are made', async () => {
    const { email, secret, codes } = await withApp();
    const rosa = await atCodePage(email);
    await rosa.submit('/sign-in/code', { code: await seconds.code(secret) });
    const { text } = await rosa.submit(home, {}, `${home}/codes`);
    const fresh = [...text.matchAll(/<code>([0-9A-Z-]{19})</g)].map((match) => match[1]!);
    expect(fresh).toHaveLength(10);
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: codes[0]! })).status).toBe(401);
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: fresh[0]! })).status).toBe(303);
  });
});

describe('the app', () => {
  it('stays in force until the first code of another one comes', async () => {
    const { email, secret } = await withApp();
    const rosa = await atCodePage(email);
    await rosa.submit('/sign-in/code', { code: await seconds.code(secret) });
    await rosa.submit(home, {}, `${home}/start`);
    seconds.pass(30);
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: await seconds.code(secret) })).status).toBe(
      303,
    );
    const { secret: other } = await setUpApp(rosa, seconds);
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: await seconds.code(secret) })).status).toBe(
      401,
    );
    expect((await (await atCodePage(email)).submit('/sign-in/code', { code: await seconds.code(other) })).status).toBe(
      303,
    );
    expect((await acts('sign-in.second-factor-on')).map(({ detail }) => detail.replaced)).toEqual([false, true]);
  });

  it('cannot be turned off where the role demands it', async () => {
    const { email, secret } = await withApp();
    const rosa = await atCodePage(email);
    await rosa.submit('/sign-in/code', { code: await seconds.code(secret) });
    expect((await rosa.get(home)).text).not.toContain('Turn the app off');
    expect((await rosa.submit(home, {}, `${home}/off`)).status).toBe(409);
    expect(await world.sql('SELECT FROM totp WHERE confirmed_at IS NOT NULL')).not.toEqual([]);
  });

  it('can be turned off by a campaigner, who is told so, and signed out elsewhere', async () => {
    const { id, email } = await member(world, 'campaigner');
    const [here, there] = [new Visitor(world.app), new Visitor(world.app)];
    await signIn(here, email);
    const { secret } = await setUpApp(here, seconds);
    await signIn(there, email);
    await there.submit('/sign-in/code', { code: await seconds.code(secret) });
    expect((await here.submit(home, {}, `${home}/off`)).get('location')).toBe(`${home}?done=second-factor-off`);
    expect((await there.get('/account')).get('location')).toContain('/sign-in?');
    expect((await signIn(there, email)).get('location')).toBe('/');
    expect((await readMail(world, id)).map(({ subject }) => subject)).toContain(
      'Your second step of signing in was reset',
    );
    expect(await acts('sign-in.second-factor-off')).toHaveLength(1);
  });
});
