import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bundle, happened, person } from './support/bundles';
import { deliveries, subscribe, told, work } from './support/deliveries';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld({ zone: 'UTC' })));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

const record = (reference: string, taken: string) =>
  world.app
    .get(BundlesService)
    .import(commandLine, bundle([person(reference, `Invented ${reference}`, [happened('apprehension', taken)])]));

/** Somebody who is told on the day, at 07:00, since a while. */
async function reader(wishes: object = {}): Promise<void> {
  const one = await world.as('campaigner');
  world.clock.stopAtMoment('2026-05-14T00:30Z');
  await subscribe(one, { rules: ['ANNIV-Y'], leads: [0], ...wishes });
  await record('P-0', '2021-06-30');
  await work(world);
}

describe('what is recorded after the time of day at which she is told', () => {
  it('comes late where it falls due today, once; what was due yesterday does not', async () => {
    await reader();
    await work(world, '2026-05-20T07:00Z');
    world.clock.stopAtMoment('2026-05-20T09:30Z');
    await record('P-TODAY', '2021-05-20');
    await record('P-YESTERDAY', '2021-05-19');

    await work(world, '2026-05-20T09:31Z');
    await work(world, '2026-05-20T09:41Z');
    await work(world, '2026-05-21T07:00Z');

    expect(await told(world)).toEqual(['0 ANNIV-Y P-TODAY 2026-05-20 late']);
  });

  it('for a later day of the week comes, where she has one message a week, at the next time of day, and no second time on Monday', async () => {
    await reader({ rhythm: 'weekly' });
    await work(world, '2026-05-18T07:00Z');
    world.clock.stopAtMoment('2026-05-19T10:00Z');
    await record('P-FRIDAY', '2021-05-22');
    await record('P-MONDAY', '2021-05-25');

    await work(world, '2026-05-19T10:01Z');
    expect(await told(world)).toEqual([]);
    await work(world, '2026-05-20T07:00Z');
    expect(await told(world)).toEqual(['0 ANNIV-Y P-FRIDAY 2026-05-22 late']);
    await work(world, '2026-05-25T07:00Z');

    expect((await told(world)).slice(1)).toEqual(['0 ANNIV-Y P-MONDAY 2026-05-25']);
    expect(await deliveries(world)).toHaveLength(2);
  });
});
