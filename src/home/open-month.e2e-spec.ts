import { readPage } from '../../test/read-page';
import { bundle, BundledEvent, happened, jointCase, person } from '../../test/support/bundles';
import { startWorld, World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
});

/** Ann alone and in a joint case; the coming dates on the three pages that look ahead. */
async function coming(...events: BundledEvent[]) {
  const cases = bundle([person('ANN', 'Ann', events)], [jointCase('G', 'Example', ['ANN'])]);
  await world.app.get(BundlesService).import(commandLine, cases);
  const [{ id }] = await world.sql('SELECT id FROM defender');
  const [group] = await world.sql('SELECT id FROM case_group');
  const pages = ['/', `/defenders/${id}`, `/groups/${group.id}`];
  return Promise.all(pages.map(async (path) => (await readPage(world, path)).section('coming')));
}

describe('An anniversary of which only the month is known', () => {
  it('stands on every page that looks ahead until the month is over', async () => {
    const [home, ...others] = await coming(happened('apprehension', '2025-11'));

    expect(home).toContain('Day not known');
    expect(home).toContain('One year in detention this month');
    for (const page of others) expect(page).toContain('November 2026, day not known');
  });

  it('is gone when the month is over', async () => {
    world.clock.stopAt('2026-12-01');
    for (const page of await coming(happened('apprehension', '2025-11'))) expect(page).not.toContain('One year');
  });

  it('is gone when Ann was released in that month', async () => {
    const pages = await coming(happened('apprehension', '2025-11'), happened('release', '2026-11-20'));

    for (const page of pages) expect(page).not.toContain('One year');
  });
});

describe('An anniversary of which some days are known', () => {
  it('stands there up to the last of them', async () => {
    const pages = await coming(happened('apprehension', '2025-11-20/2025-11-24'));

    for (const page of pages.slice(1)) expect(page).toContain('from 20 November 2026 (4 days ago)');
  });
});

describe('Silence', () => {
  it('is counted from what has happened, not from a hearing that is still to come', async () => {
    const [, page] = await coming(happened('apprehension', '2026-11-01'), happened('trial_session', '2026-12-10'));
    expect(page).not.toContain('No news');
  });

  it('is announced from the last news', async () => {
    const [, page] = await coming(happened('apprehension', '2026-11-01'));
    expect(page).toContain('No news of Ann recorded for 60 days');
  });
});

describe('The page of the case', () => {
  it('says the day before the headline, which counts from that day, and what is next only today', async () => {
    await coming(happened('apprehension', '2025-11-25'));
    const [{ id }] = await world.sql('SELECT id FROM defender');

    const { words } = await readPage(world, `/defenders/${id}`);
    expect(words).toMatch(/Next: 25 November 2026 \(tomorrow\): .*[Oo]ne year/);
    expect((await readPage(world, `/defenders/${id}?on=2026-11-20`)).words).not.toContain('Next:');
  });
});
