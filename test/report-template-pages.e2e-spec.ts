import { barriersOn } from './barriers';
import { box, follow, type Pages, press, startPages } from './page-actions';
import type { World } from './world';

let pages: Pages;
let world: World;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
}, 60_000);
afterAll(() => pages.close());
beforeEach(() => world.empty());

it('Without JavaScript, somebody makes a template from that of a letter, moves a section, writes a text, deletes it and takes that back', async () => {
  const page = await pages.visit('/reports/templates');
  await page.getByLabel('Copy of').selectOption({ label: 'Letter' });
  await box(page, 'Name (needed)').fill('To embassies');
  await press(page, 'Copy it');
  expect(await page.getByRole('status').textContent()).toContain('The template is made');

  const order = () => page.locator('.order li span').allTextContents();
  const before = await order();
  await press(page, 'Move Signature up');
  expect((await order()).indexOf('Signature')).toBe(before.indexOf('Signature') - 1);
  await box(page, 'Closing (English)').fill('Yours, {organisation}{oops}');
  await press(page, 'Preview');
  expect(await page.getByRole('alert').textContent()).toContain('names {oops}, which there is not');
  await box(page, 'Closing (English)').fill('With thanks for {name}.');
  await press(page, 'Preview');
  expect(await page.locator('.report-preview').textContent()).toContain('With thanks for Lin Anran.');
  await press(page, 'Save');
  expect(await page.getByRole('status').textContent()).toContain('The template is saved');
  expect((await order()).indexOf('Signature')).toBe(before.indexOf('Signature') - 1);

  await follow(page, 'Delete');
  await press(page, 'Delete it');
  expect(await page.getByRole('status').textContent()).toContain('you can bring it back');
  await press(page, 'Bring it back: To embassies');
  expect(await box(page, 'Closing (English)').inputValue()).toBe('With thanks for {name}.');
});

it('nobody meets a barrier on the pages of templates, whatever the language of the preview', async () => {
  const made = await world.http
    .post('/reports/templates')
    .type('form')
    .send({ from: 'file', name: 'أ 名' })
    .expect(303);
  const path = made.headers.location!.replace(/\?.*/, '');
  await world.http.post('/reports/templates').type('form').send({ from: 'card', name: 'Other' }).expect(303);
  const page = await (await pages.browser.visitor({ javaScript: true, width: 390 })).newPage();
  for (const at of [
    '/reports/templates',
    path,
    `${path}?language=ar`,
    `${path}/removal`,
    '/reports/templates/of-vigil/file?language=zh',
  ]) {
    await page.goto(at);
    const violations = await barriersOn(page);
    expect(violations.map((one) => [at, one.id, one.nodes.map((node) => node.html)])).toEqual([]);
    expect([at, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([at, 390]);
  }
}, 60_000);

it('in the dark too', async () => {
  const page = await (await pages.browser.visitor({ javaScript: true, dark: true })).newPage();
  await page.goto('/reports/templates/of-vigil/file');
  const violations = await barriersOn(page);
  expect(violations.map((one) => [one.id, one.nodes.map((node) => node.html)])).toEqual([]);
});
