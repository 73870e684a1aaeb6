import { isLastKeeper, type Keeper, personProblem, teamProblem } from './opening-rules';

const now = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-12-01T00:00:00Z');
const kept = (more: Partial<Keeper> = {}): Keeper => ({
  accountId: 'a',
  teamId: null,
  role: 'researcher',
  status: 'active',
  endsAt: null,
  ...more,
});

describe('a case can be opened', () => {
  it('to a colleague at every level, and to another organisation up to the level for partners', () => {
    const jo = { name: 'Jo', role: 'partner' as const, status: 'active' as const };

    expect(personProblem({ name: 'Mina', role: 'researcher', status: 'invited' }, 'sealed')).toBeUndefined();
    expect(personProblem(jo, 'partners')).toBeUndefined();
    expect(personProblem(jo, 'internal')).toBe(
      'Jo belongs to another organisation, to which only public cases and cases for partners are opened. This one is internal: change its level first.',
    );
  });

  it('to nobody who is suspended', () => {
    expect(personProblem({ name: 'Mina', role: 'researcher', status: 'suspended' }, 'internal')).toMatch(/suspended/);
  });

  it('to a team, unless it is sealed or somebody in it belongs to another organisation', () => {
    const people = [
      { name: 'Mina', role: 'researcher' as const },
      { name: 'Jo', role: 'partner' as const },
    ];

    expect(teamProblem({ name: 'Asia', people: [people[0]!] }, 'restricted')).toBeUndefined();
    expect(teamProblem({ name: 'Asia', people }, 'partners')).toBeUndefined();
    expect(teamProblem({ name: 'Asia', people }, 'restricted')).toMatch(
      /^In the team Asia, Jo belongs to another organisation/,
    );
    expect(teamProblem({ name: 'Asia', people: [people[0]!] }, 'sealed')).toMatch(/by name alone/);
  });
});

describe('the last opening of a sealed case', () => {
  it('is the only one, or the only one without an end', () => {
    const [one, other, dated] = [kept(), kept({ accountId: 'b' }), kept({ accountId: 'c', endsAt: later })];

    expect(isLastKeeper(one, [one], now)).toBe(true);
    expect(isLastKeeper(one, [one, dated], now)).toBe(true);
    expect(isLastKeeper(one, [one, other], now)).toBe(false);
    expect(isLastKeeper(dated, [one, dated], now)).toBe(false);
    expect(isLastKeeper(dated, [dated], now)).toBe(true);
  });

  it('is none that keeps nobody in: of a team, of somebody suspended or outside, or ended', () => {
    const one = kept();
    for (const more of [
      { accountId: null, teamId: 't', role: null, status: null },
      { status: 'suspended' as const },
      { status: 'invited' as const },
      { role: 'partner' as const },
      { endsAt: now },
    ]) {
      const empty = kept({ accountId: 'b', ...more });
      expect(isLastKeeper(one, [one, empty], now)).toBe(true);
      expect(isLastKeeper(empty, [one, empty], now)).toBe(false);
    }
  });
});
