import { between, facts, told } from '../../../test/support/milestones';
import fc from 'fast-check';
import { Happening, timeline } from '../../../test/support/timeline';
import { addDays, daysBetween } from '../../lib/calendar-date';
import { milestonesOf } from './case-milestones';
import { MilestoneRule } from './milestone';

describe('a milestone', () => {
  const cases: [string, Happening[], MilestoneRule[], string[]][] = [
    [
      'falls on the first of the month when only the month is known',
      [['apprehension', '2020-05']],
      ['ANNIV-Y', 'COUNT-DAY'],
      ['2021-05-01 ANNIV-Y 1', '2022-05-01 ANNIV-Y 2'],
    ],
    ['is not made from a year', [['apprehension', '2020']], ['ANNIV-Y', 'COUNT-DAY'], []],
    [
      'begins a window when it was one day of several',
      [['apprehension', '[2020-08-31..2020-09-04]']],
      ['ANNIV-Y', 'COUNT-DAY'],
      ['2021-08-31 ANNIV-Y 1', '2022-08-31 ANNIV-Y 2'],
    ],
    ['is not made from a window longer than a year', [['apprehension', '[2019-03-31..2020-09-04]']], ['ANNIV-Y'], []],
    [
      'of 29 February is kept on 28 February in common years',
      [['apprehension', '2020-02-29']],
      ['ANNIV-Y'],
      ['2021-02-28 ANNIV-Y 1', '2022-02-28 ANNIV-Y 2'],
    ],
    [
      'is not raised on the day of the release',
      [
        ['apprehension', '2020-05-01'],
        ['release', '2021-05-01'],
      ],
      ['ANNIV-Y'],
      [],
    ],
    [
      'is raised on the day before',
      [
        ['apprehension', '2020-05-01'],
        ['release', '2021-05-02'],
      ],
      ['ANNIV-Y'],
      ['2021-05-01 ANNIV-Y 1'],
    ],
    [
      'stops in the month of a release that is known to the month alone',
      [
        ['apprehension', '2020-05-20'],
        ['release', '2021-05'],
      ],
      ['ANNIV-Y'],
      [],
    ],
    [
      'counts a disappearance by its own rule until it is acknowledged',
      [
        ['enforced_disappearance', '2020-05-01'],
        ['acknowledged', '2021-06-01'],
      ],
      ['ANNIV-Y', 'ANNIV-ENFD'],
      ['2021-05-01 ANNIV-ENFD 1', '2022-05-01 ANNIV-Y 2'],
    ],
    [
      'is not counted from a beginning that is not recorded',
      [['transfer', '2020-05-01']],
      ['ANNIV-Y', 'COUNT-DAY'],
      [],
    ],
    [
      'is due when the window to appeal closes',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2021-05-01'],
      ],
      ['APPEAL-WIN'],
      ['2021-05-11 APPEAL-WIN 10'],
    ],
    [
      'is not due when the appeal was filed',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2021-05-01'],
        ['appeal_filed', '2021-05-11'],
      ],
      ['APPEAL-WIN'],
      [],
    ],
    [
      'is due sixty days after a UN communication',
      [['un_communication', '2020-10-29']],
      ['UN-REPLY'],
      ['2020-12-28 UN-REPLY 60'],
    ],
    [
      'is not due when the State has replied',
      [
        ['un_communication', '2020-10-29'],
        ['state_reply', '2020-12-13'],
      ],
      ['UN-REPLY'],
      [],
    ],
    [
      'asks for news after a month without any of somebody who disappeared',
      [['enforced_disappearance', '2020-05-01']],
      ['STALE'],
      ['2020-05-31 STALE 30'],
    ],
    [
      'asks for news from the last event',
      [
        ['apprehension', '2020-05-01'],
        ['visit', '2020-06-01'],
      ],
      ['STALE'],
      ['2020-07-31 STALE 60'],
    ],
    [
      'does not take for news what was done from outside',
      [
        ['apprehension', '2020-05-01'],
        ['statement', '2020-06-01'],
        ['un_submission', '2020-06-10'],
      ],
      ['STALE'],
      ['2020-06-30 STALE 60'],
    ],
    [
      'does not ask for news of the free',
      [
        ['apprehension', '2020-05-01'],
        ['release', '2020-06-01'],
      ],
      ['STALE'],
      [],
    ],
  ];

  it.each(cases)('%s', (_, happenings, rules, expected) => {
    expect(told(between(facts(timeline(...happenings)), '2020-01-01', '2022-12-31', ...rules))).toEqual(expected);
  });

  it('of a legal limit follows custody as it is read everywhere: a visit at liberty is none', () => {
    const events = timeline(
      ['apprehension', '2020-01-01'],
      ['release', '2020-02-01'],
      ['visit', '2020-03-01'],
      ['court_accepts', '2020-04-01'],
    );

    expect(told(between(facts(events), '2020-03-01', '2021-03-01', 'LAW-LIMIT'))).toEqual([]);
  });

  it('on a birthday is for the team alone as long as it is not certain that custody had begun', () => {
    const bornInMarch = (start: string) =>
      between(
        facts(timeline(['apprehension', start]), { birth: '1980-03-01' }),
        '2021-01-01',
        '2023-01-01',
        'BIRTHDAY',
      ).map((o) => `${o.on} ${o.basis.publishable}`);

    expect(bornInMarch('2021')).toEqual(['2021-03-01 false', '2022-03-01 true']);
    expect(bornInMarch('2021-02-20?')).toEqual(['2021-03-01 false', '2022-03-01 true']);
    expect(bornInMarch('2021-02-20')).toEqual(['2021-03-01 true', '2022-03-01 true']);
  });

  it('of a term whose first day is not known is no countdown, and asks on the latest last day', () => {
    const one = facts(
      timeline(['apprehension', '2018-01'], ['sentence', '2018-06-01', { sentence: { imprisonment: 'P3Y' } }]),
    );

    expect(told(between(one, '2020-01-01', '2021-12-31', 'REL-COUNT', 'REL-DUE'))).toEqual(['2021-01-30 REL-DUE 0']);
  });

  it('of a sentence is for the team alone in a later custody', () => {
    const events = timeline(
      ['apprehension', '2015-01-01'],
      ['sentence', '2015-03-01', { sentence: { imprisonment: 'P1Y' } }],
      ['release', '2015-12-31'],
      ['re_arrest', '2017-06-01'],
    );
    const found = between(facts(events), '2018-01-01', '2018-12-31', 'ANNIV-SENT');

    expect(found.map((o) => [o.basis.standing, o.basis.publishable, o.basis.detail])).toEqual([
      ['held', false, { again: true }],
    ]);
  });

  it('of a penalty tells how the person stands on its last day', () => {
    const events = timeline(
      ['apprehension', '2014-08-10'],
      ['sentence', '2014-10-01', { sentence: { imprisonment: 'P8M', dpr: 'P3Y' } }],
      ['release', '2015-06-23'],
      ['re_arrest', '2018-01-01'],
    );

    expect(between(facts(events), '2018-01-01', '2018-12-31', 'DPR-END').map((o) => [o.on, o.basis.standing])).toEqual([
      ['2018-06-23', 'held'],
    ]);
  });

  it('of the days to appeal comes also for somebody who is in prison already', () => {
    const events = timeline(
      ['apprehension', '2020-01-01'],
      ['sentence', '2021-05-01'],
      ['prison_admission', '2021-05-04'],
    );

    expect(told(between(facts(events), '2021-05-01', '2021-05-31', 'APPEAL-WIN'))).toEqual([
      '2021-05-11 APPEAL-WIN 10',
    ]);
  });

  it('counts nothing down for somebody whose sentence was commuted, and nothing in public after a change of unknown measure', () => {
    const sentenced: Happening[] = [
      ['apprehension', '2014-04-04'],
      ['sentence', '2015-06-10', { sentence: { imprisonment: 'P3Y', counted_from: '2014-04-04' } }],
    ];
    const counted = (...more: Happening[]) =>
      between(facts(timeline(...sentenced, ...more)), '2016-01-01', '2017-12-31', 'REL-COUNT').map(
        (o) => o.basis.publishable,
      );

    expect(counted()).toEqual([true, true, true, true, true, true]);
    expect(counted(['commutation', '2015-09-01'])).toEqual([]);
    expect(new Set(counted(['term_reduced', '2015-09-01']))).toEqual(new Set([false]));
    expect(new Set(counted(['appeal_ruling', '2016']))).toEqual(new Set([false]));
  });

  it('counts down in public only when all is known to the day on which the end hangs', () => {
    const surveillance = (arrest: string, counted_from?: string) =>
      milestonesOf(
        facts(
          timeline(
            ['rsdl_start', '2019-03-09'],
            ['formal_arrest', arrest],
            ['sentence', '2019-11-02', { sentence: { imprisonment: 'P3Y', counted_from } }],
          ),
        ),
      )
        .filter((b) => b.rule === 'REL-COUNT')
        .map((b) => b.publishable);

    expect(surveillance('2019-09-08')).toEqual([true]);
    expect(new Set(surveillance('2019-09'))).toEqual(new Set([false]));
    expect(surveillance('2019-09', '2019-06-09')).toContain(true);
  });

  it('after bail counts down for the team alone, for the days before it may count', () => {
    const events = timeline(
      ['apprehension', '2021-01-10'],
      ['bail', '2021-02-10'],
      ['re_arrest', '2021-06-10'],
      ['sentence', '2021-09-01', { sentence: { imprisonment: 'P2Y' } }],
    );

    expect(milestonesOf(facts(events)).filter((b) => b.rule === 'REL-COUNT')).toMatchObject([{ publishable: false }]);
  });

  it('from a doubtful date may not be published', () => {
    const bases = milestonesOf(facts(timeline(['apprehension', '2020-05-01?']))).filter((b) => b.rule === 'ANNIV-Y');

    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((b) => b.publishable)).toEqual([]);
  });

  it('is not looked for when the sentence comes on the day of the release', () => {
    const sentence = { imprisonment: 'P3Y' };
    const one = timeline(['apprehension', '2020-05-01'], ['release', '2021-06'], ['sentence', '2021-06', { sentence }]);

    expect(milestonesOf(facts(one)).filter((b) => b.activeTo !== null && b.activeFrom >= b.activeTo)).toEqual([]);
  });

  it('on a birthday is raised while the person is held, and a round age besides', () => {
    const one = facts(timeline(['apprehension', '2020-05-01'], ['release', '2023-01-01']), { birth: '1972-02-29' });

    expect(told(between(one, '2020-01-01', '2025-01-01', 'BIRTHDAY', 'AGE-ROUND'))).toEqual([
      '2021-02-28 BIRTHDAY 49',
      '2022-02-28 AGE-ROUND 50',
      '2022-02-28 BIRTHDAY 50',
    ]);
  });

  it('speaks of house arrest and detention together as deprivation of liberty', () => {
    const one = facts(timeline(['home_confinement', '2020-01-10'], ['apprehension', '2021-06-01']));

    expect(between(one, '2020-01-01', '2022-12-31', 'ANNIV-Y').map((o) => `${o.on} ${o.basis.noun}`)).toEqual([
      '2021-01-10 house_arrest',
      '2022-01-10 deprived_of_liberty',
    ]);
  });
});

describe('the milestones of any simple custody', () => {
  const day = fc.integer({ min: 0, max: 8000 }).map((n) => addDays('2004-01-01', n));

  it('are those of a count made day by day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), day, (start, length, from) => {
        const release = addDays(start, length);
        const events = timeline(['apprehension', start], ['release', release]);
        const to = addDays(from, 400);
        const expected: string[] = [];
        for (let on = from; on <= to; on = addDays(on, 1)) {
          if (on < start || on >= release) continue;
          const n = Number(on.slice(0, 4)) - Number(start.slice(0, 4));
          const leap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
          const kept = start.slice(5) === '02-29' && !leap(Number(on.slice(0, 4))) ? '02-28' : start.slice(5);
          if (n > 0 && on.slice(5) === kept) expected.push(`${on} ANNIV-Y ${n}`);
          const d = daysBetween(start, on);
          if ([100, 200, 500, 600, 700, 1000].includes(d) || (d > 1000 && d % 500 === 0))
            expected.push(`${on} COUNT-DAY ${d}`);
        }
        expect(told(between(facts(events), from, to, 'ANNIV-Y', 'COUNT-DAY'))).toEqual(expected);
      }),
    );
  });
});
