import { bundle, happened, jointCase, person } from './support/bundles';
import type { SignedIn } from './support/client';
import { startWorld, type World } from './world';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bareAnswer, confidentialities, type ConsentAnswer, consentValues } from '../src/defenders/domain/consent';
import { type CaseToTell, mayCaseBeTold } from '../src/defenders/domain/may-be-told';

let world: World;
let partner: SignedIn;
let campaigner: SignedIn;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  partner = await world.as('partner', { name: 'Pat Partner' });
  campaigner = await world.as('campaigner');
});

const load = (...args: Parameters<typeof bundle>) => world.app.get(BundlesService).import(commandLine, bundle(...args));

/** Registers Ann's case and opens it to the partner. */
async function ann(changes: object = {}, events: object[] = [happened('apprehension', '2021-09-19')]): Promise<string> {
  await load([person('ANN', 'Ann Invented', events as never, { country: 'EG', ...changes })]);
  return open('ANN');
}

async function open(reference: string): Promise<string> {
  const [{ id }] = await world.sql('SELECT id FROM defender WHERE reference = $1', [reference]);
  await world.sql(`SELECT set_config('vigil.actor', 'test', false)`);
  await world.sql(`INSERT INTO case_opening (defender_id, account_id, opened_by) VALUES ($1, $2, 'test')`, [
    id,
    partner.viewer.accountId,
  ]);
  return id as string;
}

const MARK = 'MARKED';

/** Everything a partner can ask for of one case, as one text. */
async function everythingAbout(id: string, who: SignedIn): Promise<string> {
  const paths = [
    '/',
    '/defenders',
    '/groups',
    '/calendar?month=2026-11',
    '/calendar?month=2027-09',
    `/defenders/${id}`,
    `/defenders/${id}?on=2022-01-01`,
    '/defenders?q=marked',
    '/defenders?country=EG',
    '/api/v1/defenders',
    '/api/v1/defenders?q=marked',
    `/api/v1/defenders/${id}`,
    `/api/v1/defenders/${id}/status`,
    `/api/v1/defenders/${id}/events`,
    `/api/v1/defenders/${id}/history`,
    '/api/v1/alerts?from=2026-11-01&to=2027-12-31&limit=500',
    '/api/v1/groups',
    ...(await world.sql(`SELECT id FROM event`)).flatMap((e) => [
      `/api/v1/events/${e.id}`,
      `/api/v1/events/${e.id}/citations`,
    ]),
  ];
  const texts: string[] = [];
  for (const path of paths) {
    const { text, status } = await who.http.get(path);
    expect([path, status < 500]).toEqual([path, true]);
    texts.push(`${path}\n${text}`);
  }
  return texts.join('\n');
}

/** Where a text holds what it must not, with a little around it. */
const places = (text: string, what: RegExp): string[] =>
  [...text.matchAll(what)].map(({ index }) => text.slice(Math.max(0, index - 60), index + 60));
const marks = (text: string): string[] => places(text, new RegExp(MARK, 'g'));

describe('A partner with whom Ann’s case is shared', () => {
  it.each([
    ['she agreed to be shared with partners', { confidentiality: 'partners', consent: { share_partner: 'given' } }],
    ['she agreed to be named in public', { consent: { public_name: 'given' } }],
    [
      'nobody can ask her, and her life is in danger',
      {
        confidentiality: 'partners',
        consent: { share_partner: { value: 'cannot_ask', ground: 'vital_interests' } },
      },
    ],
    ['it is quiet in public', { stance: { value: 'quiet' } }],
  ])('finds it when %s', async (_, changes) => {
    const id = await ann(changes);

    expect((await partner.http.get(`/api/v1/defenders/${id}`).expect(200)).body.names).toEqual([
      { text: 'Ann Invented', lang: 'en', kind: 'main' },
    ]);
    expect((await partner.http.get(`/defenders/${id}`).expect(200)).text).toContain('Ann Invented');
  });

  it.each([
    ['nobody was asked', { confidentiality: 'partners', consent: {} }],
    [
      'nobody can ask her and no ground is stated',
      { confidentiality: 'partners', consent: { share_partner: 'cannot_ask' } },
    ],
    ['she refused', { consent: { share_partner: 'refused', public_name: 'given' } }],
    ['she withdrew', { consent: { share_partner: 'withdrawn', public_name: 'given' } }],
    ['she wants no record of herself', { consent: { internal_record: 'refused', public_name: 'given' } }],
    ['she is not to be mentioned', { stance: { value: 'no_mention' } }],
  ])('does not find it when %s', async (_, changes) => {
    const id = await ann(changes);

    await partner.http.get(`/api/v1/defenders/${id}`).expect(404);
    await partner.http.get(`/defenders/${id}`).expect(404);
    expect((await partner.http.get('/api/v1/defenders').expect(200)).body.items).toEqual([]);
    expect((await partner.http.get('/defenders').expect(200)).text).not.toContain('Ann');
  });

  it('does not find a joint case of hers with somebody who refused', async () => {
    await load(
      [
        person('ANN', 'Ann', [happened('apprehension', '2021-09-19')]),
        person('BO', 'Bo', [happened('apprehension', '2021-09-19')], { consent: { share_partner: 'refused' } }),
      ],
      [jointCase('TWO', 'The Two', ['ANN', 'BO'])],
    );
    await open('ANN');
    await open('BO');

    expect((await partner.http.get('/api/v1/groups').expect(200)).body.items).toEqual([]);
    expect((await partner.http.get('/api/v1/defenders').expect(200)).body.items).toHaveLength(1);
  });

  it('is told nothing that is marked as narrower, on any page and in any answer', async () => {
    const id = await ann(
      {
        names: [
          { text: 'Ann Invented', kind: 'main' },
          { text: `${MARK} one`, kind: 'do-not-publish' },
          { text: `${MARK}  ONE` },
          { text: `${MARK} two`, sensitivity: 'internal' },
          { text: `${MARK} three`, sensitivity: 'restricted' },
        ],
        gender: MARK,
        nationalities: ['TV'],
        professions: [MARK],
        rights: [MARK],
        summary: MARK,
        sensitivity: { gender: 'internal', nationalities: 'internal', professions: 'internal', rights: 'restricted' },
        stance: { value: 'quiet', owner: MARK, reason: MARK, review_on: '2026-11-25' },
        consent: {
          public_name: { value: 'given', by: MARK, review_on: '2026-11-26' },
          media_contact: { value: 'refused', by: MARK },
        },
      },
      [
        happened('apprehension', '2021-09-19', {
          preferred_reason: MARK,
          citations: [{ title: 'Newspaper' }, { title: MARK, sensitivity: 'internal' }],
        }),
        happened('health_event', '2026-10-01', { place: MARK, summary: MARK, sensitivity: 'internal' }),
      ],
    );

    const told = await everythingAbout(id, partner);

    expect(told).toContain('Newspaper');
    expect(marks(told)).toEqual([]);
    expect(places(told, /consent/gi)).toEqual([]);
    expect(places(told, /Tuvalu|"TV"/g)).toEqual([]);
    expect((await partner.http.get('/api/v1/defenders?q=marked').expect(200)).body.items).toEqual([]);
    expect((await world.http.get('/api/v1/defenders?q=marked').expect(200)).body.items).toHaveLength(1);
    expect(await everythingAbout(id, await world.as('researcher'))).toContain(MARK);
  });

  it('is given no status, no days and no dates when an event is withheld: they would be false, or give it away', async () => {
    const id = await ann({}, [
      happened('apprehension', '2021-09-19'),
      happened('release', '2026-01-10', { sensitivity: 'internal' }),
    ]);

    const status = (await partner.http.get(`/api/v1/defenders/${id}/status`).expect(200)).body;
    expect(status).toEqual({
      status: 'unknown',
      since: null,
      days: null,
      spell: null,
      because: 'Not everything in this case is shared with you, so no status is given.',
    });
    expect(
      (await partner.http.get('/api/v1/alerts?from=2022-01-01&to=2027-01-01').expect(200)).body.items.filter(
        (alert: { rule: string }) => alert.rule !== 'CENSUS',
      ),
    ).toEqual([]);
    const told = await everythingAbout(id, partner);
    expect(places(told, /2026-01-10|10 January 2026|days in detention|tag free/g)).toEqual([]);
    // a colleague is told of it
    expect((await campaigner.http.get(`/api/v1/defenders/${id}/status`).expect(200)).body.status).not.toBe('unknown');
  });

  it('is told an event that was corrected to be narrower no more, and of a retracted one nothing', async () => {
    const id = await ann({}, [happened('apprehension', '2021-09-19'), happened('visit', '2022-01-01')]);
    const events = (await partner.http.get(`/api/v1/defenders/${id}/events`).expect(200)).body.items;
    expect(events).toHaveLength(2);

    await world.http
      .post(`/api/v1/events/${events[1].id}/retraction`)
      .set('If-Match', '"1"')
      .send({ reason: MARK })
      .expect(200);

    await partner.http.get(`/api/v1/events/${events[1].id}`).expect(404);
    expect(marks(await everythingAbout(id, partner))).toEqual([]);
  });
});

describe('Row security and the rule', () => {
  it('agree on every case that could be shared with partners', async () => {
    const answers: (ConsentAnswer | undefined)[] = [
      undefined,
      ...consentValues.map(bareAnswer),
      { ...bareAnswer('cannot_ask'), ground: 'vital_interests' },
    ];
    const people: Record<string, unknown>[] = [];
    const expected = new Map<string, boolean>();
    for (const confidentiality of [null, ...confidentialities])
      for (const stance of [null, 'quiet', 'no_mention'] as const)
        for (const share of answers)
          for (const name of ['given', 'withdrawn', null] as const)
            for (const record of ['refused', null] as const) {
              const reference = `P${people.length}`;
              const consent = {
                ...(share && { share_partner: { value: share.value, ground: share.ground } }),
                ...(name && { public_name: name }),
                ...(record && { internal_record: record }),
              };
              people.push(
                person(reference, 'Somebody', [], { confidentiality, consent, stance: stance && { value: stance } }),
              );
              const one: CaseToTell = {
                confidentiality,
                stance: stance && { value: stance },
                answers: {
                  ...(share && { share_partner: share }),
                  ...(name && { public_name: bareAnswer(name) }),
                  ...(record && { internal_record: bareAnswer(record) }),
                },
              };
              expected.set(reference, mayCaseBeTold(one, 'partner', '2026-11-24').told);
            }
    await load(people);

    const rows = await world.sql('SELECT reference, is_shared(id) AS shared FROM defender');

    expect(rows).toHaveLength(expected.size);
    expect(rows.filter((r) => r.shared !== expected.get(r.reference as string))).toEqual([]);
  });
});

describe('A campaigner, who does not keep the record', () => {
  it('is told nothing that is restricted, nor the history in which it stands', async () => {
    const id = await ann(
      {
        names: [
          { text: 'Ann Invented', kind: 'main' },
          { text: `${MARK} three`, sensitivity: 'restricted' },
        ],
        rights: [MARK],
        summary: 'For colleagues.',
        sensitivity: { rights: 'restricted' },
      },
      [
        happened('apprehension', '2021-09-19', {
          citations: [{ title: 'Newspaper' }, { title: MARK, sensitivity: 'restricted' }],
        }),
        happened('health_event', '2026-10-01', { place: MARK, summary: MARK, sensitivity: 'restricted' }),
      ],
    );

    const told = await everythingAbout(id, campaigner);

    expect(told).toContain('For colleagues.');
    expect(marks(told)).toEqual([]);
  });

  it('still sees status and dates when what is withheld does not bear on custody', async () => {
    const id = await ann({}, [
      happened('apprehension', '2025-11-30'),
      happened('health_event', '2026-10-01', { sensitivity: 'restricted' }),
    ]);

    expect((await campaigner.http.get(`/api/v1/defenders/${id}/status`).expect(200)).body.status).toBe('held_pretrial');
    const alerts = (await campaigner.http.get('/api/v1/alerts?on=2026-11-30').expect(200)).body.items;
    expect(alerts).toMatchObject([{ rule: 'ANNIV-Y' }]);
  });

  it('sees no status when it rests on a restricted event', async () => {
    const id = await ann({}, [
      happened('apprehension', '2025-11-30'),
      happened('release', '2026-10-01', { sensitivity: 'restricted' }),
    ]);

    expect((await campaigner.http.get(`/api/v1/defenders/${id}/status`).expect(200)).body.status).toBe('unknown');
  });
});
