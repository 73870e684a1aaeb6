import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bundle, happened, person } from './support/bundles';
import { subscribe, work } from './support/deliveries';
import { waitingJobs } from './support/jobs';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld({ zone: 'UTC' })));
beforeEach(() => world.empty());
afterEach(() => world.clock.run());
afterAll(() => world.close());

const taken = happened('apprehension', '2021-05-20');
const load = () =>
  world.app
    .get(BundlesService)
    .import(commandLine, bundle([person('P-1', 'Invented One', [taken]), person('P-2', 'Invented Other', [taken])]));
const change = (sql: string) => world.sql(`WITH me AS (SELECT set_config('vigil.actor', 'test', false)) ${sql}`);

describe('the page of what one was sent', () => {
  it('says that there is nothing yet', async () => {
    const her = await world.as('campaigner');
    const { text } = await her.http.get('/alerts').expect(200);
    expect(text).toContain('Nothing yet');
  });

  it('lists what was sent, late, missed and dropped, with the reason, and leads to the alert', async () => {
    await load();
    const her = await world.as('campaigner');
    world.clock.stopAtMoment('2026-05-01T07:00Z');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [14, 7, 0] });
    await work(world);
    await work(world, '2026-05-13T07:00Z');
    await work(world, '2026-05-19T20:00Z');
    await change(`UPDATE defender SET stance = '{"value": "quiet"}' FROM me WHERE reference = 'P-2'`);
    await world.sql(`UPDATE subscription SET way = 'mail'`);
    await work(world, '2026-05-20T07:00Z');

    const { text } = await her.http.get('/alerts').expect(200);

    expect(text).toContain('Invented One');
    expect(text).toContain('On the day');
    expect(text).toContain('7 days before');
    expect(text).toContain('Not sent: a later notice of the same date went out in its place.');
    expect(text).toContain('Not sent: the case is kept quiet');
    const [link] = /\/defenders\/[^"]+\/alerts\/[^"]+/.exec(text)!;
    await her.http.get(link.replaceAll('&amp;', '&')).expect(200);
  });

  it('shows nothing of a case to which the access is lost, and nothing that another was sent', async () => {
    await load();
    const her = await world.as('campaigner');
    world.clock.stopAtMoment('2026-05-19T07:00Z');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [0] });
    await work(world);
    await work(world, '2026-05-20T07:00Z');
    await change(`UPDATE defender SET confidentiality = 'restricted' FROM me WHERE reference = 'P-2'`);

    const { text } = await her.http.get('/alerts').expect(200);
    const other = await (await world.as('campaigner')).http.get('/alerts').expect(200);

    expect(text).toContain('Invented One');
    expect(text).not.toContain('Invented Other');
    expect(other.text).toContain('Nothing yet');
  });

  it('says of a date that was withheld since neither what it was nor when', async () => {
    await load();
    const her = await world.as('campaigner');
    world.clock.stopAtMoment('2026-05-19T07:00Z');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [0] });
    await work(world);
    await work(world, '2026-05-20T07:00Z');
    await change(`UPDATE event SET sensitivity = 'restricted' FROM me`);

    const { text } = await her.http.get('/alerts').expect(200);

    expect(text).toContain('does not stand any more');
    expect(text).not.toMatch(/Anniversary of detention|20 May 2026<|headline/);
  });

  it('has pages', async () => {
    await load();
    const her = await world.as('campaigner');
    world.clock.stopAtMoment('2026-04-20T07:00Z');
    const leads = [25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14];
    for (const name of ['one', 'two', 'three']) await subscribe(her, { name, rules: ['ANNIV-Y'], leads });
    for (let day = 20; day <= 36; day += 1) await work(world, new Date(Date.UTC(2026, 3, day, 7)));

    const first = await her.http.get('/alerts').expect(200);
    const [, next] = /href="(\/alerts\?after=[^"]+)" rel="next"/.exec(first.text)!;
    const second = await her.http.get(next!.replaceAll('&amp;', '&')).expect(200);

    const rows = (text: string) => text.match(/<li id="d-/g)!.length;
    expect([rows(first.text), rows(second.text)]).toEqual([50, 22]);
  });
});

describe('administrators', () => {
  it('see how many alerts of each day went out, and let workers plan and send at once', async () => {
    await load();
    const her = await world.as('campaigner');
    world.clock.stopAtMoment('2026-05-01T07:00Z');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [7, 0] });
    await work(world);
    await work(world, '2026-05-13T12:00Z');

    const { text } = await world.http.get('/deliveries').expect(200);
    expect(text).toContain('13 May 2026');
    expect(text).toContain('2 sent, 2 of them late');
    expect(text).not.toContain('Invented');
    await her.http.get('/deliveries').expect(403);

    await world.http.post('/deliveries/retry').expect(303);
    expect((await waitingJobs(world)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['alerts.plan', 'alerts.send']),
    );
  });

  it('plan, send and count on the command line', async () => {
    await load();
    const her = await world.as('campaigner');
    world.clock.stopAtMoment('2026-05-18T12:00Z');
    await subscribe(her, { rules: ['ANNIV-Y'], leads: [0] });
    await world.vigil('alerts', 'plan');
    world.clock.stopAtMoment('2026-05-19T12:00Z');

    expect(await world.vigil('alerts', 'plan')).toMatchObject({ code: 0, out: '2026-05-20: 2 notices.\n' });
    expect(await world.vigil('alerts', 'plan')).toMatchObject({
      out: 'No day is to be planned: all are planned already.\n',
    });
    world.clock.stopAtMoment('2026-05-20T07:00Z');
    expect(await world.vigil('alerts', 'send')).toMatchObject({ code: 0, out: '2 sent, 0 missed, 0 dropped.\n' });
    expect((await world.vigil('alerts', 'deliveries')).out).toBe(
      '2026-05-20  0 waiting, 2 sent (0 late), 0 missed, 0 dropped\n',
    );
    expect((await world.vigil('alerts', 'deliveries', '--json')).json).toMatchObject([{ day: '2026-05-20', sent: 2 }]);
    expect((await world.vigil('alerts', '--on', '2026-05-20')).out).toContain('Invented One');
  });
});
