import { ruleCodes } from '../../alerts/domain/alert';
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
