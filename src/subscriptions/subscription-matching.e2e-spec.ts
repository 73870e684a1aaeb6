import { bundle, happened, jointCase, person } from '../../test/support/bundles';
import { startWorld, type World } from '../../test/world';
import { commandLine, type Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import type { ComposedAlert } from '../alerts/domain/compose';
import { BundlesService } from '../bundles/bundles.service';
import { Database } from '../platform/database';
import type { About } from './domain/subscription';
import { SubscriptionMatching } from './subscription-matching.service';

let world: World;
let omar: Viewer; // campaigner
let jo: Viewer; // of another organisation
const today = '2026-11-24';
const everything: About = { countries: [], groupIds: [], defenderIds: [], rules: [], audience: 'all', filter: null };
const about = (more: Partial<About>) => ({ about: { ...everything, ...more } });

beforeAll(async () => {
  world = await startWorld();
  world.clock.stopAt(today);
  const taken = happened('apprehension', '2021-12-20', { citations: [{ title: 'Invented source' }] });
  const secret = happened('release', '2026-10-01', { sensitivity: 'restricted' });
  const told = { consent: { public_name: 'given', share_partner: 'given' } };
  const cases = [
    person('LIN', 'Lin Invented', [taken], { country: 'CN', ...told }),
    person('BO', 'Bo Invented', [taken], { country: 'CN', sensitivity: { country: 'restricted' }, ...told }),
    person('AN', 'An Invented', [taken, secret], { country: 'VN', ...told }),
    person('HID', 'Hidden Invented', [taken], { country: 'VN', confidentiality: 'restricted' }),
    person('ONE', 'One Invented', [taken], { country: 'IR', ...told }),
    person('TWO', 'Two Invented', [taken], { country: 'TR', confidentiality: 'internal', ...told }),
  ];
  const groups = [jointCase('G', 'The group', ['ONE', 'TWO'])];
  await world.app.get(BundlesService).import(commandLine, bundle(cases, groups));
  omar = (await world.as('campaigner')).viewer;
  jo = (await world.as('partner')).viewer;
});
afterAll(() => world.close());

const as = <T>(viewer: Viewer, work: () => Promise<T>): Promise<T> => world.app.get(Database).transaction(viewer, work);
const matching = () => world.app.get(SubscriptionMatching);
const alertsOf = (viewer: Viewer): Promise<ComposedAlert[]> =>
  as(viewer, () => world.app.get(AlertsService).window(viewer, { from: '2026-12-20', to: '2026-12-20' }));
const subjects = (alerts: ComposedAlert[]): string[] => [...new Set(alerts.map((a) => a.subject.reference))].sort();

/** The alerts that fall under it, asked as the owner. */
const under = async (viewer: Viewer, one: { about: About }): Promise<string[]> => {
  const alerts = await alertsOf(viewer);
  const found = await as(viewer, () => matching().under(viewer, one, alerts, today));
  return subjects(found.map(({ alert }) => alert));
};
/** Those that are planned for it, by the server. */
const planned = async (one: { about: About }): Promise<string[]> => {
  const alerts = await alertsOf(commandLine);
  const found = await as(commandLine, () => matching().plan(commandLine, [one], alerts, today));
  return subjects(found.filter(({ subscriptions }) => subscriptions.length > 0).map(({ alert }) => alert));
};

const ids = async (...references: string[]): Promise<string[]> =>
  (await world.sql<{ id: string }>('SELECT id FROM defender WHERE reference = ANY ($1)', [references])).map(
    (r) => r.id,
  );

describe('what falls under a subscription, asked as its owner', () => {
  it('is what she may see', async () => {
    expect(await under(omar, about({}))).toEqual(['G', 'LIN']);
    expect(await under(jo, about({}))).toEqual([]);
  });

  it('does not tell by the country of a case in which country it is, where she may not know that', async () => {
    expect(await under(omar, about({ countries: ['CN'] }))).toEqual(['LIN']);
  });

  it('is not widened by naming what she may not see', async () => {
    expect(await under(omar, about({ defenderIds: await ids('HID', 'LIN') }))).toEqual(['LIN']);
  });

  it('is a joint case of which one member is meant', async () => {
    expect(await under(omar, about({ countries: ['TR'] }))).toEqual(['G']);
    expect(await under(omar, about({ filter: { q: 'two' } }))).toEqual(['G']);
  });
});

describe('what is planned, by the server', () => {
  it.each<[string, Partial<About>]>([
    ['everything', {}],
    ['a country', { countries: ['CN', 'TR'] }],
    ['words', { filter: { q: 'invented' } }],
    ['who is held', { filter: { standing: 'held' } }],
    ['whose status is not clear', { filter: { standing: 'unclear' } }],
    ['whose status is not known', { filter: { status: 'unknown' } }],
    ['tasks', { audience: 'task' }],
    ['what is public', { audience: 'public' }],
  ])('leaves out nothing that falls under it for its owner: %s', async (_, more) => {
    const plannedFor = await planned(about(more));

    for (const owner of [omar, jo, commandLine])
      expect(plannedFor).toEqual(expect.arrayContaining(await under(owner, about(more))));
  });

  it('leaves out what does not fall under it for anybody', async () => {
    expect(await planned(about({ countries: ['IR'] }))).toEqual(['G']);
    expect(await planned(about({ filter: { q: 'lin' } }))).toEqual(['LIN']);
    expect(await planned(about({ filter: { standing: 'free' } }))).toEqual([]);
  });

  it('asks each filter once, for however many subscriptions', async () => {
    const alerts = await alertsOf(commandLine);
    const many = Array.from({ length: 5000 }, (_, i) => about({ filter: { q: i % 2 ? 'lin' : 'bo' } }));
    const found = await as(commandLine, () => matching().plan(commandLine, many, alerts, today));

    expect(
      found
        .map(({ subscriptions }) => subscriptions.length)
        .sort((a, b) => b - a)
        .slice(0, 3),
    ).toEqual([2500, 2500, 0]);
  });
});
