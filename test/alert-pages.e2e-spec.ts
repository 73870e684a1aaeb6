import { readPage } from './read-page';
import { bundle, happened, person } from './support/bundles';
import { startWorld, World } from './world';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';

let world: World;
let ann: string;

beforeAll(async () => {
  world = await startWorld();
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const report = { title: 'Invented report', url: 'https://example.org/report', published: '2025-12' };
  const taken = happened('apprehension', '2025-12-02', { citations: [report] });
  await world.app.get(BundlesService).import(commandLine, bundle([person('ANN', 'Ann', [taken])]));
  ann = (await world.sql('SELECT id FROM defender'))[0].id;
});
afterAll(() => world.close());

describe('Why a date is coming', () => {
  it.each([
    ['front page', () => '/'],
    ['calendar', () => '/calendar?month=2026-12'],
    ['page of the case', () => `/defenders/${ann}`],
  ])('is told on the %s: the sum, and its sources as links that tell the other side nothing', async (_, path) => {
    const { html } = await readPage(world, path());
    const reasons = html.match(/<details class="why">.*?<\/details>/gs)!;
    const year = reasons.find((reason) => reason.includes('2 Dec 2025 + 1 year = 2 Dec 2026'));

    expect(year).toContain('<summary>Why</summary>');
    expect(year).toMatch(
      /<a href="https:\/\/example\.org\/report" rel="[^"]*noreferrer noopener[^"]*">.*Invented report/,
    );
    expect(year).toContain('<time datetime="2025-12">December 2025</time>');
    expect(html).not.toMatch(/<li[^>]* title=/);
  });
});
