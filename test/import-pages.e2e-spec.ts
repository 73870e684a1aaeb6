import type { Page } from 'playwright-core';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { barriersOn } from './barriers';
import { box, fill, follow, type Pages, press, startPages } from './page-actions';
import { bundle, happened, person } from './support/bundles';
import { csv, ImportTrip } from './support/imports';
import { runDueJobs } from './support/jobs';
import type { World } from './world';

let pages: Pages;
let world: World;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
}, 60_000);
afterAll(() => pages.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
  await world.app.get(BundlesService).import(commandLine, bundle([person('XX-1', 'Iris Invented', [taken])]));
});

const table = csv(
  ['Name', 'Detained on', 'Remarks'],
  ['Omar Invented', '2022-03-01', '=HYPERLINK("http://example.org","x")'],
  ['Iris Invented', '2022-04-02', '<b>bold</b>'],
  ['Mina Invented', 'somewhen', ''],
);
const notice = (page: Page) => page.getByRole('status').textContent();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

describe('Without JavaScript', () => {
  it('a researcher pastes rows, names the columns, answers, imports, and takes it back', async () => {
    const page = await pages.visit('/defenders');
    await follow(page, 'Bring cases in');
    await press(page, 'Go on to the columns');
    expect(await page.getByRole('alert').textContent()).toContain('Choose a file, or paste rows');

    await fill(page, { 'Or rows, pasted from a spreadsheet': table, 'What it is': 'A list of friends' });
    await press(page, 'Go on to the columns');
    expect(await heading(page)).toBe('What the columns mean');
    await fill(page, {
      'Meaning of column 1': 'Name',
      'Meaning of column 2': 'Taken into custody',
      'Meaning of column 3': 'Leave this column out',
    });
    await fill(page, { 'Title of the source': 'A list of friends', 'Keep this as a profile': 'Friends' });
    await press(page, 'Read the rows');
    expect(await heading(page)).toBe('What will become of the rows');
    expect(await page.getByText('Row 2: Omar Invented').count()).toBe(1);

    await page.getByRole('link', { name: /^Row 3/ }).click();
    await page.getByRole('radio', { name: /^Add to Iris Invented/ }).check();
    await press(page, 'Save the choice');
    expect(await notice(page)).toContain('Your choice is saved');
    await follow(page, 'Next row that waits for you');
    await box(page, 'Detained on').fill('2022-05-06');
    await press(page, 'Save the cells');
    expect(await notice(page)).toContain('The row is saved');
    await follow(page, 'All rows');

    await press(page, 'Import');
    expect(await heading(page)).toBe('Being imported');
    await follow(page, 'stop that');
    expect(await page.locator('main').textContent()).toContain('does not look again by itself');
    await runDueJobs(world);
    await follow(page, 'Look again');
    expect(await heading(page)).toBe('Imported');
    expect(await page.getByRole('link', { name: 'Mina Invented' }).count()).toBe(1);

    await follow(page, 'Take everything back');
    await press(page, 'Take everything back');
    await follow(page, 'stop that');
    await runDueJobs(world);
    await follow(page, 'Look again');
    expect(await heading(page)).toBe('Taken back');
    expect(await world.sql('SELECT reference FROM defender')).toEqual([{ reference: 'XX-1' }]);
  });
});

describe.each([1280, 390])('At a width of %i pixels', (width) => {
  it('no page of an import has a barrier, or is wider than the screen', async () => {
    const trip = await ImportTrip.begin(world, table);
    const page = await (await pages.browser.visitor({ javaScript: true, width })).newPage();
    const look = async (path: string): Promise<void> => {
      await page.goto(path);
      if (process.env.PICTURES)
        await page.screenshot({
          path: `${process.env.PICTURES}/${width}${path
            .replaceAll(trip.id, 'id')
            .replaceAll(/[\da-f-]{36}/g, 'other')
            .replaceAll(/\W+/g, '-')}.png`,
          fullPage: true,
        });
      const violations = await barriersOn(page);
      expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([path, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };

    await look('/imports');
    await look(trip.address);
    const columns = { 'columns.0.field': 'name.main', 'columns.1.field': 'date:apprehension', 'columns.2.field': '' };
    await trip.map({ ...columns, saveAs: 'Lists of friends, as they come in each month' });
    await look(`${trip.address}?ready`);
    await look('/imports/profiles');
    const [profile] = await world.sql<{ id: string }>('SELECT id FROM import_profile');
    await look(`/imports/profiles/${profile!.id}/removal`);
    const again = await ImportTrip.begin(
      world,
      table.replace('Omar', 'Irys').replace('Irys Invented', 'Iris Inventet'),
    );
    await look(again.address);
    await again.map(columns);
    await look((await ImportTrip.begin(world, table)).address);
    await look(`${again.address}/rows/2`);
    for (const row of [2, 3, 4]) await look(`${trip.address}/rows/${row}`);
    await trip.step('run');
    await look(`${trip.address}?running`);
    await runDueJobs(world);
    await look(`${trip.address}?done`);
    await look(`${trip.address}/undo`);
    await look(`${trip.address}/removal`);
    await world.sql(`SELECT set_config('vigil.actor', 'test', false)`);
    await trip.undo();
    await look(`${trip.address}?undone`);
  }, 60_000);
});
