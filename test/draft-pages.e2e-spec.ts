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

it('Without JavaScript, an administrator words the headline of any date, sees it beside that of Vigil, and saves it', async () => {
  const page = await pages.visit('/settings/drafts');
  await follow(page, 'Français');
  await follow(page, 'Headline, Any date');
  const template = box(page, 'Template (needed)');
  expect(await template.inputValue()).toContain('{milestone}{doubt}');

  await template.fill('{milestone} : liberté pour {who}');
  await press(page, 'Preview');
  expect(await page.getByRole('alert').textContent()).toContain('leaves out {doubt}');

  await template.fill('{milestone}{doubt} : liberté pour {who}');
  await press(page, 'Preview');
  const woman = page.getByRole('article').filter({ hasText: 'One woman' });
  expect(await woman.textContent()).toContain('solidarité avec Lin Anran');
  expect(await woman.textContent()).toContain('liberté pour Lin Anran');

  await press(page, 'Save');
  expect(await page.getByRole('status').textContent()).toContain('The template is saved');
  expect(await page.locator('main').textContent()).toContain('Version 1');

  await press(page, 'Use the template of Vigil');
  expect(await page.getByRole('status').textContent()).toBe('Vigil words these texts again.');
});

it('an Arabic template and its example cases run from right to left', async () => {
  const page = await pages.visit('/settings/drafts/ar/any/letter');

  const first = page.locator('.cases .wording').first();
  expect(await first.getAttribute('dir')).toBe('rtl');
  expect(await first.getAttribute('lang')).toBe('ar');
  const direction = `getComputedStyle(document.querySelector('textarea')).direction`;
  expect(await page.evaluate(direction)).toBe('rtl');
});

it('nobody meets a barrier on the pages of the templates', async () => {
  const page = await (await pages.browser.visitor({ javaScript: true, width: 390 })).newPage();
  for (const path of ['', '?language=ar', '/en/any/post', '/ar/any/letter', '/zh/BIRTHDAY/headline']) {
    await page.goto(`/settings/drafts${path}`);
    const violations = await barriersOn(page);
    expect(violations.map((one) => [path, one.id, one.nodes.map((node) => node.html)])).toEqual([]);
    expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
  }
});
