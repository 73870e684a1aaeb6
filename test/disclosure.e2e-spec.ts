import { bundle, happened, person } from './support/bundles';
import { readPage, wordsOf } from './read-page';
import { startWorld, type World } from './world';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bearsOnCustody } from '../src/custody/domain/bears-on-custody';
import { eventKindCodes } from '../src/custody/domain/event-kinds';

let world: World;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

const load = (...people: object[]) => world.app.get(BundlesService).import(commandLine, bundle(people));
const exported = async () => {
  const lines: string[] = [];
  await world.app.get(BundlesService).export(commandLine, (line) => void lines.push(line));
  return JSON.parse(lines.join('\n'));
};

async function ann(
  changes: Record<string, unknown> = {},
  events = [happened('apprehension', '2021-09-19')],
): Promise<string> {
  await load(person('ANN', 'Ann Invented', events, changes));
  return (await world.sql('SELECT id FROM defender'))[0].id as string;
}

describe('What may be told of Ann', () => {
  it('is decided on one page, with who answered, when, how, until when and on which ground', async () => {
    const id = await ann({ consent: {} });
    const form = {
      version: '1',
      'stance.value': 'quiet',
      'stance.owner': 'Rosa Reviewer',
      'stance.review_on': '2027-01-31',
      'stance.reason': 'The family asked for silence.',
      'consent.public_name.value': 'given',
      'consent.public_name.by': 'her mother',
      'consent.public_name.on.mode': 'month',
      'consent.public_name.on.month': '10',
      'consent.public_name.on.year': '2026',
      'consent.public_name.how': 'by_phone',
      'consent.public_name.review_on': '2027-04-30',
      'consent.un_confidential.value': 'cannot_ask',
      'consent.un_confidential.ground': 'vital_interests',
      'consent.un_confidential.ground_note': 'Her life is in danger.',
      'sensitivity.born': 'internal',
      'sensitivity.summary': 'partners',
    };
    await world.http.post(`/defenders/${id}/disclosure`).type('form').send(form).expect(303);

    const { body, headers } = await world.http.get(`/api/v1/defenders/${id}/disclosure`).expect(200);
    expect(body).toEqual({
      confidentiality: 'public',
      stance: {
        value: 'quiet',
        owner: 'Rosa Reviewer',
        review_on: '2027-01-31',
        reason: 'The family asked for silence.',
      },
      consent: {
        public_name: { value: 'given', by: 'her mother', on: '2026-10', how: 'by_phone', review_on: '2027-04-30' },
        un_confidential: { value: 'cannot_ask', ground: 'vital_interests', ground_note: 'Her life is in danger.' },
      },
      sensitivity: { born: 'internal', summary: 'partners' },
      version: 2,
    });
    expect(headers.etag).toBe('"2"');
    const { html, words } = await readPage(world, `/defenders/${id}/disclosure`);
    expect(html).toContain('her mother');
    expect(words).toContain('Recorded by Test Owner');
  });

  it('stays as it is when a form or a program that knows nothing of it saves the case', async () => {
    const id = await ann({
      names: [
        { text: 'Ann Invented', kind: 'main' },
        { text: 'Secret', sensitivity: 'restricted' },
      ],
      consent: { public_name: { value: 'given', by: 'her mother', review_on: '2027-04-30' } },
      stance: { value: 'quiet' },
      sensitivity: { born: 'internal' },
    });

    const input = {
      reference: 'ANN',
      names: [{ text: 'Ann Invented', kind: 'main' }, { text: 'Secret' }],
      confidentiality: 'public',
      consent: { public_name: 'given' },
    };
    await world.http.put(`/api/v1/defenders/${id}`).set('If-Match', '"1"').send(input).expect(200);

    const [record] = (await exported()).defenders;
    expect(record).toMatchObject({
      names: [{ text: 'Ann Invented' }, { text: 'Secret', sensitivity: 'restricted' }],
      consent: { public_name: { value: 'given', by: 'her mother', review_on: '2027-04-30' } },
      stance: { value: 'quiet' },
      sensitivity: { born: 'internal' },
    });
  });

  it('is refused with every problem named, and what was written stays in the form', async () => {
    const id = await ann();
    const form = {
      version: '1',
      'consent.public_name.value': 'given',
      'consent.public_name.by': 'her mother',
      'consent.public_name.review_on': 'in spring',
      'stance.owner': 'Rosa Reviewer',
    };

    const { text } = await world.http.post(`/defenders/${id}/disclosure`).type('form').send(form).expect(422);

    expect(text).toContain('is not a day');
    expect(text).toContain('Choose whether we speak of the case.');
    expect(text).toContain('her mother');
  });

  it('shows what somebody else changed in the meantime', async () => {
    const id = await ann();
    const form = { version: '1', since: new Date(0).toISOString(), 'stance.value': 'quiet' };
    await world.http.post(`/defenders/${id}/disclosure`).type('form').send(form).expect(303);

    const { text } = await world.http.post(`/defenders/${id}/disclosure`).type('form').send(form).expect(412);

    expect(wordsOf(text)).toContain('Test Owner');
  });

  it('leaves its trace in the history: a withdrawal does not hide what was answered before', async () => {
    const id = await ann();
    const version = (n: number) => `"${n}"`;
    await world.http
      .put(`/api/v1/defenders/${id}/disclosure`)
      .set('If-Match', version(1))
      .send({ consent: { public_name: { value: 'withdrawn', by: 'she herself', on: '2026-11-23' } } })
      .expect(200);

    const { items } = (await world.http.get(`/api/v1/defenders/${id}/history`).expect(200)).body;
    expect(JSON.stringify(items[0])).toMatch(/public name: given → withdrawn/);
  });
});

describe('Somebody who records, but does not decide what may be told', () => {
  const input = (more: object) => ({
    reference: 'ANN',
    names: [{ text: 'Ann Invented', lang: 'en', kind: 'main' }],
    confidentiality: 'public',
    consent: { public_name: 'given' },
    ...more,
  });

  it.each([
    ['an answer that opens', { consent: { public_name: 'given', share_partner: 'given' } }, 'consent.share_partner'],
    ['the end of a silence', { stance: { value: 'public' } }, 'stance'],
    ['a wider word on a field', { sensitivity: { born: 'public' } }, 'sensitivity.born'],
    ['a secret name as an open one', { names: [{ text: 'Ann Invented' }, { text: 'Secret' }] }, 'names[1]'],
  ])('cannot record %s', async (_, changes, path) => {
    const id = await ann({
      consent: { public_name: 'given', share_partner: 'refused' },
      names: [
        { text: 'Ann Invented', lang: 'en', kind: 'main' },
        { text: 'Secret', kind: 'do-not-publish' },
      ],
      stance: { value: 'quiet' },
      sensitivity: { born: 'internal' },
    });
    const kept = { consent: { public_name: 'given', share_partner: 'refused' } };
    const researcher = await world.as('researcher');

    const { body } = await researcher.http
      .put(`/api/v1/defenders/${id}`)
      .set('If-Match', '"1"')
      .send(input({ ...kept, ...changes }))
      .expect(422);

    expect(body.errors).toEqual([{ field: path, message: expect.stringContaining('only a reviewer may decide') }]);
    const reviewer = await world.as('reviewer');
    await reviewer.http
      .put(`/api/v1/defenders/${id}`)
      .set('If-Match', '"1"')
      .send(input({ ...kept, ...changes }))
      .expect(200);
  });

  it('cannot open a name by taking it out and writing it in again: the word on it stays', async () => {
    const open = { text: 'Ann Invented', lang: 'en', kind: 'main' };
    const id = await ann({
      names: [open, { text: 'Secret', sensitivity: 'restricted' }, { text: 'Hidden', kind: 'do-not-publish' }],
    });
    const researcher = await world.as('researcher');
    const put = (names: object[], version: number, who = researcher) =>
      who.http.put(`/api/v1/defenders/${id}`).set('If-Match', `"${version}"`).send(input({ names }));

    await put([open], 1).expect(200);
    await put([open, { text: 'secret' }], 2).expect(200);
    expect((await exported()).defenders[0].names).toMatchObject([{}, { text: 'secret', sensitivity: 'restricted' }]);
    expect((await put([open, { text: 'SECRET', sensitivity: 'public' }], 3).expect(422)).body.errors[0].field).toBe(
      'names[1]',
    );
    expect((await put([open, { text: 'Hidden' }], 3).expect(422)).body.errors[0].field).toBe('names[1]');

    const reviewer = await world.as('reviewer');
    await put([open, { text: 'Secret', sensitivity: 'public' }], 3, reviewer).expect(200);
    await put([open], 4).expect(200);
    await put([open, { text: 'Secret' }], 5).expect(200); // opened since, by somebody who may
    expect((await exported()).defenders[0].names[1]).not.toHaveProperty('sensitivity');
  });

  it('can record a refusal, a silence and a narrower word', async () => {
    const id = await ann();
    const researcher = await world.as('researcher');
    const changes = {
      consent: { public_name: 'withdrawn' },
      stance: { value: 'no_mention' },
      sensitivity: { born: 'restricted' },
    };

    await researcher.http.put(`/api/v1/defenders/${id}`).set('If-Match', '"1"').send(input(changes)).expect(200);
    await researcher.http.get(`/defenders/${id}/disclosure`).expect(403);
  });

  it('can make an event narrower, and not wider again', async () => {
    const id = await ann();
    const researcher = await world.as('researcher');
    const [event] = (await researcher.http.get(`/api/v1/defenders/${id}/events`)).body.items;
    const put = (sensitivity: string, version: number) =>
      researcher.http
        .put(`/api/v1/events/${event.id}`)
        .set('If-Match', `"${version}"`)
        .send({ kind: 'apprehension', date: '2021-09-19', sensitivity });

    expect((await put('restricted', 1).expect(200)).body.sensitivity).toBe('restricted');
    expect((await put('public', 2).expect(422)).body.errors[0].field).toBe('sensitivity');
  });
});

describe('As others are told it', () => {
  it('shows for each audience what it is told, and what not, with the reason', async () => {
    const id = await ann(
      {
        summary: 'For colleagues.',
        born: '1985',
        sensitivity: { born: 'partners' },
        consent: { public_name: 'given' },
      },
      [
        happened('apprehension', '2021-09-19', {
          citations: [{ title: 'Newspaper' }, { title: 'Her cousin', sensitivity: 'internal' }],
        }),
        happened('visit', '2022-01-01', { sensitivity: 'internal', place: 'Hidden place' }),
      ],
    );
    const told = async (audience: string) => {
      const page = await readPage(world, `/defenders/${id}/as-told?audience=${audience}`);
      return { told: page.section('told'), not: page.section('withheld') };
    };

    const everybody = await told('public');
    expect(everybody.told).toContain('Newspaper');
    expect(everybody.told).not.toMatch(/Her cousin|Hidden place|1985|For colleagues/);
    expect(everybody.told).toContain('Status, day counts and coming dates are not told');
    expect(everybody.not).toContain('Date of birth\nIt is marked as narrower than the case');
    expect(everybody.not).toContain('Her cousin\nIt is marked as narrower than the case');
    expect(everybody.not).toContain('Summary\nIt was written for colleagues');
    expect((await told('partner')).told).toContain('1985');
    expect((await told('un_public')).not).toBe('Not told\nThe whole case: no consent for this purpose is recorded.');
    expect((await told('internal')).not).toContain('Nothing is withheld from them.');
  });

  it('is for colleagues, who learn from it nothing that they are not told', async () => {
    const id = await ann(
      { gender: 'Hidden word', rights: ['Other word'], sensitivity: { gender: 'restricted', rights: 'internal' } },
      [happened('apprehension', '2021-09-19', { sensitivity: 'restricted', place: 'Hidden place' })],
    );

    const { text } = await (await world.as('campaigner')).http.get(`/defenders/${id}/as-told`).expect(200);

    expect(text).not.toMatch(/Hidden/);
    expect(wordsOf(text)).toContain('Rights defended\nIt is marked as narrower than the case');
    expect(text).not.toContain('Other word');
    await (await world.as('partner')).http.get(`/defenders/${id}/as-told`).expect(403);
  });

  it('calls no case whole of which somebody is not told everything herself', async () => {
    const consent = { share_partner: 'given', un_confidential: 'given' };
    const id = await ann({ consent, sensitivity: { country: 'restricted' } }, [
      happened('apprehension', '2021-09-19'),
      happened('release', '2022-01-01', { sensitivity: 'restricted' }),
    ]);
    const { http } = await world.as('campaigner');

    for (const audience of ['internal', 'partner', 'un_confidential']) {
      const { text } = await http.get(`/defenders/${id}/as-told?audience=${audience}`).expect(200);
      expect(text).toContain('Status, day counts and coming dates are not told');
    }
  });
});

describe('A bundle', () => {
  it('gives back everything that was decided about telling, and changes nothing when it comes again', async () => {
    const events = [
      happened('apprehension', '2021-09-19', {
        sensitivity: 'partners',
        citations: [{ title: 'Newspaper' }, { title: 'Her cousin', sensitivity: 'restricted' }],
      }),
    ];
    const record = person('ANN', 'Ann Invented', events, {
      names: [
        { text: 'Ann Invented', kind: 'main' },
        { text: 'Secret', sensitivity: 'internal' },
      ],
      consent: {
        public_name: { value: 'given', by: 'her mother', on: '2026-10', how: 'by_phone', review_on: '2027-04-30' },
        un_public: 'refused',
        un_confidential: { value: 'cannot_ask', ground: 'legal_claims', ground_note: 'a\nb' },
      },
      stance: { value: 'quiet', owner: 'Rosa', reason: 'c', review_on: '2027-01-31' },
      sensitivity: { summary: 'public', born: 'internal' },
    });
    await load(record);

    expect((await exported()).defenders).toEqual([record]);
    const [{ n }] = await world.sql('SELECT count(*)::int AS n FROM history');
    await load(record);
    expect((await world.sql('SELECT count(*)::int AS n FROM history'))[0].n).toBe(n);
  });

  it('that says nothing of it leaves it as it is, and one that does changes it', async () => {
    const secret = { ...happened('visit', '2022-01-01'), sensitivity: 'restricted' };
    const open = happened('visit', '2022-01-01');
    await load(person('ANN', 'Ann', [secret], { stance: { value: 'quiet' }, sensitivity: { born: 'internal' } }));

    await load(person('ANN', 'Ann', [open]));
    expect((await exported()).defenders[0]).toMatchObject({
      stance: { value: 'quiet' },
      sensitivity: { born: 'internal' },
      events: [{ sensitivity: 'restricted' }],
    });

    const report = await load(
      person('ANN', 'Ann', [{ ...open, sensitivity: 'public' }], { stance: { value: 'public' } }),
    );
    expect(report.events.corrected).toBe(1);
    expect((await exported()).defenders[0].events).toEqual([open]);
  });
});

describe('The database', () => {
  it('knows the same kinds of events to bear on custody as the rule', async () => {
    const rows = await world.sql('SELECT k, bears_on_custody(k) AS bears FROM unnest($1::text[]) AS k', [
      eventKindCodes,
    ]);

    expect(rows.map(({ k, bears }) => [k, bears])).toEqual(eventKindCodes.map((k) => [k, bearsOnCustody(k)]));
  });
});
