import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { barriersOn } from './barriers';
import { box, follow, type Pages, press, startPages } from './page-actions';
import { bundle, happened, jointCase, person } from './support/bundles';
import type { World } from './world';

let pages: Pages;
let world: World;
beforeAll(async () => {
  pages = await startPages();
  ({ world } = pages);
}, 60_000);
afterAll(() => pages.close());

const source = [{ title: 'Invented source' }];
const taken = happened('apprehension', '2021-09-19', { place: 'Harbour', citations: source });
let amina: string;
let group: string;
beforeEach(async () => {
  await world.empty();
  const one = person('AMINA', 'أمينة مخترعة', [taken, happened('visit', '2022-05')], { consent: {} });
  const other = person('BO', 'Bo Invented', [taken], { consent: { un_confidential: 'refused' } });
  await world.inside(() =>
    world.app.get(BundlesService).import(commandLine, bundle([one, other], [jointCase('TWO', 'Two', ['AMINA', 'BO'])])),
  );
  amina = (await world.sql(`SELECT id FROM defender WHERE reference = 'AMINA'`))[0].id;
  group = (await world.sql(`SELECT id FROM case_group`))[0].id;
});

it('Without JavaScript, somebody sees what a submission lacks, records who acted, and sees that it is there', async () => {
  const page = await pages.visit(`/defenders/${amina}`);
  await follow(page, 'UN drafts');
  const missing = () => page.getByRole('complementary').last().textContent();
  expect(await page.getByRole('main').textContent()).toContain('“Visit, May 2022” has no source');
  expect(await missing()).toContain('II. Arrest: 3. Forces who carried out the arrest');

  const [{ id }] = await world.sql(`SELECT id FROM event WHERE kind = 'apprehension' AND defender_id = $1`, [amina]);
  await page.goto(`/events/${id}/correction`);
  await page.getByText('For submissions to the UN: who acted, and by which law').click();
  await box(page, 'Who took or holds the person').fill('State security');
  await page.getByLabel('Warrant or other decision').selectOption({ label: 'Not shown' });
  await press(page, 'Save corrections');
  expect(await page.getByRole('main').textContent()).toContain('Carried out by: State security');

  await follow(page, 'UN drafts');
  expect(await missing()).not.toContain('II. Arrest: 3. Forces who carried out the arrest');
  expect(await missing()).toContain('II. Arrest: 7. Legal basis of the arrest, legislation applied');
  await follow(page, 'Disappearance');
  expect(await page.getByRole('main').textContent()).toContain('the urgent procedure closed on 19 December 2021');
});

it.each([
  ['narrow', { width: 390 }, [`/un-drafts`, `/un-drafts?form=wgeid`, '/events/new']],
  ['in the dark', { dark: true }, ['/un-drafts']],
])(
  'nobody meets a barrier on these pages: %s',
  async (_, how, paths) => {
    const page = await (await pages.browser.visitor({ javaScript: true, ...how })).newPage();
    for (const path of paths) {
      const at = path.includes('wgeid') ? `/groups/${group}${path}` : `/defenders/${amina}${path}`;
      await page.goto(at);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
      const violations = await barriersOn(page);
      expect(violations.map((one) => [at, one.id, one.nodes.map((node) => node.html)])).toEqual([]);
      if ('width' in how) expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(how.width);
    }
  },
  60_000,
);
