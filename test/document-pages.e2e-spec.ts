import type { Page } from 'playwright-core';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { DocumentsService } from '../src/documents/documents.service';
import { barriersOn } from './barriers';
import { box, fill, follow, type Pages, press, startPages } from './page-actions';
import { bundle, happened, person } from './support/bundles';
import { hostilePdf } from './support/hostile-pdf';
import type { World } from './world';

let pages: Pages;
let world: World;
let iris: string;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
}, 60_000);
afterAll(() => pages.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
  const consent = { public_name: 'given', share_partner: 'given' };
  const one = person('XX-1', 'Iris Invented', [taken], { confidentiality: 'public', consent });
  await world.app.get(BundlesService).import(commandLine, bundle([one]));
  iris = (await world.sql<{ id: string }>('SELECT id FROM defender'))[0]!.id;
});

const add = (count = 2): Promise<string> => {
  const words = { title: 'Invented verdict', sensitivity: 'restricted' as const, eventIds: [] };
  return world.app.get(DocumentsService).add(commandLine, iris, hostilePdf({ pages: count }), words);
};
const notice = (page: Page) => page.getByRole('status').textContent();
const sheet = (page: Page) => page.locator('input[type=image]');
/** Is the picture there, as the browser sees it? */
const loaded = (page: Page, selector: string) =>
  page.locator(selector).evaluate((img: HTMLImageElement) => (img.complete && img.naturalWidth) || img.width);

describe('Without JavaScript', () => {
  it('a researcher adds a document, marks what is to be hidden by clicks, and makes a copy', async () => {
    const page = await pages.visit(`/defenders/${iris}`);
    await follow(page, 'Documents');
    await follow(page, 'Add a document');
    await press(page, 'Add the document');
    expect(await page.getByRole('alert').textContent()).toContain('Title is needed');
    const pdf = { name: '黄 “Iris”.pdf', mimeType: 'application/pdf', buffer: hostilePdf({ pages: 2 }) };
    await page.getByLabel('File', { exact: true }).setInputFiles(pdf);
    await fill(page, { 'Title (needed)': 'Invented verdict' });
    await press(page, 'Add the document');
    expect(await notice(page)).toContain('sealed and kept');
    expect(await loaded(page, 'img.page-picture')).toBeGreaterThan(300);

    await follow(page, 'Black things out');
    await follow(page, 'Page 1');
    await fill(page.locator('form.marking'), { 'Why it is hidden': 'Health' });
    await sheet(page).click({ position: { x: 60, y: 130 } });
    expect(await page.locator('#how').textContent()).toContain('One corner is marked');
    await sheet(page).click({ position: { x: 400, y: 180 } });
    expect(await notice(page)).toContain('The box is marked');
    expect(await page.locator('.lines b').textContent()).toBe('Box 1: Health');
    expect(await box(page.locator('form.marking'), 'Why it is hidden').inputValue()).toBe('health');

    await fill(page.locator('.side'), {
      'Left edge': '10',
      'Upper edge': '50',
      'Right edge': '40',
      'Lower edge': '60',
    });
    await press(page, 'Mark this box');
    await page.getByRole('button', { name: 'Take box 2 away' }).click();
    expect(await notice(page)).toContain('taken away');

    await follow(page, 'Look through the copy');
    expect(await page.getByRole('button', { name: 'Make the redacted copy' }).count()).toBe(0);
    await follow(page, 'Page 2');
    await press(page, 'Make the redacted copy');
    expect(await page.getByRole('alert').textContent()).toContain('Title of the copy is needed');
    await fill(page, { 'Title of the copy (needed)': 'Verdict for partners' });
    await press(page, 'Make the redacted copy');
    expect(await notice(page)).toContain('The redacted copy is made');
    expect(await page.locator('h1').textContent()).toBe('Verdict for partners');

    await follow(page, 'Invented verdict');
    await follow(page, 'Erase');
    await fill(page, { 'Reason (needed)': 'Because it was added by mistake' });
    await press(page, 'Erase for good');
    expect(await notice(page)).toContain('erased for good');
    expect(await page.locator('.lines a').allTextContents()).toEqual(['Verdict for partners']);
  });

  it('the click lands where the person saw it, on a telephone too', async () => {
    const id = await add(1);
    const page = await pages.visit(`/documents/${id}/redaction/pages/1?width=320`, 390);

    for (const position of [
      { x: 32, y: 45 },
      { x: 160, y: 226 },
    ])
      await sheet(page).click({ position });

    const [marked] = await world.sql<{ x0: number; y0: number; x1: number; y1: number }>('SELECT * FROM redaction_box');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    for (const [is, was] of [
      [marked!.x0, 1000],
      [marked!.y0, 1000],
      [marked!.x1, 5000],
      [marked!.y1, 5000],
    ] as const)
      expect(Math.abs(is - was)).toBeLessThan(60);
  });
});

describe('Of documents, the page', () => {
  it.each<[string, (id: string) => string]>([
    ['of the list', () => `/defenders/${iris}/documents`],
    ['on which one is added', () => `/defenders/${iris}/documents/new`],
    ['of one', (id) => `/documents/${id}`],
    ['on which one is corrected', (id) => `/documents/${id}/correction`],
    ['on which one is erased', (id) => `/documents/${id}/erasure`],
    ['of what is marked', (id) => `/documents/${id}/redaction`],
    ['on which boxes are marked', (id) => `/documents/${id}/redaction/pages/1?corner=1000.1000`],
    ['on which a copy is made', (id) => `/documents/${id}/redaction/preview?page=2`],
  ])('%s has no barrier, and fits on a telephone', async (_what, path) => {
    const id = await add();
    const mark = { left: '10', top: '10', right: '50', bottom: '20', reason: 'name' };
    await world.http.post(`/documents/${id}/redaction/pages/1`).type('form').send(mark).expect(303);
    const page = await (await pages.browser.visitor({ javaScript: true, width: 390 })).newPage();
    await page.goto(path(id));

    const violations = await barriersOn(page);

    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
