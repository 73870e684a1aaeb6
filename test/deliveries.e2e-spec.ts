import { DeliveriesJobs } from '../src/deliveries/deliveries.jobs';
import { DeliveryRepository } from '../src/deliveries/delivery.repository';
import { addDays, type Day } from '../src/lib/calendar-date';
import { happened, jointCase, person } from './support/bundles';
import { deliveries, notTold, subscribe, told, work } from './support/deliveries';
import { storyIn } from './support/delivery-story';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld({ zone: 'UTC' })));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

const { load, workEach, reader, release, setCase } = storyIn(() => world);

const taken = happened('apprehension', '2021-05-20');
const her = person('P-1', 'Invented One', [taken]);

describe('whoever subscribes', () => {
  it('is told of a date on the days of its ladder, once, however often somebody works', async () => {
    await load([her]);
    await reader('2026-05-01');

    for (let n = 1; n <= 24; n++) {
      await work(world, new Date(Date.UTC(2026, 4, n, 7, 0)));
      await work(world, new Date(Date.UTC(2026, 4, n, 7, 10)));
    }

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', '0 ANNIV-Y P-1 2026-05-20']);
    expect(await notTold(world)).toEqual([]);
  });

  it('is told once when two work at the same moment', async () => {
    await load([her, person('P-2', 'Invented Two', [taken])]);
    await reader('2026-05-01');
    await work(world, '2026-05-12T20:00Z');
    world.clock.stopAtMoment('2026-05-13T07:00Z');

    await Promise.all([work(world), work(world), work(world)]);

    expect((await told(world)).sort()).toEqual(['7 ANNIV-Y P-1 2026-05-20', '7 ANNIV-Y P-2 2026-05-20']);
  });

  it('gets one mail when a worker dies after it was handed over and before that is marked', async () => {
    await load([her]);
    await reader('2026-05-01', { way: 'mail' });
    const repository = world.app.get(DeliveryRepository);
    const dying = jest.spyOn(repository, 'settle').mockRejectedValueOnce(new Error('killed'));

    await expect(work(world, '2026-05-13T07:00Z')).rejects.toThrow('killed');
    dying.mockRestore();
    await work(world, '2026-05-13T07:01Z');

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20']);
    const { id } = (await deliveries(world))[0]!;
    expect(await world.sql('SELECT once_key, message_id FROM outgoing_mail')).toEqual([
      { once_key: id, message_id: expect.stringContaining(`<${id}@`) },
    ]);
  });

  it('is told late of what is still of use after nobody worked for three days, and finds the rest in the list', async () => {
    const taken = (day: Day) => happened('apprehension', day);
    await load([
      person('P-PAST', 'Invented One', [taken('2021-05-10')]),
      person('P-YESTERDAY', 'Invented Two', [taken('2021-05-12')]),
      person('P-AHEAD', 'Invented Three', [taken('2021-05-18')]),
    ]);
    await reader('2026-05-01');
    await workEach('2026-05-01', '2026-05-09');
    expect(await told(world)).toHaveLength(2);

    await work(world, '2026-05-13T07:00Z');

    expect((await told(world)).slice(2)).toEqual([
      '7 ANNIV-Y P-AHEAD 2026-05-18 late',
      '0 ANNIV-Y P-YESTERDAY 2026-05-12 late',
    ]);
    expect(await notTold(world)).toEqual(['0 ANNIV-Y P-PAST 2026-05-10 missed: too_late']);
  });

  it('gets of two steps that come late only the later', async () => {
    await load([her]);
    await reader('2026-05-01', { leads: [14, 7, 3] });
    await work(world, '2026-05-18T07:00Z');

    expect(await told(world)).toEqual(['3 ANNIV-Y P-1 2026-05-20 late']);
    expect(await notTold(world)).toEqual([
      '14 ANNIV-Y P-1 2026-05-20 missed: overtaken',
      '7 ANNIV-Y P-1 2026-05-20 missed: overtaken',
    ]);
  });

  it('gets only the later also when one plans what was left out while others send', async () => {
    await load([her]);
    await reader('2026-05-01', { leads: [7, 3] });
    await workEach('2026-05-01', '2026-05-11');
    world.clock.stopAtMoment('2026-05-18T07:00Z');
    const jobs = world.app.get(DeliveriesJobs, { strict: false });

    await Promise.all([jobs.plan(), jobs.send(), jobs.send(), jobs.plan()]);
    await jobs.send();

    expect(await told(world)).toEqual(['3 ANNIV-Y P-1 2026-05-20 late']);
    expect(await notTold(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20 missed: overtaken']);
  });

  it('is told nothing twice when the clock is put back, and misses nothing afterwards', async () => {
    await load([her]);
    await reader('2026-05-01');
    await workEach('2026-05-10', '2026-05-14');
    await workEach('2026-05-11', '2026-05-21');

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', '0 ANNIV-Y P-1 2026-05-20']);
  });

  it('misses nothing when the clock was a year ahead for a while', async () => {
    await load([her]);
    await reader('2026-05-01');
    await work(world, '2027-05-01T07:00Z');
    await workEach('2026-05-02', '2026-05-21');

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20', '0 ANNIV-Y P-1 2026-05-20']);
  });
});

describe('the moment of a notice', () => {
  it.each([
    ['Europe/Berlin', '02:30', '2026-03-29', '2026-03-29T01:00Z'],
    ['America/New_York', '02:30', '2026-03-08', '2026-03-08T07:00Z'],
    ['Europe/Berlin', '02:30', '2026-10-25', '2026-10-25T00:30Z'],
    ['America/New_York', '01:30', '2026-11-01', '2026-11-01T05:30Z'],
    ['Pacific/Kiritimati', '00:00', '2026-06-01', '2026-05-31T10:00Z'],
    ['Pacific/Pago_Pago', '23:59', '2026-06-01', '2026-06-02T10:59Z'],
  ])('in %s at %s on %s is once, at %s', async (zone, at, day, moment) => {
    await load([person('P-1', 'Invented One', [happened('apprehension', `2021${day.slice(4)}`)])]);
    await reader(addDays(day, -3), { zone, at, leads: [0] });

    const before = new Date(Date.parse(moment) - 60_000);
    await work(world, before);
    expect(await told(world)).toEqual([]);
    for (const minutes of [0, 30, 60, 90]) await work(world, new Date(Date.parse(moment) + minutes * 60_000));

    expect(await told(world)).toEqual([`0 ANNIV-Y P-1 ${day}`]);
    expect((await deliveries(world))[0]!.settledAt).toEqual(new Date(moment));
  });

  it('of 29 February is the 28th in common years', async () => {
    await load([person('P-1', 'Invented One', [happened('apprehension', '2024-02-29')])]);
    await reader('2027-02-20', { leads: [0] });
    await workEach('2027-02-26', '2027-03-02');
    await workEach('2028-02-26', '2028-03-02');

    expect(await told(world)).toEqual(['0 ANNIV-Y P-1 2027-02-28', '0 ANNIV-Y P-1 2028-02-29']);
  });

  it('follows the reader into another zone, and comes once', async () => {
    await load([her]);
    const one = await reader('2026-05-18', { leads: [0], zone: 'Pacific/Kiritimati', at: '07:00' });
    await work(world, '2026-05-19T12:00Z'); // planned for 17:00 UTC
    const { body } = await one.http.get('/api/v1/subscriptions');
    const [{ id }] = (body as { items: [{ id: string }] }).items;
    const move = async (zone: string) => {
      const { headers } = await one.http.get(`/api/v1/subscriptions/${id}`);
      await one.http
        .put(`/api/v1/subscriptions/${id}`)
        .set('If-Match', headers.etag as string)
        .send({ rules: ['ANNIV-Y'], leads: [0], way: 'list', zone, at: '07:00' })
        .expect(200);
    };

    await move('America/Los_Angeles');
    await work(world, '2026-05-19T17:10Z');
    expect(await told(world)).toEqual([]);
    await work(world, '2026-05-20T14:00Z');
    expect(await told(world)).toEqual(['0 ANNIV-Y P-1 2026-05-20']);
    await move('Pacific/Pago_Pago');
    await work(world, '2026-05-20T19:00Z');

    expect(await told(world)).toHaveLength(1);
  });
});

describe('on the day', () => {
  it('nothing is sent of somebody who was released before', async () => {
    await load([her]);
    await reader('2026-05-01', { leads: [0] });
    await work(world, '2026-05-19T20:00Z');
    await release('P-1', '2026-05-18');
    await workEach('2026-05-20', '2026-05-22');

    expect(await told(world)).toEqual([]);
    expect(await notTold(world)).toEqual(['0 ANNIV-Y P-1 2026-05-20 dropped: changed']);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['who may not see the case any more', 'hidden', () => setCase('P-1', 'confidentiality', 'sealed')],
    ['whose account is suspended', 'suspended', () => world.sql(`UPDATE account SET status = 'suspended'`)],
    ['who paused', 'ended', () => world.sql('UPDATE subscription SET paused_at = now()')],
    ['who ended it', 'ended', () => world.sql('UPDATE subscription SET ended_at = now()')],
    [
      'who muted the case',
      'muted',
      () =>
        world.sql(`INSERT INTO subscription_mute (account_id, defender_id, muted_at)
                   SELECT s.account_id, d.id, '2026-05-19' FROM subscription s, defender d`),
    ],
  ])('nothing is sent to somebody %s', async (_, reason, happens) => {
    await load([her]);
    await reader('2026-05-01', { leads: [0] });
    await work(world, '2026-05-19T20:00Z');
    await happens();
    await workEach('2026-05-20', '2026-05-22');

    expect(await told(world)).toEqual([]);
    expect(await notTold(world)).toEqual([`0 ANNIV-Y P-1 2026-05-20 dropped: ${reason}`]);
  });

  it('of a joint case nothing is mailed when one member is kept quiet', async () => {
    await load(
      [her, person('P-2', 'Invented Two', [taken], { stance: { value: 'quiet' } })],
      [jointCase('J-1', 'The Invented Two', ['P-1', 'P-2'])],
    );
    await reader('2026-05-01', { way: 'mail' });
    await workEach('2026-05-10', '2026-05-21');

    expect(await told(world)).toEqual([]);
    expect(await notTold(world)).toEqual([
      '7 ANNIV-Y J-1 2026-05-20 dropped: quiet',
      '0 ANNIV-Y J-1 2026-05-20 dropped: quiet',
    ]);
  });

  it('the date of a member is her own for somebody who may not know of the joint case', async () => {
    await load(
      [her, person('P-2', 'Invented Two', [taken], { confidentiality: 'restricted' })],
      [jointCase('J-1', 'The Invented Two', ['P-1', 'P-2'])],
    );
    await reader('2026-05-01', { leads: [0] });
    const administrator = await world.as('administrator');
    await subscribe(administrator, { rules: ['ANNIV-Y'], leads: [0], name: 'sees both' });
    await workEach('2026-05-19', '2026-05-21');

    expect(await told(world, `s.name <> 'sees both'`)).toEqual(['0 ANNIV-Y P-1 2026-05-20']);
    expect(await told(world, `s.name = 'sees both'`)).toEqual(['0 ANNIV-Y J-1 2026-05-20']);
  });
});

describe('a digest', () => {
  const many = [18, 20, 22, 27].map((day) =>
    person(`P-${day}`, `Invented ${day}`, [happened('apprehension', `2021-05-${day}`)]),
  );

  it('of a day is one mail, and none on a day without anything', async () => {
    await load([...many, person('P-20B', 'Invented Other', [taken])]);
    await reader('2026-05-14', { way: 'mail', rhythm: 'daily', leads: [0] });
    await workEach('2026-05-14', '2026-05-24');

    const mails = await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM outgoing_mail');
    expect(mails).toEqual([{ n: 3 }]);
    expect(await told(world)).toHaveLength(4);
  });

  it('of a week comes on Monday with everything until Sunday', async () => {
    await load(many);
    await reader('2026-05-14', { way: 'mail', rhythm: 'weekly', leads: [0] });
    await workEach('2026-05-14', '2026-05-24');

    expect(await told(world)).toEqual([
      '0 ANNIV-Y P-18 2026-05-18',
      '0 ANNIV-Y P-20 2026-05-20',
      '0 ANNIV-Y P-22 2026-05-22',
    ]);
    const rows = await deliveries(world);
    expect(new Set(rows.map((row) => row.settledAt?.toISOString()))).toEqual(new Set(['2026-05-18T07:00:00.000Z']));
    expect(await world.sql('SELECT kind FROM outgoing_mail')).toEqual([{ kind: 'digest' }]);
  });
});
