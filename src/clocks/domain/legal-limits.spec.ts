import { EventKind } from '../../custody/domain/event-kinds';
import { ClockEvent } from './clock-event';
import { appealWindows, legalLimits } from '../../../test/support/clocks';
import { LegalLimit } from './legal-limits';

const timeline = (...rows: [EventKind, string, string?][]): ClockEvent[] =>
  rows.map(([kind, day, latest], i) => ({ id: `${i} ${kind}`, kind, day, ...(latest && { latest }) }));

const of = (limits: LegalLimit[], ruleId: string) => limits.filter((limit) => limit.ruleId === ruleId);
const days = (limits: LegalLimit[]) => limits.map((limit) => limit.on);
const isDue = ({ suppressedFrom, on }: LegalLimit) => suppressedFrom === null || suppressedFrom > on;
const due = (country: string, ...rows: [EventKind, string, string?][]) =>
  legalLimits(country, timeline(...rows))
    .filter(isDue)
    .map(({ ruleId, step, on }) => `${on} ${ruleId} ${step}`);

const xuebing: [EventKind, string][] = [
  ['apprehension', '2021-09-19'],
  ['criminal_detention', '2021-09-20'],
  ['formal_arrest', '2021-10-27'],
  ['transfer_prosecutor', '2022-03-27'],
  ['indictment', '2022-08-11'],
  ['court_accepts', '2022-08-12'],
  ['sentence', '2024-06-14'],
  ['appeal_filed', '2024-06-20'],
  ['appeal_accepted', '2024-07-10'],
  ['appeal_ruling', '2024-09-10'],
];

describe('the limits of Chinese law in the Xuebing case', () => {
  const limits = legalLimits('CN', timeline(...xuebing));

  it('count 37 days from 20 September 2021 to 27 October, the day of the arrest, which meets the limit', () => {
    expect(of(limits, 'CN-37')).toMatchObject([
      {
        on: '2021-10-27',
        suppressedFrom: '2021-10-27',
        triggerDay: '2021-09-20',
        activeFrom: '2021-09-20',
        count: 37,
        unit: 'day',
      },
    ]);
  });

  it.each([
    ['CN-INV-1', ['2021-12-27']],
    ['CN-INV-2', ['2022-01-27']],
    ['CN-INV-3', ['2022-03-27']],
    ['CN-INV-4', ['2022-05-27']],
    ['CN-REV', ['2022-04-27', '2022-05-12']],
    ['CN-TRIAL', ['2022-10-12', '2022-11-12', '2023-02-12']],
    ['CN-2ND', ['2024-08-20', '2024-09-10', '2024-10-20', '2024-11-10']],
  ])('%s', (ruleId, expected) => {
    expect(days(of(limits, ruleId))).toEqual(expected);
  });

  it('have passed where nothing met them: two steps of the investigation, the review, the trial', () => {
    expect(limits.filter(isDue).map(({ ruleId, step }) => `${ruleId} ${step}`)).toEqual([
      'CN-NOTIFY 1',
      'CN-INV-1 1',
      'CN-INV-2 2',
      'CN-REV 1',
      'CN-REV 2',
      'CN-TRIAL 1',
      'CN-TRIAL 2',
      'CN-TRIAL 3',
    ]);
  });

  it('run in second instance from the day on which the High Court has the case, and end on the day of its ruling', () => {
    const second = of(limits, 'CN-2ND');
    expect(second.find(({ on }) => on === '2024-09-10')).toMatchObject({
      suppressedFrom: '2024-09-10',
      step: 1,
      count: 2,
      unit: 'month',
    });
    expect(second.find(({ on }) => on === '2024-08-20')).toMatchObject({ suppressedFrom: '2024-07-10' });
  });

  it('show their arithmetic', () => {
    expect(of(limits, 'CN-37')[0]!.because).toBe(
      'Criminal detention on 20 September 2021 + 37 days, the first day not counted, is 27 October 2021; rule CN-37, ' +
        'Criminal Procedure Law of China, as revised in 2018',
    );
    expect(of(limits, 'CN-INV-1')[0]!.because).toContain('(general knowledge, not checked)');
  });

  it('leave ten days to appeal, which the appeal meets', () => {
    expect(appealWindows('CN', timeline(...xuebing))).toMatchObject([
      { on: '2024-06-24', suppressedFrom: '2024-06-20' },
    ]);
  });
});

describe('the limits of Chinese law', () => {
  it('are met in the Changsha case on day 35 of 37', () => {
    const limits = legalLimits('CN', timeline(['criminal_detention', '2019-07-22'], ['formal_arrest', '2019-08-26']));
    expect(of(limits, 'CN-37')).toMatchObject([{ on: '2019-08-28', suppressedFrom: '2019-08-26' }]);
  });

  it.each<[string, [EventKind, string, string?][], string[]]>([
    ['nobody is known to have met', [], ['2021-09-21 CN-NOTIFY 1', '2021-10-27 CN-37 1']],
    [
      'an arrest a day late does not meet',
      [
        ['formal_arrest', '2021-10-28'],
        ['indictment', '2021-11-01'],
      ],
      ['2021-09-21 CN-NOTIFY 1', '2021-10-27 CN-37 1'],
    ],
    [
      'an indictment meets, though nobody heard of the arrest',
      [['indictment', '2021-10-20']],
      ['2021-09-21 CN-NOTIFY 1'],
    ],
    ['an extension postpones', [['remand_extended', '2021-09-22']], ['2021-09-21 CN-NOTIFY 1']],
    ['bail ends', [['bail', '2021-10-01']], ['2021-09-21 CN-NOTIFY 1', '2022-10-01 CN-BAIL 1']],
    [
      'release on the last day ends',
      [
        ['acknowledged', '2021-09-21'],
        ['release', '2021-10-27'],
      ],
      [],
    ],
    [
      'release within October perhaps ends',
      [
        ['acknowledged', '2021-09-21'],
        ['release', '2021-10-01', '2021-10-31'],
      ],
      [],
    ],
    [
      'release in November does not end',
      [
        ['acknowledged', '2021-09-21'],
        ['release', '2021-11-01', '2021-11-30'],
      ],
      ['2021-10-27 CN-37 1'],
    ],
    ['death ends', [['death_in_custody', '2021-09-21']], []],
    [
      'residential surveillance replaces',
      [
        ['family_contact', '2021-09-20'],
        ['rsdl_start', '2021-09-27'],
      ],
      ['2022-03-27 CN-RSDL 1'],
    ],
    ['a release on the day of detention ends', [['release', '2021-09-20']], []],
  ])('%s', (_, rows, expected) => {
    expect(due('CN', ['criminal_detention', '2021-09-20'], ...rows)).toEqual(expected);
  });

  it('begin anew for somebody who is taken again at the gate', () => {
    expect(
      due(
        'CN',
        ['apprehension', '2020-01-01'],
        ['release', '2021-09-20'],
        ['re_arrest', '2021-09-20'],
        ['criminal_detention', '2021-09-20'],
      ),
    ).toContain('2021-10-27 CN-37 1');
  });

  it('count the 24 hours of a summons from liberty, until the person is let go or held', () => {
    expect(due('CN', ['summons', '2021-09-20'])).toEqual(['2021-09-21 CN-SUMMONS 1']);
    expect(due('CN', ['summons', '2021-09-20'], ['release', '2021-09-21'])).toEqual([]);
  });

  it('do not run for somebody who is not held', () => {
    expect(
      due('CN', ['apprehension', '2021-09-01'], ['release', '2021-09-10'], ['court_accepts', '2022-01-10']),
    ).toEqual([]);
    expect(due('CN', ['apprehension', '2021-09-20'], ['summons', '2021-09-20'])).toEqual(['2021-09-21 CN-SUMMONS 1']);
  });

  it('are extended one step at a time', () => {
    const rows = (...extended: string[]): [EventKind, string][] => [
      ['formal_arrest', '2021-10-27'],
      ...extended.map((day): [EventKind, string] => ['remand_extended', day]),
      ['transfer_prosecutor', '2022-03-25'],
      ['indictment', '2022-04-01'],
      ['sentence', '2022-04-02'],
    ];
    expect(due('CN', ...rows('2021-12-20'))).toEqual(['2022-01-27 CN-INV-2 2']);
    expect(due('CN', ...rows('2022-01-27'))).toEqual(['2021-12-27 CN-INV-1 1']);
    expect(due('CN', ...rows('2021-12-27', '2022-01-20'))).toEqual([]);
  });

  it('start the review again after each supplementary investigation', () => {
    const limits = legalLimits(
      'CN',
      timeline(
        ['formal_arrest', '2021-10-27'],
        ['transfer_prosecutor', '2022-03-25'],
        ['supp_investigation', '2022-05-09'],
        ['transfer_prosecutor', '2022-06-08'],
        ['supp_investigation', '2022-07-21'],
        ['indictment', '2022-08-11'],
      ),
    );
    expect(of(limits, 'CN-REV').map(({ on, suppressedFrom }) => [on, suppressedFrom])).toEqual([
      ['2022-04-25', '2022-05-09'],
      ['2022-05-10', '2022-05-09'],
      ['2022-07-08', '2022-07-21'],
      ['2022-07-23', '2022-07-21'],
    ]);
    expect(of(limits, 'CN-SUPP').map(({ on, suppressedFrom }) => [on, suppressedFrom])).toEqual([
      ['2022-06-09', '2022-06-08'],
      ['2022-08-21', '2022-08-11'],
    ]);
  });

  it('end on the last day of a month that is too short', () => {
    expect(days(of(legalLimits('CN', timeline(['formal_arrest', '2021-12-31'])), 'CN-INV-1'))).toEqual(['2022-02-28']);
  });

  it('follow from the day alone: an event known only to the month starts no clock', () => {
    expect(legalLimits('CN', timeline(['criminal_detention', '2021-09-01', '2021-09-30']))).toEqual([]);
  });

  it('are not guessed where there is no rule pack', () => {
    expect(legalLimits('FR', timeline(['criminal_detention', '2021-09-20']))).toEqual([]);
    expect(legalLimits(null, timeline(['criminal_detention', '2021-09-20']))).toEqual([]);
  });

  it('leave no appeal open after a pardon, but do after release', () => {
    const open = (kind: EventKind) =>
      appealWindows('CN', timeline(['sentence', '2024-06-14'], [kind, '2024-06-15'])).filter(isDue);
    expect(open('pardon')).toEqual([]);
    expect(days(open('release'))).toEqual(['2024-06-24']);
  });
});
