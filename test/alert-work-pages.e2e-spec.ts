import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { barriersOn } from './barriers';
import { box, fill, follow, type Pages, press, startPages } from './page-actions';
import { apiOf, type Listed, listed, pageOf, pathOf } from './support/alerts';
import { bundle, happened, jointCase, person } from './support/bundles';
import type { World } from './world';

let pages: Pages;
let world: World;
let alert: Listed;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
  world.clock.stopAt('2026-11-24');
  const sources = [
    { title: 'Invented report', url: 'https://example.org/report', published: '2025-12' },
    { title: 'Another report', date: '2025-12-05' },
  ];
  const taken = happened('apprehension', '2025-12-02', { citations: sources });
  const consent = { public_name: { value: 'given', on: '2026-01-10', by: 'her mother', how: 'by_phone' } };
  const names = [
    { text: 'Ann Invented', lang: 'en', kind: 'main' },
    { text: '安', lang: 'zh', kind: 'native' },
  ];
  await world.app
    .get(BundlesService)
    .import(
      commandLine,
      bundle(
        [person('ANN', 'Ann Invented', [taken], { consent, names }), person('BO', 'Bo Invented', [taken], { consent })],
        [jointCase('G', 'The invented two', ['ANN', 'BO'], { hashtag: '#InventedTwo' })],
      ),
    );
  alert = await listed(world, 'ANNIV-Y', '2026-12-01', '2026-12-31');
}, 60_000);
afterAll(() => pages.close());

/** Pictures of pages for whoever wants to look at them: only where a folder is named. */
async function pictureOf(page: Page, name: string): Promise<void> {
  const folder = process.env.VIGIL_TEST_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe('Without JavaScript, somebody', () => {
  it('goes from the front page to an alert, takes it, hands it on with a note, ticks a step off, uses it and undoes that', async () => {
    const page = await pages.visit('/');
    page.setDefaultTimeout(5000);
    await page
      .getByRole('link', { name: /One year in detention/ })
      .first()
      .click();
    await pictureOf(page, 'alert-1280');

    await press(page, 'Take it');
    expect(await page.getByRole('status').textContent()).toContain('It is saved who handles the alert.');
    expect(await page.locator('main').textContent()).toContain('Test Owner (you)');

    await page.getByText('Hand it on, or write a note').click();
    await fill(page, { Note: 'The sister speaks.' });
    await press(page, 'Save');
    expect(await page.locator('main').textContent()).toContain('The sister speaks.');

    await press(page, 'Tick off Plan');
    expect(await page.locator('.steps > li').first().textContent()).toContain('Done by Test Owner');

    await follow(page, 'Use');
    await fill(page, { 'In a few sentences (needed)': 'Nine organisations.' });
    await press(page, 'Log it');
    const summary = page.getByRole('alert');
    expect(await summary.textContent()).toContain('Choose what was done.');
    await pictureOf(page, 'use-refused-1280');
    expect(await box(page, 'In a few sentences (needed)').inputValue()).toBe('Nine organisations.');
    await fill(page, { 'What was done (needed)': 'Statement', 'Recipients and reach': '4,000 readers' });
    await press(page, 'Log it');
    expect(await page.getByRole('status').textContent()).toContain('It is logged on the case');
    await pictureOf(page, 'alert-used-1280');

    await follow(page, 'Undo Statement');
    await fill(page, { 'Reason (needed)': 'It was not published.' });
    await press(page, 'Take it back');
    expect(await page.locator('main').textContent()).toContain('Because: It was not published.');

    await follow(page, 'Not now');
    await fill(page, { 'Until (needed)': '2026-11-30', 'Reason (needed)': 'The lawyer asks for silence.' });
    await press(page, 'Put it off');
    expect(await page.locator('main').textContent()).toContain('Not now, until 30 November 2026');
    await pictureOf(page, 'alert-put-off-1280');
    await press(page, 'Take it up again');
    expect(await page.getByRole('status').textContent()).toContain('taken up again');
  });

  it('fixes the date from the page of the alert and comes back to it', async () => {
    const [{ id }] = await world.sql(`SELECT e.id FROM event e JOIN defender d ON d.id = e.defender_id
      WHERE d.reference = 'ANN'`);
    const page = await pages.visit(pageOf(alert));
    await page.locator(`a[href^="/events/${id}/correction"]`).click();
    await fill(page, { Place: 'Invented city' });
    await press(page, 'Save corrections');

    expect(new URL(page.url()).pathname).toBe(pathOf(alert));
    expect(await page.getByRole('status').textContent()).toContain('The event is corrected.');
  });
});

it('Nobody meets a barrier on the pages of an alert, on a wide screen or on a phone, in either direction of writing', async () => {
  const api = (what: string) => apiOf(alert).replace('?', `/${what}?`);
  await world.http.post(api('handling')).send({ assignee: 'me', note: 'The sister speaks.' }).expect(200);
  const action = { kind: 'statement', date: '2026-11-20', summary: 'Nine organisations.', reach: '4,000 readers' };
  await world.http.post(api('actions')).send(action).expect(201);
  const page = await (await pages.browser.visitor({ javaScript: true, width: 390 })).newPage();
  const undo = /href="([^"]*\/undo[^"]*)"/
    .exec((await world.http.get(pageOf(alert))).text)![1]!
    .replaceAll('&amp;', '&');
  const paths = {
    alert: pageOf(alert),
    'alert-arabic': `${pageOf(alert)}&lang=ar`,
    use: `${pathOf(alert)}/use?on=${alert.on}`,
    'not-now': `${pathOf(alert)}/not-now?on=${alert.on}`,
    undo,
    census: '/calendar/census?on=2026-12-01',
    home: '/',
    calendar: '/calendar?month=2026-12&handled=nobody',
  };
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path);
    for (const dir of ['rtl', 'ltr']) {
      const width = await page.evaluate(`document.documentElement.dir = '${dir}';
        document.querySelectorAll('details').forEach((d) => (d.open = true)); document.documentElement.scrollWidth`);
      expect([name, dir, width]).toEqual([name, dir, 390]);
    }
    const violations = await barriersOn(page);
    expect([name, violations.map((one) => [one.id, one.nodes.map((node) => node.html)])]).toEqual([name, []]);
    await pictureOf(page, `${name}-390`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await pictureOf(page, `${name}-1280`);
    await page.setViewportSize({ width: 390, height: 900 });
  }
}, 120_000);
