import type { Response } from 'supertest';
import { holdAccount } from '../../test/support/held-account';
import { member, PASSWORD, Seconds, setUpApp, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';
import { OneTimeLinks } from './one-time-links';

const GOOD = 'nine copper lanterns 🏮';
const home = '/account/second-factor';

let world: World;
let seconds: Seconds;
beforeAll(async () => {
  world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] });
  seconds = new Seconds(world);
});
afterAll(() => world.close());
beforeEach(() => world.empty());

/** Has `first` done while a sign-in with the right password, which it overtakes, has been verified already. */
async function overtaken(
  { id, email }: { id: string; email: string },
  first: () => PromiseLike<Response>,
): Promise<{ thief: Visitor; done: Response; refused: Response }> {
  const thief = new Visitor(world.app, '198.51.100.1');
  const _csrf = await thief.markOn('/sign-in');
  const held = await holdAccount(id);
  const one = Promise.resolve(first());
  await held.waiting(1);
  const other = thief.post('/sign-in', { _csrf, email, password: PASSWORD });
  await held.waiting(2);
  await held.release();
  return { thief, done: await one, refused: await other };
}

const open = (id: string) => world.sql('SELECT stage FROM session WHERE account_id = $1 AND revoked_at IS NULL', [id]);

describe('a sign-in whose password was verified before', () => {
  const expectRefused = async (thief: Visitor, refused: Response): Promise<void> => {
    expect(refused.status).toBe(401);
    expect(refused.text).toContain('The e-mail address or the password is wrong');
    expect(thief.session).toBeUndefined();
    const [failed] = await world.sql(`SELECT detail FROM audit_event WHERE act = 'sign-in.failed'`);
    expect(failed.detail).toEqual({ reason: 'changed meanwhile' });
  };

  it('does not begin after a reset', async () => {
    const ann = await member(world, 'campaigner');
    const secret = await world.app.get(OneTimeLinks, { strict: false }).issue('reset', ann.id, 1800);
    const visitor = new Visitor(world.app);
    await visitor.get(`/reset?token=${secret}`);
    const _csrf = await visitor.markOn('/reset');
    const { thief, done, refused } = await overtaken(ann, () => visitor.post('/reset', { _csrf, password: GOOD }));
    expect(done.status).toBe(303);
    await expectRefused(thief, refused);
    expect(await open(ann.id)).toEqual([]);
  });

  it.each(['sign-out', 'suspension'])('does not begin after an administrator has ended the others: %s', async (act) => {
    const ann = await member(world, 'campaigner');
    const { thief, done, refused } = await overtaken(ann, () => world.http.post(`/people/${ann.id}/${act}`));
    expect(done.status).toBe(303);
    if (act === 'suspension') await world.http.post(`/people/${ann.id}/restoration`).expect(303);
    await expectRefused(thief, refused);
    expect(await open(ann.id)).toEqual([]);
  });

  it('does not begin after she changed it herself, or signed out everywhere else', async () => {
    const ann = await member(world, 'campaigner');
    for (const [page, fields] of [
      ['/account/sign-ins', { end: 'others' }],
      ['/account/password', { password: GOOD, again: GOOD }],
    ] as const) {
      const visitor = new Visitor(world.app);
      await signIn(visitor, ann.email);
      const _csrf = await visitor.markOn(page);
      const { thief, done, refused } = await overtaken(ann, () => visitor.post(page, { _csrf, ...fields }));
      expect(done.status).toBe(303);
      await expectRefused(thief, refused);
      expect((await visitor.get('/account')).status).toBe(200);
    }
  });

  it('does not begin after she set up her app, so nobody sets up another in its place', async () => {
    const rosa = await member(world, 'researcher');
    const visitor = new Visitor(world.app);
    await signIn(visitor, rosa.email);
    await visitor.submit(home, {}, `${home}/start`);
    const { text } = await visitor.get(`${home}/set-up`);
    const secret = /class="key">([A-Z2-7 ]+)</.exec(text)![1]!.replaceAll(' ', '');
    const _csrf = await visitor.markOn(`${home}/set-up`);
    const code = await seconds.code(secret);
    const { thief, done, refused } = await overtaken(rosa, () => visitor.post(`${home}/confirm`, { _csrf, code }));
    expect(done.status).toBe(201);
    await expectRefused(thief, refused);
    expect((await visitor.get('/defenders')).status).toBe(200);
  });
});

describe('somebody who is half in', () => {
  it('sets up no app when there is one meanwhile: she is asked for its code', async () => {
    const rosa = await member(world, 'researcher');
    const thief = new Visitor(world.app);
    await signIn(thief, rosa.email);
    const visitor = new Visitor(world.app);
    await signIn(visitor, rosa.email);
    await setUpApp(visitor, seconds);
    // As if she had been let in beside it.
    await world.sql(`UPDATE session SET revoked_at = NULL WHERE stage = 'enrol' AND account_id = $1`, [rosa.id]);
    for (const page of [home, `${home}/set-up`, `${home}/qr`, '/account/passkeys', '/confirm']) {
      expect([page, (await thief.get(page)).get('location')]).toEqual([page, '/sign-in/code']);
    }
    const _csrf = await thief.markOn('/sign-in/code');
    expect((await thief.post(`${home}/start`, { _csrf })).get('location')).toBe('/sign-in/code');
  });

  it('does not finish with her code when she was signed out while it was looked at', async () => {
    const rosa = await member(world, 'researcher');
    const visitor = new Visitor(world.app);
    await signIn(visitor, rosa.email);
    const { secret } = await setUpApp(visitor, seconds);
    const half = new Visitor(world.app);
    await signIn(half, rosa.email);
    const _csrf = await half.markOn('/sign-in/code');
    const code = await seconds.code(secret);
    const held = await holdAccount(rosa.id);
    const out = Promise.resolve(world.http.post(`/people/${rosa.id}/sign-out`));
    await held.waiting(1);
    const late = half.post('/sign-in/code', { _csrf, code });
    await held.waiting(2);
    await held.release();
    expect((await out).status).toBe(303);
    expect((await late).get('location')).toBe('/sign-in');
    expect(await open(rosa.id)).toEqual([]);
    world.clock.run();
  });
});
