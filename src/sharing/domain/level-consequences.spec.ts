import { levelConsequences } from './level-consequences';
import type { OpenedTo, Onlooker } from './who-sees';

const now = new Date('2026-11-24T12:00:00Z');
const people: Onlooker[] = [
  { id: 'owner', role: 'administrator', teams: [] },
  { id: 'mina', role: 'researcher', teams: [] },
  { id: 'omar', role: 'campaigner', teams: ['asia'] },
  { id: 'jo', role: 'partner', teams: ['friends'] },
];
const asia: OpenedTo = { accountId: null, teamId: 'asia', endsAt: null };
const friends: OpenedTo = { accountId: null, teamId: 'friends', endsAt: null };
const past: OpenedTo = { accountId: 'mina', teamId: null, endsAt: now };

const change = (before: 'partners' | 'internal' | 'restricted' | 'sealed', after: typeof before, viewer = 'mina') => {
  const asked = { before: { level: before, shared: true }, after: { level: after, shared: true }, viewer, now };
  const { lose, gain, ended, idle } = levelConsequences(people, [asia, friends, past], asked);
  return { lose: lose.map((p) => p.id), gain: gain.map((p) => p.id), ended, idle };
};

describe('what follows from another level', () => {
  it('who restricts a case keeps it; it is lost to those to whom it is not opened', () => {
    expect(change('partners', 'restricted')).toEqual({ lose: ['jo'], gain: [], ended: [], idle: [friends] });
    expect(change('internal', 'restricted', 'owner').lose).toEqual(['mina']);
  });

  it('a case that is sealed is open to no team, and only whoever seals it keeps it', () => {
    expect(change('restricted', 'sealed', 'owner')).toEqual({
      lose: ['omar'],
      gain: [],
      ended: [asia, friends],
      idle: [],
    });
  });

  it('a case that is opened up is seen by everybody in the organisation', () => {
    expect(change('sealed', 'internal', 'server').gain).toEqual(['owner', 'mina', 'omar']);
    expect(change('sealed', 'partners', 'server').gain).toEqual(['owner', 'mina', 'omar', 'jo']);
  });
});
