import { readMail } from '../../test/support/mail';
import { member, PASSWORD, Seconds, setUpApp, signIn } from '../../test/support/sign-in';
import { linkIn } from '../../test/support/links';
import { Visitor } from '../../test/support/visitor';
import { startWorld, type World } from '../../test/world';
import { ResetsService } from './resets.service';

const GOOD = 'nine copper lanterns 🏮';
const origin = 'http://localhost:4321';

let world: World;
// Nothing is sent: letters lie in the outbox, where they are read.
const smtpUrl = 'smtp://127.0.0.1:9';
beforeAll(async () => {
  world = await startWorld({ trustedProxies: ['127.0.0.1', '::1'], origin, smtpUrl });
});
afterAll(() => world.close());
beforeEach(() => world.empty());

/** Asks by the form; the work that follows the answer is done when this comes back. */
async function ask(email: string, visitor = new Visitor(world.app)) {
  const answer = await visitor.submit('/forgot', { email });
  await world.app.get(ResetsService, { strict: false }).settled();
  return answer;
}

/** The path of the last link that was mailed. */
async function mailedLink(accountId: string): Promise<string> {
  const text = (await readMail(world, accountId)).findLast(({ subject }) => subject.startsWith('Choose'))!.text;
  const link = /^http\S+$/m.exec(text)![0];
  expect(link).toMatch(/^http:\/\/localhost:4321\/reset\?token=[\w-]{43}$/);
  return link.slice(origin.length);
}

async function opened(link: string): Promise<Visitor> {
  const visitor = new Visitor(world.app);
  expect((await visitor.get(link)).get('location')).toBe('/reset');
  return visitor;
}

const withoutMark = (text: string): string => text.replace(/name="_csrf" value="[^"]+"/g, '');

describe('asking for a new password', () => {
  it('answers everybody alike, and mails a link to those who have an account', async () => {
    const { id, email } = await member(world, 'campaigner');
    await member(world, 'staff', { email: 'gone@example.org', status: 'suspended' });
    await member(world, 'staff', { email: 'coming@example.org', status: 'invited' });
    const answers = [];
    for (const whose of [email, 'stranger@example.org', 'gone@example.org', 'coming@example.org']) {
      answers.push(await ask(whose));
    }
    const [first, ...others] = answers.map((one) => [
      one.status,
      withoutMark(one.text),
      Object.keys(one.headers).sort(),
    ]);
    expect(first![0]).toBe(200);
    for (const other of others) expect(other).toEqual(first);
    expect(await world.sql('SELECT account_id FROM outgoing_mail')).toEqual([{ account_id: id }]);
    const asked = await world.sql(`SELECT account_id FROM audit_event WHERE act = 'password.reset-asked' ORDER BY id`);
    expect(asked.map((row) => row.account_id)).toEqual([id, null, null, null]);
  });

  it('is not used up by a stranger for the owner of the address', async () => {
    const { id, email } = await member(world, 'campaigner');
    const own = new Visitor(world.app);
    await signIn(own, email);
    await own.submit('/account', {}, '/sign-out');
    const sent = async () => (await readMail(world, id)).filter(({ subject }) => subject.startsWith('Choose')).length;
    // From her own network, so that it is the browser that counts.
    for (let i = 0; i < 5; i++) await ask(email, new Visitor(world.app));
    expect(await sent()).toBe(3);
    for (let i = 0; i < 4; i++) await ask(email, own);
    expect(await sent()).toBe(6);
    await ask(email, new Visitor(world.app, '198.51.100.7'));
    expect(await sent()).toBe(7);
    await own.submit('/sign-in', { email, password: PASSWORD });
    await ask('somebody.else@example.org', own); // known for one account, and for no other
    expect(await sent()).toBe(7);
  });

  it('fills no mailbox, from however many networks it is asked for', async () => {
    const { id, email } = await member(world, 'campaigner');
    for (let n = 1; n <= 11; n++) {
      const visitor = new Visitor(world.app, `10.1.${n}.1`);
      for (let i = 0; i < 3; i++) await ask(email, visitor);
    }
    expect(await readMail(world, id)).toHaveLength(30);
  });

  it('mails three links an hour to one address, and answers the same after that', async () => {
    const { id, email } = await member(world, 'campaigner');
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await ask(email));
    expect(new Set(answers.map((one) => withoutMark(one.text))).size).toBe(1);
    expect(await readMail(world, id)).toHaveLength(3);
  });

  it('mails none to whoever would get in by it alone, and answers her the same', async () => {
    const known = await member(world, 'campaigner');
    const sso = await member(world, 'partner');
    await world.sql('UPDATE account SET password_hash = NULL WHERE id = $1', [sso.id]);
    const bare = await member(world, 'researcher');
    const texts = [];
    for (const { email } of [known, sso, bare]) texts.push(withoutMark((await ask(email)).text));
    expect(new Set(texts).size).toBe(1);
    expect(await world.sql('SELECT account_id FROM outgoing_mail')).toEqual([{ account_id: known.id }]);
  });

  it('asks for a real address', async () => {
    for (const email of ['', 'nobody', 'a@b', 'x'.repeat(400)]) {
      expect((await new Visitor(world.app).submit('/forgot', { email })).status).toBe(422);
    }
  });
});

describe('a link for a new password', () => {
  it('names the host of the configuration, whatever the request says', async () => {
    const { id, email } = await member(world, 'campaigner');
    await ask(email);
    await mailedLink(id);
  });

  it('lets choose one, ends every session and every other link, and does not sign in', async () => {
    const { id, email } = await member(world, 'campaigner');
    const before = new Visitor(world.app);
    await signIn(before, email);
    expect((await before.get('/account')).status).toBe(200);
    await ask(email);
    const older = await mailedLink(id);
    await ask(email);
    const link = await mailedLink(id);

    const ann = await opened(link);
    expect((await ann.get('/reset')).text).not.toContain(link.split('=')[1]);
    const done = await ann.submit('/reset', { password: GOOD });
    expect([done.status, done.get('location')]).toEqual([303, '/sign-in?done=password-reset']);
    expect(ann.session).toBeUndefined();
    expect((await before.get('/account')).get('location')).toBe('/sign-in?next=%2Faccount');
    expect((await (await opened(older)).get('/reset')).status).toBe(410);
    expect((await (await opened(link)).get('/reset')).status).toBe(410);
    expect((await signIn(new Visitor(world.app), email, PASSWORD)).status).toBe(401);
    expect((await signIn(new Visitor(world.app), email, GOOD)).status).toBe(303);
    expect((await readMail(world, id)).map(({ subject }) => subject)).toContain('Your password for Vigil was changed');
    const [reset] = await world.sql(`SELECT account_id, detail FROM audit_event WHERE act = 'password.reset'`);
    expect(reset).toMatchObject({ account_id: id, detail: { sessions: 1 } });
  });

  it('works once, also when two use it at the same moment', async () => {
    const { id, email } = await member(world, 'campaigner');
    await ask(email);
    const link = await mailedLink(id);
    const both = [await opened(link), await opened(link)];
    const marks = await Promise.all(both.map((one) => one.markOn('/reset')));
    const answers = await Promise.all(both.map((one, i) => one.post('/reset', { _csrf: marks[i]!, password: GOOD })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  });

  it('holds for 30 minutes, and not for somebody who was suspended meanwhile', async () => {
    const { id, email } = await member(world, 'campaigner');
    await ask(email);
    const link = await mailedLink(id);
    const [{ minutes }] = await world.sql(
      `SELECT round(extract(epoch FROM expires_at - created_at) / 60)::int AS minutes FROM one_time_link`,
    );
    expect(minutes).toBe(30);
    const ann = await opened(link);
    const _csrf = await ann.markOn('/reset');
    await world.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [id]);
    expect((await ann.post('/reset', { _csrf, password: GOOD })).status).toBe(410);
    await world.sql(`UPDATE account SET status = 'active' WHERE id = $1`, [id]);
    await world.sql(`UPDATE one_time_link SET expires_at = now() - interval '1 second'`);
    const late = await (await opened(link)).get('/reset');
    expect([late.status, late.text.includes('ask for a new link')]).toEqual([410, true]);
  });

  it('does not take an invitation for a reset, nor the other way round', async () => {
    const { id, email } = await member(world, 'campaigner');
    await ask(email);
    const secret = (await mailedLink(id)).split('=')[1];
    const ann = new Visitor(world.app);
    await ann.get(`/join?token=${secret}`);
    expect((await ann.get('/join')).status).toBe(410);
  });

  it('does not pass by the second step', async () => {
    const seconds = new Seconds(world);
    const { id, email } = await member(world, 'researcher');
    const ann = new Visitor(world.app);
    await signIn(ann, email);
    await setUpApp(ann, seconds);
    await ask(email);
    await (await opened(await mailedLink(id))).submit('/reset', { password: GOOD });
    const again = new Visitor(world.app);
    expect((await signIn(again, email, GOOD)).get('location')).toBe('/sign-in/code');
    expect((await again.get('/defenders')).get('location')).toBe('/sign-in/code');
  });

  it('that was mailed opens nothing once the second step was taken away: an administrator hands one over', async () => {
    const seconds = new Seconds(world);
    const { id, email } = await member(world, 'researcher');
    const ann = new Visitor(world.app);
    await signIn(ann, email);
    await setUpApp(ann, seconds);
    await ask(email);
    const link = await mailedLink(id);
    await world.http.post(`/people/${id}/second-factor-reset`).expect(303);
    expect((await (await opened(link)).get('/reset')).status).toBe(410);

    const byHand = linkIn((await world.http.post(`/people/${id}/reset-link`).expect(200)).text);
    expect((await (await opened(byHand)).submit('/reset', { password: GOOD })).status).toBe(303);
    expect((await signIn(ann, email, GOOD)).get('location')).toBe('/account/second-factor');
    world.clock.run();
  });

  it('is mailed on the word of an administrator, who does not see it', async () => {
    const { id } = await member(world, 'campaigner');
    const sent = await world.http.post(`/people/${id}/reset-link`).expect(303);
    expect(sent.get('location')).toBe(`/people/${id}?done=reset-sent`);
    await mailedLink(id);
  });

  it('is printed for the owner of the server', async () => {
    const { email } = await member(world, 'campaigner');
    const { code, out } = await world.vigil('user', 'reset-password', '--email', email);
    expect(code).toBe(0);
    const link = /^http\S+$/m.exec(out)![0].slice(origin.length);
    expect((await (await opened(link)).submit('/reset', { password: GOOD })).status).toBe(303);
    expect((await signIn(new Visitor(world.app), email, GOOD)).status).toBe(303);
  });
});

describe('where no mail goes out', () => {
  it('an administrator hands the link over, which is shown to her once', async () => {
    const bare = await startWorld({ trustedProxies: ['127.0.0.1', '::1'] });
    try {
      const { id, email } = await member(bare, 'campaigner');
      const link = linkIn((await bare.http.post(`/people/${id}/reset-link`).expect(200)).text);
      const ann = new Visitor(bare.app);
      await ann.get(link);
      expect((await ann.submit('/reset', { password: GOOD })).status).toBe(303);
      expect((await signIn(new Visitor(bare.app), email, GOOD)).status).toBe(303);
    } finally {
      await bare.close();
    }
  });
});
