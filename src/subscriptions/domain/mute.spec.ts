import type { MatchedAlert } from './matching';
import { isMuted, type Mute } from './mute';

const now = new Date('2026-11-24T12:00:00Z');
const lin = { id: 'lin', country: null, groupIds: ['five'] };
const bo = { id: 'bo', country: null, groupIds: ['five'] };
const ofLin: MatchedAlert = { rule: 'BIRTHDAY', audience: 'task', groupId: null, people: [lin], countries: [] };
const ofFive: MatchedAlert = { ...ofLin, rule: 'ANNIV-Y', groupId: 'five', people: [lin, bo] };
const census: MatchedAlert = { ...ofLin, rule: 'CENSUS', people: [] };
const mine = { id: 'weekly', accountId: 'omar' };

const muted = (more: Partial<Mute>, which: MatchedAlert, whose = mine) =>
  isMuted(
    [
      {
        id: '1',
        accountId: 'omar',
        subscriptionId: null,
        rule: null,
        defenderId: null,
        groupId: null,
        mutedAt: now,
        until: null,
        ...more,
      },
    ],
    whose,
    which,
    now,
  );

describe('what somebody muted', () => {
  it('is everything where nothing is named', () => {
    expect([ofLin, ofFive, census].map((which) => muted({}, which))).toEqual([true, true, true]);
  });

  it('is one kind of date', () => {
    expect([ofLin, ofFive].map((which) => muted({ rule: 'BIRTHDAY' }, which))).toEqual([true, false]);
  });

  it('is one case, and not the joint case to which it belongs', () => {
    expect([ofLin, ofFive, census].map((which) => muted({ defenderId: 'lin' }, which))).toEqual([true, false, false]);
  });

  it('is one joint case, and not its members', () => {
    expect([ofLin, ofFive, census].map((which) => muted({ groupId: 'five' }, which))).toEqual([false, true, false]);
  });

  it('concerns the subscription that is named, and nobody else', () => {
    expect(muted({ subscriptionId: 'weekly' }, ofLin)).toBe(true);
    expect(muted({ subscriptionId: 'other' }, ofLin)).toBe(false);
    expect(muted({}, ofLin, { id: 'weekly', accountId: 'ruth' })).toBe(false);
  });

  it('ends when its time has come', () => {
    expect(muted({ until: new Date('2026-11-24T12:00:01Z') }, ofLin)).toBe(true);
    expect(muted({ until: now }, ofLin)).toBe(false);
  });
});
