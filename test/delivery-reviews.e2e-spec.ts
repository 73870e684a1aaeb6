import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bundle, happened, person } from './support/bundles';
import { subscribe, told, work } from './support/deliveries';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld({ zone: 'UTC' })));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

/** Somebody was told on 13 May of a date on the 20th that may be published. */
async function toldOf(more: object): Promise<void> {
  const taken = happened('apprehension', '2021-05-20');
  await world.app
    .get(BundlesService)
    .import(commandLine, bundle([person('P-1', 'Invented One', [taken], { confidentiality: 'public', ...more })]));
  const one = await world.as('campaigner');
  world.clock.stopAtMoment('2026-05-12T20:00Z');
  await subscribe(one, { rules: ['ANNIV-Y'], leads: [7], audience: 'public' });
  await work(world);
  await work(world, '2026-05-13T07:00Z');
  expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20']);
}

const notPublic = 'change ANNIV-Y P-1 2026-05-20 not_public';

describe('whoever was told of a date that may be published', () => {
  it('hears that it may not when the day passed on which the stance was to be decided again', async () => {
    await toldOf({ stance: { value: 'public', review_on: '2026-05-15' } });

    await work(world, '2026-05-15T23:00Z');
    await work(world, '2026-05-15T23:30Z');
    expect(await told(world)).toHaveLength(1);
    await work(world, '2026-05-16T00:10Z');
    await work(world, '2026-05-16T07:20Z');

    expect((await told(world)).slice(1)).toEqual([notPublic]);
  });

  it('hears so once, also when nobody worked on the day after', async () => {
    await toldOf({});
    await world.sql(
      `WITH me AS (SELECT set_config('vigil.actor', 'test', false)) UPDATE consent SET review_on = '2026-05-15' FROM me`,
    );
    await work(world, '2026-05-14T07:00Z');

    for (const at of ['18T09:00', '18T09:10', '19T09:00', '19T09:10']) await work(world, `2026-05-${at}Z`);

    expect((await told(world)).slice(1)).toEqual([notPublic]);
  });
});
