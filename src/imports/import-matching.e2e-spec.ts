import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { NameKeysUpkeep } from '../defenders/name-keys-upkeep.service';
import { bundle, happened, person } from '../../test/support/bundles';
import { csv, ImportTrip, named } from '../../test/support/imports';
import { runDueJobs } from '../../test/support/jobs';
import { Database } from '../platform/database';
import { KnownCases } from './known-cases';
import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});
afterAll(() => world.close());

const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
const bring = (...people: object[]) => world.app.get(BundlesService).import(commandLine, bundle(people));
const columns = named('name.main', 'date:apprehension');
const head = ['Name', 'Detained'];
const known = (reference: string, name: string, more: object = {}) =>
  person(reference, name, [taken], { country: 'CN', ...more });
const list = (...names: string[]): string => csv(head, ...names.map((name) => [name, '2021-09-19']));
type Body = Record<string, unknown>;

describe('Somebody whose name is written otherwise in the list', () => {
  it.each([
    ['Xueqin Huang', '黄雪琴', 'same in pinyin'],
    ['Mohammed Hassan Sabri', 'محمد حسن صبري', 'sound alike'],
    ['Huang Xueqing', 'Huang Xueqin', 'differ in one letter'],
  ])('%s is asked about: %s', async (name, recorded, why) => {
    await bring(known('CN-1', recorded));

    const trip = await (await ImportTrip.begin(world, list(name))).map({ ...columns, 'defaults.country': 'CN' });

    expect(await trip.verdicts()).toEqual({ 2: 'ask' });
    const page = await trip.page('/rows/2');
    expect(page).toContain(why);
    expect(page).toContain('CN-1');
    await trip.run();
    expect(await trip.results()).toEqual({});
  });

  it('is noted where only a letter is alike, and can be chosen all the same', async () => {
    await bring(known('CN-1', 'Wang Jianbing'));
    const trip = await (
      await ImportTrip.begin(world, list('Wang Jianping'))
    ).map({ ...columns, 'defaults.country': 'CN' });
    expect(await trip.verdicts()).toEqual({ 2: 'create' });
    const page = await trip.page('/rows/2');
    expect(page).toContain('Wang Jianbing (CN-1) has a like name');
    const choice = /value="(update [^"]+)"/.exec(page)![1]!;
    const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!;
    await trip.http.post(`${trip.address}/rows/2/choice`).type('form').send({ seen, choice }).expect(303);
    expect(await trip.verdicts()).toEqual({ 2: 'update' });
  });

  it('is found after her name was corrected by the form of the case, and by the keys of another release', async () => {
    await bring(known('CN-1', 'Somebody Else'));
    const [{ id, version }] = (await world.sql('SELECT id, version FROM defender')) as [
      { id: string; version: number },
    ];
    await world.http
      .put(`/api/v1/defenders/${id}`)
      .set('If-Match', `"${version}"`)
      .send({ reference: 'CN-1', names: [{ text: '黄雪琴' }] })
      .expect(200);
    const asked = async () => (await (await ImportTrip.begin(world, list('Huang Xueqin'))).map(columns)).verdicts();
    expect(await asked()).toEqual({ 2: 'ask' });

    await world.sql(`UPDATE rules_version SET name_keys = 0`);
    await world.sql(`SELECT set_config('vigil.actor', 'test', true); UPDATE defender SET name_keys = '{}'`);
    expect(await asked()).toEqual({ 2: 'create' });
    await world.app.get(NameKeysUpkeep).onApplicationBootstrap();
    expect(await asked()).toEqual({ 2: 'ask' });
    expect(await world.sql(`SELECT 1 FROM history WHERE after ? 'name_keys' OR before ? 'name_keys'`)).toEqual([]);
  });

  it('is not hidden behind cases of that name that the importer may not know of', async () => {
    await bring(
      ...Array.from({ length: 60 }, (_, i) => known(`SECRET-${i}`, 'Iris Invented', { confidentiality: 'restricted' })),
      known('OPEN-1', 'Iris Invented', { confidentiality: 'internal' }),
    );
    const { http } = await world.as('researcher');

    const trip = await (await ImportTrip.begin(world, list('Iris Invented'), http)).map(columns);

    expect(await trip.verdicts()).toEqual({ 2: 'ask' });
    const page = await trip.page('/rows/2');
    expect(page).toContain('OPEN-1');
    expect(page).not.toContain('SECRET-');
  });

  it('comes first among many of that name, where country and year of birth fit', async () => {
    await bring(
      ...Array.from({ length: 30 }, (_, i) => known(`EG-${i}`, 'Iris Invented', { country: 'EG', born: '1950' })),
      known('CN-1', 'Iris Invented', { born: '1988' }),
    );
    const table = csv(['Name', 'Born', 'Country'], ['Iris Invented', '1988', 'CN']);
    const trip = await (await ImportTrip.begin(world, table)).map(named('name.main', 'born', 'country'));

    expect(await trip.page('/rows/2')).toContain('This may be Iris Invented (CN-1)');
  });
});

it('A candidate is told as everywhere: whoever is not told the birth of a case is not told it here', async () => {
  await bring(known('CN-1', 'Iris Invented', { born: '1988', sensitivity: { born: 'restricted' } }));
  const [{ id }] = (await world.sql('SELECT id FROM defender')) as [{ id: string }];
  const born = async (role: 'researcher' | 'staff') => {
    const { viewer } = await world.as(role);
    const find = () => world.app.get(KnownCases).people(viewer, [id]);
    return (await world.app.get(Database).transaction(viewer, find)).map((one) => one.born);
  };
  expect(await born('researcher')).toEqual(['1988']);
  expect(await born('staff')).toEqual([null]);
});

describe('A profile', () => {
  const save = async (http: World['http'], name: string) =>
    (await ImportTrip.begin(world, list('Iris Invented'), http)).map({ ...columns, saveAs: name });
  const idOf = async (name: string): Promise<string> =>
    (await world.sql<{ id: string }>('SELECT id FROM import_profile WHERE name = $1', [name]))[0]!.id;

  it('is changed and deleted by whoever made it and by an administrator, and copied by others', async () => {
    const [mina, omar] = [await world.as('researcher'), await world.as('researcher')];
    await save(mina.http, 'Census');
    const page = (await omar.http.get('/imports/profiles').expect(200)).text;
    expect(page).toContain('Census');
    expect(page).toContain('Made by');
    const id = await idOf('Census');
    expect(page).not.toContain(`/imports/profiles/${id}/removal`);

    const other = await ImportTrip.begin(world, list('Iris Invented'), omar.http);
    const refused = await omar.http
      .post(`${other.address}/mapping`)
      .type('form')
      .send({ version: await other.version(), shape: 'case-per-row', ...columns, saveAs: 'CENSUS' })
      .expect(422);
    expect(refused.text).toContain('Choose another name');
    await omar.http.get(`/imports/profiles/${id}/removal`).expect(403);
    await omar.http.post(`/imports/profiles/${id}/removal`).type('form').send({}).expect(403);
    const copy = (name: string) =>
      omar.http
        .post(`/imports/profiles/${id}/copy`)
        .type('form')
        .send({ [`copies.${id}`]: name });
    await copy('census').expect(422);
    await copy('').expect(422);
    expect((await copy('x'.repeat(81)).expect(422)).text).toContain('has 81 characters; at most 80 are kept');
    await copy('Census of Omar').expect(303);
    await omar.http.get(`/imports/profiles/${await idOf('Census of Omar')}/removal`).expect(200);

    await save(mina.http, 'census');
    await world.http.post(`/imports/profiles/${id}/removal`).type('form').send({}).expect(303);
    expect(await world.sql('SELECT name FROM import_profile')).toEqual([{ name: 'Census of Omar' }]);
  });
});

describe('A table that was brought in before', () => {
  it('is known again, in another order too, and not refused', async () => {
    const first = await (await ImportTrip.begin(world, list('Iris Invented', 'Omar Invented'))).map(columns);
    expect(await first.page()).not.toContain('brought in before');

    expect(await (await ImportTrip.begin(world, list('Iris Invented', 'Omar Invented'))).page()).toContain(
      'This file was brought in before',
    );
    const turned = csv(['Detained', 'Name'], ['2021-09-19', 'Omar Invented'], ['2021-09-19', 'Iris Invented']);
    const again = await (await ImportTrip.begin(world, turned)).map(named('date:apprehension', 'name.main'));
    const page = await again.page();
    expect(page).toContain('These rows were brought in before');
    expect(page).toContain(first.address);
    expect(await (await ImportTrip.begin(world, list('Iris Invented', 'Lea Invented'))).page()).not.toContain(
      'brought in before',
    );
    const { http } = await world.as('researcher');
    expect(await (await ImportTrip.begin(world, turned, http)).page()).not.toContain('brought in before');
  });
});

describe('A program', () => {
  const mapping = {
    columns: [
      { header: 'Name', field: 'name.main' },
      { header: 'Detained', field: 'date:apprehension' },
    ],
  };

  it('says what the columns mean, and answers who is meant', async () => {
    await bring(known('CN-1', '黄雪琴'));
    const { http } = await world.as('researcher');
    const brought = await http
      .post('/api/v1/imports')
      .send({ rows: list('Huang Xueqin'), mapping })
      .expect(201);
    const { id } = brought.body as { id: string };
    expect(brought.body).toMatchObject({ verdicts: { ask: 1 }, mapping: { columns: [{ field: 'name.main' }, {}] } });
    const rows = `/api/v1/imports/${id}/rows`;
    const { items } = (await http.get(`${rows}?verdict=ask`).expect(200)).body as { items: Body[] };
    expect(items).toMatchObject([{ row: 2, verdict: 'ask' }]);
    const { body } = await http.get(`${rows}/2`).expect(200);
    const { standing, candidates } = body as { standing: string; candidates: Body[] };
    expect(candidates).toMatchObject([{ reference: 'CN-1', score: 42, reasons: [expect.stringContaining('pinyin')] }]);

    const choose = (choice: Body) => http.post(`${rows}/2/choice`).send(choice);
    await choose({ action: 'update', case: 'CN-9', standing }).expect(422);
    await choose({ action: 'update', case: 'CN-1', standing: 'stale' }).expect(412);
    const chosen = await choose({ action: 'update', case: 'CN-1', standing }).expect(201);
    expect(chosen.body).toMatchObject({ verdict: 'update', choice: 'update' });
    const { headers } = await http.get(`/api/v1/imports/${id}`).expect(200);
    await http
      .post(`/api/v1/imports/${id}/run`)
      .set('If-Match', headers.etag as string)
      .expect(201);
    await runDueJobs(world);
    expect((await http.get(`/api/v1/imports/${id}`)).body).toMatchObject({ state: 'done', results: { updated: 1 } });
  });

  it.each<[string, Body, string]>([
    [
      'a heading that the table has not',
      { columns: [{ header: 'Nom', field: 'name.main' }] },
      'The headings are: “Name”',
    ],
    ['a meaning that there is not', { columns: [{ header: 'Name', field: 'name' }] }, 'name.main'],
    [
      'no name',
      { columns: [{ header: 'Detained', field: 'date:trial_opened' }] },
      'Choose the column that holds the name',
    ],
    ['a country that is none', { ...mapping, defaults: { country: '11' } }, 'country code'],
  ])('is told of a mapping with %s', async (_what, wrong, message) => {
    const { http } = await world.as('researcher');
    const { text } = await http
      .post('/api/v1/imports')
      .send({ rows: list('Iris Invented'), mapping: wrong })
      .expect(422);
    expect(text).toContain(message);
    expect(await world.sql('SELECT 1 FROM import_batch')).toEqual([]);
  });

  it('is refused a mapping that is nested without end, and a table with characters that cannot be kept is cleaned', async () => {
    const { http } = await world.as('researcher');
    const send = (table: string) => http.post('/api/v1/imports/files').attach('file', Buffer.from(table), 'a');
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const refused = await send(list('Iris Invented')).field('mapping', `{"columns": ${deep}}`).expect(400);
    expect(refused.text).toContain('nested more than 50 levels deep');

    const odd = '[{"Name": "Iris\\u0000 Invented", "Detained": "2021-09-19", "Remarks": "\\ud800"}]';
    const { body } = await send(odd).expect(201);
    const { id } = body as { id: string };
    expect(body).toMatchObject({ rows: 1, header: ['Name', 'Detained', 'Remarks'] });
    const [listed] = ((await http.get('/api/v1/imports').expect(200)).body as { items: Body[] }).items;
    expect(listed).toMatchObject({ id, rows: 1 });
    expect(Object.keys(listed!)).not.toEqual(expect.arrayContaining(['header']));
    expect(Object.keys(listed!)).not.toEqual(expect.arrayContaining(['mapping']));
  });

  it('sends a file that is larger than JSON may be, and is told what to do with one that is too large', async () => {
    const { http } = await world.as('researcher');
    const large = list('Iris Invented') + `Omar Invented,${' '.repeat(100_000)}\n`.repeat(106);
    const sent = await http
      .post('/api/v1/imports/files')
      .attach('file', Buffer.from(large), 'a.csv')
      .field('mapping', JSON.stringify(mapping))
      .expect(201);
    expect(sent.body).toMatchObject({ rows: 107 });
    const again = await http
      .post(`/api/v1/imports/${(sent.body as { id: string }).id}/mapping`)
      .set('If-Match', sent.headers.etag as string)
      .send({ columns: [{ place: '1', field: 'name.alias' }] })
      .expect(201);
    expect(again.body).toMatchObject({ mapping: { columns: [{ header: 'Name', field: 'name.alias' }] } });
    const wrong = await http
      .post(`/api/v1/imports/${(sent.body as { id: string }).id}/mapping`)
      .set('If-Match', sent.headers.etag as string)
      .send({ columns: [{ header: 'Nom', field: 'name.main' }] })
      .expect(422);
    expect(wrong.text).toContain('"columns[0]"');

    const tooLarge = await http
      .post('/api/v1/imports/files')
      .attach('file', Buffer.alloc((25 << 20) + 100_000, 'x'), 'a.csv')
      .expect(413);
    expect(tooLarge.text).toContain('at most 25 MB are read. Divide the table, or bring it in on the command line');
  });
});
