import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { RechecksService } from '../src/deliveries/rechecks.service';
import { Database } from '../src/platform/database';
import { bundle, happened, person } from './support/bundles';
import { subscribe, told, work } from './support/deliveries';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld()));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

/** In a transaction of its own, whoever calls. */
const answers = (value: string): Promise<unknown> => {
  const database = world.app.get(Database);
  return database.apart(() => world.inside(() => database.query('UPDATE consent SET value = $1', [value])));
};

/** Waits until something waits for a row that another transaction holds, or has ended without. */
async function waitsOrEnds(work: Promise<unknown>): Promise<void> {
  let ended = false;
  void work.finally(() => (ended = true));
  const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while (!ended && (await world.sql(sql)).length === 0);
}

it('a change that comes while somebody is being told of the one before is looked at as well', async () => {
  const taken = happened('apprehension', '2021-05-20');
  await world.app.get(BundlesService).import(commandLine, bundle([person('P-1', 'Invented One', [taken])]));
  const her = await world.as('campaigner');
  world.clock.stopAtMoment('2026-05-13T06:00Z');
  await subscribe(her, { rules: ['ANNIV-Y'], leads: [7] });
  await work(world, '2026-05-13T06:10Z');
  await work(world, '2026-05-13T07:10Z');
  expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20']);
  await answers('withdrawn');
  await work(world, '2026-05-13T09:00Z');

  const database = world.app.get(Database);
  const takenUp = await world.inside(async () => {
    await database.query(`SELECT FROM delivery WHERE kind = 'change' FOR UPDATE`); // as whoever sends does, and looks
    await answers('given');
    const again = world.app.get(RechecksService).takeUp();
    await waitsOrEnds(again);
    await database.query(
      `UPDATE delivery SET state = 'sent', settled_at = now(), settled_seq = nextval('delivery_settled_seq'),
              told = '{"on": "2026-05-20", "until": null, "isPublic": false, "change": "not_public"}' WHERE kind = 'change'`,
    );
    return { again };
  });
  await takenUp.again;

  const looks = await world.sql(`SELECT state FROM delivery WHERE kind = 'change' ORDER BY revision`);
  expect(looks).toEqual([{ state: 'sent' }, { state: 'planned' }]);
});
