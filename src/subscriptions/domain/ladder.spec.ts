import { ruleCodes } from '../../alerts/domain/alert';
import { comingOf, monthlyOf } from './coming';
import { defaultLadder, inOrder, ladderOf, ladderProblem, ladderWords, leadsInUse, leadsOf } from './ladder';

describe('a ladder', () => {
  it('comes with every kind of date, and is one that could be written by hand', () => {
    for (const rule of ruleCodes) {
      expect([rule, ladderProblem(defaultLadder(rule))]).toEqual([rule, undefined]);
      expect(defaultLadder(rule)).toEqual(inOrder(defaultLadder(rule)));
    }
  });

  it('of a campaign date leads from the plan to the day after', () => {
    expect(defaultLadder('ANNIV-Y')).toEqual([60, 30, 14, 7, 2, 0, -1]);
  });

  it('of a release is made of its countdown and of what follows its last day', () => {
    expect([...[180, 90, 30, 14, 7, 1], ...defaultLadder('REL-DUE')]).toEqual([180, 90, 30, 14, 7, 1, 0, -1, -7, -30]);
    expect(defaultLadder('REL-COUNT')).toEqual([0]);
  });

  it.each<[string, number[], RegExp]>([
    ['no day', [], /at least one day/],
    ['half days', [1.5], /whole days/],
    ['more than a year before', [366], /up to 365 before/],
    ['more than three months after', [-91], /up to -90 after/],
    ['too many steps', Array.from({ length: 13 }, (_, i) => i), /has 13 steps; at most 12/],
  ])('is none with %s', (_, days, problem) => {
    expect(ladderProblem(days)).toMatch(problem);
  });

  it('may have its steps written twice and in any order', () => {
    expect(ladderProblem([365, -90, 0, 0])).toBeUndefined();
    expect(inOrder([0, 7, -1, 7])).toEqual([7, 0, -1]);
  });

  it.each<[number[], string]>([
    [[60, 30, 0, -1], '60 and 30 days before, on the day, 1 day after'],
    [[0], 'on the day'],
    [[1, -7, -30], '1 day before, 7 and 30 days after'],
    [[7, 3, 1], '7, 3 and 1 days before'],
  ])('%j is said as “%s”', (days, words) => {
    expect(ladderWords(days)).toBe(words);
  });
});

describe('the days of a subscription', () => {
  const ladders = new Map([['BIRTHDAY' as const, [10, 0]]]);

  it('are its own, or those on which the organisation decided, or those with which the rule comes', () => {
    expect(leadsOf('BIRTHDAY', { leads: [3] }, ladders)).toEqual([3]);
    expect(leadsOf('BIRTHDAY', { leads: null }, ladders)).toEqual([10, 0]);
    expect(ladderOf('STALE', ladders)).toEqual([0]);
  });

  it('of all subscriptions say how far ahead must be looked', () => {
    const about = { countries: [], groupIds: [], defenderIds: [], audience: 'all' as const, filter: null };

    expect(leadsInUse([{ leads: [100], about: { ...about, rules: [] } }], ladders, ['BIRTHDAY'])).toEqual([100]);
    const both = [
      { leads: [100], about: { ...about, rules: [] } },
      { leads: null, about: { ...about, rules: ['BIRTHDAY' as const] } },
    ];
    expect(leadsInUse(both, ladders, ['STALE'])).toEqual([100, 10, 0]);
    expect(leadsInUse([], ladders, ['STALE'])).toEqual([]);
  });
});

describe('what is still to come', () => {
  const birthday = { on: '2026-12-01' };
  const past = { on: '2026-11-20' };
  const leads = (one: { on: string }) => (one === birthday ? [30, 7, 0, -1] : [0, -7]);

  it('has the days that are left, in the order of the dates', () => {
    expect(comingOf([birthday, past], leads, '2026-11-24')).toEqual([
      { alert: past, days: ['2026-11-27'] },
      { alert: birthday, days: ['2026-11-24', '2026-12-01', '2026-12-02'] },
    ]);
    expect(comingOf([past], leads, '2026-11-28')).toEqual([]);
  });

  it('comes on Monday with what falls due in the week, once a week', () => {
    // 1 December 2026 is a Tuesday
    expect(comingOf([birthday], leads, '2026-11-24', 'weekly')).toEqual([{ alert: birthday, days: ['2026-11-30'] }]);
  });

  it('comes so often a month, as far as some weeks can say', () => {
    const daily = Array.from({ length: 30 }, (_, i) => ({ on: `2026-11-${String(i + 1).padStart(2, '0')}` }));

    expect(monthlyOf(daily, () => [0, 1], '2026-11-01', '2026-11-30')).toBe(61);
    expect(monthlyOf(daily, () => [0], '2026-11-01', '2026-11-07')).toBeNull();
  });
});
