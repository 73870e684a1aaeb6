import { setTimeout as wait } from 'node:timers/promises';
import { roles } from '../../src/access/domain/roles';
import { plantCases, type Planted } from './support/cases';
import { endOfRun } from './support/end-of-run';
import {
  enter,
  enterAgain,
  makeFullToken,
  makeToken,
  member,
  PASSWORD,
  signIn,
  type SignedIn,
} from './support/members';
import { Person } from './support/person';
import { addressOf, routes } from './support/routes';
import { askAll, patternOf, walk, type Walk } from './support/site';
import { all, at } from './support/together';
import { Vigil } from './support/vigil';

let vigil: Vigil;
let admin: SignedIn;
let cases: Planted[];
const met = new Map<string, Walk>();
beforeAll(async () => {
  vigil = await Vigil.start();
  admin = await enter(vigil, 'administrator', 'Ada Invented');
  cases = Object.values(await plantCases(admin));
  const team = await admin.person.submit('/teams', { name: 'Friends' });
  expect(team.status).toBe(303);
}, 60_000);
afterAll(() => vigil.close());

/** The trail, what jobs do meanwhile, and the mark by which feeds that ended are told from an older copy of the database. */
const upkeep = ['throttle', 'delivery_recheck', 'planning_day', 'feed_mark'];

/** What the tables hold, but for that and for when somebody was last seen. */
async function digest(): Promise<Record<string, string>> {
  const tables = await vigil.sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
        AND tablename NOT LIKE 'audit_%' AND tablename <> ALL ($1) ORDER BY 1`,
    [upkeep],
  );
  // Mail goes out meanwhile: to whom it went, when, and that its text is thrown away then.
  const ofMail = ['tries', 'next_try_at', 'sent_at', 'claimed_until', 'given_up_at', 'trouble', 'subject', 'body'];
  const passing = ['last_seen_at', 'last_used_at', ...ofMail].map((name) => ` - '${name}'`);
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || md5(coalesce(string_agg(r, '' ORDER BY r), '')) AS holds
         FROM (SELECT (to_jsonb(t)${passing.join('')})::text AS r FROM ${name} t) rows`,
  );
  const rows = await vigil.sql<{ name: string; holds: string }>(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, holds }) => [name, holds]));
}

describe('15. Looking at something changes nothing', () => {
  it.each(roles)(
    'for a %s, on all pages and for all programs',
    async (role) => {
      const who = role === 'administrator' ? admin : await enter(vigil, role);
      await opened(who);
      const token = await makeFullToken(who.person);
      const before = await digest();
      expect(Object.keys(before).length).toBeGreaterThan(20);
      const way = await walk(who.person, cases);
      await askAll(who.person, token, role, cases);
      expect(await digest()).toEqual(before);
      expect((await who.person.get('/account')).status).toBe(200);
      met.set(role, way);
    },
    60_000,
  );

  it('for somebody who is not signed in', async () => {
    const stranger = new Person(vigil);
    const before = await digest();
    const way = await walk(stranger, cases.slice(0, 1));
    expect(await digest()).toEqual(before);
    for (const [address, { status }] of way.answers) expect([address, status]).not.toEqual([address, 500]);
    met.set('nobody', way);
  });
});

/** Opens the second case to her, so that everybody has something to see. */
async function opened({ id }: SignedIn): Promise<void> {
  const token = await makeToken(admin.person, ['case.read', 'case.restrict']);
  const body = { account: id, reason: 'To be looked at.' };
  const answer = await admin.person.api(token, `/defenders/${cases[1]!.case}/openings`, 'POST', body);
  expect(answer.status).toBe(201);
}

/** A link that mutes is pressed by programs for mail, which have no page to take a mark from (RFC 8058): it is the secret. */
const byLink = ['/mute/:token'];
const sending = routes.filter(
  ({ method, pattern }) => method === 'POST' && !pattern.startsWith('/api/') && !byLink.includes(pattern),
);

/** What a form may be spoilt by, as a page of another site would send it. */
const spoilt: [string, (mark: string, strange: string) => { mark?: string; headers?: Record<string, string> }][] = [
  ['without a mark', () => ({})],
  ['with an empty mark', () => ({ mark: '' })],
  ['with a mark that somebody made up', () => ({ mark: Buffer.alloc(32).toString('base64url') })],
  ['with the mark of another browser', (_, strange) => ({ mark: strange })],
  ['from another site', (mark) => ({ mark, headers: { origin: 'https://evil.test' } })],
  ['from the same host without encryption', (mark) => ({ mark, headers: { origin: 'http://vigil.example.org' } })],
  ['from nowhere', (mark) => ({ mark, headers: { origin: 'null' } })],
  ['across sites', (mark) => ({ mark, headers: { 'sec-fetch-site': 'cross-site' } })],
  ['from a neighbour of the site', (mark) => ({ mark, headers: { 'sec-fetch-site': 'same-site' } })],
];

describe('14. No form is taken without its mark', () => {
  it('each form that stands on a page carries one, and leads where a form may lead', () => {
    const known = new Set(sending.map(({ pattern }) => pattern.replace(/:\w+/g, ':id')));
    const found = new Set([...met.values()].flatMap(({ forms }) => [...forms.keys()]));
    for (const { forms } of met.values()) {
      for (const { action, fields } of forms.values()) {
        expect([action, known.has(patternOf(action)), /^[\w-]{43}$/.test(fields._csrf ?? '')]).toEqual([
          action,
          true,
          true,
        ]);
      }
    }
    expect(found.size).toBeGreaterThan(25);
  });

  it.each(spoilt)('%s', async (_, spoil) => {
    const [mark, strange] = [await admin.person.markOn('/account'), await new Person(vigil).markOn('/sign-in')];
    const before = await digest();
    const forms = new Map([...met.values()].flatMap(({ forms }) => [...forms]));
    await all(sending, async (route, i) => {
      const pattern = route.pattern.replace(/:\w+/g, ':id');
      const { action, fields } = forms.get(pattern) ?? { action: addressOf(route, cases[0]), fields: {} };
      const { mark: _csrf, headers } = spoil(mark, strange);
      const { _csrf: _mark, ...rest } = fields as Record<string, string>;
      const sent = { ...rest, ...(_csrf === undefined ? {} : { _csrf }) };
      const answer = await at(admin.person, i).post(action, sent, headers);
      expect([route.name, answer.status]).toEqual([route.name, 403]);
    });
    expect(await digest()).toEqual(before);
  });

  it.each(spoilt)('at the door, where nobody is signed in yet: %s', async (_, spoil) => {
    const { email } = await member(vigil, 'campaigner');
    const [eve, stranger] = [new Person(vigil), new Person(vigil)];
    const [mark, strange] = [await eve.markOn('/sign-in'), await stranger.markOn('/sign-in')];
    const before = await digest();
    for (const route of sending.filter(({ roles }) => roles === 'anybody')) {
      const { mark: _csrf, headers } = spoil(mark, strange);
      const sent = { email, password: PASSWORD, ...(_csrf === undefined ? {} : { _csrf }) };
      for (const one of [eve, eve.n2]) {
        expect([route.name, (await one.post(route.pattern, sent, headers)).status]).toEqual([route.name, 403]);
      }
    }
    expect(eve.session).toBeUndefined();
    expect(await digest()).toEqual(before);
  });

  it('after signing out, though the browser still held its cookie', async () => {
    const person = await enterAgain(vigil, admin);
    const [copy, _csrf] = [person.copy(), await person.markOn('/account')];
    await person.submit('/account', {}, '/sign-out');
    const before = await digest();
    await all(sending, async (route, i) => {
      const answer = await at(copy, i).post(addressOf(route, cases[0]), { _csrf });
      expect([route.name, answer.status]).toEqual([route.name, 403]);
    });
    expect(await digest()).toEqual(before);
  });

  it('of somebody else who then signs in in the same browser', async () => {
    const ann = await enter(vigil, 'campaigner');
    const _csrf = await ann.person.markOn('/account');
    const { email } = await member(vigil, 'partner');
    await signIn(ann.person, email);
    await ann.person.submit('/account', {}, '/sign-out');
    await signIn(ann.person.n2, email);
    expect((await ann.person.post('/sign-out', { _csrf })).status).toBe(403);
    expect((await ann.person.get('/account')).text).toContain(email);
  });
});

describe('23. Headers', () => {
  it.each([
    [200, '/sign-in', ''],
    [303, '/', ''],
    [404, '/nowhere', ''],
    [410, '/join', ''],
    [400, '/defenders/%ff', ''],
    [403, '/sign-in', 'evil.test'],
  ])('are on an answer with %d', async (status, path, host) => {
    for (const one of [new Person(vigil), new Person(vigil).n2]) {
      const pages = vigil.pages;
      expect((await one.get(path, host ? { host } : {})).status).toBe(status);
      expect(vigil.pages).toBe(pages + 1); // it was looked at: see the end of this file
    }
  });

  it('are on the answers to what was refused, and on a mistake of ours', async () => {
    await vigil.sql('ALTER TABLE throttle RENAME TO away');
    try {
      const answer = await new Person(vigil).submit('/sign-in', { email: 'ann@example.org', password: PASSWORD });
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(/throttle|relation|at .*\(/);
    } finally {
      await vigil.sql('ALTER TABLE away RENAME TO throttle');
    }
    expect(vigil.faults.splice(0)).toEqual(['POST /sign-in: answered 500']);
    const mistake = /urn:uuid:[0-9a-f-]+ POST: QueryFailedError \(PostgreSQL 42P01\)/;
    while (!mistake.test(vigil.said)) await wait(20);
    expect(vigil.said).not.toMatch(/ann@example\.org|INSERT/);
    vigil.causedOne();
  });

  it('a style and a script are files of ours, and say what they are', async () => {
    const { text } = await new Person(vigil).get('/sign-in');
    const files = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const { status, headers } = await new Person(vigil).n2.get(file);
      expect([file, status, headers['x-content-type-options']]).toEqual([file, 200, 'nosniff']);
      expect(headers['content-type']).toMatch(/^(text\/(css|javascript)|application\/|font\/|image\/)/);
    }
  });
});

endOfRun(() => vigil);
