import { plantCases, type Planted } from './support/cases';
import { endOfRun } from './support/end-of-run';
import type { Answer } from './support/http';
import { enter, makeFullToken, member, PASSWORD, signIn, type SignedIn } from './support/members';
import { linksIn } from './support/pages';
import { Person } from './support/person';
import { addressOf, type Route, routes } from './support/routes';
import { all, at } from './support/together';
import { ORIGIN, Vigil } from './support/vigil';

let vigil: Vigil;
let admin: SignedIn;
let token: string;
let ids: Planted;
beforeAll(async () => {
  vigil = await Vigil.start();
  admin = await enter(vigil, 'administrator');
  token = await makeFullToken(admin.person);
  ids = (await plantCases(admin)).public;
}, 60_000);
afterAll(() => vigil.close());

const path = (route: Route): string => addressOf(route, ids);
const programs = ({ pattern }: Route): boolean => pattern.startsWith('/api/');

/** It may be refused, or it may be answered by a page of ours that leads nowhere else. That nothing breaks, and that no page holds a script, is looked at in all answers together. */
function expectCalm(what: unknown[], { status, location, text }: Answer): void {
  expect([...what, status, status < 500]).toEqual([...what, status, true]);
  const led = location === undefined ? ORIGIN : new URL(location, ORIGIN).origin;
  const links = linksIn(text).filter((href) => new URL(href, ORIGIN).origin !== ORIGIN);
  expect([...what, location, led, links]).toEqual([...what, location, ORIGIN, []]);
  expect(text).not.toMatch(/(href|action|src|content)="(?!\/[^/\\\t])[^"]*evil\.test/);
}

/** Guesses are counted; here that would hide the rest. */
const forget = () => vigil.sql('DELETE FROM throttle');

const script = '"><script src="//evil.test/x.js"></script><img src=x onerror=alert(1)>';
const names = [
  ...['email', 'password', 'again', 'code', 'next', 'name', 'names', 'role', 'teams', 'scopes', 'days', 'end', 'label'],
  ...['answer', 'reference', 'kind', 'date', 'date-way', 'summary', 'place', 'reason', 'level', 'account', 'team'],
  ...['version', 'text', 'confidentiality', 'country', 'members', 'until', 'stance', 'consent', 'citations'],
];
const each = (value: string): string => names.map((name) => `${name}=${value}`).join('&');
const enc = encodeURIComponent;

const bodies: [string, string][] = [
  ['lists', `${each('a')}&${each('b')}`],
  ['brackets', names.map((name) => `${name}[]=a&${name}[a][b]=c&${name}.0.x=d`).join('&')],
  ['names of every object', '__proto__=1&constructor=2&toString=3&hasOwnProperty=4&__proto__[x]=5'],
  [
    '90 kB',
    ['email', 'name', 'code', 'names', 'text', 'reason'].map((name) => `${name}=${'x'.repeat(90_000)}`).join('&'),
  ],
  ['NUL', each('a%00b')],
  ['half a character', each('%ed%a0%80')],
  ['what is no UTF-8', each('%ff%fe')],
  ['a broken sign', each('%')],
  ['control characters', each('a%0D%0ASet-Cookie:%20x=y%1B%7F')],
  ['script', each(enc(script))],
  ['numbers that are none', each('9'.repeat(400))],
  ['nothing', ''],
];

const sending = routes.filter(
  (route) => route.method === 'POST' && !programs(route) && route.name !== 'POST /sign-out',
);

describe('22. A form with odd input is refused or answered, and nothing breaks', () => {
  it.each(bodies)('that holds %s', async (_, body) => {
    const _csrf = await admin.person.markOn('/account');
    expect(_csrf).not.toBe('');
    const stranger = new Person(vigil);
    const mark = await stranger.markOn('/sign-in');
    await forget();
    await all(sending, async (route, i) => {
      expectCalm([route.name], await at(admin.person, i).post(path(route), `_csrf=${_csrf}&${body}`));
      if (route.roles !== 'anybody') return;
      expectCalm([route.name], await at(stranger, i).post(path(route), `_csrf=${mark}&${body}`));
    });
    expect((await admin.person.get('/account')).status).toBe(200);
  });

  it.each([
    ['JSON', 'application/json', '{"email":"a","password":"b"}'],
    [
      'several parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--',
    ],
    ['plain text', 'text/plain', 'email=a&password=b'],
    ['another alphabet', 'application/x-www-form-urlencoded; charset=utf-7', 'email=a'],
    ['a zip', 'application/x-www-form-urlencoded', Buffer.from('504b0304ffff', 'hex').toString('latin1')],
    ['no kind at all', '', 'email=a&password=b'],
  ])('that comes as %s', async (_, type, body) => {
    for (const path of ['/sign-in', '/forgot', '/join', '/reset', '/sign-in/passkey', '/people/invitation']) {
      const answer = await admin.person.post(path, body, { 'content-type': type || undefined });
      expectCalm([path], answer);
      expect([400, 403, 415]).toContain(answer.status);
    }
  });
});

/** Each text under a name that fits into a line. */
const named = (texts: string[]): [string, string][] =>
  texts.map((text) => [text.length > 40 ? `${text.slice(0, 20)}… (${text.length})` : text, text]);

const queries = [
  'q=%00&searched=%00&text=%00',
  'q=%ff&text=%ff',
  'q=%ed%a0%80&group=%ed%a0%80',
  'q=%&month=%&on=%',
  'q[]=a&q[]=b&limit[]=1&after[x]=y',
  'q=a&q=b&limit=1&limit=2&month=1&month=2&on=a&on=b&done=x&done=y',
  `q=${enc(script)}&done=${enc(script)}&text=${enc(script)}&next=${enc(script)}`,
  'q=%27%20OR%201%3D1--&country=%27&group=%27',
  `q=${'x'.repeat(9_000)}`,
  'limit=-1&after=x&month=9999-99&on=x&from=x&to=y&network=x&person=x&act=x',
  'limit=1e9&month=0000-00&on=2021-02-30&audience=nobody&role=x&status=y',
  'after=eyJ4Ijoi&limit=2&via=x.y.z',
  '__proto__=x&constructor=y&toString=z&hasOwnProperty=1',
  'token=a&token=b&state=x&code=y&iss=z&next=//evil.test&next=x',
];

const reading = routes.filter(({ method, pattern }) => method === 'GET' && !pattern.startsWith('/assets'));
/** As a program or as a person, as the route wants it. */
const signed = (route: Route) =>
  programs(route) ? { authorization: `Bearer ${token}`, cookie: undefined } : ({} as Record<string, never>);

describe('22. An odd address is refused or answered, and nothing breaks', () => {
  it.each(named(queries))('with ?%s', (_, query) =>
    all(reading, async (route, i) =>
      expectCalm([route.name], await at(admin.person, i).send('GET', `${path(route)}?${query}`, signed(route))),
    ),
  );

  it.each(
    named(['%00', '%ff', '..%2f..%2fetc%2fpasswd', 'x'.repeat(4_000), "1'--", '%E0%A4%A', '-1', '%20', '{}', '*']),
  )('with %s in place of an id', (_, text) =>
    all(routes, async (route, i) => {
      const { name, method, pattern } = route;
      if (!pattern.includes(':') || !['GET', 'DELETE'].includes(method)) return;
      const answer = await at(admin.person, i).send(method, pattern.replace(/:\w+/g, text), signed(route));
      expectCalm([name], answer);
      expect([name, answer.status, answer.status >= 400]).toEqual([name, answer.status, true]);
    }),
  );

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND'])('by %s', async (method) => {
    for (const path of ['/', '/sign-in', '/defenders', '/people', '/api/v1/defenders', '/nowhere']) {
      expectCalm([method, path], await admin.person.send(method, path, {}));
    }
  });
});

const json: [string, string | Buffer][] = [
  ['no JSON', '{"reference":'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"x"'],
  ['the prototype', '{"__proto__":{"reference":"x"},"constructor":{"prototype":1}}'],
  ['NUL', '{"reference":"a\\u0000b","names":[{"text":"a\\u0000"}],"kind":"a\\u0000"}'],
  ['half a character', '{"reference":"\\ud800","name":"\\udfff","kind":"\\ud800"}'],
  ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['depth', `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`],
  ['breadth', JSON.stringify({ reference: 'x'.repeat(90_000), names: Array(5_000).fill({ text: 'x' }), kind: {} })],
  ['wrong kinds', JSON.stringify({ reference: 7, names: 'x', kind: [], date: {}, members: 1, level: null, fields: 3 })],
  ['great numbers', '{"reference":1e999,"version":-1e999,"day":99999999999999999999}'],
  ['the same twice', '{"reference":"a","reference":["b"]}'],
];

describe('22. Odd JSON is refused, and nothing breaks', () => {
  it.each(json)('with %s', async (_, body) => {
    const writing = routes.filter((route) => programs(route) && !['GET', 'DELETE'].includes(route.method));
    expect(writing.length).toBeGreaterThan(8);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await all(writing, async (route, i) => {
      const { name, method } = route;
      for (const match of ['"1"', 'W/"1", "', undefined]) {
        const answer = await at(new Person(vigil), i).send(
          method,
          path(route),
          { ...headers, 'if-match': match },
          body,
        );
        expectCalm([name], answer);
        expect([name, answer.status >= 400]).toEqual([name, true]);
        expect(answer.headers['content-type']).toMatch('application/problem+json');
      }
    });
  });
});

const elsewhere = [
  ...['//evil.test', '/\\evil.test', '\\\\evil.test', '/\t/evil.test', '\t//evil.test', '/.//evil.test'],
  ...['/%2e//evil.test', 'https://evil.test', 'https:evil.test', 'javascript:alert(1)', 'data:text/html,x'],
  ...['/\r\nLocation: https://evil.test', '/@evil.test//evil.test', '///evil.test', '/;//evil.test', '/..//evil.test'],
  ...['', 'sign-in', '?x', '#x'],
];

describe('22. Nobody is led to another site', () => {
  it.each(elsewhere)('by %j', async (next) => {
    const ann = await member(vigil, 'campaigner');
    const visitor = new Person(vigil);
    const query = `next=${enc(next)}`;
    expectCalm(['page'], await visitor.get(`/sign-in?${query}`));
    const _csrf = await visitor.markOn('/sign-in');
    const answer = await visitor.n2.post('/sign-in', { _csrf, email: ann.email, password: PASSWORD, next });
    expectCalm(['sign-in'], answer);
    expect(answer.status).toBe(303);
    expectCalm(['signed in'], await visitor.get(`/sign-in?${query}`));
    for (const path of ['/confirm', '/account/second-factor', '/account/passkeys', '/sso/start', '/sso/again']) {
      expectCalm([path], await visitor.get(`${path}?${query}`));
    }
    expectCalm(['proof'], await visitor.n2.submit('/confirm', { password: PASSWORD, next }));
  });
});

describe('22. Odd headers are survived', () => {
  it.each(named([
    'not an address', '999.1.1.1', '1.2.3.4, <script>', '::1%eth0', "';--", '1.2.3.4:80', '[::1]:80', ',,,', '\u00ff',
    '198.51.100.9, 127.0.0.1, 10.0.0.1', 'x'.repeat(4_000), '::ffff:203.0.113.9', '1.2.3.4%', 'unknown',
  ]))('an address that a proxy made up: %s', async (_, address) => {
    const { email } = await member(vigil, 'campaigner');
    const ann = new Person(vigil, address);
    expect((await signIn(ann, email)).location).toBe('/');
    for (const path of ['/', '/account/sign-ins', '/defenders?q=x']) {
      expect((await ann.n2.get(path)).status).toBe(200);
    }
    expect((await signIn(new Person(vigil, address), email, 'a wrong guess')).status).toBe(401);
  }); // prettier-ignore

  it('two cookies of one name are none, and cookies that make no sense are none', async () => {
    const ann = await enter(vigil, 'campaigner');
    const good = `__Host-session=${ann.person.session}`;
    const out = '/sign-in?next=%2Faccount';
    for (const cookie of [
      ...[`${good}; ${good}`, `__Host-session=x; ${good}`, `${good}; __Host-session=`, `__Host-session="${good}"`],
      ...[
        '__Host-session=%00',
        '__Host-session=%',
        '=;;==;',
        `__Host-session=${'x'.repeat(8_000)}`,
        ';',
        '__Host-session',
      ],
      ...[`__host-session=${ann.person.session}`, `x${good}`],
    ]) {
      const answer = await ann.person.n2.get('/account', { cookie });
      expect([cookie, answer.status, answer.location]).toEqual([cookie, 303, out]);
    }
    expect((await ann.person.get('/account', { cookie: `x=y; ${good} ; z` })).status).toBe(200);
    const visitor = { cookie: '__Host-visitor=%00; __Host-device=...; __Host-trip=%ff' };
    for (const path of ['/sign-in', '/join', '/reset', '/sso/callback']) {
      expectCalm([path], await new Person(vigil).get(path, visitor));
    }
  });

  it.each<[string, Record<string, string>]>([
    ['no host', { host: '' }],
    ['a foreign host', { host: 'evil.test' }],
    ['a host that begins like ours', { host: 'vigil.example.org.evil.test' }],
    ['a host with another port', { host: 'vigil.example.org:81' }],
    ['kinds that do not exist', { 'accept-encoding': 'x', accept: '*/*;q=x', 'accept-language': '\u00ff' }],
    ['half of a token', { authorization: 'Bearer' }],
    ['a token without an end', { authorization: `Bearer ${'x'.repeat(6_000)}` }],
    ['a part that is none', { 'if-none-match': 'W/', range: 'bytes=9-1' }],
    ['another method', { 'x-http-method-override': 'DELETE', 'x-original-url': '/people', 'x-rewrite-url': '/people' }],
    ['a body in a question', { 'content-type': 'application/json' }],
    ['a long browser', { 'user-agent': 'x'.repeat(6_000) }],
    ['another site', { referer: 'https://evil.test/', 'sec-fetch-site': 'x', 'x-forwarded-host': 'evil.test' }],
  ])('%s', async (_, headers) => {
    for (const path of ['/', '/sign-in', '/account', '/people/invitation', '/api/v1/defenders']) {
      const answer = await admin.person.n2.get(path, headers);
      expectCalm([path], answer);
      if ('host' in headers) expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  }); // prettier-ignore

  it('a name of a browser that could not be kept does not keep anybody out', async () => {
    const { email } = await member(vigil, 'campaigner');
    const ann = new Person(vigil);
    const _csrf = await ann.markOn('/sign-in');
    const agent = { 'user-agent': `${'😀'.repeat(99)}\u00ff"><script>alert(1)</script>` };
    const latin = { 'user-agent': Buffer.from(agent['user-agent']).toString('latin1') };
    expect((await ann.post('/sign-in', { _csrf, email, password: PASSWORD }, latin)).location).toBe('/');
    expect((await ann.n2.get('/account/sign-ins')).status).toBe(200);
  });
});

endOfRun(() => vigil);
