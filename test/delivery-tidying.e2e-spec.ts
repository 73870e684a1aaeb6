import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { TidyingService } from '../src/deliveries/tidying.service';
import { bundle, happened, person } from './support/bundles';
import { subscribe, told, work } from './support/deliveries';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld({ zone: 'UTC' })));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

it('what somebody was told of a date is gone 400 days after the date, and what was told since is kept', async () => {
  const taken = happened('apprehension', '2021-05-20');
  await world.app.get(BundlesService).import(commandLine, bundle([person('P-1', 'Invented One', [taken])]));
  const one = await world.as('campaigner');
  world.clock.stopAtMoment('2026-05-12T20:00Z');
  await subscribe(one, { rules: ['ANNIV-Y'], leads: [7] });
  await work(world);
  for (const at of ['2026-05-13T07:00Z', '2027-05-13T07:00Z']) await work(world, at);
  const tidy = (at: string) => {
    world.clock.stopAtMoment(at);
    return world.app.get(TidyingService, { strict: false }).tidy();
  };

  await tidy('2027-06-24T03:20Z');
  expect(await told(world)).toHaveLength(2);
  await tidy('2027-06-25T03:20Z');

  expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2027-05-20']);
  expect(await world.sql('SELECT count(*)::int AS n FROM alert_occurrence')).toEqual([{ n: 1 }]);
});
