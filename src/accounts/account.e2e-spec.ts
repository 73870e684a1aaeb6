import { readMail } from '../../test/support/mail';
import { member, PASSWORD, Seconds, setUpApp, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';
import { OneTimeLinks } from './one-time-links';

let world: World;
let seconds: Seconds;
beforeAll(async () => {
  world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] });
  seconds = new Seconds(world);
});
afterAll(() => world.close());
beforeEach(() => world.empty());

const acts = (act: string) => world.sql('SELECT * FROM audit_event WHERE act = $1 ORDER BY id', [act]);
const out = '/sign-in?next=%2Faccount';

/** A campaigner who is signed in. */
async function ann(address?: string): Promise<{ visitor: Visitor; id: string; email: string }> {
  const { id, email } = await member(world, 'campaigner', { email: 'ann@example.org' });
  const visitor = new Visitor(world.app, address);
  await signIn(visitor, email);
  return { visitor, id, email };
}

/** As time goes by, a sign-in was last used longer ago, and proof is no longer fresh. */
const ago = (interval: string, columns: string[]) =>
  world.sql(`UPDATE session SET ${columns.map((c) => `${c} = ${c} - interval '${interval}'`).join(', ')}`);

describe('a sign-in', () => {
  it('ends when it was not used for an hour', async () => {
    const { visitor } = await ann();
    await ago('59 minutes', ['last_seen_at']);
    expect((await visitor.get('/account')).status).toBe(200);
    await ago('59 minutes', ['last_seen_at']);
    expect((await visitor.get('/account')).status).toBe(200); // the look before counts as use
    await ago('61 minutes', ['last_seen_at']);
    expect((await visitor.get('/account')).get('location')).toBe(out);
  });

  it('ends after 12 hours, however much it is used', async () => {
    const { visitor } = await ann();
    await ago('11 hours 59 minutes', ['expires_at', 'created_at']);
    expect((await visitor.get('/account')).status).toBe(200);
    await ago('1 minute', ['expires_at', 'created_at']);
    expect((await visitor.get('/account')).get('location')).toBe(out);
  });

  it('ends on the server when somebody signs out, and pages are kept by no browser', async () => {
    const { visitor } = await ann();
    const page = await visitor.get('/account');
    expect(page.get('cache-control')).toBe('no-store');
    const copy = visitor.copy();
    const device = visitor.cookies.get('__Host-device');
    const answer = await visitor.submit('/account', {}, '/sign-out');
    expect([answer.status, answer.get('location')]).toEqual([303, '/sign-in?done=signed-out']);
    expect(answer.get('clear-site-data')).toBe('"cache", "storage"');
    expect(visitor.session).toBeUndefined();
    expect(visitor.cookies.get('__Host-device')).toBe(device);
    expect((await copy.get('/account')).get('location')).toBe(out);
    expect((await visitor.get('/sign-in?done=signed-out')).text).toContain('You are signed out.');
    const [left] = await acts('sign-out');
    expect(left).toMatchObject({ network: '203.0.113.0/24' });
    expect(left.session_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does not end by a link: signing out is a form, with its mark', async () => {
    const { visitor } = await ann();
    expect((await visitor.get('/sign-out')).status).toBe(404);
    expect((await visitor.post('/sign-out', {})).status).toBe(403);
    expect((await visitor.get('/account')).status).toBe(200);
  });

  it('is refused at the next request of somebody who was suspended, and her password then looks wrong', async () => {
    const { visitor, id, email } = await ann();
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [id]);
    expect((await visitor.get('/account')).get('location')).toBe(out);
    const answer = await signIn(new Visitor(world.app), email);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('The e-mail address or the password is wrong');
  });
});

describe('where somebody is signed in', () => {
  const list = '/account/sign-ins';

  it('is listed in plain words, without secrets, and each can be ended', async () => {
    const { visitor: here, email } = await ann('203.0.113.7');
    const there = new Visitor(world.app, '2001:db8:1:2::7');
    await signIn(there, email);
    const { text } = await here.get(list);
    expect(text).toContain('203.0.113.0/24');
    expect(text).toContain('2001:db8:1:2::/64');
    expect(text).not.toContain('203.0.113.7');
    expect(text.match(/This browser/g)).toHaveLength(1);
    for (const secret of [here.session!, there.session!]) expect(text).not.toContain(secret);
    const id = /name="end" value="([0-9a-f-]{36})"/.exec(text)![1]!;
    expect((await here.submit(list, { end: id })).get('location')).toBe(`${list}?done=signed-out-there`);
    expect((await there.get('/account')).get('location')).toBe(out);
    expect((await here.get(list)).text).not.toContain('2001:db8');
    expect((await acts('session.revoked'))[0]).toMatchObject({ detail: { which: id, ended: 1 } });
  });

  it('can be ended everywhere else at once, and stays ended whatever was under way', async () => {
    const { visitor: here, email } = await ann();
    const others = [new Visitor(world.app), new Visitor(world.app)];
    for (const other of others) await signIn(other, email);
    await ago('2 minutes', ['last_seen_at']); // so that each request notes that it was used
    const underWay = Array.from({ length: 30 }, (_, i) => others[i % 2]!.copy().get('/account'));
    await here.submit(list, { end: 'others' });
    for (const { status } of await Promise.all(underWay)) expect([200, 303]).toContain(status);
    for (const other of others) expect((await other.get('/account')).get('location')).toBe(out);
    expect((await here.get('/account')).status).toBe(200);
  });

  it('cannot be ended by somebody else, whatever id is sent', async () => {
    const { visitor } = await ann();
    const ben = await member(world, 'partner');
    const other = new Visitor(world.app);
    await signIn(other, ben.email);
    const [{ id }] = await world.sql('SELECT id FROM session WHERE account_id = $1', [ben.id]);
    for (const end of [id, id.toUpperCase(), 'all', '', "' OR true --", '00000000-0000-0000-0000-000000000000']) {
      expect((await visitor.submit(list, { end })).status).toBe(303);
    }
    expect((await other.get('/account')).status).toBe(200);
    expect((await visitor.get('/account')).status).toBe(200);
  });
});

describe('before what is sensitive, identity is proved again', () => {
  const stale = () => world.sql(`UPDATE session SET sudo_until = now() - interval '1 s'`);

  it('by the password, where there is no second factor: the way leads back, with a new secret', async () => {
    const { visitor } = await ann();
    expect((await visitor.get('/account/password')).status).toBe(200); // signed in a moment ago
    await stale();
    expect((await visitor.get('/account/password')).get('location')).toBe('/confirm?next=%2Faccount%2Fpassword');
    const direct = await visitor.submit('/account', { password: 'x', again: 'x' }, '/account/password');
    expect(direct.get('location')).toMatch(/^\/confirm\?next=/);
    const before = visitor.copy();
    const way = '/confirm?next=%2Faccount%2Fpassword';
    const wrong = await visitor.submit(way, { password: 'wrong', next: '/account/password' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).not.toContain('value="wrong"');
    const given = await visitor.submit(way, { password: PASSWORD, next: '/account/password' });
    expect(given.get('location')).toBe('/account/password');
    expect((await visitor.get('/account/password')).status).toBe(200);
    expect((await before.get('/account')).get('location')).toBe(out);
    expect(await acts('proof.failed')).toHaveLength(1);
    expect((await acts('proof.given'))[0].session_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('by the password and a code, where there is an app', async () => {
    const { visitor } = await ann();
    const { secret, codes } = await setUpApp(visitor, seconds);
    await stale();
    const answers = [
      await visitor.submit('/confirm', { password: PASSWORD }),
      await visitor.submit('/confirm', { password: PASSWORD, code: '000000' }),
      await visitor.submit('/confirm', { password: 'wrong', code: await seconds.code(secret) }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect((await visitor.submit('/confirm', { password: PASSWORD, code: await seconds.code(secret) })).status).toBe(
      303,
    );
    await stale();
    // The same code once more, then one from paper.
    expect((await visitor.submit('/confirm', { password: PASSWORD, code: await seconds.code(secret) })).status).toBe(
      401,
    );
    expect((await visitor.submit('/confirm', { password: PASSWORD, code: codes[0]! })).status).toBe(303);
  });

  it('for this sign-in alone, and for ten minutes', async () => {
    const { visitor, email } = await ann();
    const other = new Visitor(world.app);
    await signIn(other, email);
    await stale();
    await visitor.submit('/confirm', { password: PASSWORD });
    expect((await visitor.get('/account/password')).status).toBe(200);
    expect((await other.get('/account/password')).status).toBe(303);
    await ago('10 minutes', ['sudo_until']);
    expect((await visitor.get('/account/password')).status).toBe(303);
  });

  it('in five tries, or the sign-in has ended', async () => {
    const { visitor } = await ann();
    await stale();
    for (let i = 0; i < 5; i++) expect((await visitor.submit('/confirm', { password: `guess ${i}` })).status).toBe(401);
    const copy = visitor.copy();
    expect((await visitor.submit('/confirm', { password: PASSWORD })).status).toBe(429);
    expect((await copy.get('/account')).get('location')).toBe(out);
  });

  it('does not make a sign-in longer', async () => {
    const { visitor } = await ann();
    const ends = async () => (await world.sql('SELECT expires_at FROM session WHERE revoked_at IS NULL'))[0];
    const before = await ends();
    await visitor.submit('/confirm', { password: PASSWORD });
    expect(await ends()).toEqual(before);
  });

  it('by signing in again, for whoever has no password', async () => {
    const { visitor, id } = await ann();
    await world.sql('UPDATE account SET password_hash = NULL WHERE id = $1', [id]);
    await stale();
    expect((await visitor.get('/confirm')).text).toContain('Sign out and in again');
    expect((await visitor.submit('/confirm', { password: '' })).status).toBe(401);
  });
});

describe('the password', () => {
  const page = '/account/password';
  const good = 'quiet lantern orchard 9';

  it('is changed: the other browsers are signed out, and the owner is told by mail', async () => {
    const { visitor, id, email } = await ann();
    const other = new Visitor(world.app);
    await signIn(other, email);
    const answer = await visitor.submit(page, { password: good, again: good });
    expect(answer.get('location')).toBe('/account?done=password-changed');
    expect((await visitor.get('/account')).status).toBe(200);
    expect((await other.get('/account')).get('location')).toBe(out);
    expect((await signIn(other, email)).status).toBe(401);
    expect((await signIn(other, email, good)).status).toBe(303);
    expect((await readMail(world, id)).map(({ subject }) => subject)).toContain('Your password for Vigil was changed');
    expect(await acts('password.changed')).toHaveLength(1);
  });

  it('is changed ten times in a quarter of an hour, and not more often', async () => {
    const { visitor } = await ann();
    const statuses = [];
    for (let i = 0; i < 12; i++) {
      const password = `quiet lantern orchard ${i} marble`;
      const answer = await visitor.submit(page, { password, again: password });
      statuses.push(answer.status);
      if (i === 11) expect(answer.text).toContain('Wait 15 minutes');
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 303), 409, 409]);
    expect(await acts('password.changed')).toHaveLength(10);
  });

  it('that was changed ends the links for a new one that were sent before', async () => {
    const { visitor, id } = await ann();
    const secret = await world.app.get(OneTimeLinks).issue('reset', id, 1800);
    expect(await world.app.get(OneTimeLinks).find('reset', secret)).toBeDefined();
    await visitor.submit(page, { password: good, again: good });
    expect(await world.app.get(OneTimeLinks).find('reset', secret)).toBeUndefined();
  });

  it.each([
    ['too short', 'short 1', 'short 1', 'Use at least 12 characters'],
    ['common', 'password1234', 'password1234', 'This is soon guessed'],
    ['little more than the address', 'ann@example.org', 'ann@example.org', 'This is soon guessed'],
    ['not the same twice', good, `${good}0`, 'is not the same'],
  ])('stays when the new one is %s, and no box comes back filled', async (_, password, again, words) => {
    const { visitor, email } = await ann();
    const answer = await visitor.submit(page, { password, again });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.text).not.toContain(good);
    expect(answer.text).not.toMatch(/type="password"[^>]* value=/);
    expect((await signIn(new Visitor(world.app), email)).status).toBe(303);
    expect(await acts('password.changed')).toEqual([]);
  });
});

it('an account page says who one is, in words', async () => {
  const { visitor } = await ann();
  const { text } = await visitor.get('/account');
  for (const words of ['ann@example.org', 'Campaigner. Reads cases and alerts', 'Authenticator app: off']) {
    expect(text).toContain(words);
  }
});

it('a sign-in from a browser that was never used before is told to its owner by mail', async () => {
  const { id, email, visitor } = await ann();
  const told = async () => (await readMail(world, id)).filter(({ subject }) => subject.startsWith('A new browser'));
  expect(await told()).toEqual([]);
  await visitor.submit('/account', {}, '/sign-out');
  await signIn(visitor, email);
  expect(await told()).toEqual([]);
  await signIn(new Visitor(world.app), email);
  expect(await told()).toHaveLength(1);
});
