import { RechecksService } from '../src/deliveries/rechecks.service';
import { Database } from '../src/platform/database';
import { happened, person } from './support/bundles';
import { deliveries, notTold, subscribe, told, work } from './support/deliveries';
import { storyIn } from './support/delivery-story';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld({ zone: 'UTC' })));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

const { load, workEach, reader, correct, release, setCase, keepQuiet } = storyIn(() => world);

const taken = happened('apprehension', '2021-05-20');
const her = person('P-1', 'Invented One', [taken]);

describe('whoever was told', () => {
  it('hears once that the date was corrected; whoever was not told hears nothing', async () => {
    await load([her]);
    await reader('2026-05-01', { name: 'told' });
    await reader('2026-05-01', { name: 'not yet', leads: [2] });
    await workEach('2026-05-01', '2026-05-14');

    world.clock.stopAtMoment('2026-05-14T09:00Z');
    await correct('P-1', '2021-05-25');
    await workEach('2026-05-14', '2026-05-17', '10:00');

    expect(await told(world, `s.name = 'told'`)).toEqual([
      '7 ANNIV-Y P-1 2026-05-20',
      'change ANNIV-Y P-1 2026-05-25 moved',
    ]);
    expect(await told(world, `s.name = 'not yet'`)).toEqual([]);
    await workEach('2026-05-18', '2026-05-26');
    expect((await told(world)).slice(2)).toEqual([
      '7 ANNIV-Y P-1 2026-05-25', // a step of the new date
      '2 ANNIV-Y P-1 2026-05-25',
      '0 ANNIV-Y P-1 2026-05-25',
    ]);
  });

  it('hears nothing when a mistake is put right within minutes', async () => {
    await load([her]);
    await reader('2026-05-01');
    await workEach('2026-05-12', '2026-05-14');

    await correct('P-1', '2021-05-25');
    await work(world, '2026-05-14T07:02Z');
    await correct('P-1', '2021-05-20');
    await workEach('2026-05-14', '2026-05-16', '10:00');

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20']);
  });

  it('hears that the date does not stand when the person is released, and again when that was an error', async () => {
    await load([her]);
    await reader('2026-05-01');
    await workEach('2026-05-12', '2026-05-14');

    await release('P-1', '2026-05-14');
    await work(world, '2026-05-14T10:00Z');
    await work(world, '2026-05-14T10:10Z');
    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', 'change ANNIV-Y P-1 2026-05-20 withdrawn']);

    const [event] = await world.sql<{ id: string }>(`SELECT id FROM event WHERE kind = 'release'`);
    const { headers } = await world.http.get(`/api/v1/events/${event!.id}`);
    await world.http
      .post(`/api/v1/events/${event!.id}/retraction`)
      .set('If-Match', headers.etag as string)
      .send({ reason: 'It was another person.' })
      .expect(200);
    await work(world, '2026-05-15T10:00Z');
    await work(world, '2026-05-15T10:10Z');
    await workEach('2026-05-20', '2026-05-21');

    expect((await told(world)).slice(2)).toEqual(['change ANNIV-Y P-1 2026-05-20 again', '0 ANNIV-Y P-1 2026-05-20']);
  });

  it('hears not to use it when the case is kept quiet, and nothing on the day', async () => {
    await load([her]);
    await reader('2026-05-01', { way: 'mail' });
    await workEach('2026-05-12', '2026-05-14');

    await keepQuiet('P-1');
    await work(world, '2026-05-14T10:00Z');
    await workEach('2026-05-15', '2026-05-21');

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', 'change ANNIV-Y P-1 2026-05-20 withdrawn']);
    expect(await notTold(world)).toEqual(['0 ANNIV-Y P-1 2026-05-20 dropped: quiet']);
  });

  it('hears of a case to which the access is lost only that a headline is not to be used any more, and that once', async () => {
    await load([her]);
    await reader('2026-05-01');
    await workEach('2026-05-12', '2026-05-14');

    await setCase('P-1', 'confidentiality', 'restricted');
    await correct('P-1', '2021-05-25');
    await workEach('2026-05-14', '2026-05-26', '10:00');

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', 'change ANNIV-Y P-1 2026-05-20 withdrawn']);
    expect(await deliveries(world, `d.kind = 'change'`)).toHaveLength(1);
  });
});

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
  await load([her]);
  const reader = await world.as('campaigner');
  world.clock.stopAtMoment('2026-05-13T06:00Z');
  await subscribe(reader, { rules: ['ANNIV-Y'], leads: [7] });
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

/** Somebody was told on 13 May of a date on the 20th that may be published. */
async function toldOf(more: object): Promise<void> {
  await load([person('P-1', 'Invented One', [taken], { confidentiality: 'public', ...more })]);
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
