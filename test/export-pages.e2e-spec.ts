import { barriersOn } from './barriers';
import { follow, press, type Pages, startPages } from './page-actions';
import { invented, plant } from './support/export-cases';
import { runDueJobs } from './support/jobs';

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
  await plant(pages.world, [invented('A-1', 'Invented Anna'), invented('B-1', 'Invented Bela', 'internal')]);
}, 60_000);
afterAll(() => pages.close());

const barriers = async (path: string, width = 1280): Promise<string[]> => {
  const context = await pages.browser.visitor({ javaScript: true, width });
  const page = await context.newPage();
  await page.goto(path);
  const violations = await barriersOn(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await context.close();
  return [...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), ...(wide ? [`${path} is too wide`] : [])];
};

it('somebody without JavaScript exports the list, sees what is withheld, waits, downloads it and traces it', async () => {
  const page = await pages.visit('/defenders');
  await follow(page, 'Export this list');
  expect(await barriers(page.url())).toEqual([]);
  await page.getByLabel(/^Template/).selectOption('cases');
  await page.getByLabel(/^For whom/).selectOption('public');
  await page.getByLabel(/^Format/).selectOption('csv');
  await press(page, 'Preview');
  expect(await page.locator('main').textContent()).toMatch(/2 cases chosen.*1 case will be left out/s);
  await press(page, 'Make it');
  const path = new URL(page.url()).pathname;
  await follow(page, 'stop that');
  expect(await page.locator('progress').count()).toBe(1);
  expect(await barriers(`${path}?look=off`)).toEqual([]);

  await runDueJobs(pages.world);
  await page.goto(path);
  const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'Download')]);
  expect(download.suggestedFilename()).toMatch(/^X-\w{4}-\w{4}\.csv$/);
  const reference = download.suggestedFilename().slice(0, 11);

  for (const address of [path, '/exports', '/exports/approvals', '/exports/trace']) {
    for (const width of [1280, 390]) expect(await barriers(address, width)).toEqual([]);
  }
  await page.goto('/exports/trace');
  await page.getByLabel('What stands on it').fill(reference);
  await press(page, 'Trace it');
  expect(await page.locator('main').textContent()).toContain('Fetched by');
}, 60_000);
