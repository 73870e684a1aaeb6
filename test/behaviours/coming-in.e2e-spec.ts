import { decisions } from '../support/decisions';
import type { Answer } from './support/http';
import { endOfRun } from './support/end-of-run';
import { enter, member, OTHER, PASSWORD, setUpApp, signIn, type SignedIn } from './support/members';
import { Person } from './support/person';
import { Vigil } from './support/vigil';

let vigil: Vigil;
let admin: SignedIn;
beforeAll(async () => {
  vigil = await Vigil.start();
}, 60_000);
afterAll(() => vigil.close());

const accounts = async (): Promise<number> => (await vigil.sql('SELECT count(*)::int AS n FROM account'))[0].n;

/** Invites somebody by the page of an administrator on the first process; gives the link of the letter that she gets. */
async function invite(email: string, role = 'campaigner'): Promise<{ id: string; link: string }> {
  const answer = await admin.person.submit('/people/invitation', { email, name: 'Mei Invented', role });
  const link = await vigil.mailedLink(email, 'Your invitation to Vigil');
  expect(link).toMatch(/^\/join\?token=[\w-]{43}$/);
  return { id: answer.location!.split(/[/?]/)[2]!, link };
}

/** Opens a link in a new browser. */
async function opened(link: string): Promise<Person> {
  const person = new Person(vigil);
  await person.get(link);
  return person;
}

const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort();

describe('1. Only who was invited gets in', () => {
  it('the first administrator joins by the link that the last start printed; the link of the start before is dead', async () => {
    const [before, link] = [await vigil.firstLink(vigil.n1), await vigil.firstLink(vigil.n2)];
    expect((await (await opened(before)).get('/join')).status).toBe(410);
    const ada = await opened(link);
    const person = { email: 'ada@example.org', name: 'Ada Invented', password: PASSWORD };
    expect((await ada.submit('/join', person)).location).toBe('/sign-in?done=joined');
    expect((await (await opened(link)).n2.get('/join')).status).toBe(410);
    await signIn(ada, person.email);
    const [{ id }] = await vigil.sql('SELECT id FROM account');
    admin = { id, email: person.email, role: 'administrator', person: ada, ...(await setUpApp(ada, id)) };
    expect((await ada.n2.get('/people')).status).toBe(200);
  });

  it.each(['/signup', '/sign-up', '/register', '/users', '/join', '/people', '/people/invitation', '/account'])(
    'nobody gets an account at %s',
    async (path) => {
      const stranger = new Person(vigil);
      const _csrf = await stranger.markOn('/sign-in');
      const before = await accounts();
      const fields = { _csrf, email: 'eve@example.org', name: 'Eve', role: 'administrator', password: OTHER };
      for (const { status, location = '/sign-in' } of [await stranger.post(path, fields), await stranger.get(path)]) {
        expect([303, 404, 410]).toContain(status);
        expect(location).toMatch(/^\/sign-in/);
      }
      expect(await accounts()).toBe(before);
    },
  );

  it.each(['/users', '/accounts', '/people', '/people/invitation'])('no program makes one at %s', async (path) => {
    const before = await accounts();
    for (const token of ['', 'hrd_'.padEnd(47, 'x')]) {
      const answer = await new Person(vigil).api(token, path, 'POST', { email: 'eve@example.org', role: 'staff' });
      expect([401, 404]).toContain(answer.status);
    }
    expect(await accounts()).toBe(before);
  });

  it('a link leaves the address bar at once, may be looked at, and works once on both processes together', async () => {
    const { link } = await invite('mei@example.org');
    const secret = link.split('=')[1]!;
    for (const mei of [await opened(link), await opened(link)]) {
      const first = await mei.get(link);
      expect([first.status, first.location]).toEqual([303, '/join']);
      for (const page of [await mei.get('/join'), await mei.n2.get('/join')]) {
        expect(page.status).toBe(200);
        expect(page.text).not.toContain(secret);
      }
    }
    const [here, there] = [await opened(link), (await opened(link)).n2];
    const marks = [await here.markOn('/join'), await there.markOn('/join')];
    const both = [here, there].map((one, i) => one.post('/join', { _csrf: marks[i]!, password: PASSWORD }));
    expect(statuses(await Promise.all(both))).toEqual([303, 410]);
    const late = await opened(link);
    expect((await late.n2.get(link)).location).toBe('/join');
    expect((await late.get('/join')).status).toBe(410);
    expect((await signIn(new Person(vigil), 'mei@example.org')).location).toBe('/');
  });

  it('a link is dead after 72 hours', async () => {
    const { id, link } = await invite('late@example.org');
    const late = await opened(link);
    const _csrf = await late.markOn('/join');
    const pass = (hours: number) =>
      vigil.sql(`UPDATE one_time_link SET expires_at = expires_at - make_interval(hours => $2) WHERE account_id = $1`, [
        id,
        hours,
      ]);
    await pass(71);
    expect((await late.get('/join')).status).toBe(200);
    await pass(1);
    expect((await late.n2.get('/join')).status).toBe(410);
    expect((await late.post('/join', { _csrf, password: PASSWORD })).status).toBe(410);
  });
});

const common = [
  ...['password1234', 'passwordpassword', 'Password2024!', 'P@ssw0rd1234', '123456789012', '111222333444'],
  ...['qwertyuiop12', 'qwertzuiop123', '1qaz2wsx3edc', 'abcdefghijkl', 'aaaaaaaaaaaa', 'iloveyou1234'],
  ...['letmein12345', 'welcome2023!!', 'Summer2024!!', 'administrator', 'sunshine dragon', 'contraseña123'],
  ...['correcthorsebatterystaple', 'пароль123456'],
];

describe('2. A weak password is refused, and the link stays', () => {
  it('eleven characters, the own address and twenty that many have, and after that a good one is taken', async () => {
    const { link } = await invite('paul.arden@example.org');
    const paul = await opened(link);
    const _csrf = await paul.markOn('/join');
    for (const password of ['kX3-vvq8-Lm', 'paul.arden@example.org', ...common]) {
      // Not by `post`, which would look for these words everywhere: that they are common is just what is wrong with them.
      const body = new URLSearchParams({ _csrf, password }).toString();
      const answer = await paul.post('/join', body);
      expect([password, answer.status]).toEqual([password, 422]);
      expect(answer.text).not.toMatch(/type="password"[^>]* value=/);
    }
    expect((await paul.n2.post('/join', { _csrf, password: OTHER })).status).toBe(303);
    expect((await signIn(new Person(vigil), 'paul.arden@example.org', OTHER)).location).toBe('/');
  });

  it.each([
    ['of 200 characters', 'Grey herons stand still under the ice; '.repeat(6).slice(0, 200), undefined],
    ['of pictures', '🕊🐢🦔🐈🦜🐕🦉🐇🐘🦓🐬🦋🐝', undefined],
    ['typed on another keyboard later', 'vierzehn Bären im Fluß', 'vierzehn Ba\u0308ren im Fluß'],
    ['typed on another keyboard before', 'elf Ba\u0308ren am Strand', 'elf Bären am Strand'],
  ])('a password %s is taken, and opens the account', async (what, password, again = password) => {
    const email = `${what.replaceAll(' ', '.')}@example.org`;
    const { link } = await invite(email);
    expect((await (await opened(link)).submit('/join', { password })).status).toBe(303);
    for (const typed of [password, again]) {
      expect((await signIn(new Person(vigil).n2, email, typed)).location).toBe('/');
    }
    expect((await signIn(new Person(vigil), email, password.slice(0, -1))).status).toBe(401);
  });
});

const home = '/account/second-factor';
/** Every address that a page may have, but for those that lead to a second factor or out. */
const siteMap = [...decisions.entries()]
  .filter(([name, { roles }]) => name.startsWith('GET ') && !name.startsWith('GET /api/') && roles !== 'anybody')
  .map(([name]) => name.slice(4).replace(/:\w+/g, '0b5c2d7e-0000-4000-8000-000000000000'))
  .filter((path) => !/^\/(account\/(second-factor|passkeys)|confirm)/.test(path));

describe('3. Whoever can do much harm must have a second factor', () => {
  it.each(['administrator', 'researcher', 'reviewer', 'staff'] as const)(
    'a new %s is led to set one up from every page, and can make no token',
    async (role) => {
      const { id, email } = await member(vigil, role);
      const rosa = new Person(vigil);
      expect((await signIn(rosa, email)).location).toBe(home);
      expect(siteMap.length).toBeGreaterThan(30);
      for (const [i, path] of siteMap.entries()) {
        const answer = await (i % 2 ? rosa.n2 : rosa).get(path);
        expect([path, answer.status, answer.location]).toEqual([path, 303, home]);
      }
      const token = { name: 'Figures', scopes: 'case.read', days: '9' };
      expect((await rosa.submit(home, token, '/account/tokens')).location).toBe(home);
      expect(await vigil.sql('SELECT FROM api_token WHERE account_id = $1', [id])).toEqual([]);
    },
  );

  it.each(['campaigner', 'partner'] as const)('a %s comes straight in', async (role) => {
    const { email } = await member(vigil, role);
    const ann = new Person(vigil);
    expect((await signIn(ann, email)).location).toBe('/');
    expect((await ann.n2.get('/')).status).toBe(200);
  });

  it('who is raised to administrator is led there at her very next request, on the other process', async () => {
    const ann = await enter(vigil, 'campaigner');
    expect((await ann.person.n2.get('/')).status).toBe(200);
    const raised = await admin.person.submit(`/people/${ann.id}`, { role: 'administrator' }, `/people/${ann.id}/role`);
    expect(raised.location).toBe(`/people/${ann.id}?done=role-changed`);
    for (const path of ['/', '/people', '/audit']) expect((await ann.person.n2.get(path)).location).toBe(home);
    expect((await ann.person.n2.submit(home, {}, `${home}/start`)).location).toMatch(/^\/confirm/);
    expect((await ann.person.n2.submit('/confirm', { password: PASSWORD })).status).toBe(303);
    await setUpApp(ann.person.n2, ann.id);
    expect((await ann.person.get('/people')).status).toBe(200);
  });
});

endOfRun(() => vigil);
