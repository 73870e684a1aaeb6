import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './support/http';
import { endOfRun } from './support/end-of-run';
import { enter, enterAgain, member, OTHER, PASSWORD, setUpApp, signIn } from './support/members';
import { unmarked } from './support/pages';
import { Person } from './support/person';
import { Vigil } from './support/vigil';

let vigil: Vigil;
beforeAll(async () => {
  vigil = await Vigil.start();
}, 60_000);
afterAll(() => vigil.close());

/** What somebody learns from an answer who compares it with others. How long it takes is measured by `npm run bench`. */
const learnt = ({ status, text, headers, location }: Answer) => ({
  status,
  location,
  text: unmarked(text),
  headers: Object.keys(headers),
  cookies: headers['set-cookie']?.map((line) => line.replace(/=[^;]*/, '')),
});

/** People to whom a stranger must look alike: with an account, suspended, invited, unknown. */
async function addresses(): Promise<string[]> {
  const people = [
    await member(vigil, 'campaigner'),
    await member(vigil, 'researcher'),
    await member(vigil, 'staff', { status: 'suspended' }),
    await member(vigil, 'partner', { status: 'invited' }),
  ];
  return [...people.map(({ email }) => email), 'nobody@example.org', 'nobody@elsewhere.example'];
}

describe('16. Nobody learns who has an account', () => {
  it('from a wrong password', async () => {
    const answers = [];
    for (const [i, email] of (await addresses()).entries()) {
      const visitor = i % 2 ? new Person(vigil).n2 : new Person(vigil);
      answers.push(learnt(await signIn(visitor, email, OTHER)));
    }
    expect(answers[0]!.status).toBe(401);
    expect(answers[0]!.text).toContain('The e-mail address or the password is wrong');
    for (const other of answers.slice(1)) expect(other).toEqual(answers[0]);
  });

  it('from the right password of somebody who may not come in', async () => {
    const wrong = learnt(await signIn(new Person(vigil), 'nobody@example.org', OTHER));
    for (const email of (await addresses()).slice(2, 4)) {
      expect(learnt(await signIn(new Person(vigil).n2, email))).toEqual(wrong);
    }
  });

  it('from asking for a new password; only who has an account, and more to show than the letter, gets one', async () => {
    const all = await addresses();
    const answers = [];
    for (const [i, email] of all.entries()) {
      const visitor = i % 2 ? new Person(vigil).n2 : new Person(vigil);
      answers.push(learnt(await visitor.submit('/forgot', { email })));
    }
    expect(answers[0]!.status).toBe(200);
    for (const other of answers.slice(1)) expect(other).toEqual(answers[0]);
    await vigil.letter(all[0]!, 'Choose a new password for Vigil');
    // The work comes after the answer. All of it is done once its lines stand in the trail.
    const done = async () => (await vigil.sql(`SELECT FROM audit_event WHERE act = 'password.reset-asked'`)).length;
    while ((await done()) < all.length) await wait(20);
    const written = await vigil.sql(
      'SELECT email FROM outgoing_mail m JOIN account a ON a.id = m.account_id ORDER BY email',
    );
    expect(written.map(({ email }) => email)).toEqual([all[0]]); // the researcher has no second step yet
  });
});

/** Somebody guesses, from another address each time and by both processes in turn. */
async function guess(email: string, times: number): Promise<Answer[]> {
  const answers = [];
  for (let i = 0; i < times; i += 1) {
    const stranger = new Person(vigil);
    answers.push(await signIn(i % 2 ? stranger.n2 : stranger, email, `a guess that is wrong ${i}`));
  }
  return answers;
}

const stopped = [...Array<number>(8).fill(401), 429, 429];

describe('17. Guessing a password is stopped, over both processes together', () => {
  it('after eight tries from ten places; the answer says when to come again', async () => {
    const { email } = await member(vigil, 'campaigner');
    const answers = await guess(email, 10);
    expect(answers.map(({ status }) => status)).toEqual(stopped);
    expect(answers.at(-1)!.headers['retry-after']).toBe('900');
  });

  it('for an address that nobody has just the same, to the letter', async () => {
    const { email } = await member(vigil, 'campaigner');
    const [known, unknown] = [await guess(email, 10), await guess('nobody.at.all@example.org', 10)];
    expect(unknown.map(learnt)).toEqual(known.map(learnt));
  });

  it('after eight of twenty that come at the same moment', async () => {
    const { id, email } = await member(vigil, 'campaigner');
    const strangers = Array.from({ length: 20 }, (_, i) => (i % 2 ? new Person(vigil).n2 : new Person(vigil)));
    const marks = await Promise.all(strangers.map((one) => one.markOn('/sign-in')));
    const answers = await Promise.all(
      strangers.map((one, i) => one.post('/sign-in', { _csrf: marks[i]!, email, password: `another guess ${i}` })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(8).fill(401), ...Array<number>(12).fill(429)]);
    const looked = await vigil.sql(`SELECT FROM audit_event WHERE act = 'sign-in.failed' AND account_id = $1`, [id]);
    expect(looked).toHaveLength(8);
  });

  it('however the address is written', async () => {
    const { email } = await member(vigil, 'campaigner');
    await guess(` ${email.toUpperCase()} `, 8);
    expect((await signIn(new Person(vigil).n2, email)).status).toBe(429);
  });

  it('after a hundred tries from one network, whomever they are at', async () => {
    const eve = new Person(vigil, '192.0.2.1');
    const _csrf = await eve.markOn('/sign-in');
    const at = (i: number) =>
      (i % 2 ? eve.n2 : eve).post('/sign-in', { _csrf, email: `p${i}@example.org`, password: 'no guess' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => at).map((one, i) => one(i)));
    for (let round = 1; round < 5; round += 1) {
      answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, i) => at(round * 20 + i)))));
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect((await at(100)).status).toBe(429);
    const { email } = await member(vigil, 'campaigner');
    expect((await signIn(new Person(vigil, '192.0.2.200').n2, email)).status).toBe(429);
    expect((await signIn(new Person(vigil).n2, email)).status).toBe(303);
  });
});

describe('18. Strangers who guess lock nobody out', () => {
  it('the owner signs in from the browser that she used before; a new one waits', async () => {
    const ann = await enter(vigil, 'campaigner');
    await ann.person.submit('/account', {}, '/sign-out');
    const statuses = (await guess(ann.email, 10)).map(({ status }) => status);
    expect(statuses).toEqual(stopped);
    expect((await signIn(new Person(vigil), ann.email)).status).toBe(429);
    expect((await signIn(ann.person.n2, ann.email)).location).toBe('/');
    expect((await signIn(new Person(vigil), ann.email)).status).toBe(429);
    await vigil.sql(`UPDATE throttle SET resets_at = resets_at - interval '15 minutes'`);
    expect((await signIn(new Person(vigil).n2, ann.email)).location).toBe('/');
  });

  it('nor do those who know the password and guess codes', async () => {
    const rosa = await enter(vigil, 'researcher');
    const known = await enterAgain(vigil, rosa);
    await known.submit('/account', {}, '/sign-out');
    for (let round = 0; round < 3; round += 1) {
      const eve = new Person(vigil);
      await signIn(eve, rosa.email);
      for (let i = 0; i < 4; i += 1) await (i % 2 ? eve.n2 : eve).submit('/sign-in/code', { code: `99998${i}` });
    }
    expect((await enterAgain(vigil, rosa, known.n2)).jar.has('__Host-session')).toBe(true);
    expect((await known.get('/account')).status).toBe(200);
  });

  it('the cookie of a browser that somebody else used gives no more tries', async () => {
    const [bo, { email }] = [await enter(vigil, 'partner'), await member(vigil, 'campaigner')];
    await bo.person.submit('/account', {}, '/sign-out');
    await guess(email, 8);
    expect((await signIn(bo.person, email)).status).toBe(429);
  });
});

const subject = 'Choose a new password for Vigil';
const fresh = 'nine copper lanterns 🏮';

const lettersTo = (email: string): number =>
  vigil.mail.arrived.filter(({ to, headers }) => to.includes(email) && headers.subject === subject).length;

/** Asks for a link by the page; gives it once it has come by mail. */
async function asked(email: string, headers: Record<string, string> = {}): Promise<string> {
  const before = lettersTo(email);
  const person = new Person(vigil);
  const _csrf = await person.markOn('/forgot');
  expect((await person.n2.post('/forgot', { _csrf, email }, headers)).status).toBe(200);
  while (lettersTo(email) === before) await vigil.mail.has(vigil.mail.arrived.length + 1);
  return vigil.mailedLink(email, subject);
}

async function opened(link: string): Promise<Person> {
  const person = new Person(vigil);
  expect((await person.get(link)).location).toBe('/reset');
  return person;
}

describe('19. A forgotten password is chosen anew', () => {
  it('by a link that works once, ends every other link, every sign-in and token, and signs nobody in', async () => {
    const ann = await enter(vigil, 'campaigner');
    const { text } = await ann.person.submit('/account/tokens', { name: 'Figures', scopes: 'case.read', days: '9' });
    const token = /hrd_[\w-]{43}/.exec(text)![0];
    const [older, link] = [await asked(ann.email), await asked(ann.email)];
    const [first, second] = [await opened(link), (await opened(link)).n2];
    const marks = [await first.markOn('/reset'), await second.markOn('/reset')];
    const both = [first, second].map((one, i) => one.post('/reset', { _csrf: marks[i]!, password: fresh }));
    const answers = await Promise.all(both);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    const done = answers.find(({ status }) => status === 303)!;
    expect(done.location).toBe('/sign-in?done=password-reset');
    expect(done.cookies.filter(({ name, value }) => name === '__Host-session' && value)).toEqual([]);
    for (const dead of [link, older]) expect((await (await opened(dead)).n2.get('/reset')).status).toBe(410);
    expect((await ann.person.n2.get('/account')).location).toBe('/sign-in?next=%2Faccount');
    expect((await ann.person.api(token, '/defenders')).status).toBe(401);
    expect((await signIn(new Person(vigil), ann.email)).status).toBe(401);
    expect((await signIn(new Person(vigil).n2, ann.email, fresh)).location).toBe('/');
    await vigil.letter(ann.email, 'Your password for Vigil was changed');
  });

  it('within thirty minutes', async () => {
    const { id, email } = await member(vigil, 'campaigner');
    const late = await opened(await asked(email));
    const _csrf = await late.markOn('/reset');
    const pass = (minutes: number) =>
      vigil.sql(`UPDATE one_time_link SET expires_at = expires_at - make_interval(mins => $2) WHERE account_id = $1`, [
        id,
        minutes,
      ]);
    await pass(28);
    expect((await late.n2.get('/reset')).status).toBe(200);
    await pass(2);
    expect((await late.n2.get('/reset')).status).toBe(410);
    expect((await late.post('/reset', { _csrf, password: fresh })).status).toBe(410);
    expect((await signIn(new Person(vigil), email)).location).toBe('/');
  });

  it('at the address of the configuration, whatever host the request names; a foreign one is refused', async () => {
    const { email } = await member(vigil, 'campaigner');
    const forged = { 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test', 'x-forwarded-proto': 'http' };
    expect(await asked(email, forged)).toMatch(/^\/reset\?token=[\w-]{43}$/); // begins with our origin: see `mailedLink`
    const person = new Person(vigil);
    const _csrf = await person.markOn('/forgot');
    expect((await person.post('/forgot', { _csrf, email }, { host: 'evil.test' })).status).toBe(403);
    await asked(email);
    expect(lettersTo(email)).toBe(2);
  });

  it('but the second step stays', async () => {
    const { id, email } = await member(vigil, 'researcher');
    const rosa = new Person(vigil);
    await signIn(rosa, email);
    await setUpApp(rosa, id);
    await (await opened(await asked(email))).n2.submit('/reset', { password: fresh });
    const again = new Person(vigil);
    expect((await signIn(again, email, fresh)).location).toBe('/sign-in/code');
    expect((await again.n2.get('/defenders')).location).toBe('/sign-in/code');
  });

  it('and with a weak password the link stays', async () => {
    const { email } = await member(vigil, 'campaigner');
    const ann = await opened(await asked(email));
    for (const password of ['too short 1', 'passwordpassword']) {
      const body = new URLSearchParams({ _csrf: await ann.markOn('/reset'), password }).toString();
      expect((await ann.post('/reset', body)).status).toBe(422);
    }
    expect((await ann.n2.submit('/reset', { password: PASSWORD })).status).toBe(303);
  });
});

endOfRun(() => vigil);
