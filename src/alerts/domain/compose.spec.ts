import { addDays } from '../../lib/calendar-date';
import { CaseFacts, custodyOfCase, milestonesOf } from '../../milestones/domain/case-milestones';
import { occurrencesOf } from '../../milestones/domain/occurrences';
import { periodOn, standingIn } from '../../custody/domain/custody';
import { Happening, huangXueqin, timeline, wangJianbing } from '../../../test/support/timeline';
import { Alert } from './alert';
import { compose } from './compose';
import { JointCase, mergeMilestones, standingsOf } from './merge';
import { bareAnswer } from '../../defenders/domain/consent';
import { obstacleToNaming, Person } from '../../defenders/domain/publicity';
import { Known } from './known';

const person = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  reference: id,
  confidentiality: 'public',
  stance: null,
  sensitivity: null,
  answers: { public_name: bareAnswer('given') },
  names: [{ text: id, kind: 'main' }],
  ...changes,
});

interface Case extends Partial<Person> {
  id: string;
  facts: CaseFacts;
  withheld?: (eventIds: string[]) => boolean;
}

const someone = (id: string, events: CaseFacts['events'], changes: Partial<Person> = {}): Case => ({
  id,
  facts: { born: null, country: 'CN', events },
  ...changes,
});
const taken = (id: string, on: string, ...more: Happening[]): Case =>
  someone(id, timeline(['apprehension', on], ...more));

const joint = (name: string, members: string[], changes: Partial<JointCase> = {}): JointCase => ({
  id: `group ${name}`,
  reference: name,
  name,
  hashtag: null,
  dayCount: 'exclusive',
  members: members.map((defenderId) => ({ defenderId, fromDay: null, toDay: null })),
  ...changes,
});

/** The alerts of one day, as the service makes them, without a database. */
function alertsOn(on: string, cases: Case[], groups: JointCase[] = []): Alert[] {
  const all = (convention: 'exclusive' | 'inclusive') =>
    cases.flatMap((c) =>
      milestonesOf(c.facts).flatMap((b) =>
        occurrencesOf(b, on, on, convention).map((o) => ({
          ...b,
          rule: o.rule,
          on: o.on,
          count: o.count,
          unit: o.unit,
          defenderId: c.id,
        })),
      ),
    );
  const inclusive = all('inclusive').filter((m) => m.rule === 'COUNT-DAY');
  const standing = (id: string) => {
    const period = periodOn(custodyOfCase(cases.find((c) => c.id === id)!.facts), on);
    return period ? standingIn(period) : 'unclear';
  };
  const known: Known = {
    person: (id: string) =>
      person(
        id,
        cases.find((c) => c.id === id),
      ),
    obstacle: (id: string) => obstacleToNaming(known.person(id), on),
    isWithheld: (id: string, ids: string[]) => cases.find((c) => c.id === id)?.withheld?.(ids) ?? false,
    sourcesOf: () => [],
    isDisputed: () => false,
  };
  return mergeMilestones(all('exclusive'), inclusive, groups).map((m) => compose(m, standingsOf(m, standing), known));
}

const campaign = (alerts: Alert[]) => alerts.filter((a) => ['ANNIV-Y', 'ANNIV-ENFD', 'COUNT-DAY'].includes(a.rule));
const told = (alerts: Alert[]) =>
  campaign(alerts).map(
    (a) => `${a.subject.kind} ${a.subject.reference} ${a.rule} ${a.count} ${a.audience}: ${a.headline}`,
  );

describe('the alerts of #Xuebing', () => {
  const cases = [someone('Huang Xueqin', huangXueqin), someone('Wang Jianbing', wangJianbing)];
  const xuebing = joint('Xuebing', ['Huang Xueqin', 'Wang Jianbing'], { hashtag: '#Xuebing' });

  it.each([
    ['2022-09-19', ['group Xuebing ANNIV-Y 1 public: One year in detention: we stand with #Xuebing']],
    ['2023-02-01', ['group Xuebing COUNT-DAY 500 public: 500 days in detention: we stand with #Xuebing']],
    ['2024-09-19', ['group Xuebing ANNIV-Y 3 public: Three years in prison: we stand with #Xuebing']],
    [
      '2025-09-19',
      ['group Xuebing ANNIV-Y 4 public: Four years in prison: we stand with Huang Xueqin (Xuebing), still held'],
    ],
    ['2026-09-19', []],
  ])('on %s', (on, expected) => {
    expect(told(alertsOn(on, cases, [xuebing]))).toEqual(expected);
  });

  it('say in 2025 who is held and who is free', () => {
    expect(campaign(alertsOn('2025-09-19', cases, [xuebing]))).toMatchObject([
      { held: ['Huang Xueqin'], free: ['Wang Jianbing'] },
    ]);
  });

  it('count the first day when the campaign does', () => {
    const inclusive = { ...xuebing, dayCount: 'inclusive' as const };

    expect(told(alertsOn('2023-01-31', cases, [inclusive]))).toEqual([
      'group Xuebing COUNT-DAY 500 public: 500 days in detention: we stand with #Xuebing',
    ]);
    expect(told(alertsOn('2023-02-01', cases, [inclusive]))).toEqual([]);
  });
});

describe('an alert on a joint case', () => {
  it('is for the team alone when one member must not be named', () => {
    const cases = [
      taken('Ann', '2020-03-01'),
      { ...taken('Bo', '2020-03-01'), answers: { public_name: bareAnswer('refused') } },
    ];

    expect(campaign(alertsOn('2021-03-01', cases, [joint('Two', ['Ann', 'Bo'])]))).toMatchObject([
      { audience: 'task', subject: { kind: 'group' } },
    ]);
  });

  it('names only those who reach the day, when the others were taken later', () => {
    const cases = [taken('Ann', '2020-03-01'), taken('Bo', '2020-06-01')];
    const [alert] = campaign(alertsOn('2021-03-01', cases, [joint('Two', ['Ann', 'Bo'])]));

    expect(alert).toMatchObject({
      held: ['Ann', 'Bo'],
      headline: 'One year in detention: we stand with Ann (Two), still held',
    });
  });

  it('leaves out whoever had left the case or has not joined it yet', () => {
    const members = [
      { defenderId: 'Ann', fromDay: null, toDay: null },
      { defenderId: 'Bo', fromDay: null, toDay: '2020-12-31' },
    ];
    const cases = [taken('Ann', '2020-03-01'), taken('Bo', '2020-03-01')];

    expect(told(alertsOn('2021-03-01', cases, [joint('Two', [], { members })])).sort()).toEqual([
      'defender Bo ANNIV-Y 1 public: One year in detention: we stand with Bo',
      'group Two ANNIV-Y 1 public: One year in detention: we stand with Two',
    ]);
  });

  it('finds a word that is true of all: detention for prison and detention, deprivation of liberty for house arrest too', () => {
    const serving = taken('Ann', '2020-03-01', ['sentence', '2020-10-01', { sentence: { imprisonment: 'P9Y' } }]);
    const atHome = someone('Bo', timeline(['home_confinement', '2020-03-01']));
    const waiting = taken('Cy', '2020-03-01');

    expect(alertsOn('2021-03-01', [serving, waiting], [joint('Two', ['Ann', 'Cy'])])[0]?.headline).toBe(
      'One year in detention: we stand with Two',
    );
    expect(alertsOn('2021-03-01', [serving, atHome], [joint('Two', ['Ann', 'Bo'])])[0]?.headline).toBe(
      'One year deprived of liberty: we stand with Two',
    );
  });

  it('speaks of the sentence in words that are true when nobody is held any more', () => {
    const sentenced = (id: string) =>
      taken(
        id,
        '2020-03-01',
        ['sentence', '2020-06-01', { sentence: { imprisonment: 'P1Y' } }],
        ['release', '2021-02-28'],
      );
    const [alert] = alertsOn('2022-06-01', [sentenced('Ann'), sentenced('Bo')], [joint('Two', ['Ann', 'Bo'])]);

    expect(alert).toMatchObject({ rule: 'ANNIV-SENT', count: 2, held: [], free: ['Ann', 'Bo'], audience: 'task' });
    expect(alert!.headline).not.toMatch(/still|held|in prison|in detention/);
  });

  it('speaks of a sentence as that of those on whom it was passed', () => {
    const sentenced = taken('Ann', '2020-03-01', ['sentence', '2020-06-01', { sentence: { imprisonment: 'P9Y' } }]);
    const [alert] = alertsOn(
      '2022-06-01',
      [sentenced, taken('Bo', '2020-03-02')],
      [joint('Two', ['Ann', 'Bo'], { hashtag: '#Two' })],
    );

    expect(alert).toMatchObject({
      rule: 'ANNIV-SENT',
      held: ['Ann', 'Bo'],
      headline: 'Two years since the sentencing of Ann (Two): still in detention',
    });
  });

  it('does not call held whoever may not have been taken yet', () => {
    const sentenced = taken('Ann', '2020-03-01', ['sentence', '2021-06-01', { sentence: { imprisonment: 'P9Y' } }]);
    const [alert] = alertsOn(
      '2022-06-01',
      [sentenced, taken('Bo', '[2022-01-01..2023-12-31]')],
      [joint('Two', ['Ann', 'Bo'])],
    );

    expect(alert).toMatchObject({ rule: 'ANNIV-SENT', held: ['Ann'], free: [] });
    expect(alert!.headline).toBe('One year since the sentencing of Ann (Two): still in detention');
  });

  it('is one task when two members share it, and a member’s own when not', () => {
    const letter: Happening = ['un_communication', '2020-04-01'];
    const cases = [taken('Ann', '2020-03-01', letter), taken('Bo', '2020-03-01', letter)];
    const due = (groups: JointCase[]) =>
      alertsOn(addDays('2020-04-01', 60), cases, groups)
        .filter((a) => a.rule === 'UN-REPLY')
        .map((a) => a.subject.reference);

    expect(due([joint('Two', ['Ann', 'Bo'])])).toEqual(['Two']);
    expect(due([joint('One', ['Ann'])])).toEqual(['Ann', 'Bo']);
  });
});

describe('an alert on one person', () => {
  const alone = (changes: Partial<Person>) =>
    campaign(alertsOn('2021-03-01', [{ ...taken('Ann', '2020-03-01'), ...changes }]))[0]!;

  it.each([
    ['public and agreed to', {}, 'public'],
    ['not agreed to', { answers: { public_name: bareAnswer('not_asked') } }, 'task'],
    ['of a case that is internal', { confidentiality: 'internal' }, 'task'],
    ['of a case whose confidentiality is not stated', { confidentiality: null }, 'task'],
    ['of a quiet case', { stance: { value: 'quiet' } }, 'task'],
    ['of a person who is not to be mentioned', { stance: { value: 'no_mention' } }, 'task'],
    ['of a case that is under review', { stance: { value: 'under_review' } }, 'task'],
    ['of a case that should have been decided anew', { stance: { value: 'public', review_on: '2021-02-28' } }, 'task'],
    [
      'agreed to for a time that is over',
      { answers: { public_name: { ...bareAnswer('given'), reviewOn: '2021-02-28' } } },
      'task',
    ],
    ['resting on what the public must not be told', { withheld: () => true }, 'task'],
    [
      'of somebody whose name is for partners',
      { names: [{ text: 'Ann', kind: 'main', sensitivity: 'partners' }] },
      'task',
    ],
    [
      'of somebody all of whose names must not be published',
      { names: [{ text: 'Ann', kind: 'do-not-publish' }] },
      'task',
    ],
  ] as const)('that is %s', (_, changes, audience) => {
    expect(alone(changes as Partial<Person>).audience).toBe(audience);
  });

  it('never says a name that must not be published', () => {
    expect(
      alone({
        names: [
          { text: 'Secret Name', kind: 'do-not-publish' },
          { text: 'Pen', kind: 'pen name' },
        ],
      }).headline,
    ).toBe('One year in detention: we stand with Pen');
  });

  it('never says a name that stands twice, once as one not to be published', () => {
    const names = [
      { text: 'Secret  Name', kind: 'do-not-publish' },
      { text: 'Secret Name', kind: 'main' },
    ];

    expect(alone({ names })).toMatchObject({ audience: 'task', headline: 'One year in detention: we stand with Ann' });
  });

  it('shows its arithmetic', () => {
    expect(alone({}).because).toContain('1 Mar 2020 + 1 year = 1 Mar 2021');
  });

  it('from a doubtful date says so', () => {
    const [alert] = campaign(alertsOn('2021-03-01', [taken('Ann', '2020-03-01~')]));

    expect(alert!.headline).toContain('date uncertain');
    expect(alert!.because).toContain('date uncertain');
  });

  it('from a doubtful date is for the team alone', () => {
    const alerts = campaign(alertsOn('2021-03-01', [taken('Ann', '2020-03-01?')]));

    expect(alerts).toMatchObject([{ audience: 'task' }]);
  });
});
