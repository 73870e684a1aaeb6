import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  for (const reference of ['XX-ANA', 'XX-BEN']) {
    const input = { reference, names: [{ text: `${reference} Invented` }] };
    await world.http.post('/api/v1/defenders').send(input).expect(201);
  }
});

const two = {
  reference: 'XX-TWO',
  name: 'The invented two',
  hashtag: '#InventedTwo',
  day_count: 'inclusive',
  members: [{ defender: 'XX-ANA', from: '2021-09' }, { defender: 'XX-BEN' }],
};
const form = async (input: object = two) => (await world.http.post('/api/v1/groups').send(input).expect(201)).body;

describe('a joint case', () => {
  it('is formed of registered defenders, and given back as stated', async () => {
    const { id } = await form();

    const answer = await world.http.get(`/api/v1/groups/${id}`).expect(200);

    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toEqual({
      ...two,
      id,
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(await world.sql(`SELECT from_day, to_day FROM group_member ORDER BY position`)).toEqual([
      { from_day: '2021-09-01', to_day: null },
      { from_day: null, to_day: null },
    ]);
  });

  it('lets a member leave, and is not overwritten by whoever did not see it', async () => {
    const { id } = await form();
    const put = (members: object[]) =>
      world.http
        .put(`/api/v1/groups/${id}`)
        .set('If-Match', '"1"')
        .send({ ...two, members });

    const members = [{ defender: 'XX-ANA', from: '2021-09', to: '2022-03' }, { defender: 'XX-BEN' }];
    expect((await put(members).expect(200)).body).toMatchObject({ members, version: 2 });
    await put([]).expect(412);
    expect((await world.http.get(`/api/v1/groups/${id}`)).body.members).toEqual(members);
    await world.http.put(`/api/v1/groups/${id}`).send(two).expect(428);
  });

  it('is how its members are found', async () => {
    await form({ ...two, members: [{ defender: 'XX-BEN' }] });

    const { body } = await world.http.get('/api/v1/defenders?group=XX-TWO').expect(200);

    expect(body.items.map((d: { reference: string }) => d.reference)).toEqual(['XX-BEN']);
  });

  it('is refused when nobody has the reference, when a member is listed twice, when an end is before its beginning', async () => {
    const members = [
      { defender: 'XX-ANA' },
      { defender: 'XX-NOBODY' },
      { defender: 'XX-ANA' },
      { defender: 'XX-BEN', from: '2022', to: '2021-05' },
    ];

    const { body } = await world.http
      .post('/api/v1/groups')
      .send({ ...two, members })
      .expect(422);

    expect(body.errors).toEqual([
      { field: 'members[1].defender', message: 'There is no defender with the reference XX-NOBODY.' },
      { field: 'members[2].defender', message: 'XX-ANA is listed twice for the same time.' },
      { field: 'members[3].to', message: '2021-05 is before 2022, when the membership begins.' },
    ]);
    expect(await world.sql('SELECT count(*) AS n FROM case_group')).toEqual([{ n: 0 }]);
  });

  it.each([
    [{ hashtag: '#two words' }, 'hashtag'],
    [{ day_count: 'both' }, 'day_count'],
    [{ members: undefined }, 'members'],
    [{ title: 'x' }, 'title'],
    [{ name: ' ' }, 'name'],
  ])('is refused with %j', async (wrong, field) => {
    const { body } = await world.http
      .post('/api/v1/groups')
      .send({ ...two, ...wrong })
      .expect(422);

    expect(body.errors).toEqual([{ field, message: expect.any(String) }]);
  });

  it('is listed page by page, and has a reference of its own', async () => {
    await form();
    await form({ ...two, reference: 'XX-OTHER' });

    const first = (await world.http.get('/api/v1/groups?limit=1').expect(200)).body;
    const second = (await world.http.get(`/api/v1/groups?limit=1&after=${first.next}`).expect(200)).body;
    expect([first, second].map((page) => page.items[0].reference)).toEqual(['XX-TWO', 'XX-OTHER']);
    expect(second.next).toBeUndefined();
    await world.http.post('/api/v1/groups').send(two).expect(422);
  });
});
