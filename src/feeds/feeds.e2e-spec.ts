import { subscribe } from '../../test/support/deliveries';
import { bundle, happened, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { fetched, makeFeed } from '../../test/support/feeds';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';

let world: World;
let omar: SignedIn; // campaigner
const today = '2026-11-24';

const taken = (day: string) => happened('apprehension', day, { citations: [{ title: 'Invented source' }] });
const names = [
  { text: 'Lin Invented', lang: 'en', kind: 'main' },
  { text: '林虚构', lang: 'zh', kind: 'native' },
];
const lin = (events = [taken('2021-12-20')], changes: object = {}) =>
  person('A-0017', 'Lin Invented', events, { names, country: 'CN', ...changes });
const bo = (events = [taken('2021-12-24')]) => person('A-0024', 'Bo Invented', events, { country: 'CN' });
const load = (...cases: object[]) => world.app.get(BundlesService).import(commandLine, bundle(cases));

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt(today);
  await load(lin(), bo());
  omar = await world.as('campaigner', { name: 'Omar Example' });
});

const yearly = (wishes: object = {}) => subscribe(omar, { rules: ['ANNIV-Y'], leads: [7, 0, -1], ...wishes });
const short = async (path: string): Promise<string[]> =>
  (await fetched(world, path)).map(({ on, sequence, status, title }) =>
    [on, title, sequence, status].filter((one) => one !== null).join(' | '),
  );

describe('a calendar', () => {
  it('is given the dates of the subscription, by case and kind, with a reminder at each lead', async () => {
    const path = await makeFeed(omar, await yearly({ at: '07:00' }));
    const { headers, text } = await world.anonymous().get(path).expect(200);

    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    const [first, second, ...more] = await fetched(world, path);
    expect(first).toMatchObject({
      on: '2026-12-20',
      end: '2026-12-21',
      sequence: 0,
      status: null,
      title: 'A-0017: Anniversary of detention',
      reminders: ['-P6DT17H', 'PT7H'],
    });
    expect(second).toMatchObject({ on: '2026-12-24', title: 'A-0024: Anniversary of detention' });
    expect(more.map(({ on }) => on)).toEqual(['2027-12-20', '2027-12-24']);
  });

  it('names nobody in any script, unless the subscription asks for names and the organisation allows them', async () => {
    const plain = await makeFeed(omar, await yearly());
    const { text } = await world.anonymous().get(plain).expect(200);
    expect(text).not.toMatch(/Lin|Bo |Invented|林|Omar/);

    await world.sql('INSERT INTO organisation (names_in_mails) VALUES (true)');
    const named = await makeFeed(omar, await yearly({ names: true }), { options: ['names'] });
    const [first] = await fetched(world, named);
    expect(first!.title).toMatch(/Lin Invented/);
    expect(first!.reminders).toEqual([]);

    await world.sql('UPDATE organisation SET names_in_mails = false');
    const after = await world.anonymous().get(named).expect(200);
    expect(after.text).not.toMatch(/Lin|Invented|林/);
    expect((await fetched(world, named))[0]).toMatchObject({ uid: first!.uid, sequence: 1 });
  });

  it('says the same as before while nothing changes', async () => {
    const path = await makeFeed(omar, await yearly());
    const before = await world.anonymous().get(path).expect(200);
    world.clock.stopAtMoment(`${today}T18:00Z`);

    expect((await world.anonymous().get(path).expect(200)).text).toBe(before.text);
  });

  it('learns that a date was corrected, a person was released, and a case is kept quiet now', async () => {
    await load(person('A-0028', 'Mei Invented', [taken('2021-12-28')], { country: 'CN' }));
    const path = await makeFeed(omar, await yearly());
    const before = await fetched(world, path);
    expect(before).toHaveLength(6);

    await load(lin([taken('2021-12-22')]), bo([taken('2021-12-24'), happened('release', '2026-11-20')]));
    await load(person('A-0028', 'Mei Invented', [taken('2021-12-28')], { country: 'CN', stance: { value: 'quiet' } }));
    const after = await fetched(world, path);

    const uid = (all: typeof before, on: string) => all.find((one) => one.on === on)!.uid;
    const seen = (on: string) => after.find((one) => one.uid === uid(before, on));
    expect(seen('2026-12-20')).toMatchObject({ on: '2026-12-22', sequence: 1, status: null });
    expect(seen('2026-12-24')).toMatchObject({
      on: '2026-12-24',
      sequence: 1,
      status: 'CANCELLED',
      title: 'Cancelled',
    });
    expect(seen('2026-12-28')).toMatchObject({ sequence: 1, status: 'CANCELLED', title: 'Cancelled', text: null });

    await load(bo());
    expect((await fetched(world, path)).find((one) => one.uid === uid(before, '2026-12-24'))).toMatchObject({
      sequence: 2,
      status: null,
    });
  });

  it('is told of what was cancelled for 60 days', async () => {
    const path = await makeFeed(omar, await yearly({ defenders: ['A-0024'] }));
    expect(await short(path)).toHaveLength(2);
    await load(bo([taken('2021-12-24'), happened('release', '2026-11-20')]));

    expect(await short(path)).toEqual([
      '2026-12-24 | Cancelled | 1 | CANCELLED',
      '2027-12-24 | Cancelled | 1 | CANCELLED',
    ]);
    world.clock.stopAt('2027-01-23');
    expect(await short(path)).toHaveLength(2);
    world.clock.stopAt('2027-01-24');
    expect(await short(path)).toEqual([]);
  });

  it('is empty while the subscription is paused', async () => {
    const id = await yearly();
    const path = await makeFeed(omar, id);
    await omar.http.post(`/account/subscriptions/${id}/pause`).expect(303);

    const { text } = await world.anonymous().get(path).expect(200);
    expect(text).toContain('paused');
    expect(await short(path)).toEqual([]);
  });

  it('says how certain a day is', async () => {
    await load(person('A-0028', 'Mei Invented', [taken('2021-12')], { country: 'CN' }));
    const path = await makeFeed(omar, await yearly({ defenders: ['A-0028'] }));

    const [first] = await fetched(world, path);
    expect(first).toMatchObject({
      on: '2026-12-01',
      end: '2027-01-01',
      title: 'A-0028: Anniversary of detention (day not known)',
    });
    expect(first!.text).toContain('Only the month of the date is known.');
  });
});

describe('a calendar', () => {
  it('speaks the language of its subscription, and calls a day by its name', async () => {
    await load(person('A-0028', 'Mei Invented', [taken('2021-12')], { country: 'CN' }));
    const wishes = { defenders: [], countries: [], rules: ['ANNIV-Y', 'INTL-DAY'], language: 'fr' };
    const titles = (await fetched(world, await makeFeed(omar, await yearly(wishes)))).map(({ title }) => title);

    expect(titles).toContain('A-0028\u00a0: Anniversaire de la détention (jour inconnu)');
    expect(titles).toContain('Journée des droits de l’homme');
    expect(titles.filter((title) => /day|Anniversary/i.test(title))).toEqual([]);
  });
});

describe('a reader', () => {
  it('is given the same dates as Atom', async () => {
    const path = await makeFeed(omar, await yearly(), { kind: 'atom' });
    const { text, headers } = await world.anonymous().get(path).expect(200);

    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(text.match(/<title>[^<]*<\/title>/g)).toEqual([
      '<title>Vigil: dates</title>',
      '<title>2026-12-20: A-0017: Anniversary of detention</title>',
      '<title>2026-12-24: A-0024: Anniversary of detention</title>',
      '<title>2027-12-20: A-0017: Anniversary of detention</title>',
      '<title>2027-12-24: A-0024: Anniversary of detention</title>',
    ]);
    expect(text).not.toContain(path.split('/').pop());
    expect((await world.anonymous().get(path).expect(200)).text).toBe(text);
  });
});
