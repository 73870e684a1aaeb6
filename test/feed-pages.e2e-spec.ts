import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { commandLine } from '../src/access/viewer';
import { seedExamples } from '../src/bundles/seed';
import { Typesetter } from '../src/typesetting/typesetter';
import { PrintedMonthPage } from '../src/feeds/print/printed-month-page';
import { page as pageOf } from '../src/web/page';
import { barriersOn } from './barriers';
import { type Pages, press, startPages } from './page-actions';
import { readCalendar } from './support/feeds';
import type { World } from './world';

let pages: Pages;
let world: World;
const pictures = process.env.VIGIL_TEST_PICTURES;

beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
  world.clock.stopAt('2026-11-24');
  await world.inside(() => seedExamples(world.app, commandLine));
  const logo = await sharp({ create: { width: 300, height: 120, channels: 3, background: '#9b2c20' } })
    .png()
    .toBuffer();
  await world.sql(
    `INSERT INTO organisation (name, hashtag, logo, logo_width, logo_height)
     VALUES ('Invented Watch', '#Example', $1, 300, 120)`,
    [logo],
  );
  await world.http
    .post('/api/v1/subscriptions')
    .send({ name: 'All that I see', leads: [7, 0] })
    .expect(201);
}, 120_000);
afterAll(() => pages.close());

/** For whoever wants to look: only where a folder is named. */
async function keep(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** A page as a program that needs JavaScript sees it. */
async function scripted(path: string): Promise<Page> {
  const page = await (await pages.browser.visitor({ javaScript: true })).newPage();
  await page.goto(path);
  return page;
}

/** How many sheets a PDF has. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

it('a person makes a feed without JavaScript, sees its address once, and revokes it', async () => {
  const page = await pages.visit('/account/feeds');
  await keep(page, 'feeds');
  await press(page, 'Make the feed');
  const address = await page.locator('code.secret').innerText();
  await keep(page, 'new-feed');
  const { text } = await world.anonymous().get(new URL(address).pathname).expect(200);
  expect(readCalendar(text).length).toBeGreaterThan(20);

  await page.getByRole('link', { name: 'Done: to your feeds' }).click();
  expect(await page.content()).not.toContain(address.slice(-30));
  await keep(page, 'feeds-one');
  await page.getByRole('link', { name: /^Revoke/ }).click();
  await keep(page, 'revoke-feed');
  await press(page, 'Revoke it');
  expect(await page.innerText('main')).toContain('Its address gives nothing any more.');
  await world.anonymous().get(new URL(address).pathname).expect(404);
});

it('a browser reads the Atom feed as XML, whatever is written in it', async () => {
  const page = await pages.visit('/account/feeds');
  await page.selectOption('select[name=kind]', 'atom');
  await press(page, 'Make the feed');
  const { text } = await world
    .anonymous()
    .get(new URL(await page.locator('code.secret').innerText()).pathname)
    .expect(200);

  const reading = await (await pages.browser.visitor({ javaScript: true })).newPage();
  const read = await reading.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const of = (name: string): string[] => [...document.getElementsByTagName(name)].map((one) => one.textContent ?? '');
    return { wrong: of('parsererror'), ids: of('id'), updated: of('updated'), entries: of('entry').length };
  }, text);
  expect(read.wrong).toEqual([]);
  expect(read.entries).toBeGreaterThan(20);
  expect(new Set(read.ids).size).toBe(read.entries + 1);
  expect(read.updated).toHaveLength(read.entries + 1);
});

it('the pages of feeds and the printed month have no barriers', async () => {
  for (const path of ['/account/feeds', '/calendar/print?month=2026-12']) {
    const page = await scripted(path);
    const violations = await barriersOn(page);
    expect([path, violations.map(({ id }) => id)]).toEqual([path, []]);
  }
});

it.each(['2026-12', '2027-05', '2027-08'])('the month %s goes on one sheet of A4', async (month) => {
  const page = await pages.visit(`/calendar/print?month=${month}&audience=all`);
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ preferCSSPageSize: true });

  expect(sheets(pdf)).toBe(1);
  await page.setViewportSize({ width: 1122, height: 793 });
  await keep(page, `print-${month}`);
});

it.each(['2027-08', '2026-12'])('also the month %s when each of its days is full', async (month) => {
  const page = await (await pages.browser.visitor()).newPage();
  const text =
    'Five years since the beginning of the trial of Jan Prykladny (Sample Street Three): some are still held';
  const dates = Array.from({ length: 31 * 5 }, (_, i) => ({
    on: `${month}-${String((i % 31) + 1).padStart(2, '0')}`,
    text,
    isPublic: true,
  }));
  const shown = {
    month: `${month}-01`,
    today: '2026-11-24',
    audience: 'public',
    dates,
    more: true,
    organisation: 'Us',
  } as const;
  await page.route('**/calendar/print', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageOf(PrintedMonthPage, shown) }),
  );
  await page.goto('/calendar/print', { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });

  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.setViewportSize({ width: 1122, height: 793 });
  await keep(page, `print-full-${month}`);
});

it('a wall poster has the public dates of a year on one sheet, and of a month', async () => {
  const drawn: Parameters<Typesetter['draw']>[0][] = [];
  const typesetter = world.app.get(Typesetter);
  const draw = typesetter.draw.bind(typesetter);
  const watched = jest.spyOn(typesetter, 'draw').mockImplementation((drawing) => (drawn.push(drawing), draw(drawing)));
  for (const asked of ['year=2027', 'month=2027-05']) {
    const { body, headers } = await world.http.get(`/calendar/poster.pdf?${asked}`).buffer().expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(sheets(body as Buffer)).toBe(1);
  }
  watched.mockRestore();
  if (!pictures) return;
  for (const [i, drawing] of drawn.entries())
    writeFileSync(join(pictures, `poster-${i}.png`), await draw({ ...drawing, as: 'png' }));
});
