import { invite } from '../../test/support/links';
import { signIn } from '../../test/support/sign-in';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';

const GOOD = 'nine copper lanterns 🏮';
const email = 'mei@example.org';

let world: World;
beforeAll(async () => (world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] })));
afterAll(() => world.close());
beforeEach(() => world.empty());

const acts = async (): Promise<string[]> =>
  (await world.sql(`SELECT act FROM audit_event WHERE act LIKE 'account.%' ORDER BY id`)).map(
    ({ act }) => act as string,
  );

/** Opens a link as a browser does. */
async function opened(link: string): Promise<Visitor> {
  const visitor = new Visitor(world.app);
  const answer = await visitor.get(link);
  expect(answer.status).toBe(303);
  return visitor;
}

describe('an invitation', () => {
  it('is the only way to an account', async () => {
    for (const path of ['/signup', '/sign-up', '/register', '/users', '/api/v1/users', '/api/users']) {
      expect((await new Visitor(world.app).get(path)).status).toBeGreaterThanOrEqual(303);
    }
    const visitor = new Visitor(world.app);
    const _csrf = await visitor.markOn('/sign-in');
    const answer = await visitor.post('/join', { _csrf, email, name: 'Mei', password: GOOD });
    expect(answer.status).toBe(410);
    expect(await world.sql('SELECT email FROM account')).toEqual([{ email: 'owner@example.org' }]);
  });

  it('leads from the link to a password, and from there to sign-in', async () => {
    const { link } = await invite(world.http, { email: ' Mei@Example.org ', name: 'Mei Hua' });
    const mei = new Visitor(world.app);
    const answer = await mei.get(link);
    expect([answer.status, answer.get('location')]).toEqual([303, '/join']);
    const page = await mei.get('/join');
    expect(page.text).toContain('Mei Hua');
    expect(page.text).toContain(email);
    expect(page.text).not.toContain(link.split('=')[1]);

    const joined = await mei.submit('/join', { password: GOOD });
    expect([joined.status, joined.get('location')]).toEqual([303, '/sign-in?done=joined']);
    expect(mei.session).toBeUndefined();
    expect((await mei.get('/sign-in?done=joined')).text).toContain('You have joined.');
    expect((await signIn(mei, email, GOOD)).get('location')).toBe('/');
    expect(await acts()).toEqual(expect.arrayContaining(['account.invited', 'account.joined']));
  });

  it('is not used up by looking at it, and is by joining', async () => {
    const { link } = await invite(world.http, { email });
    for (const _ of [1, 2, 3]) expect((await (await opened(link)).get('/join')).status).toBe(200);
    const [mei, scanner] = [await opened(link), await opened(link)];
    const _csrf = await scanner.markOn('/join');
    expect((await mei.submit('/join', { password: GOOD })).status).toBe(303);
    const late = await scanner.post('/join', { _csrf, password: 'another good password of mine' });
    expect(late.status).toBe(410);
    expect(late.text).toContain('If you have joined already');
    expect((await (await opened(link)).get('/join')).status).toBe(410);
    expect((await signIn(new Visitor(world.app), email, GOOD)).status).toBe(303);
  });

  it('is used once when two press the button at the same moment', async () => {
    const { link } = await invite(world.http, { email });
    const both = [await opened(link), await opened(link)];
    const marks = await Promise.all(both.map((one) => one.markOn('/join')));
    const answers = await Promise.all(both.map((one, i) => one.post('/join', { _csrf: marks[i]!, password: GOOD })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  });

  it('holds for 72 hours', async () => {
    const { link } = await invite(world.http, { email });
    const [{ hours }] = await world.sql(
      `SELECT round(extract(epoch FROM expires_at - created_at) / 3600)::int AS hours FROM one_time_link`,
    );
    expect(hours).toBe(72);
    await world.sql(`UPDATE one_time_link SET expires_at = now() - interval '1 second'`);
    expect((await (await opened(link)).get('/join')).status).toBe(410);
  });

  it('stays good when the password is refused', async () => {
    const { link } = await invite(world.http, { email, name: 'Mei Hua' });
    const mei = await opened(link);
    for (const password of [
      '',
      'short',
      'eleven char',
      'password1234',
      'mei@example.org',
      `mei hua vigil`,
      'x'.repeat(300),
    ]) {
      const refused = await mei.submit('/join', { password });
      expect([password, refused.status]).toEqual([password, 422]);
      expect(refused.text).not.toMatch(/name="password"[^>]* value=/);
    }
    expect((await mei.submit('/join', { password: GOOD })).status).toBe(303);
  });

  it('takes long passwords, and an umlaut however it is typed', async () => {
    const { link } = await invite(world.http, { email });
    const composed = `zw\u00f6lf Boxk\u00e4mpfer jagen Viktor ${'quer '.repeat(30)}`.trim();
    expect((await (await opened(link)).submit('/join', { password: composed })).status).toBe(303);
    expect((await signIn(new Visitor(world.app), email, composed.normalize('NFD'))).status).toBe(303);
  });

  it('ends when a new one is made', async () => {
    const { id, link } = await invite(world.http, { email });
    const { text } = await world.http.post(`/people/${id}/invitation`).expect(200);
    expect((await (await opened(link)).get('/join')).status).toBe(410);
    expect(text).toContain('This link is shown only now.');
  });

  it('never brings a suspended account back', async () => {
    const { id, link } = await invite(world.http, { email });
    const early = await opened(link);
    const _csrf = await early.markOn('/join');
    await world.http.post(`/people/${id}/suspension`).expect(303);
    expect((await early.post('/join', { _csrf, password: GOOD })).status).toBe(410);
    await world.http.post(`/people/${id}/restoration`).expect(303);
    expect(await world.sql('SELECT status, password_hash FROM account WHERE id = $1', [id])).toEqual([
      { status: 'invited', password_hash: null },
    ]);
    expect((await (await opened(link)).get('/join')).status).toBe(410);
  });

  it('can be taken back, and then leaves nothing behind but the record', async () => {
    const { id, link } = await invite(world.http, { email });
    expect((await world.http.get(`/people/${id}/removal`).expect(200)).text).toContain('Take it back');
    await world.http.post(`/people/${id}/removal`).expect(303);
    await world.http.get(`/people/${id}`).expect(404);
    expect((await (await opened(link)).get('/join')).status).toBe(410);
    expect(await acts()).toContain('account.invitation-removed');
  });

  it('is refused for an address that is taken, is none, or for a partner without a team', async () => {
    const ask = (fields: object) => world.http.post('/people/invitation').type('form').send(fields).expect(422);
    await invite(world.http, { email });
    const refused: [object, string][] = [
      [{ email: 'OWNER@example.org', name: 'A', role: 'staff' }, 'has an account'],
      [{ email, name: 'A', role: 'staff' }, 'was invited already'],
      [{ email: 'a@exаmple.org', name: 'A', role: 'staff' }, 'is not an e-mail address'],
      [{ email: 'a@example.org', name: ' ', role: 'staff' }, 'is needed'],
      [{ email: 'a@example.org', name: 'A', role: 'server' }, 'Choose a role'],
      [{ email: 'a@example.org', name: 'A', role: 'partner' }, 'choose at least one'],
      [{ email: 'a@example.org', name: 'A', role: 'staff', teams: 'no-team' }, 'Choose teams that exist'],
    ];
    for (const [fields, words] of refused) expect((await ask(fields)).text).toContain(words);
    expect(await world.sql(`SELECT FROM account WHERE email = 'a@example.org'`)).toEqual([]);
  });

  it('is made by administrators alone, who have proved lately who they are', async () => {
    const { http } = await world.as('reviewer');
    await http.get('/people/invitation').expect(403);
    await http.post('/people/invitation').type('form').send({ email, name: 'Mei', role: 'administrator' }).expect(403);
    await world.sql(`UPDATE session SET sudo_until = now() - interval '1 second'`);
    const asked = await world.http.get('/people/invitation').expect(303);
    expect(asked.get('location')).toBe('/confirm?next=%2Fpeople%2Finvitation');
    const sent = world.http.post('/people/invitation').type('form').send({ email, name: 'Mei', role: 'staff' });
    expect((await sent.expect(403)).text).toContain(`name="email" value="${email}"`);
    expect(await world.sql('SELECT FROM account WHERE email = $1', [email])).toEqual([]);
  });

  it('does not keep its secret in the database', async () => {
    const { link } = await invite(world.http, { email });
    const secret = link.split('=')[1]!;
    for (const table of ['one_time_link', 'audit_event', 'outgoing_mail', 'account']) {
      const [{ all }] = await world.sql(`SELECT coalesce(string_agg(t::text, ' '), '') AS all FROM ${table} t`);
      expect(all).not.toContain(secret);
    }
  });
});

describe('odd links', () => {
  it.each([
    '/join?token=',
    '/join?token=../../x',
    `/reset?token=${'a'.repeat(5000)}`,
    '/join?token=a&token=b',
    '/reset?token=%00',
  ])('lead to a clean page that says what to do: %s', async (link) => {
    const visitor = new Visitor(world.app);
    const first = await visitor.get(link);
    expect(first.status).toBe(303);
    expect((await visitor.get(first.get('location')!)).status).toBe(410);
  });
});
