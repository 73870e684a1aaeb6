import { readMail } from '../../test/support/mail';
import { member, Seconds, setUpApp, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] })));
afterAll(() => world.close());
beforeEach(() => world.empty());

const user = (...args: string[]) => world.vigil('user', ...args);
const acts = async (): Promise<string[]> =>
  (await world.sql(`SELECT act FROM audit_event WHERE actor = 'command-line' ORDER BY id`)).map(
    ({ act }) => act as string,
  );

const ann = ['--email', 'Ann@example.org'];
const invited = ['invite', ...ann, '--name', 'Ann Li', '--role'];

describe('vigil user', () => {
  it('invites somebody and prints the link, and nothing else, on the standard output', async () => {
    const { code, out, err } = await user(...invited, 'campaigner');
    expect([code, err]).toEqual([0, 'Hand this link over in a safe way. It works once, for 72 hours.\n']);
    const link = new URL(out.trim());
    const visitor = new Visitor(world.app);
    await visitor.get(link.pathname + link.search);
    expect((await visitor.submit('/join', { password: 'nine copper lanterns 🏮' })).status).toBe(303);
    expect(await acts()).toEqual(['account.invited', 'command.user-invite']);
  });

  it('puts a partner into a team, by its name', async () => {
    await world.sql(`INSERT INTO team (name) VALUES ('Partners of the north')`);
    const without = await user(...invited, 'partner');
    expect([without.code, without.err]).toEqual([1, expect.stringContaining('choose at least one')]);
    const wrong = await user(...invited, 'partner', '--team', 'South');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('There are: Partners of the north.')]);
    expect((await user(...invited, 'partner', '--team', 'partners of the NORTH')).code).toBe(0);
    const { json } = await user('list', '--json');
    expect(json[0]).toMatchObject({
      email: 'ann@example.org',
      status: 'invited',
      teams: [{ name: 'Partners of the north' }],
    });
  });

  it('lists everybody with status and second step', async () => {
    await user(...invited, 'staff');
    const { out } = await user('list');
    expect(out).toContain('ann@example.org  Ann Li  staff  invited');
    expect(out).toContain('owner@example.org  Test Owner  administrator  active');
    expect(out).toContain('second step: authenticator app; last sign-in: never');
  });

  it('suspends, restores, and changes a role', async () => {
    const { email } = await member(world, 'reviewer');
    const visitor = new Visitor(world.app);
    await signIn(visitor, email);
    expect((await user('suspend', '--email', email)).out).toContain('is suspended');
    expect((await visitor.get('/account')).get('location')).toContain('/sign-in');
    expect((await user('suspend', '--email', email)).code).toBe(1);
    expect((await user('restore', '--email', email)).out).toContain('can sign in again');
    expect((await user('role', '--email', email, '--role', 'campaigner')).out).toContain('is campaigner now');
    expect((await user('role', '--email', email, '--role', 'server')).err).toContain('Choose a role');
    expect((await signIn(new Visitor(world.app), email)).get('location')).toBe('/');
  });

  it('helps somebody who lost phone and codes, and tells her and every administrator', async () => {
    const { id, email } = await member(world, 'researcher');
    const visitor = new Visitor(world.app);
    await signIn(visitor, email);
    await setUpApp(visitor, new Seconds(world));
    expect((await user('reset-second-factor', '--email', email)).code).toBe(0);
    expect((await signIn(new Visitor(world.app), email)).get('location')).toMatch(/^\/account\/second-factor/);
    const [owner] = await world.sql(`SELECT id FROM account WHERE email = 'owner@example.org'`);
    expect((await readMail(world, owner.id))[0]!.text).toContain('Done by: Command line.');
    expect(await readMail(world, id)).toHaveLength(1);
    expect(await acts()).toContain('account.second-factor-reset');
  });

  it('takes an invitation back, and says what cannot be taken back', async () => {
    await user(...invited, 'staff');
    expect((await user('remove-invitation', ...ann)).out).toContain('The invitation of Ann Li is taken back.');
    expect((await user('remove-invitation', ...ann)).err).toContain('There is no such account.');
    const { email } = await member(world, 'campaigner');
    expect((await user('remove-invitation', '--email', email)).err).toContain('has joined already');
  });

  it('explains wrong usage in one line', async () => {
    for (const args of [['invite'], ['suspend'], ['role', '--email', 'a@b.c'], ['nonsense']]) {
      expect((await user(...args)).code).toBe(2);
    }
    for (const way of ['suspend', 'restore', 'reset-second-factor', 'reset-password']) {
      expect(await user(way, '--email', 'nobody@example.org')).toMatchObject({
        code: 1,
        err: 'vigil: There is no such account.\n',
      });
    }
  });
});
