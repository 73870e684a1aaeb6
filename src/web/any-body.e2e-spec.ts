import fc from 'fast-check';
import type { Role } from '../access/domain/roles';
import type { SignedIn } from '../../test/support/client';
import { endOfForm, formType, HeldForms, part } from '../../test/support/held-forms';
import { startWorld, type World } from '../../test/world';
import { slowest } from './whole-body';

let world: World;
let defender: string;
let event: string;

beforeAll(async () => {
  world = await startWorld();
  await world.empty();
  const person = { reference: 'XX-1', names: [{ text: 'Iris Invented' }] };
  defender = (await world.http.post('/api/v1/defenders').send(person).expect(201)).body.id;
  const threat = { kind: 'threat', date: '2021' };
  event = (await world.http.post(`/api/v1/defenders/${defender}/events`).send(threat).expect(201)).body.id;
});
afterAll(() => world.close());

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((made) => `x${made}x`);
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('\ud800', 'a\u0000', '', ' ', 'é\u0301', '\u202e', 'https://x', 'javascript:x'),
  fc.jsonValue({ maxDepth: 3 }),
);
const date = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('1000', '9999-12-31', '2021~', '2020-02-29', '19XX', '2021-21', '2021-09-19'),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom('2021/..', '../2021', '1000/9999', '[2020-08-31..2020-09-04]', '[1999,2001]'),
  },
  { weight: 1, arbitrary: fc.constantFrom('2021-13', '0000', '2021-02-30', '99999', '2021-09-19T10:00') },
);
const duration = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('P3Y6M', 'P10D', 'life', 'P99Y') },
  { weight: 1, arbitrary: fc.constantFrom('P0D', 'P999999Y', 'P1.5Y') },
);

/** Most fields fit; some are missing; one is anything at all. */
function body(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  const fitting = fc.record(fields, { requiredKeys: [] });
  const spoilt = fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...Object.keys(fields), 'x'), junk) },
  );
  return fc.tuple(fitting, spoilt).map(([made, bad]) => (bad ? { ...made, [bad[0]]: bad[1] } : made));
}

const citation = body({
  title: text,
  url: fc.oneof(fc.webUrl(), fc.constantFrom('https://例え.jp/ü?q=1#x', 'http://[::1]:80/')),
  published: date,
  date,
  quote: text,
  reliability: fc.constantFrom('A', '6', 'B2', 'low'),
});
const person = body({
  reference: text,
  names: fc.array(body({ text, lang: fc.constantFrom('zh', 'x'), kind: fc.constantFrom('main', 'pen_name') }), {
    maxLength: 3,
  }),
  gender: text,
  born: date,
  country: fc.constantFrom('CN', 'EG'),
  nationalities: fc.constantFrom(['CN'], ['stateless'], ['CN', 'stateless'], ['cn'], []),
  professions: fc.array(text, { maxLength: 2 }),
  rights: fc.array(text, { maxLength: 2 }),
  summary: text,
  confidentiality: fc.constantFrom('public', 'sealed'),
  consent: body({
    public_name: fc.constantFrom('given', 'cannot_ask'),
    un_public: fc.constantFrom('refused'),
  }),
});
const happening = body({
  kind: fc.constantFrom('apprehension', 'release', 'sentence', 'death', 're_arrest', 'bail', 'home_confinement'),
  date,
  place: text,
  summary: text,
  sentence: body({ imprisonment: duration, dpr: duration, counted_from: date }),
  release_type: fc.constantFrom('bail', 'amnesty'),
  preferred_reason: text,
  citations: fc.array(citation, { maxLength: 3 }),
});
const member = body({ defender: fc.constantFrom('XX-1'), from: date, to: date });
const group = body({
  reference: text,
  name: text,
  hashtag: fc.constantFrom('#Iris', '黄'),
  day_count: fc.constantFrom('inclusive', 'exclusive'),
  members: fc.array(member, { maxLength: 3 }),
});

describe('no body makes a mistake of ours', () => {
  it.each([
    [
      'registering',
      'post',
      (): string => '/api/v1/defenders',
      person,
      { reference: 'XX-2', names: [{ text: 'Iris' }] },
    ],
    [
      'correcting a defender',
      'put',
      (): string => `/api/v1/defenders/${defender}`,
      person,
      { reference: 'XX-1', names: [{ text: 'Iris' }] },
    ],
    [
      'recording',
      'post',
      (): string => `/api/v1/defenders/${defender}/events`,
      happening,
      { kind: 'apprehension', date: '2021' },
    ],
    [
      'correcting an event',
      'put',
      (): string => `/api/v1/events/${event}`,
      happening,
      { kind: 'release', date: '2021' },
    ],
    ['citing', 'post', (): string => `/api/v1/events/${event}/citations`, citation, { title: 'Court record' }],
    [
      'forming a group',
      'post',
      (): string => '/api/v1/groups',
      group,
      { reference: 'XX-G', name: 'The invented', members: [] },
    ],
  ] as const)('in %s', async (_what, method, path, bodies, usual) => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(bodies, async (sent) => {
        const asked = world.http[method](path());
        if (method === 'put') void asked.set('If-Match', (await world.http.get(path())).headers.etag!);

        const answer = await asked.send({ ...usual, ...sent });

        if (answer.status >= 500 || answer.status === 412)
          throw new Error(`${answer.status} for ${JSON.stringify(sent)}`);
        if (answer.status < 300) done++;
      }),
      { numRuns: 50 },
    );
    expect(done).toBeGreaterThan(2);
  });
});

const forms = new HeldForms(() => world);
const usual = { ...slowest };
afterEach(() => {
  Object.assign(slowest, usual);
  forms.end();
});

const large = 20_000_000;
const send = ({ http }: SignedIn, form: string, type = formType) =>
  http.post('/imports').set('Content-Type', type).send(form);
const table = part('label') + part('rows', 'Name,Detained\nIris Invented,2022-01-01\n');

describe('a file of somebody who may not send one is not waited for', () => {
  it.each<Role>(['partner', 'campaigner'])('by a %s, who is refused with a line of the trail', async (role) => {
    const somebody = await world.as(role);
    const answer = await forms.begin(somebody, large).answer;

    expect(answer).toMatch(/^HTTP\/1\.1 403 .*text\/html/s);
    const program = await forms.begin(somebody, large, '/api/v1/imports/files').answer;
    expect(program).toMatch(/^HTTP\/1\.1 403 .*problem\+json/s);
    const lines = await world.sql(`SELECT detail FROM audit_event WHERE act = 'refused' AND account_id = $1`, [
      somebody.viewer.accountId,
    ]);
    expect(lines).toEqual(Array(2).fill({ detail: { act: 'import.taken', permission: 'case.import' } }));
  });

  it('by somebody with only her password, who is led to the second step', async () => {
    const mina = await world.as('researcher');
    await world.sql(`UPDATE session SET stage = 'second_factor', second_factor = false WHERE id = $1`, [
      mina.held.sessionId,
    ]);

    for (const length of [large, ...Array<number>(12).fill(9_900_000)])
      expect(await forms.begin(mina, length).answer).toMatch(/^HTTP\/1\.1 303 .*Location: \/sign-in\/code\r/s);
  });

  it('by somebody whose sign-in is over', async () => {
    const mina = await world.as('researcher');
    await world.sql('DELETE FROM session WHERE id = $1', [mina.held.sessionId]);

    expect(await forms.begin(mina, large).answer).toMatch(/^HTTP\/1\.1 403 .*text\/html/s);
  });
});

describe('files that are sent and held', () => {
  it('take one large place of each account, and are given up when nothing comes, so that others go on', async () => {
    const [mina, omar, nora] = [await world.as('researcher'), await world.as('researcher'), await world.as('reviewer')];

    const ofMina = forms.beginAll(mina, 2, large);
    expect(await ofMina.first).toMatch(/^HTTP\/1\.1 503 .*Retry-After: 30\r/s);
    const ofOmar = forms.beginAll(omar, 2, large);
    expect(await ofOmar.first).toMatch(/^HTTP\/1\.1 503 /);
    expect(await forms.begin(nora, large).answer).toMatch(/^HTTP\/1\.1 503 /);
    await send(nora, table + endOfForm).expect(303);

    slowest.afterSeconds = 0;
    const answers = await Promise.all([...ofMina.forms, ...ofOmar.forms].map(({ answer }) => answer));
    expect(answers.map((answer) => answer.slice(9, 12)).sort()).toEqual(['408', '408', '503', '503']);
    const slow = [...ofMina.forms, ...ofOmar.forms].filter((_, i) => answers[i]!.startsWith('HTTP/1.1 408'));
    await Promise.all(slow.map(({ closed }) => closed));
    expect(answers.find((answer) => answer.includes(' 408 '))).toMatch(/Connection: close\r.*came too slowly/s);
    slowest.afterSeconds = usual.afterSeconds;
    await send(nora, table + part('note', 'y'.repeat(10_700_000)) + endOfForm).expect(303);
  });

  it('take three places of the usual size of each account, and leave the others theirs', async () => {
    const [mina, omar] = [await world.as('researcher'), await world.as('researcher')];

    expect(await forms.beginAll(mina, 4, 9_900_000).first).toMatch(/^HTTP\/1\.1 503 .*Retry-After: 5\r/s);
    await send(omar, table + endOfForm).expect(303);
    await forms.beginAll(omar, 4, 9_900_000).first;
    const nora = await world.as('reviewer');
    expect(await forms.beginAll(nora, 3, 9_900_000).first).toMatch(/^HTTP\/1\.1 503 /);
  });
});

describe('a form with files', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => part(`a${i}`)).join('');

  const cases: [string, string, number, string, string?][] = [
    ['has the most fields that are read', table + many(38) + endOfForm, 303, ''],
    ['has one more', table + many(39) + endOfForm, 413, 'more than 40 fields'],
    ['has 20,000', many(20_000) + endOfForm, 413, 'more than 40 fields'],
    ['has 20,000 and no end', many(20_000), 413, 'more than 40 fields'],
    [
      'has 20,000 behind a second boundary',
      many(20_000) + endOfForm,
      400,
      'not well-formed',
      formType.replace('boundary', 'boundary=y; boundary'),
    ],
    ['names its boundary in quotation marks', table + endOfForm, 303, '', formType.replace(/=(x+)/, '="$1"')],
    ['names no boundary', table + endOfForm, 400, 'not well-formed', 'multipart/form-data'],
    [
      'has a boundary that nobody uses',
      table + endOfForm,
      400,
      'not well-formed',
      'multipart/form-data; boundary="a b"',
    ],
    [
      'has a field with a long head',
      part('a').replace('\r\n', `\r\n${'a:b\r\n'.repeat(20_000)}`) + endOfForm,
      400,
      'not well-formed',
    ],
    ['breaks off', table, 400, 'not well-formed'],
    ['is empty', '', 400, 'not well-formed'],
  ];
  const typed = cases.map(([what, form, status, words, type = formType]) => [what, form, status, words, type] as const);
  it.each(typed)('is answered when it %s', async (_what, form, status, words, type) => {
    const answer = await send(await world.as('researcher'), form, type).expect(status);

    expect(answer.text).toContain(words);
  });
});
