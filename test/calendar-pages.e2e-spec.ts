import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { barriersOn } from './barriers';
import { box, fill, follow, press, type Pages, startPages } from './page-actions';
import { bundle, happened, person } from './support/bundles';

let pages: Pages;
beforeAll(async () => (pages = await startPages()), 60_000);
afterAll(() => pages.close());
beforeEach(async () => {
  await pages.world.empty();
  pages.world.clock.stopAt('2026-11-24');
  const taken = happened('apprehension', '2021-12-20', { citations: [{ title: 'Invented source' }] });
  const cases = bundle([person('CN-LIN', 'Lin Invented', [taken], { country: 'CN' })]);
  await pages.world.app.get(BundlesService).import(commandLine, cases);
});

it('an administrator without JavaScript enters a session of the UN, and the calendar of that month has it', async () => {
  const page = await pages.visit('/calendar');
  await follow(page, 'International days, festivals and dates of the UN');
  expect(await page.getByRole('listitem').filter({ hasText: 'Spring Festival' }).textContent()).toContain(
    '6 February 2027 · 26 January 2028 · 13 February 2029',
  );

  await follow(page, 'Add a day');
  await fill(page, {
    'What it is': 'Session of a UN body',
    'Name (needed)': 'Invented session',
    'It falls': 'On dates that I enter',
  });
  await press(page, 'Save');
  expect(await page.getByRole('alert').textContent()).toContain('one date a line');
  await fill(page, { Dates: '2027-04-12', 'Announced before': '7' });
  await press(page, 'Save');
  expect(await page.getByRole('status').first().textContent()).toContain('The day is in the calendar.');

  const april = await (await pages.visit('/calendar?month=2027-04')).getByRole('main').textContent();
  expect(april).toContain('In 7 days, 12 April 2027: Invented session');
  expect(april).toContain('Today, 12 April 2027: Invented session');
});

it('an administrator turns a festival off, and back to how it came', async () => {
  const page = await pages.visit('/settings/calendar');
  await follow(page, 'Mid-Autumn Festival');
  expect(await box(page, 'Day').inputValue()).toBe('15');
  await page.getByLabel('In use').uncheck();
  await press(page, 'Save');
  const row = page.getByRole('listitem').filter({ hasText: 'Mid-Autumn Festival' });
  expect(await row.textContent()).toContain('Off');

  await follow(page, 'Mid-Autumn Festival');
  await press(page, 'Back to how it came');
  expect(await row.textContent()).not.toContain('Off');
});

it('meets no barrier that axe knows of', async () => {
  const page = await (await pages.browser.visitor({ javaScript: true })).newPage();
  for (const path of ['/settings/calendar', '/settings/calendar/new', '/settings/calendar/spring-festival']) {
    await page.goto(path);
    await page.evaluate(`document.querySelectorAll('details').forEach((d) => (d.open = true))`);
    const violations = await barriersOn(page);
    expect({ path, violations: violations.map((v) => [v.id, v.nodes.map((n) => n.html)]) }).toEqual({
      path,
      violations: [],
    });
  }
});
