import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { bundle, happened, person } from '../../test/support/bundles';
import { csv, ImportTrip, named } from '../../test/support/imports';
import { runDueJobs } from '../../test/support/jobs';
import { FileFolder } from '../../test/support/sample-cases';
import { startWorld, type World } from '../../test/world';
import { ImportsWork } from './imports-work';

let world: World;
let folder: FileFolder;
beforeAll(async () => {
  world = await startWorld();
  folder = new FileFolder();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});
afterAll(async () => {
  await world.close();
  folder.remove();
});

const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
const bring = (...people: object[]) => world.app.get(BundlesService).import(commandLine, bundle(people));
const columns = named('name.main', 'date:apprehension');
const head = ['Name', 'Detained'];
const names = async (): Promise<string[]> =>
  (await world.sql<{ text: string }>('SELECT text FROM defender_name ORDER BY text')).map(({ text }) => text);

describe('A case that the importer may not know of', () => {
  it('is no candidate, is not noticed, and is not touched', async () => {
    await bring(person('SECRET-1', 'Iris Invented', [taken], { confidentiality: 'restricted' }));
    const { http } = await world.as('researcher');

    const trip = await (await ImportTrip.begin(world, csv(head, ['Iris Invented', '2022-01-01']), http)).map(columns);

    expect(await trip.verdicts()).toEqual({ 2: 'create' });
    for (const path of ['', '/rows/2']) expect(await trip.page(path)).not.toContain('SECRET-1');
    await trip.run();
    expect(await trip.results()).toEqual({ 2: 'created' });
    expect(
      await world.sql(
        `SELECT count(*)::int AS n FROM event e JOIN defender d ON d.id = e.defender_id WHERE d.reference = 'SECRET-1'`,
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('cannot be written to by a form that was made by hand', async () => {
    await bring(person('SECRET-1', 'Omar Invented', [taken], { confidentiality: 'sealed' }));
    const [{ id }] = (await world.sql<{ id: string }>('SELECT id FROM defender')) as [{ id: string }];
    const { http } = await world.as('researcher');
    const trip = await (await ImportTrip.begin(world, csv(head, ['Iris Invented', '2022-01-01']), http)).map(columns);
    const seen = /name="seen" value="([^"]+)"/.exec(await trip.page('/rows/2'))![1]!;

    await http
      .post(`${trip.address}/rows/2/choice`)
      .type('form')
      .send({ seen, choice: `update ${id}` })
      .expect(422);
  });
});

describe('An import', () => {
  it('is there for whoever brought it in, and for nobody else', async () => {
    const [mina, omar] = [await world.as('researcher'), await world.as('researcher')];
    const trip = await (
      await ImportTrip.begin(world, csv(head, ['Iris Invented', '2022-01-01']), mina.http)
    ).map(columns);

    for (const path of ['', '/mapping', '/rows/2', '/undo', '/removal', '/problems.csv'])
      await omar.http.get(trip.address + path).expect(404);
    await omar.http
      .post(`${trip.address}/run`)
      .type('form')
      .send({ version: await trip.version() })
      .expect(404);
    await (await world.as('campaigner')).http.get('/imports').expect(403);
    expect((await omar.http.get('/imports')).text).toContain('You have not brought anything in yet');
  });

  it('stops when its importer may not import any more', async () => {
    const { http, viewer } = await world.as('researcher');
    const trip = await (await ImportTrip.begin(world, csv(head, ['Iris Invented', '2022-01-01']), http)).map(columns);
    await trip.step('run');
    await world.sql(`UPDATE account SET role = 'campaigner' WHERE id = $1`, [viewer.accountId]);
    await runDueJobs(world);

    expect(await trip.state()).toBe('stopped');
    expect(await names()).toEqual([]);
  });

  it('does not register a person twice, when two of them run at once', async () => {
    const table = csv(head, ['Iris Invented', '2022-01-01'], ['Omar Invented', '2022-01-02']);
    const trips = [await ImportTrip.begin(world, table), await ImportTrip.begin(world, table)];
    for (const trip of trips) await trip.map(columns);
    for (const trip of trips) await trip.step('run');

    await Promise.all(
      trips.flatMap(({ id }) => [world.app.get(ImportsWork).go(id), world.app.get(ImportsWork).go(id)]),
    );

    expect(await names()).toEqual(['Iris Invented', 'Omar Invented']);
    const verdicts = await Promise.all(trips.map((trip) => trip.verdicts()));
    expect(verdicts.map((one) => Object.values(one).join())).toContain('ask,ask');
  });

  it('is not taken beside twenty that are not finished, or where they would hold too much', async () => {
    const [mina, omar] = [await world.as('researcher'), await world.as('researcher')];
    const table = csv(head, ['Iris Invented', '2022-01-01']);
    const trip = await (await ImportTrip.begin(world, table, mina.http)).map(columns);
    const more = async () => (await mina.http.post('/imports').field('rows', table).field('label', '')).text;

    await world.sql('UPDATE import_batch SET size = 200 << 20');
    expect(await more()).toContain('would hold more than 200 MB together. Finish one or remove it');
    await world.sql(
      `INSERT INTO import_batch (account_id, made_by, size, sha256, reading, created_at, updated_at)
       SELECT account_id, made_by, 1, sha256, reading, created_at, updated_at FROM import_batch, generate_series(2, 20)`,
    );
    expect(await more()).toContain('You have 20 imports that are not finished');
    const program = await mina.http.post('/api/v1/imports').send({ rows: table }).expect(422);
    expect(program.text).toContain('Finish one or remove it');
    await ImportTrip.begin(world, table, omar.http);

    await trip.step('removal');
    await ImportTrip.begin(world, table, mina.http);
  });

  it('is forgotten after a week in which nobody goes on with it', async () => {
    const trip = await (await ImportTrip.begin(world, csv(head, ['Iris Invented', '2022-01-01']))).map(columns);
    world.clock.stopAt('2026-12-03');
    await world.sql(`INSERT INTO jobs.job (name, data) VALUES ('imports.tidy', '{}')`);
    await runDueJobs(world);

    await trip.http.get(trip.address).expect(404);
  });

  it('shows what runs elsewhere as text, and makes it inert in the table of problems', async () => {
    const evil = '<script>alert(1)</script>';
    const table = csv(head, [evil, '=cmd|"/c calc"!A1'], ['@SUM(1)', '2022-01-01']);
    const trip = await (await ImportTrip.begin(world, table)).map(columns);
    const pages = [
      await trip.page(),
      await trip.page('/mapping'),
      await trip.page('/rows/2'),
      await trip.page('/rows/3'),
    ];
    await trip.run();
    pages.push(await trip.page());

    for (const page of pages) expect(page).not.toContain(evil);
    expect(pages[2]).toContain('&lt;script>');
    const problems = (await trip.http.get(`${trip.address}/problems.csv`).buffer(true).expect(200)).text;
    for (const cell of problems.split(/[,\r\n]/)) expect(cell).not.toMatch(/^"?[=@]/);
  });
});

describe('Programs and the command line', () => {
  it('bring a table in by the API, run it and take it back', async () => {
    const { http } = await world.as('researcher');
    const brought = await http
      .post('/api/v1/imports')
      .send({ rows: csv(head, ['Iris Invented', '2022-01-01']) })
      .expect(201);
    expect(brought.body).toMatchObject({ state: 'ready', rows: 1, verdicts: { create: 1 } });
    const address = `/api/v1/imports/${(brought.body as { id: string }).id}`;

    await http
      .post(`${address}/run`)
      .set('If-Match', brought.headers.etag as string)
      .expect(201);
    await runDueJobs(world);
    const done = await http.get(address).expect(200);
    expect(done.body).toMatchObject({ state: 'done', results: { created: 1 } });
    await http
      .post(`${address}/undo`)
      .set('If-Match', done.headers.etag as string)
      .expect(201);
    await runDueJobs(world);

    expect(await names()).toEqual([]);
  });

  it('import a file by the command, list it, and take it back', async () => {
    const file = folder.file(csv(head, ['Iris Invented', '2022-01-01'], ['', '2022-01-02']));
    const dry = await world.vigil('import', file, '--dry-run');
    expect(dry.out).toMatch(/Verdicts: .*1 new case/);
    expect(dry.out).toContain('Nothing was written: this was a dry run.');
    expect(await names()).toEqual([]);

    const done = await world.vigil('import', file, '--json');
    expect(done.json).toMatchObject({ state: 'done', rows: 2, results: { created: 1 }, verdicts: { refused: 1 } });
    expect(await names()).toEqual(['Iris Invented']);
    const { id } = done.json as { id: string };
    expect((await world.vigil('imports', 'list')).out).toContain(id);
    expect((await world.vigil('imports', 'show', id)).out).toContain('Row 3');

    expect((await world.vigil('imports', 'undo', id)).out).toContain('It is taken back.');
    expect(await names()).toEqual([]);
  });
});
