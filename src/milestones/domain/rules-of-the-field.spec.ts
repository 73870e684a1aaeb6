import fc from 'fast-check';
import { found, type FoundRow, taken, years } from '../../../test/support/found-milestones';
import { between, facts, told } from '../../../test/support/milestones';
import { Happening, huangXueqin, timeline, wangJianbing } from '../../../test/support/timeline';
import { addDays, daysBetween } from '../../lib/calendar-date';
import { MilestoneRule } from './milestone';

describe('the rules of the field', () => {
  const ban = { sentence: { imprisonment: 'P10Y', travel_ban: 'P2Y', counted_from: '2014-04-15' } };
  const sentence = (imprisonment: string) => ({ sentence: { imprisonment } });
  const rows: FoundRow[] = [
    [
      'count from the first day of a trial, once in a custody',
      [taken, ['trial_opened', '2022-05-01'], ['trial_session', '2022-05-03'], ['release', '2024-01-01']],
      {},
      ['ANNIV-TRIAL'],
      ['2023-05-01 ANNIV-TRIAL 1', ...[2, 3, 4, 5, 6].map((n) => `${2022 + n}-05-01 ANNIV-TRIAL ${n}`)],
    ],
    [
      'count from the removal of a lawyer, not from a change of lawyer',
      [taken, ['lawyer_changed', '2025-01-01'], ['lawyer_removed', '2026-02-02']],
      {},
      ['ANNIV-FORCED-LAWYER'],
      ['2027-02-02 ANNIV-FORCED-LAWYER 1', '2028-02-02 ANNIV-FORCED-LAWYER 2'],
    ],
    [
      'ask after a release whether she is really free',
      [taken, ['release', '2025-03-18']],
      {},
      ['REL-NRR'],
      ['2025-03-25 REL-NRR 7', '2025-04-17 REL-NRR 30', '2025-06-16 REL-NRR 90'],
    ],
    [
      'ask no more once she was seen at liberty',
      [taken, ['release', '2025-03-18'], ['seen_at_liberty', '2025-04-01']],
      {},
      ['REL-NRR'],
      ['2025-03-25 REL-NRR 7'],
    ],
    [
      'do not ask that of somebody on bail, nor of somebody who was taken again',
      [
        taken,
        ['bail', '2022-01-01'],
        ['re_arrest', '2022-02-01'],
        ['release', '2025-03-18'],
        ['re_arrest', '2025-03-20'],
      ],
      {},
      ['REL-NRR'],
      [],
    ],
    [
      'say when a travel ban ends that runs from the release',
      [
        ['apprehension', '2014-04-15'],
        ['sentence', '2014-07-06', ban],
        ['release', '2024-02-01'],
      ],
      { country: 'SA' },
      ['BAN-END', 'DPR-END'],
      ['2026-02-01 BAN-END 0'],
    ],
    [
      'say it on the day on which the ban was lifted',
      [
        ['sentence', '2014-07-06', ban],
        ['release', '2024-02-01'],
        ['restriction_end', '2025-01-01'],
      ],
      { country: 'SA' },
      ['BAN-END'],
      ['2025-01-01 BAN-END 0'],
    ],
    [
      'ask to prepare for a new sentence in Belarus, 90 days before the term ends',
      [
        ['apprehension', '2023-01-10'],
        ['sentence', '2023-06-01', sentence('P3Y')],
      ],
      { country: 'BY' },
      ['RESENT-RISK'],
      ['2025-10-11 RESENT-RISK 90'],
    ],
    [
      'ask nothing of the kind elsewhere',
      [
        ['apprehension', '2023-01-10'],
        ['sentence', '2023-06-01', sentence('P3Y')],
      ],
      { country: 'CN' },
      ['RESENT-RISK'],
      [],
    ],
    [
      'ask to prepare for rotation in Egypt before the longest remand ends',
      [
        ['apprehension', '2027-01-01'],
        ['remand_ordered', '2027-01-02'],
      ],
      { country: 'EG' },
      ['RESENT-RISK'],
      ['2028-04-03 RESENT-RISK 90'],
    ],
    [
      'watch renewals in Egypt every 45 days, from the 150th day to the longest remand',
      [
        ['apprehension', '2024-01-01'],
        ['remand_ordered', '2024-01-02'],
        ['release', '2024-10-01'],
      ],
      { country: 'EG' },
      ['LAW-EXT-DUE'],
      ['2024-07-15 LAW-EXT-DUE 195', '2024-08-29 LAW-EXT-DUE 240'],
    ],
    [
      'count the next renewal from the last that is known',
      [
        ['apprehension', '2024-01-01'],
        ['remand_ordered', '2024-01-02'],
        ['remand_extended', '2024-07-10'],
        ['release', '2024-10-01'],
      ],
      { country: 'EG' },
      ['LAW-EXT-DUE'],
      ['2024-08-24 LAW-EXT-DUE 45'],
    ],
    [
      'watch renewals in Iran every month',
      [
        ['apprehension', '2024-01-01'],
        ['remand_ordered', '2024-01-31'],
        ['release', '2024-04-15'],
      ],
      { country: 'IR' },
      ['LAW-EXT-DUE'],
      ['2024-02-29 LAW-EXT-DUE 29', '2024-03-31 LAW-EXT-DUE 60'],
    ],
    [
      'watch the steps of custody in Russia until the case is in court',
      [
        ['apprehension', '2024-01-01'],
        ['remand_ordered', '2024-01-03'],
        ['court_accepts', '2024-09-01'],
      ],
      { country: 'RU' },
      ['LAW-EXT-DUE'],
      ['2024-03-03 LAW-EXT-DUE 2', '2024-07-03 LAW-EXT-DUE 6'],
    ],
    [
      'announce a hearing, and ask on the day after what happened',
      [taken, ['trial_session', '2026-12-20']],
      {},
      ['TRIAL-NEXT'],
      ['2026-12-06 TRIAL-NEXT 14', '2026-12-13 TRIAL-NEXT 7', '2026-12-19 TRIAL-NEXT 1', '2026-12-21 TRIAL-NEXT -1'],
    ],
    [
      'ask nothing where it is recorded what happened',
      [taken, ['trial_session', '2026-12-20'], ['sentence', '2026-12-20', sentence('P3Y')]],
      {},
      ['TRIAL-NEXT'],
      ['2026-12-06 TRIAL-NEXT 14', '2026-12-13 TRIAL-NEXT 7', '2026-12-19 TRIAL-NEXT 1'],
    ],
    [
      'announce no hearing of which only the month is known',
      [taken, ['trial_opened', '2026-12']],
      {},
      ['TRIAL-NEXT'],
      [],
    ],
    [
      'ask what the State did six months after an opinion, and 180 days after views',
      [taken, ['un_opinion', '2024-01-15'], ['un_views', '2024-01-15']],
      {},
      ['UN-FOLLOW'],
      ['2024-07-13 UN-FOLLOW 180', '2024-07-15 UN-FOLLOW 6'],
    ],
    [
      'say that the urgent procedure on a disappearance closes',
      [['enforced_disappearance', '2024-01-10']],
      {},
      ['WGEID-URG'],
      ['2024-03-10 WGEID-URG 60', '2024-03-30 WGEID-URG 80'],
    ],
    [
      'say it no more once something was submitted, or she is no longer missing',
      [
        ['enforced_disappearance', '2024-01-10'],
        ['un_submission', '2024-03-12'],
      ],
      {},
      ['WGEID-URG'],
      ['2024-03-10 WGEID-URG 60'],
    ],
    [
      'say it not of somebody whose custody is acknowledged',
      [
        ['enforced_disappearance', '2024-01-10'],
        ['acknowledged', '2024-02-10'],
      ],
      {},
      ['WGEID-URG'],
      [],
    ],
  ];
  it.each(rows)('%s', (_, happenings, more, rules, expected) =>
    expect(found(happenings, more, rules)).toEqual(expected),
  );

  it('give no task that was over when what it rests on was recorded', () => {
    const late = timeline(taken, ['release', '2025-03-18'], ['trial_session', '2026-12-20']).map((event) => ({
      ...event,
      recordedOn: event.kind === 'release' ? '2025-04-01' : '2026-12-10',
    }));
    const all = between(facts(late), ...years, 'REL-NRR', 'TRIAL-NEXT');

    expect(told(all)).toEqual([
      '2025-04-17 REL-NRR 30',
      '2025-06-16 REL-NRR 90',
      '2026-12-13 TRIAL-NEXT 7',
      '2026-12-19 TRIAL-NEXT 1',
      '2026-12-21 TRIAL-NEXT -1',
    ]);
  });

  it('say nothing public of a trial whose opening is not recorded', () => {
    const of = (kind: 'trial_opened' | 'trial_session') =>
      between(facts(timeline(taken, [kind, '2023-05-01'])), ...years, 'ANNIV-TRIAL').map((o) => o.basis.publishable);

    expect(new Set(of('trial_opened'))).toEqual(new Set([true]));
    expect(new Set(of('trial_session'))).toEqual(new Set([false]));
  });

  it('count the trial of a case whose sentence they count too', () => {
    expect(told(between(facts(wangJianbing), '2025-01-01', '2025-03-17', 'ANNIV-TRIAL', 'FEST-INSIDE'))).toEqual([
      '2025-01-01 FEST-INSIDE 4',
      '2025-01-29 FEST-INSIDE 4',
    ]);
    expect(between(facts(huangXueqin), '2023-01-22', '2023-01-22', 'FEST-INSIDE')).toMatchObject([{ count: 2 }]);
  });
});

describe('any task of the field', () => {
  const day = fc.integer({ min: 0, max: 2_500 }).map((n) => addDays('2019-01-01', n));
  const kinds = fc.constantFrom<Happening[0]>(
    'apprehension',
    'remand_ordered',
    'remand_extended',
    'sentence',
    'release',
    'nonrelease_release',
    'enforced_disappearance',
    'seen_at_liberty',
    'trial_session',
    'un_opinion',
    'un_submission',
    'death_in_custody',
  );
  const happenings = fc.array(fc.tuple(kinds, day), { maxLength: 8 });
  const tasks: MilestoneRule[] = ['REL-NRR', 'RESENT-RISK', 'LAW-EXT-DUE', 'TRIAL-NEXT', 'UN-FOLLOW', 'WGEID-URG'];

  it('is for the team alone, names its event, and is none of the dead but for the UN', () => {
    fc.assert(
      fc.property(happenings, fc.constantFrom('BY', 'CN', 'EG', 'IR', 'RU'), (list, country) => {
        const events = timeline(...list);
        const died = events.filter((e) => e.kind === 'death_in_custody').map((e) => e.date.earliest!);
        for (const o of between(facts(events, { country }), '2018-01-01', '2030-01-01', ...tasks)) {
          expect(o.basis.publishable).toBe(false);
          expect(events.some((e) => o.basis.eventIds.includes(e.id))).toBe(true);
          if (o.rule !== 'UN-FOLLOW') expect(died.every((d) => d > o.on)).toBe(true);
          if (o.rule === 'LAW-EXT-DUE' && o.unit === 'day') expect(daysBetween('2018-01-01', o.on)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});
