import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
beforeEach(() => world.empty());
afterAll(() => world.close());

const leyla = {
  reference: 'XX-LEYLA',
  names: [
    { text: 'Leyla Invented', lang: 'en', kind: 'main' },
    { text: 'ليلى المخترعة', lang: 'ar', kind: 'native' },
  ],
  gender: 'female',
  born: '1980~',
  country: 'EG',
  nationalities: ['EG', 'FR'],
  professions: ['lawyer'],
  rights: [],
  summary: 'An invented lawyer.',
  confidentiality: 'public',
  consent: { public_name: 'given' },
};

const register = async (input: object = leyla) =>
  (await world.http.post('/api/v1/defenders').send(input).expect(201)).body;

describe('a defender', () => {
  it('is registered, and given back as stated', async () => {
    const answer = await world.http.post('/api/v1/defenders').send(leyla).expect(201);

    expect(answer.headers.etag).toBe('"1"');
    expect(answer.headers.location).toBe(`/api/v1/defenders/${answer.body.id}`);
    const { id, version, created_at, updated_at, ...stated } = (await world.http.get(answer.headers.location!)).body;
    expect(stated).toEqual(leyla);
    expect({ id, version }).toEqual({ id: answer.body.id, version: 1 });
    expect([created_at, updated_at]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('is kept as unknown where nothing is stated, null included', async () => {
    const { id } = await register({ reference: 'XX-1', names: [{ text: 'Omar Invented' }], country: null });

    const { body } = await world.http.get(`/api/v1/defenders/${id}`).expect(200);
    expect(Object.keys(body).sort()).toEqual(['created_at', 'id', 'names', 'reference', 'updated_at', 'version']);
    expect(body.names).toEqual([{ text: 'Omar Invented' }]);
  });

  it('is corrected by whoever read the newest version', async () => {
    const { id } = await register();

    const answer = await world.http
      .put(`/api/v1/defenders/${id}`)
      .set('If-Match', '"1"')
      .send({ ...leyla, names: [leyla.names[0], { text: 'Leila Invented', kind: 'do_not_publish' }], consent: {} })
      .expect(200);

    expect(answer.headers.etag).toBe('"2"');
    expect(answer.body.names).toEqual([leyla.names[0], { text: 'Leila Invented', kind: 'do-not-publish' }]);
    expect(answer.body.consent).toBeUndefined();
  });

  it('is not overwritten by whoever read an older one', async () => {
    const { id } = await register();
    const put = (version: string, summary: string) =>
      world.http
        .put(`/api/v1/defenders/${id}`)
        .set('If-Match', version)
        .send({ ...leyla, summary });

    await put('"1"', 'First.').expect(200);
    const late = await put('"1"', 'Second.').expect(412);

    expect(late.body).toMatchObject({ status: 412, detail: 'Somebody changed this case since you opened it.' });
    expect((await world.http.get(`/api/v1/defenders/${id}`)).body.summary).toBe('First.');
  });

  it('is not changed by whoever names no version', async () => {
    const { id } = await register();

    const answer = await world.http.put(`/api/v1/defenders/${id}`).send(leyla).expect(428);

    expect(answer.body.detail).toContain('If-Match');
    await world.http.put(`/api/v1/defenders/${id}`).set('If-Match', 'W/"1"').send(leyla).expect(412);
  });

  it('needs a reference of its own', async () => {
    await register();

    const { body } = await world.http.post('/api/v1/defenders').send(leyla).expect(422);

    expect(body.errors).toEqual([
      { field: 'reference', message: 'is already the reference of another case; choose another.' },
    ]);
  });

  it('is one even when two register the same at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => world.http.post('/api/v1/defenders').send(leyla)));

    expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
    expect(answers.filter((a) => a.status === 409 || a.status === 422)).toHaveLength(2);
    expect(await world.sql('SELECT count(*) AS n FROM defender_name')).toEqual([{ n: 2 }]);
  });

  it('is refused with every field that is wrong, and what is accepted', async () => {
    const wrong = {
      reference: ' XX',
      names: [{ text: 'Ok' }, { text: '', kind: 'nick' }],
      born: '1954-02-29',
      country: 'Egypt',
      consent: { public_name: 'yes', public_car: 'given' },
      nationality: 'Egyptian',
    };

    const { body } = await world.http.post('/api/v1/defenders').send(wrong).expect(422);

    const message = (field: string) => body.errors.find((e: { field: string }) => e.field === field)?.message;
    expect(message('reference')).toBe('begins or ends with a space; leave it out.');
    expect(message('names[1].text')).toBe('is empty; write something.');
    expect(message('names[1].kind')).toContain('Accepted: main, native, alias, pen name');
    expect(message('born')).toContain('February 1954 had 28 days');
    expect(message('country')).toContain('is not a country code');
    expect(message('consent.public_name')).toContain('given, refused, withdrawn, not_asked, cannot_ask');
    expect(message('consent.public_car')).toContain('is not a field here. Accepted: internal_record');
    expect(message('nationality')).toContain('is not a field here. Accepted: reference, names, gender');
    expect(await world.sql('SELECT count(*) AS n FROM defender')).toEqual([{ n: 0 }]);
  });

  it('is not found under an id that is none, or nobody’s', async () => {
    await world.http.get('/api/v1/defenders/leyla').expect(404);
    await world.http.get('/api/v1/defenders/6f1e8d1a-0000-4000-8000-000000000000').expect(404);
    await world.http.get('/api/v1/defenders/6f1e8d1a-0000-4000-8000-000000000000/history').expect(404);
  });
});

describe('the list of defenders', () => {
  const names = async (query: string) => {
    const { body } = await world.http.get(`/api/v1/defenders?${query}`).expect(200);
    return body.items.map((d: { names: { text: string }[] }) => d.names[0]!.text);
  };

  beforeEach(async () => {
    await register();
    await register({ reference: 'XX-2', names: [{ text: '黄虚构' }, { text: 'Huáng Xūgòu' }], country: 'CN' });
    await register({ reference: 'XX-3', names: [{ text: 'Đặng Văn Invented' }], country: 'VN' });
    const members = [{ defender: 'XX-2' }, { defender: 'XX-3' }];
    await world.http.post('/api/v1/groups').send({ reference: 'TWO', name: 'The Two', members }).expect(201);
  });

  it.each([
    ['', ['Leyla Invented', '黄虚构', 'Đặng Văn Invented']],
    ['q=invented', ['Leyla Invented', 'Đặng Văn Invented']],
    ['q=invented+leyla', ['Leyla Invented']],
    [`q=${encodeURIComponent('虚构')}`, ['黄虚构']],
    [`q=${encodeURIComponent('ليلي')}`, ['Leyla Invented']],
    ['q=huang', ['黄虚构']],
    ['q=dang', ['Đặng Văn Invented']],
    ['q=%25', []],
    ['q=_', []],
    ['country=CN', ['黄虚构']],
    ['country=CN&q=dang', []],
    ['status=unknown', ['Leyla Invented', '黄虚构', 'Đặng Văn Invented']],
    ['status=serving', []],
    ['group=TWO', ['黄虚构', 'Đặng Văn Invented']],
    ['group=TWO&country=VN', ['Đặng Văn Invented']],
  ])('for “%s” shows %j', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('is read page by page', async () => {
    const first = (await world.http.get('/api/v1/defenders?limit=2').expect(200)).body;
    const second = (await world.http.get(`/api/v1/defenders?limit=2&after=${first.next}`).expect(200)).body;

    expect(first.items.map((d: { reference: string }) => d.reference)).toEqual(['XX-LEYLA', 'XX-2']);
    expect(second.items.map((d: { reference: string }) => d.reference)).toEqual(['XX-3']);
    expect(second.next).toBeUndefined();
  });

  it.each([
    ['limit=0', 'a number from 1 to 200'],
    ['limit=1000', 'at most 3'],
    ['after=x', 'is not a cursor'],
    ['status=free', 'Accepted: missing'],
    ['status=fled', 'is not a custody status'],
    ['country=cn', 'Write two capital letters'],
    ['country=XX', 'is not a country code'],
    ['group=nobody', 'is not the reference of a group'],
    ['name=Leyla', 'is not a field here'],
    ['q=a&q=b', 'must be text'],
    ['q=%00', 'U+0000'],
  ])('refuses “%s” and names the field', async (query, words) => {
    const { body } = await world.http.get(`/api/v1/defenders?${query}`).expect(422);

    expect(body.errors).toEqual([{ field: query.split('=')[0], message: expect.stringContaining(words) }]);
  });

  it('shows whom the custody status of the day concerns', async () => {
    world.clock.stopAt('2024-06-01');
    const { id } = (await world.http.get('/api/v1/defenders?q=leyla')).body.items[0];
    await world.http
      .post(`/api/v1/defenders/${id}/events`)
      .send({ kind: 'apprehension', date: '2024-05-01' })
      .expect(201);

    expect(await names('status=held_pretrial')).toEqual(['Leyla Invented']);
    expect(await names('status=unknown')).toEqual(['黄虚构', 'Đặng Văn Invented']);
    world.clock.stopAt('2024-04-01');
    expect(await names('status=held_pretrial')).toEqual([]);
    world.clock.run();
  });
});
