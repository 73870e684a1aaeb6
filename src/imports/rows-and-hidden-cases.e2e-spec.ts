import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { bundle, happened, person } from '../../test/support/bundles';
import { csv, formOf, ImportTrip, named } from '../../test/support/imports';
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
const hide = () =>
  world.sql(`SELECT set_config('vigil.actor', 'test', true); UPDATE defender SET confidentiality = 'restricted'`);
const told = 'Cases have changed since this row was looked at.';
const fields = ['reference', 'name.main', 'born', 'gender', 'country'] as const;
const head = ['Reference', 'Name', 'Born', 'Gender', 'Country'];

/** What every page and answer says of the rows of an import. */
async function allOf({ http, id, address }: ImportTrip, row = 2): Promise<string> {
  const api = `/api/v1/imports/${id}/rows`;
  const all = await Promise.all(
    [address, `${address}/rows/${row}`, api, `${api}/${row}`].map((path) => http.get(path).expect(200)),
  );
  return all.map(({ text }) => text).join('\n');
}

const lookAgain = ({ http, address }: ImportTrip, html: string) =>
  http
    .post(`${address}/rows/2/choice`)
    .type('form')
    .send(formOf(html, `${address}/rows/2/choice`))
    .expect(303);

describe('A row that was compared with a case', () => {
  it.each([
    ['a like name and another birth', ['', 'Iris Invented', '1980-01-01', 'man', ''], 'create', 'has a like name'],
    ['a like name and nothing else', ['', 'Iris Invented', '1980-01-01', 'man', 'EG'], 'create', 'has a like name'],
    ['the name', ['', 'Iris Invented', '1970-02-03', '', ''], 'ask', 'This may be Iris Invented (A-1)'],
    ['the reference', ['A-1', 'Iris Invented', '', '', 'EG'], 'ask', 'the record BY'],
    ['the reference, and nothing new', ['A-1', 'Iris Invented', '', '', ''], 'same', 'says all of it already'],
  ])('by %s tells nothing of it once it is hidden, and is judged anew', async (_what, row, verdict, why) => {
    await bring(
      person('A-1', 'Iris Invented', [taken], {
        born: '1970-02-03',
        gender: 'woman',
        country: 'BY',
        confidentiality: 'internal',
      }),
    );
    const { http } = await world.as('researcher');
    const trip = await (await ImportTrip.begin(world, csv(head, row), http)).map(named(...fields));
    expect(await trip.verdicts()).toEqual({ 2: verdict });
    expect(await allOf(trip)).toContain(why);
    expect(await allOf(trip)).not.toContain(told);

    await hide();
    const after = await allOf(trip);
    const traces = [why, '1970', '"BY', 'record BY', 'woman', row[0] === '' ? 'A-1' : 'same reference'].filter(
      (trace) => !row.some((cell) => cell.startsWith(trace)),
    );
    expect(traces.filter((one) => after.includes(one))).toEqual([]);
    expect(after).toContain(told);
    expect(after).toContain('Iris Invented');

    const page = await trip.page('/rows/2');
    expect(page).toContain('Look at this row again</button>');
    await lookAgain(trip, page);
    expect(await trip.verdicts()).toEqual({ 2: row[0] === '' ? 'create' : 'ask' });
    expect(await allOf(trip)).toContain(row[0] === '' ? 'No case has this name.' : 'No case has the reference A-1.');
    expect(await allOf(trip)).not.toContain(told);
  });

  it('forgets it when the import that registered the case is taken back, whoever brought the row in', async () => {
    const first = await (
      await ImportTrip.begin(
        world,
        csv(head, ['A-1', 'Iris Invented', '1970-02-03', 'woman', 'BY'], ['A-2', 'Omar Invented', '', '', '']),
      )
    ).map(named(...fields));
    await first.step('new-cases');
    await first.run();
    expect(await first.results()).toEqual({ 2: 'created', 3: 'created' });
    const { http } = await world.as('researcher');
    const other = await (
      await ImportTrip.begin(
        world,
        csv(
          head,
          ['', 'Iris Invented', '1980-01-01', 'man', ''],
          ['A-1', 'Iris Invented', '', '', ''],
          ['', 'Iris Invented', '', '', ''],
          ['', 'Lea Invented', '', '', ''],
        ),
        http,
      )
    ).map(named(...fields));
    expect(await other.verdicts()).toEqual({ 2: 'create', 3: 'same', 4: 'ask', 5: 'create' });
    const version = await other.version();

    await first.undo();
    expect(await first.state()).toBe('undone');

    expect(await other.verdicts()).toEqual({ 2: 'create', 3: 'ask', 4: 'ask', 5: 'create' });
    const rows = await world.sql<{ judged: string }>(
      'SELECT judged::text FROM import_row WHERE batch_id = $1 AND judged IS NOT NULL ORDER BY number',
      [other.id],
    );
    for (const { judged } of rows) expect(judged).not.toMatch(/A-1|1970|woman|BY/);
    expect(rows[3]!.judged).toContain('No case has this name.');
    expect(await other.version()).toBe(version);
    expect((await http.get(`/api/v1/imports/${other.id}`)).body).toMatchObject({ verdicts: { create: 2, ask: 2 } });
    await other.run();
    expect(await other.results()).toEqual({ 2: 'created', 5: 'created' });
  });
});

describe('A table of references of cases that the importer may not know of', () => {
  const list = Array.from({ length: 12 }, (_, i) => [
    `S-${i}`,
    `Person${String.fromCharCode(65 + i)} Invented`,
    '',
    '',
    '',
  ]);

  it('is stopped after five of them, for good, and the trail says so', async () => {
    await bring(
      ...list.map(([reference], i) => person(reference!, `Hidden ${i}`, [taken], { confidentiality: 'sealed' })),
    );
    const { http } = await world.as('researcher');
    const trip = await (
      await ImportTrip.begin(world, csv(head, ['N-1', 'Omar Invented', '', '', ''], ...list), http)
    ).map(named(...fields));
    await trip.step('new-cases');
    const halted = () => world.sql(`SELECT 1 FROM audit_event WHERE act = 'import.halted'`);
    for (const times of [1, 2]) {
      await trip.run();
      expect(await trip.state()).toBe('stopped');
      expect(await trip.results()).toEqual({ 2: 'created' });
      expect(Object.values(await trip.verdicts()).filter((one) => one === 'refused')).toHaveLength(5);
      expect(await halted()).toHaveLength(times);
    }
    expect(await trip.page()).toContain('references are not to be tried out');
  });

  it('is written as far as it can be where the references stand twice in the table itself', async () => {
    const { http } = await world.as('researcher');
    const twice = list
      .slice(0, 7)
      .map(([reference], i) => [reference!, `Other${String.fromCharCode(65 + i)} Else`, '', '', '']);
    const trip = await (
      await ImportTrip.begin(world, csv(head, ...list.slice(0, 7), ...twice), http)
    ).map(named(...fields));
    await trip.step('new-cases');
    await trip.run();
    expect(await trip.state()).toBe('done');
    expect(Object.keys(await trip.results())).toHaveLength(7);
  });
});
