import type { Page } from 'playwright-core';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { barriersOn } from './barriers';
import { box, fill, follow, type Pages, press, startPages } from './page-actions';
import { bundle, happened, person } from './support/bundles';
import { inventedFace } from './support/faces';
import type { World } from './world';

let pages: Pages;
let world: World;
let iris: string;
let face: Buffer;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
  face = await inventedFace();
}, 60_000);
afterAll(() => pages.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-09-10');
  const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
  const consent = { public_name: 'given', public_photo: 'given' };
  await world.app
    .get(BundlesService)
    .import(commandLine, bundle([person('XX-1', 'Iris Invented', [taken], { consent })]));
  iris = (await world.sql<{ id: string }>('SELECT id FROM defender'))[0]!.id;
});

const visit = (path: string) => pages.visit(path);
const notice = (page: Page) => page.getByRole('status').textContent();
const upload = (page: Page, label: string, buffer: Buffer) =>
  page.getByLabel(label, { exact: true }).setInputFiles({ name: '黄 “Iris”.jpg', mimeType: 'image/jpeg', buffer });
/** Is the picture there, as the browser sees it? */
const loaded = (page: Page, selector: string) =>
  page.locator(selector).evaluate((img: HTMLImageElement) => img.naturalWidth);

describe('Without JavaScript', () => {
  it('a researcher adds a photograph, and sees it on the case', async () => {
    const page = await visit(`/defenders/${iris}`);
    await follow(page, 'Photograph');
    await press(page, 'Add the photograph');
    expect(await page.getByRole('alert').textContent()).toContain('What it shows');

    await upload(page, 'Photograph', face);
    await fill(page, { 'What it shows (needed)': 'A drawn face', Credit: 'Invented family' });
    await press(page, 'Add the photograph');

    expect(await notice(page)).toContain('The photograph is saved');
    expect(await page.getByAltText('A drawn face').count()).toBe(1);
    await follow(page, 'Photograph');
    expect(await box(page, 'Credit').inputValue()).toBe('Invented family');
    await press(page, 'Remove the photograph');
    expect(await notice(page)).toContain('The photograph is removed');
  });

  it('an administrator gives the organisation its name, colours and logo', async () => {
    const page = await visit('/organisation');
    await fill(page, { 'Name (needed)': 'Invented Rights', Ground: '#0b5563', Accent: '#0b6563' });
    await press(page, 'Save');
    expect(await page.getByRole('alert').textContent()).toContain('is hard to read on the other colour');
    await fill(page, { Accent: '#f2c14e' });
    await press(page, 'Save');
    expect(await notice(page)).toContain('Saved');

    await upload(page, 'File', face);
    await press(page, 'Add the logo');

    expect(await notice(page)).toContain('The logo is saved');
    expect(await page.getByAltText('The logo').count()).toBe(1);
  });

  it('a reviewer makes a day counter, finds it on a website, and revokes it', async () => {
    const page = await visit(`/defenders/${iris}`);
    await follow(page, 'Day counters');
    await fill(page, { Language: 'French' });
    await press(page, 'Make the counter');
    const code = await box(page, 'For a website').inputValue();
    expect(code).toMatch(/^<img src="http[^"]+\/counter\/[\w-]{43}\.png" width="640" height="240" alt="Day counter"/);
    expect(await page.getByAltText('The counter as it is today').count()).toBe(1);

    await follow(page, 'Done: to the counters');
    await page.getByRole('button', { name: /^Revoke/ }).click();

    expect(await notice(page)).toContain('The counter is revoked');
  });
});

describe('With pictures, the page', () => {
  it.each([
    ['of a case', () => `/defenders/${iris}`, 'figure.portrait img'],
    ['of its photograph', () => `/defenders/${iris}/portrait`, 'figure.portrait img'],
    ['of its counters', () => `/defenders/${iris}/counters`, undefined],
    ['of the organisation', () => '/organisation', 'img.logo'],
    ['about names in mails', () => '/organisation/names-in-mails', undefined],
  ])('%s has no barrier, and shows them', async (_what, path, picture) => {
    const add = world.http.post(`/defenders/${iris}/portrait`).field('version', '0').field('alt', 'A drawn face');
    await add.attach('picture', face, 'a.jpg').expect(303);
    await world.http.post('/organisation/logo').field('version', '0').attach('logo', face, 'a.jpg').expect(303);
    const page = await (await pages.browser.visitor({ javaScript: true, width: 390 })).newPage();
    await page.goto(path());

    const violations = await barriersOn(page);

    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    if (picture) expect(await loaded(page, picture)).toBeGreaterThan(100);
  });
});
