import type { Answer } from './support/http';
import { endOfRun } from './support/end-of-run';
import {
  codeOf,
  enter,
  enterAgain,
  letCodesPass,
  member,
  PASSWORD,
  setUpApp,
  signIn,
  type SignedIn,
} from './support/members';
import { Person } from './support/person';
import { Vigil } from './support/vigil';

let vigil: Vigil;
beforeAll(async () => {
  vigil = await Vigil.start();
}, 60_000);
afterAll(() => vigil.close());

const home = '/account/second-factor';
const code = '/sign-in/code';

/** A researcher with an app. */
const rosa = (): Promise<SignedIn> => enter(vigil, 'researcher');

/** A new browser in which her password was typed. */
async function atCodePage({ email }: SignedIn): Promise<Person> {
  const person = new Person(vigil);
  expect((await signIn(person, email)).location).toBe(code);
  return person;
}

/** Two new browsers send the same code at the same moment, one to each process. */
async function atOnce(who: SignedIn, typed: string): Promise<Answer[]> {
  const both = [await atCodePage(who), (await atCodePage(who)).n2];
  const marks = await Promise.all(both.map((one) => one.markOn(code)));
  return Promise.all(both.map((one, i) => one.post(code, { _csrf: marks[i]!, code: typed })));
}

const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort();

const isOut = async (person: Person): Promise<boolean[]> =>
  Promise.all([person, person.n2].map(async (one) => ((await one.get(home)).location ?? '').startsWith('/sign-in?')));

describe('4. A code of the app works once', () => {
  it('neither again nor after a later one, on either process', async () => {
    const who = await rosa();
    const [now, later] = [await codeOf(who.secret), await codeOf(who.secret, 30)];
    expect((await (await atCodePage(who)).submit(code, { code: now })).status).toBe(303);
    expect((await (await atCodePage(who)).n2.submit(code, { code: now })).status).toBe(401);
    expect((await (await atCodePage(who)).n2.submit(code, { code: later })).status).toBe(303);
    for (const old of [now, later, await codeOf(who.secret), await codeOf(who.secret, -30)]) {
      expect((await (await atCodePage(who)).submit(code, { code: old })).status).toBe(401);
    }
  });

  it('for one of two who type it at the same moment on two processes', async () => {
    const who = await rosa();
    for (let round = 0; round < 4; round += 1) {
      expect(statuses(await atOnce(who, await codeOf(who.secret)))).toEqual([303, 401]);
      await letCodesPass(vigil, who.id);
    }
  });

  it('for proof of identity or for signing in, and not for both', async () => {
    const who = await rosa();
    const typed = await codeOf(who.secret);
    expect((await who.person.submit('/confirm', { password: PASSWORD, code: typed })).status).toBe(303);
    expect((await (await atCodePage(who)).n2.submit(code, { code: typed })).status).toBe(401);
  });
});

describe('5. A recovery code works once', () => {
  it('for one of two who type it at the same moment; nine are left, and a letter tells the owner', async () => {
    const who = await rosa();
    expect(who.codes).toHaveLength(10);
    expect(statuses(await atOnce(who, who.codes[0]!))).toEqual([303, 401]);
    for (const page of [await who.person.get(home), await who.person.n2.get(home)]) {
      expect(page.text).toContain('You have 9 recovery codes left');
    }
    const letter = await vigil.letter(who.email, 'A recovery code was used at Vigil');
    expect(letter).toContain('9 of your codes still work.');
    expect(letter).toContain(`${vigil.origin}/forgot`);
    expect(letter).not.toContain(who.codes[0]);
    expect((await (await atCodePage(who)).n2.submit(code, { code: who.codes[0]! })).status).toBe(401);
    expect((await (await atCodePage(who)).n2.submit(code, { code: who.codes[1]! })).status).toBe(303);
  });
});

describe('6. Guessing the second step ends', () => {
  it('after five wrong codes on both processes together; the half of a sign-in is then gone', async () => {
    const who = await rosa();
    const guesser = await atCodePage(who);
    const half = guesser.copy();
    for (let i = 0; i < 5; i += 1) {
      expect((await (i % 2 ? guesser.n2 : guesser).submit(code, { code: `99999${i}` })).status).toBe(401);
    }
    const sixth = await guesser.submit(code, { code: await codeOf(who.secret) });
    expect([sixth.status, sixth.headers['retry-after']]).toEqual([429, '900']);
    expect(guesser.session).toBeUndefined();
    for (const one of [guesser, guesser.n2, half, half.n2]) {
      expect((await one.get(code)).location).toBe('/sign-in?next=%2Fsign-in%2Fcode');
    }
  });

  it('after ten for one account, however often the password is shown again', async () => {
    const who = await rosa();
    const seen: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const guesser = await atCodePage(who);
      for (let i = 0; i < 4; i += 1) {
        seen.push((await (i % 2 ? guesser.n2 : guesser).submit(code, { code: `99999${i}` })).status);
      }
    }
    expect(seen.slice(0, 11)).toEqual([...Array<number>(10).fill(401), 429]);
  });
});

describe('7. The secret of a sign-in is a new one at each step up, and the old one opens nothing on either process', () => {
  it('when an app is set up', async () => {
    const { id, email } = await member(vigil, 'researcher');
    const person = new Person(vigil);
    await signIn(person, email);
    const before = person.copy();
    expect(await isOut(before)).toEqual([false, false]);
    await setUpApp(person, id);
    expect(person.session).not.toBe(before.session);
    expect(await isOut(before)).toEqual([true, true]);
    expect(await isOut(person)).toEqual([false, false]);
  });

  it('when a code is typed', async () => {
    const who = await rosa();
    const person = await atCodePage(who);
    const before = person.copy();
    expect((await person.n2.submit(code, { code: await codeOf(who.secret) })).status).toBe(303);
    expect(person.session).not.toBe(before.session);
    expect(await isOut(before)).toEqual([true, true]);
    expect(await isOut(person)).toEqual([false, false]);
  });

  it('when identity is proved', async () => {
    const who = await rosa();
    const before = who.person.copy();
    const typed = { password: PASSWORD, code: await codeOf(who.secret) };
    expect((await who.person.submit('/confirm', typed)).status).toBe(303);
    expect(who.person.session).not.toBe(before.session);
    expect(await isOut(before)).toEqual([true, true]);
    expect(await isOut(who.person)).toEqual([false, false]);
  });

  it('when somebody signs in where a stranger has put a cookie, or where somebody was signed in', async () => {
    const [ann, bo] = [await enter(vigil, 'campaigner'), await member(vigil, 'partner')];
    const planted = new Person(vigil);
    planted.jar.set('__Host-session', 'a-secret-that-a-stranger-has-put-in-00000000');
    await enterAgain(vigil, ann, planted);
    expect(planted.session).not.toContain('stranger');
    const before = planted.copy();
    const _csrf = await planted.markOn('/account');
    expect((await planted.n2.post('/sign-in', { _csrf, email: bo.email, password: PASSWORD })).status).toBe(303);
    expect(await isOut(before)).toEqual([true, true]);
    expect((await planted.get('/account')).text).toContain(bo.email);
  });
});

endOfRun(() => vigil);
