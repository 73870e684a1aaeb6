import { startWorld, type World } from '../../test/world';

let world: World;
let omar: string;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  const input = { reference: 'XX-OMAR', names: [{ text: 'Omar Invented', kind: 'main' }], country: 'EG' };
  omar = (await world.http.post('/api/v1/defenders').send(input).expect(201)).body.id;
});

const arrest = {
  kind: 'apprehension',
  date: '2021-09-19',
  place: 'Cairo',
  citations: [
    { title: 'Family statement', url: 'https://example.org/family', published: '2021-09-20', reliability: 'B2' },
    { title: 'Newspaper', date: '2021-09-21', quote: 'on Tuesday' },
  ],
};

const record = async (input: object = arrest) =>
  (await world.http.post(`/api/v1/defenders/${omar}/events`).send(input).expect(201)).body;
const timeline = async () => (await world.http.get(`/api/v1/defenders/${omar}/events`).expect(200)).body.items;
const rows = async (table: string) => (await world.sql(`SELECT count(*) AS n FROM ${table}`))[0].n;

describe('the timeline of Omar', () => {
  it('gives back an event as it was recorded, with what its date may mean', async () => {
    const event = await record({ ...arrest, date: '2021-09', sentence: { imprisonment: 'P3Y6M', dpr: 'P1Y' } });

    const answer = await world.http.get(`/api/v1/events/${event.id}`).expect(200);

    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toMatchObject({
      defender_id: omar,
      kind: 'apprehension',
      date: '2021-09',
      earliest: '2021-09-01',
      latest: '2021-09-30',
      precision: 'month',
      qualifier: '',
      sentence: { imprisonment: 'P3Y6M', dpr: 'P1Y' },
      version: 1,
    });
    expect(answer.body.citations.map(({ id: _, ...citation }: { id: string }) => citation)).toEqual(arrest.citations);
  });

  it('keeps who acted, on whose order and by which law, and shows it in the form that corrects it', async () => {
    const legal = { forces: 'State security', warrant: 'not_shown', law: 'Penal Code, article 86' };
    const event = await record({ ...arrest, legal });
    const form = await world.http.get(`/events/${event.id}/correction`).expect(200);

    expect(event.legal).toEqual(legal);
    expect(form.text).toContain('value="State security"');
    expect(form.text).toMatch(/<option value="not_shown" selected/);
    expect((await world.http.get(`/defenders/${omar}`).expect(200)).text).toContain('Penal Code, article 86');
    await world.http
      .post(`/api/v1/defenders/${omar}/events`)
      .send({ ...arrest, legal: { warrant: 'perhaps' } })
      .expect(422);
  });

  it('is in the order of the days, and of entry within a day', async () => {
    await record({ kind: 'trial_opened', date: '2022-05-04' });
    await record({ kind: 'media', date: '../2023' });
    await record({ kind: 'apprehension', date: '2021-09-19' });
    await record({ kind: 'search', date: '2021-09-19' });
    await record({ kind: 'threat', date: '2021' });

    const kinds = (await timeline()).map((e: { kind: string }) => e.kind);

    expect(kinds).toEqual(['threat', 'apprehension', 'search', 'trial_opened', 'media']);
  });

  it('is read page by page in the same order, while somebody else records', async () => {
    for (const date of ['../2023', '2022-05-04', '2021-09-19', '2021', '2021-09-19', '../2024', '2021-09-19'])
      await record({ kind: 'media', date, citations: [{ title: 'Newspaper' }] });
    const whole = await timeline();
    const page = async (query: string) =>
      (await world.http.get(`/api/v1/defenders/${omar}/events?limit=2${query}`).expect(200)).body;

    const first = await page('');
    await record({ kind: 'threat', date: '2020-01-01' });
    const pages = [first];
    while (pages.at(-1).next) pages.push(await page(`&after=${pages.at(-1).next}`));

    expect(whole).toHaveLength(7);
    expect(pages.map((p) => p.items.length)).toEqual([2, 2, 2, 1]);
    expect(pages.flatMap((p) => p.items)).toEqual(whole);
  });

  it('gives cursors that say nothing of a place, and that are of no other timeline', async () => {
    for (const date of ['2021-09-19', '2022-05-04', '../2024']) await record({ kind: 'media', date });
    const names = [{ text: 'Nadia Invented' }];
    const other = (await world.http.post('/api/v1/defenders').send({ reference: 'XX-NADIA', names }).expect(201)).body
      .id;
    const events = `/api/v1/defenders/${omar}/events`;

    const { next } = (await world.http.get(`${events}?limit=1`)).body;
    const third = (await world.http.get(`${events}?limit=1&after=${next}`)).body.next;

    expect(Buffer.from(next, 'base64url').toString('latin1')).not.toMatch(/2021|[0-9a-f]{8}-/);
    expect(third).toHaveLength(next.length);
    for (const wrong of [
      `/api/v1/defenders/${other}/events?after=${next}`,
      `${events}?after=${next.slice(0, -4)}AAAA`,
    ]) {
      const { body } = await world.http.get(wrong).expect(422);
      expect(body.errors).toMatchObject([{ field: 'after' }]);
    }
  });

  it('shows nobody an event twice when two of an import stand at one place', async () => {
    for (const place of ['One', 'Two', 'Three']) await record({ kind: 'media', date: '2021', place });
    await world.sql(
      `WITH actor AS (SELECT set_config('vigil.actor', 'test', true)) UPDATE event SET position = 0 FROM actor`,
    );

    const first = (await world.http.get(`/api/v1/defenders/${omar}/events?limit=1`)).body;
    const rest = (await world.http.get(`/api/v1/defenders/${omar}/events?after=${first.next}`)).body;

    expect([...first.items, ...rest.items].map((e: { place: string }) => e.place).sort()).toEqual([
      'One',
      'Three',
      'Two',
    ]);
    expect(rest.next).toBeUndefined();
  });

  it.each(['limit=0', 'after=12', 'after=nonsense', 'colour=red'])('refuses to be asked for by “%s”', async (query) => {
    const { body } = await world.http.get(`/api/v1/defenders/${omar}/events?${query}`).expect(422);

    expect(body.errors).toMatchObject([{ field: query.split('=')[0] }]);
  });

  it('shows what each source says of a date, and that they cannot all be right', async () => {
    const event = await record();

    expect(event.disputed).toBe(true);
    expect(event.conflicts).toEqual([
      { citation: event.citations[1].id, says: '2021-09-21', verdict: 'contradicts', order: 'later' },
    ]);
  });

  it('keeps a retracted event, with the reason, and lets it count again when it is restored', async () => {
    const { id } = await record();
    const retraction = `/api/v1/events/${id}/retraction`;
    const periods = async () => rows('custody_period');
    expect(await periods()).toBeGreaterThan(0);

    await world.http.post(retraction).set('If-Match', '"1"').send({ reason: 'Another Omar.' }).expect(200);
    expect(await timeline()).toMatchObject([{ id, retraction_reason: 'Another Omar.', version: 2 }]);
    expect(await periods()).toBe(0);

    await world.http.post(retraction).set('If-Match', '"2"').send({ reason: 'Again.' }).expect(409);
    const restored = await world.http.delete(retraction).set('If-Match', '"2"').expect(200);
    expect(restored.body.retracted_at).toBeUndefined();
    expect(restored.body.retraction_reason).toBeUndefined();
    expect(await periods()).toBeGreaterThan(0);
    await world.http.delete(retraction).set('If-Match', '"3"').expect(409);
  });

  it('needs a reason for a retraction, and a version', async () => {
    const { id } = await record();

    await world.http.post(`/api/v1/events/${id}/retraction`).send({ reason: 'Wrong.' }).expect(428);
    const { body } = await world.http
      .post(`/api/v1/events/${id}/retraction`)
      .set('If-Match', '"1"')
      .send({})
      .expect(422);

    expect(body.errors).toEqual([{ field: 'reason', message: 'is needed.' }]);
  });

  it('is not overwritten by whoever read an older version', async () => {
    const { id } = await record();
    const correct = (version: number, date: string) =>
      world.http.put(`/api/v1/events/${id}`).set('If-Match', `"${version}"`).send({ kind: 'apprehension', date });

    await correct(1, '2021-09-20').expect(200);
    await correct(1, '2021-09-22').expect(412);

    expect(await timeline()).toMatchObject([{ date: '2021-09-20', version: 2 }]);
  });

  it('takes one of two corrections that come at once', async () => {
    const { id } = await record();
    const correct = (date: string) =>
      world.http.put(`/api/v1/events/${id}`).set('If-Match', '"1"').send({ kind: 'apprehension', date });

    const answers = await Promise.all(['2021-09-20', '2021-09-22'].map(correct));

    expect(answers.map((a) => a.status).sort()).toEqual([200, 412]);
  });

  it('takes every event of those that come at once, and adds them up to one status', async () => {
    await Promise.all([
      record({ kind: 'apprehension', date: '2021-09-19' }),
      record({ kind: 'release', date: '2022-09-19' }),
      record({ kind: 'formal_arrest', date: '2021-10-19' }),
    ]);

    expect((await timeline()).map((e: { kind: string }) => e.kind)).toEqual([
      'apprehension',
      'formal_arrest',
      'release',
    ]);
    const positions = await world.sql('SELECT position FROM event ORDER BY position');
    expect(positions).toEqual([{ position: 0 }, { position: 1 }, { position: 2 }]);
    const last = await world.sql('SELECT standing FROM custody_period ORDER BY from_day DESC LIMIT 1');
    expect(last).toEqual([{ standing: 'free' }]);
  });

  it('keeps nothing of an event whose second citation is wrong', async () => {
    const citations = [arrest.citations[0], { title: 'A page', url: 'javascript:alert(1)' }];

    const { body } = await world.http
      .post(`/api/v1/defenders/${omar}/events`)
      .send({ ...arrest, citations })
      .expect(422);

    expect(body.errors).toEqual([{ field: 'citations[1].url', message: expect.stringContaining('https://') }]);
    expect([await rows('event'), await rows('citation')]).toEqual([0, 0]);
  });

  it('keeps what it had when a correction is wrong', async () => {
    const { id } = await record();
    const wrong = { ...arrest, date: '2021-02-30', citations: [{ quote: 'said' }] };

    const { body } = await world.http.put(`/api/v1/events/${id}`).set('If-Match', '"1"').send(wrong).expect(422);

    expect(body.errors.map((e: { field: string }) => e.field)).toEqual(['date', 'citations[0].title']);
    expect(await timeline()).toMatchObject([{ version: 1, citations: [{}, {}] }]);
  });

  it.each([
    [{ kind: 'arrested', date: '2021' }, 'kind', 'Accepted: threat'],
    [{ kind: 'threat' }, 'date', 'is needed.'],
    [{ kind: 'threat', date: '1952-08021' }, 'date', '1952-08021'],
    [{ kind: 'release', date: '2021', release_type: 'freed' }, 'release_type', 'term_completed'],
    [
      { kind: 'sentence', date: '2021', sentence: { imprisonment: '3 years' } },
      'sentence.imprisonment',
      'Or write life.',
    ],
    [{ kind: 'sentence', date: '2021', sentence: { prison: 'P3Y' } }, 'sentence.prison', 'imprisonment, dpr'],
    [{ kind: 'threat', date: '2021', note: 'x' }, 'note', 'Accepted: kind, date'],
    [{ kind: 'threat', date: '2021', place: 'Cai\u0007ro' }, 'place', 'U+0007'],
    [{ kind: 'threat', date: '2021', place: 'x'.repeat(501) }, 'place', 'at most 500'],
    [
      { kind: 'threat', date: '2021', citations: [{ title: 'x', reliability: 'G9' }] },
      'citations[0].reliability',
      'B2',
    ],
    [{ kind: 'threat', date: '2021', citations: 'x' }, 'citations', 'must be a list of citations'],
  ])('refuses %j and names %s', async (input, field, words) => {
    const { body } = await world.http.post(`/api/v1/defenders/${omar}/events`).send(input).expect(422);

    expect(body.errors).toEqual([{ field, message: expect.stringContaining(words) }]);
  });

  it('is not found for nobody', async () => {
    const nobody = '6f1e8d1a-0000-4000-8000-000000000000';
    await world.http.get(`/api/v1/defenders/${nobody}/events`).expect(404);
    await world.http.post(`/api/v1/defenders/${nobody}/events`).send(arrest).expect(404);
    await world.http.get(`/api/v1/events/${nobody}`).expect(404);
  });
});

describe('the citations of an event', () => {
  it('are added, corrected and taken away one at a time, as versions of the event', async () => {
    const { id, citations } = await record();
    const at = `/api/v1/events/${id}/citations`;

    const added = await world.http.post(at).send({ title: 'Court record' }).expect(201);
    expect(added.body.citations.map((c: { title: string }) => c.title)).toEqual([
      'Family statement',
      'Newspaper',
      'Court record',
    ]);
    const corrected = await world.http
      .put(`${at}/${citations[1].id}`)
      .set('If-Match', added.headers.etag!)
      .send({ title: 'Newspaper', date: '2021-09-19' })
      .expect(200);
    expect(corrected.body).toMatchObject({ disputed: false, conflicts: [], version: 3 });
    await world.http.delete(`${at}/${citations[0].id}`).set('If-Match', added.headers.etag!).expect(412);
    await world.http.delete(`${at}/${citations[0].id}`).set('If-Match', corrected.headers.etag!).expect(200);

    const left = await world.http.get(at).expect(200);
    expect(left.headers.etag).toBe('"4"');
    expect(left.body.items.map((c: { id: string }) => c.id)).toEqual([citations[1].id, added.body.citations[2].id]);
  });

  it('are read page by page', async () => {
    const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
    const { id } = await record({ ...arrest, citations: titles.map((title) => ({ title })) });
    const at = `/api/v1/events/${id}/citations?limit=2`;
    const read = (c: { title: string }[]) => c.map(({ title }) => title);

    const first = await world.http.get(at).expect(200);
    const second = await world.http.get(`${at}&after=${first.body.next}`).expect(200);
    const third = await world.http.get(`${at}&after=${second.body.next}`).expect(200);

    expect([first, second, third].flatMap(({ body }) => read(body.items))).toEqual(titles);
    expect([first, third].map(({ headers }) => headers.etag)).toEqual(['"1"', '"1"']);
    expect(third.body.next).toBeUndefined();
  });

  it('are all kept when they are added at once', async () => {
    const { id } = await record();
    const add = (title: string) => world.http.post(`/api/v1/events/${id}/citations`).send({ title });

    const answers = await Promise.all(['One', 'Two', 'Three'].map(add));

    expect(answers.map((a) => a.status)).toEqual([201, 201, 201]);
    expect((await timeline())[0]).toMatchObject({ version: 4, citations: [{}, {}, {}, {}, {}] });
  });

  it('are part of their own event only', async () => {
    const { citations } = await record();
    const other = await record({ kind: 'threat', date: '2020' });

    const answer = await world.http
      .delete(`/api/v1/events/${other.id}/citations/${citations[0].id}`)
      .set('If-Match', '"1"');

    expect(answer.status).toBe(404);
  });
});
