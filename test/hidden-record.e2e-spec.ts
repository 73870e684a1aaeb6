import fc from 'fast-check';
import type { Role } from '../src/access/domain/roles';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { bundle, happened, jointCase, person } from './support/bundles';
import { addressesOf, type Answers, crawl } from './support/crawl';
import { routesOf } from './support/routes';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  world.clock.stopAt('2026-11-24');
});
afterAll(() => world.close());

/** What everybody of the organisation sees: joint cases among it, and dates that are near. */
const visible = bundle(
  ['AA', 'BB', 'CC', 'DD'].map((reference, i) =>
    person(reference, `Invented ${reference}`, [happened('apprehension', `202${i}-11-2${i}`)], {
      country: ['CN', 'EG'][i % 2],
      consent: { public_name: 'given', share_partner: 'given' },
    }),
  ),
  [jointCase('TWO', 'Invented Two', ['AA', 'BB'])],
);

/** Anybody whom nobody may notice: likely to fall on the same days, into the same country, and under the same words. */
const hidden = fc.record({
  level: fc.constantFrom('restricted', 'sealed'),
  name: fc.constantFrom('Invented AA', 'Invented Hidden', '黄虚构', 'Invented'),
  country: fc.constantFrom('CN', 'EG', 'RS', 'PE'),
  born: fc.constantFrom('1980-11-24', '1976', undefined),
  day: fc.constantFrom('2025-11-24', '2021-11-21', '2016-12-01', '2024-02-29'),
  kind: fc.constantFrom('apprehension', 'enforced_disappearance', 'sentence', 'release', 'death_in_custody'),
  stance: fc.constantFrom('quiet', 'public', undefined),
});

/** One of each reach: reviewers see what researchers do, staff what campaigners do. Administrators come apart. */
const who: Role[] = ['researcher', 'campaigner', 'partner'];

/** Pages that tell of what was done with Vigil, this crawl included; and what belongs to the sign-in itself. */
const ownTrail = /^\/(api\/v1\/)?(audit|people|teams|account)|\/trail$/;

async function answersOf(role: Role): Promise<() => Promise<Answers>> {
  const { http, viewer } = await world.as(role);
  if (role === 'partner') await shareWith(viewer.accountId!);
  const idsIn = async (table: string): Promise<string[]> =>
    (await world.sql<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
  const ids = { case: await idsIn('defender'), event: await idsIn('event'), group: await idsIn('case_group') };
  const queries = [
    'q=invented',
    'q=黄',
    'q=hidden',
    'country=CN',
    'country=PE',
    'standing=held',
    'status=missing',
    'limit=2',
  ];
  const days = ['on=2026-11-24', 'from=2026-11-24&to=2027-03-01', 'month=2026-11', 'month=2026-12', 'audience=task'];
  const begin = addressesOf(routesOf(world.app), ids, [...queries, ...days]).filter(
    (address) => !ownTrail.test(address),
  );
  return () => crawl(http, begin, begin.length + 40, (address) => !ownTrail.test(address), 4);
}

async function shareWith(accountId: string): Promise<void> {
  await world.sql(`SELECT set_config('vigil.actor', 'test', false)`);
  await world.sql(
    `INSERT INTO case_opening (defender_id, account_id, opened_by) SELECT id, $1, 'test' FROM defender LIMIT 3`,
    [accountId],
  );
}

describe('A case that somebody may not know of', () => {
  it('changes not one byte of any answer that she gets', async () => {
    await world.app.get(BundlesService).import(commandLine, visible);
    const walks = await Promise.all(who.map(async (role) => [role, await answersOf(role)] as const));
    const walked = async () =>
      new Map(await Promise.all(walks.map(async ([role, walk]) => [role, await walk()] as const)));
    const before = await walked();

    const cases = fc.sample(hidden, 24).map(({ level, name, country, born, day, kind, stance }, i) =>
      person(`H-${i}`, name, [happened(kind, day), happened('apprehension', '2025-11-24')], {
        confidentiality: level,
        country,
        born,
        stance: stance && { value: stance, review_on: '2026-11-01' },
        consent: { public_name: { value: 'given', review_on: '2026-10-01' } },
      }),
    );
    const groups = [jointCase('H-GROUP', 'Invented hidden group', ['H-0', 'H-1', 'H-2'])];
    await world.app.get(BundlesService).import(commandLine, bundle(cases, groups));

    for (const [role, after] of await walked()) {
      expect([role, [...after.keys()]]).toEqual([role, [...before.get(role)!.keys()]]);
      for (const [address, answer] of after) {
        expect([role, address, answer]).toEqual([role, address, before.get(role)!.get(address)]);
      }
    }
  }, 300_000);

  it('that is sealed changes nothing for an administrator either', async () => {
    const walk = await answersOf('administrator');
    const before = await walk();

    const cases = fc
      .sample(hidden, 12)
      .map(({ name, country, day, kind }, i) =>
        person(`S-${i}`, name, [happened(kind, day)], { confidentiality: 'sealed', country }),
      );
    await world.app.get(BundlesService).import(commandLine, bundle(cases));

    for (const [address, answer] of await walk()) expect([address, answer]).toEqual([address, before.get(address)]);
  }, 300_000);
});
