import { bundle, happened, person } from '../../test/support/bundles';
import { startWorld, type World } from '../../test/world';
import type { Audience } from '../access/domain/audience';
import { commandLine, viewerOf, type Viewer } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import { Database } from '../platform/database';
import { TimelineService } from '../timeline/timeline.service';
import { disclose } from '../disclosure/domain/disclose';
import { withheldFrom } from '../disclosure/domain/withheld';
import { type CaseChoice, type ChosenCase, ChosenCases } from './chosen-cases';

let world: World;
const today = '2026-11-24';

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt(today);
});

const load = (people: object[], groups: object[] = []) =>
  world.app.get(BundlesService).import(commandLine, bundle(people, groups));
const idOf = async (reference: string): Promise<string> =>
  (await world.sql('SELECT id FROM defender WHERE reference = $1', [reference]))[0].id;
const inside = <T>(viewer: Viewer, work: () => Promise<T>): Promise<T> =>
  world.app.get(Database).transaction(viewer, work);
const chosen = (viewer: Viewer, choice: CaseChoice, audience: Audience = 'internal'): Promise<ChosenCase[]> =>
  inside(viewer, async () => {
    const found: ChosenCase[] = [];
    for await (const one of world.app.get(ChosenCases).read(viewer, choice, audience, today)) found.push(one);
    expect(await world.app.get(ChosenCases).count(viewer, choice)).toBe(found.length);
    return found;
  });
const references = async (choice: CaseChoice, viewer = commandLine) =>
  (await chosen(viewer, choice)).map(({ told }) => told!.profile.reference);
const some = (role: 'reviewer' | 'staff' | 'partner'): Viewer =>
  viewerOf({ accountId: '7c8f3f64-3f6e-4f0e-9c8a-000000000001', name: 'Somebody', role, teams: [] });

const group = { reference: 'G', name: 'Two Friends', members: [{ defender: 'BO' }, { defender: 'ANN' }] };
const held = [happened('apprehension', '2021-09-19')];

describe('A choice of cases', () => {
  it('is every case, those of a joint case in their order, those that are named, or a filter of the list', async () => {
    await load(
      [
        person('ANN', 'Ann Invented', held, { country: 'CN' }),
        person('BO', 'Bo Invented', [], { country: 'EG' }),
        person('CEM', 'Cem Invented', [...held, happened('release', '2023-04-01')], { country: 'CN' }),
      ],
      [group],
    );
    const [ann, cem] = [await idOf('ANN'), await idOf('CEM')];
    const groupId = (await world.sql<{ id: string }>('SELECT id FROM case_group'))[0]!.id;

    expect(await references({})).toEqual(['ANN', 'BO', 'CEM']);
    expect(await references({ groupId })).toEqual(['BO', 'ANN']);
    expect(await references({ defenderIds: [cem, ann, cem] })).toEqual(['CEM', 'ANN']);
    expect(await references({ defenderIds: [] })).toEqual([]);
    expect(await references({ filter: { country: 'CN', status: 'held_incommunicado' } })).toEqual([]);
    expect(await references({ filter: { country: 'CN', standing: 'held' } })).toEqual(['ANN']);
    expect(await references({ filter: { group: 'G' } })).toEqual(['ANN', 'BO']);
    expect(await references({ filter: { q: 'cem' } })).toEqual(['CEM']);
    expect(await references({ groupId, filter: { country: 'EG' } })).toEqual(['BO']);
    await expect(chosen(commandLine, { filter: { group: 'NONE' } })).rejects.toThrow('is not the reference of a group');
    await expect(chosen(commandLine, { groupId: ann })).rejects.toThrow('no such');
  });

  it('holds no case that does not exist for the one who chooses, and no joint case with a hidden member', async () => {
    await load(
      [person('ANN', 'Ann Invented', held), person('BO', 'Bo Invented', [], { confidentiality: 'restricted' })],
      [group],
    );
    const groupId = (await world.sql<{ id: string }>('SELECT id FROM case_group'))[0]!.id;
    const staff = some('staff');

    expect(await references({}, staff)).toEqual(['ANN']);
    expect(await references({ defenderIds: [await idOf('BO')] }, staff)).toEqual([]);
    await expect(chosen(staff, { groupId })).rejects.toThrow('no such');
    expect(await references({}, some('partner'))).toEqual([]);
  });

  it('gives more cases than are fetched at once, in their order, and can be left in the middle', async () => {
    const many = Array.from({ length: 601 }, (_, i) => person(`P-${i}`, `Person ${i}`, held));
    await load(many);

    expect(await references({})).toEqual(many.map(({ reference }) => reference));
    await world.inside(async () => {
      for await (const _ of world.app.get(ChosenCases).read(commandLine, {}, 'public', today)) break;
      expect(await world.app.get(ChosenCases).count(commandLine, {})).toBe(601);
    });
  });
});

const secrets = {
  names: [
    { text: 'Ann Invented', kind: 'main' },
    { text: 'Restricted Name', sensitivity: 'restricted' },
    { text: 'Internal Name', sensitivity: 'internal' },
  ],
  born: '1985-02',
  country: 'CN',
  summary: 'For colleagues.',
  sensitivity: { born: 'restricted', country: 'internal' },
};
const events = [
  happened('apprehension', '2021-09-19', {
    citations: [{ title: 'Newspaper' }, { title: 'Restricted source', sensitivity: 'restricted' }],
  }),
  happened('visit_observer', '2022-01-01', { place: 'Restricted visit', sensitivity: 'restricted' }),
  happened('trial_opened', '2022-03', { summary: 'Internal trial', sensitivity: 'internal' }),
];

describe('A case that was chosen', () => {
  it('is disclosed as the one case by itself is, for each audience', async () => {
    await load([person('ANN', 'Ann Invented', events, secrets)]);
    const id = await idOf('ANN');
    const timeline = world.app.get(TimelineService);

    for (const viewer of [commandLine, some('reviewer')])
      for (const audience of ['internal', 'partner', 'un_confidential', 'un_public', 'public'] as const) {
        const [one] = await chosen(viewer, {}, audience);
        const { defender, events } = await inside(viewer, () => timeline.show(viewer, id));
        const whole = { profile: defender, events };
        expect(one!.told).toEqual(disclose(whole, audience, today));
        expect(one!.withheld).toEqual(withheldFrom(whole, audience, today));
      }
  });

  it('holds nothing of what staff are not told themselves, not even that it is withheld', async () => {
    await load([person('ANN', 'Ann Invented', events, secrets)]);

    for (const audience of ['internal', 'partner', 'public'] as const) {
      const [one] = await chosen(some('staff'), {}, audience);
      expect(JSON.stringify(one)).not.toMatch(/Restricted|1985|"born"/);
      expect(one!.told!.isWhole).toBe(false); // the day of birth is kept from her
    }
    const [one] = await chosen(some('staff'), {}, 'public');
    expect(one!.withheld.facts.map(({ what }) => what)).toEqual([
      { part: 'name', text: 'Internal Name' },
      { part: 'field', field: 'country' },
      { part: 'field', field: 'summary' },
      { part: 'event', kind: 'trial_opened', date: '2022-03' },
    ]);
  });

  it('is not whole when staff are not told of a release, though nothing that they are told is withheld', async () => {
    const hidden = [...held, happened('release', '2022-01-01', { sensitivity: 'restricted' })];
    const visit = [...held, happened('visit_observer', '2022-01-01', { sensitivity: 'restricted' })];
    await load([person('ANN', 'Ann Invented', hidden), person('BO', 'Bo Invented', visit)]);

    const wholeFor = async (audience: Audience) =>
      (await chosen(some('staff'), {}, audience)).map(({ told }) => told!.isWhole);
    expect(await wholeFor('internal')).toEqual([false, true]);
    expect(await wholeFor('public')).toEqual([false, false]);
  });

  it('is without names where staff are told none', async () => {
    await load([person('ANN', 'Ann', [], { names: [{ text: 'Restricted Name', sensitivity: 'restricted' }] })]);

    expect((await chosen(some('staff'), {}))[0]!.told!.profile.names).toEqual([]);
  });
});
