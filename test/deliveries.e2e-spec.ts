import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bundle, happened, person } from './support/bundles';
import { notTold, subscribe, told, work } from './support/deliveries';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld()));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

const load = (...defenders: object[]) => world.app.get(BundlesService).import(commandLine, bundle(defenders));

describe('a subscription', () => {
  it('is told of a date on the days of its ladder, once', async () => {
    await load(person('P-1', 'Invented One', [happened('apprehension', '2021-05-20')]));
    const her = await world.as('campaigner');
    world.clock.stopAtMoment('2026-05-01T09:00Z');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [7, 0] });

    for (let n = 1; n <= 24; n++) {
      await work(world, new Date(Date.UTC(2026, 4, n, 7, 0)));
      await work(world, new Date(Date.UTC(2026, 4, n, 7, 10)));
    }

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', '0 ANNIV-Y P-1 2026-05-20']);
    expect(await notTold(world)).toEqual([]);
  });
});
