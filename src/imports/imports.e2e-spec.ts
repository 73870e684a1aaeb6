import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { bundle, happened, person } from '../../test/support/bundles';
import { allCases, csv, ImportTrip } from '../../test/support/imports';
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
const cases = () =>
  world.sql<{ reference: string; names: string[]; events: string[] }>(
    `SELECT d.reference, array(SELECT text FROM defender_name n WHERE n.defender_id = d.id ORDER BY position) AS names,
          array(SELECT e.date || ' ' || e.kind FROM event e WHERE e.defender_id = d.id ORDER BY position) AS events
     FROM defender d ORDER BY d.seq`,
  );

describe('A table that a researcher brings in', () => {
  it('becomes cases, with each cell as the quote of its source', async () => {
    const { http } = await world.as('researcher');
    const table = csv(
      ['Name', 'Reference', 'Detained'],
      ['Iris Invented', 'XX-1', '2021-09-19'],
      ['Omar Invented', 'XX-2', '2022-01'],
    );
    const trip = await (await ImportTrip.begin(world, Buffer.from(table), http)).map();
    expect(await trip.verdicts()).toEqual({ 2: 'create', 3: 'create' });
    expect(await cases()).toEqual([]);

    await trip.run();

    expect(await trip.state()).toBe('done');
    expect(await cases()).toEqual([
      { reference: 'XX-1', names: ['Iris Invented'], events: ['2021-09-19 apprehension'] },
      { reference: 'XX-2', names: ['Omar Invented'], events: ['2022-01 apprehension'] },
    ]);
    expect(await world.sql('SELECT quote FROM citation ORDER BY quote')).toEqual([
      { quote: '2021-09-19' },
      { quote: '2022-01' },
    ]);
    expect(await trip.page()).toContain('Iris Invented');
    expect(await world.sql(`SELECT act FROM audit_event WHERE act LIKE 'import.created'`)).toHaveLength(2);
  });

  it('is taken back whole: the database is as before', async () => {
    await bring(person('XX-1', 'Iris Invented', [taken]), person('XX-9', 'Mina Invented', [taken]));
    const before = await allCases(world);
    const table = csv(
      ['Name', 'Reference', 'Detained', 'Group'],
      ['Iris Other', 'XX-1', '2022-01-01', 'The Two'],
      ['Omar Invented', '', '2022-01', 'The Two'],
    );
    const trip = await (await ImportTrip.begin(world, table)).map();
    await trip.run();
    expect(await trip.results()).toEqual({ 2: 'updated', 3: 'created' });
    expect((await cases()).map(({ names }) => names)).toEqual([
      ['Iris Invented', 'Iris Other'],
      ['Mina Invented'],
      ['Omar Invented'],
    ]);
    expect(await world.sql('SELECT name FROM case_group')).toEqual([{ name: 'The Two' }]);

    await trip.undo();

    expect(await trip.state()).toBe('undone');
    expect(await trip.page()).toContain('The database is as it was before');
    expect(await allCases(world)).toEqual(before);
  });
});
