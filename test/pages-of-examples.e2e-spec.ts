import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { examples } from '../src/bundles/examples/examples';
import { barriersOn } from './barriers';
import { Pages, startPages } from './page-actions';
import { World } from './world';

let pages: Pages;
let world: World;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
}, 60_000);
afterAll(() => pages.close());

const visit: Pages['visit'] = (...asked) => pages.visit(...asked);

describe('On the example cases, everybody', () => {
  let paths: Record<string, string>;

  beforeAll(async () => {
    await world.empty();
    world.clock.stopAt('2026-11-24');
    await world.app.get(BundlesService).import(commandLine, examples);
    const [{ id: huang }] = await world.sql(`SELECT id FROM defender WHERE search_doc LIKE '%huang xueqin%'`);
    const [{ id: event }] = await world.sql('SELECT id FROM event WHERE defender_id = $1 ORDER BY position DESC', [
      huang,
    ]);
    const [{ id: group }] = await world.sql('SELECT id FROM case_group ORDER BY seq');
    paths = {
      'front page': '/',
      'list of defenders': '/defenders',
      'list without a match': '/defenders?q=zzz',
      'page of a defender': `/defenders/${huang}`,
      'form of a defender': `/defenders/${huang}/correction`,
      'form of an event': `/events/${event}/correction`,
      'question before a retraction': `/events/${event}/retraction`,
      'list of joint cases': '/groups',
      'page of a joint case': `/groups/${group}`,
      'form of a joint case': `/groups/${group}/correction`,
      calendar: '/calendar?month=2026-12',
      'interface for programs': '/api/docs',
      'page for what is not there': '/nowhere',
    };
  });

  it('meets no barrier that axe knows of, by day and by night', async () => {
    const byNight = new Set(['front page', 'page of a defender', 'form of a defender']);
    for (const dark of [false, true]) {
      const page = await (await pages.browser.visitor({ javaScript: true, dark })).newPage();
      for (const [name, path] of Object.entries(paths).filter(([name]) => !dark || byNight.has(name))) {
        await page.goto(path);
        await page.evaluate(`document.querySelectorAll('details').forEach((d) => (d.open = true))`);
        const violations = await barriersOn(page);
        expect({ name, violations: violations.map((v) => [v.id, v.nodes.map((n) => n.html)]) }).toEqual({
          name,
          violations: [],
        });
      }
    }
  }, 120_000);

  it('needs no sideways scrolling on a phone, in either direction of writing', async () => {
    const page = await (await pages.browser.visitor({ width: 390, javaScript: true })).newPage();
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(path);
      for (const dir of ['ltr', 'rtl']) {
        const width = await page.evaluate(`document.documentElement.dir = '${dir}';
          document.querySelectorAll('details').forEach((d) => (d.open = true)); document.documentElement.scrollWidth`);
        expect([name, dir, width]).toEqual([name, dir, 390]);
      }
    }
  }, 60_000);

  it('gets pages of which the browser refuses nothing and misses nothing', async () => {
    const page = await (await pages.browser.visitor({ javaScript: true })).newPage();
    const trouble: string[] = [];
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    page.on('requestfailed', (request) => trouble.push(request.url()));
    page.on('pageerror', (error) => trouble.push(error.message));

    for (const [name, path] of Object.entries(paths)) if (name !== 'page for what is not there') await page.goto(path);

    expect(trouble).toEqual([]);
  });

  it('finds Huang Xueqin by any of her names, and reads that her release is not confirmed', async () => {
    for (const q of ['huang', '黄雪琴', 'sophia', 'HUÁNG xue']) {
      const page = await visit(`/defenders?q=${encodeURIComponent(q)}`);
      expect(await page.locator('.rows > li').allTextContents()).toEqual([expect.stringContaining('Huang Xueqin')]);
    }
    const page = await visit(paths['page of a defender']!);
    expect(await page.locator('.person').textContent()).toContain('Term has ended, release not confirmed');
    expect(await page.locator('main').textContent()).toContain('Dui Hua says 21 September 2021');
  });

  it('sees a case as of another day', async () => {
    const page = await visit(`${paths['page of a defender']}?on=2022-09-19`);

    expect(await page.locator('.count').textContent()).toContain('365 days in detention');
    expect(await page.getByRole('heading', { name: 'Status on 19 September 2022' }).isVisible()).toBe(true);
  });

  it('looks at one month of tasks alone', async () => {
    const page = await visit('/calendar?month=2026-12');
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();

    expect(await page.locator('.dates > li.public').count()).toBe(0);
    expect(await page.locator('.dates > li.task').count()).toBeGreaterThan(0);
  });
});
