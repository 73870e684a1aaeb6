import fc from 'fast-check';
import { startWorld, type World } from '../../test/world';

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
