import fc from 'fast-check';
import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { eventKindCodes } from '../src/custody/domain/event-kinds';
import { CalendarRepository } from '../src/calendars/calendar.repository';
import { Festivals } from '../src/calendars/domain/festival-days';
import { addDays, Day } from '../src/lib/calendar-date';
import { CaseFactsRepository } from '../src/milestones/case-facts.repository';
import { milestonesOf } from '../src/milestones/domain/case-milestones';
import type { DefenderMilestone } from '../src/milestones/domain/milestone';
import { occurrencesOf } from '../src/milestones/domain/occurrences';
import { RulesUpkeep } from '../src/milestones/rules-upkeep.service';
import { MilestonesRepository } from '../src/milestones/milestones.repository';
import { bundle, person } from './support/bundles';
import { startWorld, World } from './world';

let world: World;
beforeAll(async () => (world = await startWorld()));
beforeEach(() => world.empty());
afterAll(() => world.close());

const day = fc.integer({ min: 0, max: 5000 }).map((n) => addDays('2012-01-01', n));
const event = fc.record({
  kind: fc.constantFrom(
    'apprehension',
    'release',
    'sentence',
    'enforced_disappearance',
    'bail',
    're_arrest',
    'un_communication',
    ...eventKindCodes,
  ),
  date: fc.oneof(
    { weight: 5, arbitrary: day },
    day.map((d) => d.slice(0, 7)),
    day.map((d) => d.slice(0, 4)),
    day.map((d) => `[${d}..${addDays(d, 9)}]`),
    fc.constant('2016-02-29'),
  ),
  sentence: fc.option(
    fc.record({ imprisonment: fc.constantFrom('P1Y', 'P3Y6M', 'P10Y', 'life'), dpr: fc.constantFrom('P2Y', 'P4Y') }),
    { nil: undefined },
  ),
});
const cases = fc.array(
  fc.record({
    events: fc.array(event, { maxLength: 8 }),
    born: fc.option(
      day.map((d) => `19${d.slice(2)}`),
      { nil: undefined },
    ),
    country: fc.constantFrom('CN', 'EG', 'HK', 'TR', 'BY', 'IR', 'RU'),
    birthday_calendar: fc.constantFrom('gregorian', 'lunar', 'both', undefined),
    festivals: fc.constantFrom(undefined, undefined, [], ['losar'], ['ramadan', 'new-year']),
  }),
  { minLength: 5, maxLength: 25 },
);
const window = fc.tuple(day, fc.constantFrom(0, 1, 29, 365)).map(([from, n]): [Day, Day] => [from, addDays(from, n)]);

const told = (
  id: string,
  { on, rule, count, unit }: Pick<DefenderMilestone, 'on' | 'rule' | 'count' | 'unit'>,
  { noun, publishable, basis, detail }: Pick<DefenderMilestone, 'noun' | 'publishable' | 'basis' | 'detail'>,
): string =>
  `${id} ${on} ${rule} ${count} ${unit} ${noun} ${publishable} ${basis} ${detail?.festival} ${detail?.lunar}`;

describe('the milestones found in the database', () => {
  it('are those of the rules, for any timelines and windows', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.array(window, { minLength: 3, maxLength: 3 }), async (people, windows) => {
        await world.empty();
        const defenders = people.map(({ events, ...more }, i) => person(`P-${i}`, `Invented ${i}`, events, more));
        await world.app
          .get(BundlesService)
          .import(commandLine, bundle(JSON.parse(JSON.stringify(defenders)) as object[]));
        const ids = (await world.sql<{ id: string }>('SELECT id FROM defender')).map((d) => d.id);
        const festivals = new Festivals(await world.inside(() => world.app.get(CalendarRepository).enabled()));
        const facts = await world.inside(() => world.app.get(CaseFactsRepository).of(commandLine, ids));
        for (const [from, to] of [...windows, ['2016-02-28', '2017-03-01'] as const]) {
          const found = await world.inside(() => world.app.get(MilestonesRepository).between(commandLine, from, to));
          const expected = [...facts].flatMap(([id, one]) =>
            milestonesOf(one).flatMap((basis) =>
              occurrencesOf(basis, from, to, 'exclusive', festivals).map((o) => told(id, o, o.basis)),
            ),
          );
          expect(found.map((f) => told(f.defenderId, f, f)).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are the same when the first day is counted', async () => {
    await world.app
      .get(BundlesService)
      .import(commandLine, bundle([person('P-1', 'Invented One', [{ kind: 'apprehension', date: '2021-09-19' }])]));
    const [{ id }] = (await world.sql<{ id: string }>('SELECT id FROM defender')) as [{ id: string }];
    const counts = await world.inside(() =>
      world.app
        .get(MilestonesRepository)
        .dayCounts(commandLine, [{ from: '2023-01-01', to: '2023-02-28' }], 'inclusive', [id]),
    );

    expect(counts.map((c) => `${c.on} ${c.count}`)).toEqual(['2023-01-31 500']);
  });
});

describe('the rules', () => {
  it('are applied anew to every case when they have changed since it was worked out', async () => {
    await world.app
      .get(BundlesService)
      .import(commandLine, bundle([person('P-1', 'Invented One', [{ kind: 'apprehension', date: '2021-09-19' }])]));
    await world.sql('DELETE FROM milestone_basis');
    await world.sql('DELETE FROM rules_version');

    await world.app.get(RulesUpkeep).onApplicationBootstrap();
    expect((await world.vigil('alerts', '--on', '2022-09-19', '--json')).json).toMatchObject([{ rule: 'ANNIV-Y' }]);

    await world.sql('DELETE FROM milestone_basis');
    await world.app.get(RulesUpkeep).onApplicationBootstrap();
    expect((await world.vigil('alerts', '--on', '2022-09-19', '--json')).json).toEqual([]);
    expect((await world.vigil('recompute', '--json')).json).toEqual({ cases: 1 });
    expect((await world.vigil('alerts', '--on', '2022-09-19', '--json')).json).toHaveLength(1);
  });
});
