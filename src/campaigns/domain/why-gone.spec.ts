import { type FormerAlert, whyGone } from './why-gone';

const former: FormerAlert = { grounds: [{ retracted: false, precision: 'day' }], standings: ['held'], joint: false };

describe('why an alert does not hold any more', () => {
  it.each([
    ['an event was retracted', { grounds: [{ retracted: true, precision: 'year' as const }] }, 'retracted'],
    ['only the year is known', { grounds: [{ retracted: false, precision: 'year' as const }] }, 'imprecise'],
    ['all are free', { standings: ['free' as const, 'dead' as const] }, 'free'],
    ['nobody lives', { standings: ['dead' as const] }, 'dead'],
    ['the members changed', { joint: true }, 'members'],
    ['one is held still', { standings: ['free' as const, 'held' as const] }, 'unknown'],
    ['she is told nothing of it', { grounds: [], standings: [] }, 'unknown'],
  ])('is said when %s', (_, change, why) => {
    expect(whyGone({ ...former, ...change })).toBe(why);
  });
});
