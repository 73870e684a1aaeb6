import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { ConfidentialService } from '../confidential/confidential.service';
import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import { CaseClock } from '../milestones/case-clock.service';
import { Database } from '../platform/database';
import { allCases, csv, ImportTrip, named } from '../../test/support/imports';
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
const bring = (people: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(people, groups));
const cases = () =>
  world.sql<{ reference: string; names: string[]; events: string[] }>(
    `SELECT d.reference, array(SELECT text FROM defender_name n WHERE n.defender_id = d.id ORDER BY position) AS names,
            array(SELECT e.date || ' ' || e.kind FROM event e WHERE e.defender_id = d.id ORDER BY position) AS events
       FROM defender d ORDER BY d.seq`,
  );
const columns = named('name.main', 'reference', 'date:apprehension', 'group');
const head = ['Name', 'Reference', 'Detained', 'Group'];
const table = csv(
  head,
  ['Iris Other', 'XX-1', '2022-01-01', 'The Two'],
  ['Omar Invented', '', '2022-01', 'The Two'],
  ['Bo Invented', '', '08-Feb-21', 'G-OLD'],
);
const withTwoCases = () =>
  bring(
    [person('XX-1', 'Iris Invented', [taken]), person('XX-9', 'Mina Invented', [taken])],
    [jointCase('G-OLD', 'The Old', ['XX-9'])],
  );
const answer = async (trip: ImportTrip, row: number, choice: string): Promise<void> => {
  const page = await trip.page(`/rows/${row}`);
  const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!;
  await trip.http.post(`${trip.address}/rows/${row}/choice`).type('form').send({ seen, choice }).expect(303);
};

describe('A table that a researcher brings in', () => {
  it('becomes cases, with each cell as the quote of its source', async () => {
    const { http } = await world.as('researcher');
    const file = Buffer.from(
      csv(head, ['Iris Invented', '', '2021-09-19', ''], ['Omar Invented', 'XX-2', '2022-01', '']),
    );
    const trip = await (
      await ImportTrip.begin(world, file, http)
    ).map({ ...columns, 'defaults.sourceTitle': 'A list' });
    expect(await trip.verdicts()).toEqual({ 2: 'create', 3: 'ask' });
    expect(await cases()).toEqual([]);
    expect(await trip.page()).toContain('references that no case has');

    await trip.step('new-cases');
    await trip.run();

    expect(await trip.state()).toBe('done');
    expect(await cases()).toMatchObject([
      { names: ['Iris Invented'], events: ['2021-09-19 apprehension'] },
      { reference: 'XX-2', names: ['Omar Invented'], events: ['2022-01 apprehension'] },
    ]);
    expect(await world.sql('SELECT title, quote FROM citation ORDER BY quote')).toEqual([
      { title: 'A list', quote: '2021-09-19' },
      { title: 'A list', quote: '2022-01' },
    ]);
    expect(await trip.page()).toContain('Iris Invented');
    expect(
      await world.sql(`SELECT actor = account_id::text AS own FROM audit_event WHERE act = 'import.created'`),
    ).toEqual([{ own: true }, { own: true }]);
  });

  it('gives cases the status and the dates that their events would give them one by one', async () => {
    const trip = await (
      await ImportTrip.begin(
        world,
        csv(
          ['Name', 'Born', 'Country', 'Detained', 'Released', 'Level'],
          ['Iris Invented', '1988-03-02', 'China', '2021-09-19', '', 'public'],
          ['Omar Invented', '1970', 'Belarus', '2020-02', '2021-05-06', 'sealed'],
          ['Bo Invented', '', '', '', '', ''],
        ),
      )
    ).map(named('name.main', 'born', 'country', 'date:apprehension', 'date:release', 'confidentiality'));
    await trip.run();
    const ids = await world.sql<{ id: string }>('SELECT id FROM defender');
    expect(ids).toHaveLength(3);
    const written = await allCases(world);
    expect(written.milestone_basis!.length).toBeGreaterThan(5);

    await world.app
      .get(Database)
      .transaction(commandLine, () => world.app.get(CaseClock).recompute(ids.map(({ id }) => id)));

    expect(await allCases(world)).toEqual(written);
  });

  it('is kept sealed with its digest, and its name nowhere', async () => {
    const trip = await ImportTrip.begin(world, Buffer.from(table));
    const [row] = await world.sql<{ whole: string; file: Buffer }>(
      `SELECT to_jsonb(b)::text AS whole, file FROM import_batch b`,
    );

    expect(row!.whole).not.toContain('Secret');
    expect(row!.file.includes('Omar')).toBe(false);
    expect(await trip.page('/removal')).toMatch(/SHA-256 of the file: [0-9a-f]{64}/);
    await trip.step('removal');
    expect(await world.sql('SELECT id FROM import_batch')).toEqual([]);
  });

  it('is asked about who may be meant, corrected in place, and imported once that is answered', async () => {
    await withTwoCases();
    const trip = await (
      await ImportTrip.begin(
        world,
        csv(head, ['Invented Mina', '', '2023-05-01', ''], ['Bo Invented', '', '31/02/2021', '']),
      )
    ).map(columns);
    expect(await trip.verdicts()).toMatchObject({ 2: 'ask' });
    const [mina] = await world.sql<{ id: string }>(`SELECT id FROM defender WHERE reference = 'XX-9'`);
    expect(await trip.page('/rows/2')).toContain(`/defenders/${mina!.id}`);

    await answer(trip, 2, `update ${mina!.id}`);
    const seen = /name="seen" value="([^"]+)"/.exec(await trip.page('/rows/3'))![1]!;
    await trip.http.post(`${trip.address}/rows/3`).type('form').send({ seen, 'cells.3.2': '2021-02-28' }).expect(303);
    expect(await trip.page('/rows/3')).toContain('The file says: 31/02/2021');
    await trip.run();

    expect(await trip.results()).toEqual({ 2: 'updated', 3: 'created' });
    expect(await cases()).toMatchObject([
      {},
      { events: ['2021-09-19 apprehension', '2023-05-01 apprehension'] },
      { events: ['2021-02-28 apprehension'] },
    ]);
    expect(await world.sql(`SELECT quote FROM citation WHERE quote LIKE '31%'`)).toEqual([{ quote: '31/02/2021' }]);
  });

  it('is not changed from a page that is stale', async () => {
    const trip = await (await ImportTrip.begin(world, table)).map(columns);
    const send = (what: string, body: object) => trip.http.post(`${trip.address}/${what}`).type('form').send(body);

    expect((await send('run', { version: '1' }).expect(412)).text).toContain('was changed since you opened the page');
    expect((await send('rows/3', { seen: 'old', 'cells.3.0': 'X' }).expect(412)).text).toContain(
      'This row was changed',
    );
    await trip.run();
    await send('rows/3/choice', { seen: 'old', choice: 'skip' }).expect(412);
  });
});

describe('An import that is taken back', () => {
  it('leaves the database as it was before', async () => {
    await withTwoCases();
    const before = await allCases(world);
    const trip = await (await ImportTrip.begin(world, table)).map(columns);
    await answer(
      trip,
      2,
      `update ${(await world.sql<{ id: string }>(`SELECT id FROM defender WHERE reference = 'XX-1'`))[0]!.id}`,
    );
    await trip.run();
    expect(await trip.results()).toEqual({ 2: 'updated', 3: 'created', 4: 'created' });
    expect(await world.sql('SELECT name FROM case_group ORDER BY seq')).toEqual([
      { name: 'The Old' },
      { name: 'The Two' },
    ]);

    await trip.undo();

    expect(await trip.state()).toBe('undone');
    expect(await trip.page()).toContain('The database is as it was before');
    expect(await allCases(world)).toEqual(before);
    const [gone] = await world.sql(
      `SELECT count(*) FILTER (WHERE action = 'delete')::int AS n FROM history WHERE subject = 'defender'`,
    );
    expect(gone).toEqual({ n: 2 });
    expect(await world.sql(`SELECT FROM history WHERE subject = 'citation' AND defender_id IS NULL`)).toEqual([]);
  });

  it('leaves what somebody changed since, says so, and takes it back when that is asked for', async () => {
    const trip = await (
      await ImportTrip.begin(world, csv(head, ['Omar Invented', '', '2022-01', ''], ['Bo Invented', '', '2022-02', '']))
    ).map(columns);
    await trip.run();
    await bring([person('YY-1', 'Somebody Else', [])]);
    const { http } = await world.as('researcher');
    const [bo] = await world.sql<{ id: string }>(
      `SELECT defender_id AS id FROM defender_name WHERE text = 'Bo Invented'`,
    );
    await http
      .post(`/api/v1/defenders/${bo!.id}/events`)
      .send({ kind: 'release', date: '2023', citations: [{ title: 'Another' }] })
      .expect(201);

    await trip.undo();

    expect((await cases()).map(({ names }) => names[0])).toEqual(['Bo Invented', 'Somebody Else']);
    expect(await trip.page()).toContain('somebody changed it since');
    await trip.undo({ anyway: 'yes' });
    expect((await cases()).map(({ names }) => names[0])).toEqual(['Somebody Else']);
  });

  it('keeps a case to which others have added a record, whatever is asked for', async () => {
    const trip = await (await ImportTrip.begin(world, csv(head, ['Omar Invented', '', '2022-01', '']))).map(columns);
    await trip.run();
    const [{ id }] = (await world.sql<{ id: string }>('SELECT id FROM defender')) as [{ id: string }];
    const note = { kind: 'safety_note' as const, fields: { text: 'Invented.' } };
    await world.inside(() => world.app.get(ConfidentialService).record(commandLine, id, note));

    await trip.undo();
    await trip.undo({ anyway: 'yes' });

    expect(await cases()).toHaveLength(1);
    expect(await trip.page()).toContain('others have added to it');
  });
});
