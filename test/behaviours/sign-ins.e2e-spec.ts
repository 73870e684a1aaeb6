import { setTimeout as wait } from 'node:timers/promises';
import { endOfRun } from './support/end-of-run';
import {
  codeOf,
  enter,
  enterAgain,
  letCodesPass,
  makeToken,
  OTHER,
  PASSWORD,
  signIn,
  type SignedIn,
} from './support/members';
import { unmarked } from './support/pages';
import { Person } from './support/person';
import { addressOf, routes } from './support/routes';
import { at } from './support/together';
import { Vigil } from './support/vigil';

let vigil: Vigil;
let admin: SignedIn;
beforeAll(async () => {
  vigil = await Vigil.start();
  admin = await enter(vigil, 'administrator', 'Ada Invented');
}, 60_000);
afterAll(() => vigil.close());

const list = '/account/sign-ins';
const out = '/sign-in?next=%2Faccount';

/** Where somebody is led on each process who asks for her account; undefined: nowhere, she is in. */
const ledTo = (person: Person) =>
  Promise.all([person, person.n2].map(async (one) => (await one.get('/account')).location));
const inside = [undefined, undefined];
const outside = [out, out];

describe('10. Everybody sees where she is signed in, and ends what is not hers', () => {
  it('both browsers are in the list, with their networks and without their secrets', async () => {
    const ann = await enter(vigil, 'campaigner');
    const other = await enterAgain(vigil, ann, new Person(vigil, '2001:db8:77:8::9'));
    for (const { text } of [await ann.person.get(list), await other.n2.get(list)]) {
      expect(text.match(/This browser/g)).toHaveLength(1);
      expect(text).toContain(ann.person.address.replace(/\.7$/, '.0/24'));
      expect(text).toContain('2001:db8:77:8::/64');
      for (const secret of [ann.person.session!, other.session!]) expect(text).not.toContain(secret);
    }
  });

  it('one that is ended while thirty of its requests are under way is out on both processes, and stays out', async () => {
    const ann = await enter(vigil, 'campaigner');
    const other = await enterAgain(vigil, ann);
    const [id] = /(?<=name="end" value=")[0-9a-f-]{36}/.exec((await ann.person.get(list)).text)!;
    // Then each request writes down that the sign-in was used, which must not bring it back.
    await vigil.sql(`UPDATE session SET last_seen_at = now() - interval '5 minutes' WHERE account_id = $1`, [ann.id]);
    const _csrf = await ann.person.markOn(list);
    const underWay = Array.from({ length: 30 }, (_, i) => (i % 2 ? other.copy().n2 : other.copy()).get('/'));
    const ended = await ann.person.n2.post(list, { _csrf, end: id });
    expect(ended.location).toBe(`${list}?done=signed-out-there`);
    for (const { status } of await Promise.all(underWay)) expect([200, 303]).toContain(status);
    expect(await ledTo(other)).toEqual(outside);
    await wait(1000);
    expect(await ledTo(other)).toEqual(outside);
    expect(await ledTo(ann.person)).toEqual(inside);
  });

  it('the id of a stranger’s sign-in changes nothing', async () => {
    const [ann, bo] = [await enter(vigil, 'campaigner'), await enter(vigil, 'partner')];
    const [{ id }] = await vigil.sql('SELECT id FROM session WHERE account_id = $1', [bo.id]);
    for (const end of [id, String(id).toUpperCase(), 'all', '', "' OR true --"]) {
      expect((await ann.person.submit(list, { end })).status).toBe(303);
    }
    expect(await ledTo(bo.person)).toEqual(inside);
    expect(await ledTo(ann.person)).toEqual(inside);
  });
});

describe('11. Signing out holds on the server', () => {
  it('a copy of the cookie opens nothing on the other process, and no browser keeps a page', async () => {
    const ann = await enter(vigil, 'campaigner');
    const copy = ann.person.copy();
    const page = await ann.person.get('/account');
    expect(page.headers['cache-control']).toBe('no-store');
    const answer = await ann.person.submit('/account', {}, '/sign-out');
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?done=signed-out']);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(ann.person.session).toBeUndefined();
    expect(await ledTo(copy)).toEqual(outside);
  });

  it('is done by a form alone', async () => {
    const ann = await enter(vigil, 'campaigner');
    expect((await ann.person.get('/sign-out')).status).toBe(404);
    expect((await ann.person.post('/sign-out', {})).status).toBe(403);
    expect(await ledTo(ann.person)).toEqual(inside);
  });
});

describe('12. Suspension and demotion hold at once', () => {
  it('who is suspended on one process is out on the other, with her tokens, and her password looks wrong', async () => {
    const ann = await enter(vigil, 'campaigner');
    const token = await makeToken(ann.person);
    expect((await ann.person.n2.api(token, '/defenders')).status).toBe(200);
    const page = `/people/${ann.id}/suspension`;
    expect((await admin.person.submit(page, {})).location).toBe(`/people/${ann.id}?done=person-suspended`);
    expect((await ann.person.n2.get('/account')).location).toBe(out);
    expect((await ann.person.n2.api(token, '/defenders')).status).toBe(401);
    const [right, wrong] = [
      await signIn(new Person(vigil).n2, ann.email),
      await signIn(new Person(vigil).n2, ann.email, OTHER),
    ];
    expect(right.status).toBe(401);
    expect(unmarked(right.text)).toBe(unmarked(wrong.text));
    expect(Object.keys(right.headers)).toEqual(Object.keys(wrong.headers));
  });

  it('who loses rights is out on the other process, with her tokens, and comes in again with those that are left', async () => {
    const rosa = await enter(vigil, 'reviewer');
    const token = await makeToken(rosa.person, ['case.read', 'case.write']);
    expect((await rosa.person.n2.get('/defenders/new')).status).toBe(200);
    const page = `/people/${rosa.id}`;
    await admin.person.submit(page, { role: 'campaigner' }, `${page}/role`);
    expect((await rosa.person.n2.get('/defenders/new')).location).toMatch(/^\/sign-in/);
    expect((await rosa.person.n2.api(token, '/defenders')).status).toBe(401);
    const again = await enterAgain(vigil, rosa);
    expect((await again.n2.get('/defenders')).status).toBe(200);
    expect((await again.n2.get('/defenders/new')).status).toBe(403);
  });

  it('whatever is written into the table itself holds at the next request too', async () => {
    const rosa = await enter(vigil, 'administrator');
    const token = await makeToken(rosa.person, ['case.read', 'audit.read']);
    expect((await rosa.person.n2.api(token, '/audit')).status).toBe(200);
    await vigil.sql(`UPDATE account SET role = 'campaigner' WHERE id = $1`, [rosa.id]);
    expect((await rosa.person.n2.get('/audit')).status).toBe(403);
    expect((await rosa.person.api(token, '/audit')).status).toBe(403);
    await vigil.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [rosa.id]);
    expect((await rosa.person.n2.get('/account')).location).toBe(out);
    expect((await rosa.person.api(token, '/defenders')).status).toBe(401);
  });
});

/** What asks for fresh proof: the own keys to the account, other people's accounts, confidential records, who sees a case and is told of it. */
const sensitive = [
  ...['GET /account/password', 'POST /account/password', 'GET /account/tokens', 'POST /account/tokens'],
  ...['POST /account/tokens/:id/revocation', 'POST /account/second-factor/start', 'POST /account/second-factor/off'],
  ...['GET /account/second-factor/set-up', 'GET /account/second-factor/qr', 'POST /account/second-factor/confirm'],
  ...['POST /account/second-factor/codes', 'POST /account/passkeys/options', 'POST /account/passkeys'],
  ...[
    'POST /account/passkeys/:id/remove',
    'GET /people/invitation',
    'POST /people/invitation',
    'POST /people/:id/role',
  ],
  ...['POST /people/:id/teams', 'GET /people/:id/suspension', 'POST /people/:id/suspension'],
  ...['POST /people/:id/restoration', 'GET /people/:id/second-factor-reset', 'POST /people/:id/second-factor-reset'],
  ...['POST /people/:id/sign-out', 'POST /people/:id/reset-link', 'POST /people/:id/invitation'],
  ...[
    'GET /people/:id/removal',
    'POST /people/:id/removal',
    'POST /teams',
    'POST /teams/:id',
    'POST /teams/:id/removal',
  ],
  ...['GET /confidential/search', 'POST /confidential/search', 'GET /defenders/:id/confidential'],
  ...['GET /defenders/:id/confidential/new', 'GET /confidential/:id/correction', 'POST /confidential/:id/correction'],
  ...['GET /confidential/:id/erasure', 'POST /confidential/:id/erasure', 'GET /defenders/:id/access/level'],
  ...['POST /defenders/:id/access/level', 'GET /defenders/:id/access/opening', 'POST /defenders/:id/access/openings'],
  ...['GET /defenders/:id/disclosure', 'POST /defenders/:id/disclosure'],
  ...['GET /organisation/names-in-mails', 'POST /organisation/names-in-mails'],
  ...['GET /defenders/:id/counters', 'POST /defenders/:id/counters'],
  ...['GET /groups/:id/counters', 'POST /groups/:id/counters'],
  ...['POST /account/mail-key', 'POST /account/mail-key/removal'],
  'GET /account/feeds',
  'POST /account/feeds',
  'GET /settings/webhooks/new',
  'POST /settings/webhooks',
  'GET /settings/webhooks/:id/change',
  'POST /settings/webhooks/:id/change',
  'GET /settings/webhooks/:id/removal',
  'POST /settings/webhooks/:id/removal',
  'GET /settings/webhooks/:id/rotation',
  'POST /settings/webhooks/:id/rotation',
  'POST /settings/webhooks/:id/disabling',
  'POST /settings/webhooks/:id/enabling',
  'GET /settings/ladders/:rule',
  'POST /settings/ladders/:rule',
  'POST /settings/ladders/:rule/reset',
  'GET /documents/:id/erasure',
  'POST /documents/:id/erasure',
  'POST /exports',
  'POST /exports/:id/anew',
  'GET /exports/:id/file',
  'POST /exports/:id/approval',
  'POST /imports/:id/undo',
];

/** Lets the proof of identity grow old. */
const proofGrowsOld = ({ id }: SignedIn) =>
  vigil.sql(`UPDATE session SET sudo_until = now() - interval '1 second' WHERE account_id = $1`, [id]);

describe('13. Before what is sensitive, identity is proved again', () => {
  it.each(sensitive)('%s', async (name) => {
    const [method, path] = name.replace(/:\w+/, admin.id).split(' ') as ['GET' | 'POST', string];
    await proofGrowsOld(admin);
    const before = await vigil.sql('SELECT count(*) FROM history');
    for (const person of [admin.person, admin.person.n2]) {
      const answer = await (method === 'GET' ? person.get(path) : person.submit('/account', {}, path));
      expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/confirm\?next=%2F/)]);
    }
    expect(await vigil.sql('SELECT count(*) FROM history')).toEqual(before);
  });

  it('and before nothing else: whatever asks for it is in this list', async () => {
    const ann = await enter(vigil, 'administrator');
    await proofGrowsOld(ann);
    const _csrf = await ann.person.markOn('/account');
    const asking: string[] = [];
    for (const [i, route] of routes.entries()) {
      if (route.pattern.startsWith('/api/') || /^\/(sign-|confirm)/.test(route.pattern)) continue;
      const [person, path] = [at(ann.person, i), addressOf(route)];
      const { location } = await (route.method === 'GET' ? person.get(path) : person.post(path, { _csrf }));
      if (location?.startsWith('/confirm?')) asking.push(route.name);
    }
    expect(asking.sort()).toEqual([...sensitive].sort());
  });

  it('a password alone does not prove it where there is an app', async () => {
    const rosa = await enter(vigil, 'researcher');
    await proofGrowsOld(rosa);
    const typed: Record<string, string>[] = [
      { password: PASSWORD },
      { password: OTHER, code: await codeOf(rosa.secret) },
    ];
    for (const fields of typed) expect((await rosa.person.submit('/confirm', fields)).status).toBe(401);
    expect((await rosa.person.n2.get('/account/tokens')).location).toMatch(/^\/confirm/);
    await letCodesPass(vigil, rosa.id);
    const both = { password: PASSWORD, code: await codeOf(rosa.secret), next: '/account/tokens' };
    expect((await rosa.person.n2.submit('/confirm', both)).location).toBe('/account/tokens');
    expect((await rosa.person.get('/account/tokens')).status).toBe(200);
  });

  it('the proof is good for this sign-in alone, on both processes', async () => {
    const ann = await enter(vigil, 'campaigner');
    const other = await enterAgain(vigil, ann);
    await proofGrowsOld(ann);
    expect((await ann.person.submit('/confirm', { password: PASSWORD })).status).toBe(303);
    expect((await ann.person.n2.get('/account/password')).status).toBe(200);
    for (const one of [other, other.n2]) expect((await one.get('/account/password')).status).toBe(303);
  });
});

endOfRun(() => vigil);
