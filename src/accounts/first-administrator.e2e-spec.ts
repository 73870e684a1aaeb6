import { member, signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';
import { FirstAdministrator } from './first-administrator';
import { SentLinks } from './sent-links';

const person = { email: 'First@example.org', name: 'Fen Lin', password: 'nine copper lanterns 🏮' };

let world: World;
beforeAll(async () => (world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] })));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  await world.sql('DELETE FROM account');
});

/** The path of the link that a start prints; undefined when it prints none. */
async function started(): Promise<string | undefined> {
  const link = await world.app.get(FirstAdministrator, { strict: false }).link();
  return link?.slice(new URL(link).origin.length);
}

async function opened(link: string | undefined): Promise<Visitor> {
  const visitor = new Visitor(world.app);
  await visitor.get(link!);
  return visitor;
}

describe('the first administrator', () => {
  it('joins by the link that the start prints, and has no password but her own', async () => {
    const fen = await opened(await started());
    expect((await fen.get('/join')).text).toContain('Become the first administrator');
    expect((await fen.submit('/join', person)).get('location')).toBe('/sign-in?done=joined');
    expect(await world.sql('SELECT email, name, role, status FROM account')).toEqual([
      { email: 'first@example.org', name: 'Fen Lin', role: 'administrator', status: 'active' },
    ]);
    // She must set up a second step before anything else.
    expect((await signIn(fen, person.email, person.password)).get('location')).toMatch(/^\/account\/second-factor/);
  });

  it('is asked for at each start until there is one; an old link ends with the next start', async () => {
    const first = await started();
    const early = await opened(first);
    const _csrf = await early.markOn('/join');
    const second = await started();
    expect(second).not.toBe(first);
    expect((await early.post('/join', { _csrf, ...person })).status).toBe(410);
    expect((await (await opened(second)).submit('/join', person)).status).toBe(303);
    expect(await started()).toBeUndefined();
  });

  it('is not asked for while somebody is invited to be it', async () => {
    const invited = ['user', 'invite', '--email', 'a@example.org', '--name', 'A', '--role', 'administrator'];
    expect((await world.vigil(...invited)).code).toBe(0);
    expect(await started()).toBeUndefined();
    await world.sql(`UPDATE one_time_link SET expires_at = now() - interval '1 second'`);
    expect(await started()).toBeDefined();
  });

  it('is asked for again when the last one is suspended', async () => {
    const { email } = await member(world, 'administrator');
    expect(await started()).toBeUndefined();
    expect((await world.vigil('user', 'suspend', '--email', email)).code).toBe(0);
    expect(await started()).toBeDefined();
  });

  it('cannot join any more when somebody else was quicker', async () => {
    const late = await opened(await started());
    const _csrf = await late.markOn('/join');
    await member(world, 'administrator');
    expect((await late.post('/join', { _csrf, ...person })).status).toBe(410);
  });

  it('is one, also when two with a link each join at the same moment', async () => {
    const links = world.app.get(SentLinks, { strict: false });
    const joining = [];
    for (const email of ['one@example.org', 'two@example.org']) {
      const link = new URL(await links.make('invitation', null));
      const visitor = await opened(link.pathname + link.search);
      joining.push({ visitor, fields: { ...person, email, _csrf: await visitor.markOn('/join') } });
    }

    const answers = await Promise.all(joining.map(({ visitor, fields }) => visitor.post('/join', fields)));

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect(await world.sql('SELECT FROM account')).toHaveLength(1);
  });

  it('has one link, also when two processes start at the same moment', async () => {
    await Promise.all([started(), started()]);

    expect(await world.sql('SELECT FROM one_time_link WHERE used_at IS NULL')).toHaveLength(1);
  });

  it('writes an address and a name that can be used', async () => {
    await member(world, 'staff', { email: 'taken@example.org' });
    const fen = await opened(await started());
    const wrong = [
      { email: 'nobody' },
      { email: 'TAKEN@example.org' },
      { name: ' ' },
      { password: 'short' },
      { email: '' },
    ];
    for (const fields of wrong) {
      const answer = await fen.submit('/join', { ...person, ...fields });
      expect([fields, answer.status]).toEqual([fields, 422]);
    }
    expect((await fen.submit('/join', person)).status).toBe(303);
  });
});
