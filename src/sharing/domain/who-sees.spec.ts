import { levels } from '../../access/domain/levels';
import { roles } from '../../access/domain/roles';
import { type OpenedTo, type Onlooker, sees, seesByRole, seesUntil } from './who-sees';

const now = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-12-01T00:00:00Z');
const mina: Onlooker = { id: 'mina', role: 'researcher', teams: ['asia'] };
const jo: Onlooker = { id: 'jo', role: 'partner', teams: ['friends'] };
const to = (accountId: string | null, teamId: string | null, endsAt: Date | null = null): OpenedTo => ({
  accountId,
  teamId,
  endsAt,
});
const toMina = to('mina', null);
const toAsia = to(null, 'asia');

describe('who sees a case', () => {
  it('follows from the role, from the widest level to the narrowest', () => {
    const seen = Object.fromEntries(roles.map((role) => [role, levels.filter((level) => seesByRole(role, level))]));

    expect(seen).toEqual({
      administrator: ['public', 'partners', 'internal', 'restricted'],
      researcher: ['public', 'partners', 'internal'],
      reviewer: ['public', 'partners', 'internal'],
      campaigner: ['public', 'partners', 'internal'],
      staff: ['public', 'partners', 'internal'],
      partner: [],
    });
  });

  it('a restricted case is seen by those to whom it is opened, by name or with their team', () => {
    const sharing = { level: 'restricted' as const, shared: false, now };

    expect(sees(mina, { ...sharing, openings: [] })).toBe(false);
    expect(sees(mina, { ...sharing, openings: [toMina] })).toBe(true);
    expect(sees(mina, { ...sharing, openings: [toAsia] })).toBe(true);
    expect(sees({ ...mina, teams: [] }, { ...sharing, openings: [toAsia] })).toBe(false);
  });

  it('a sealed case is seen by name alone, by administrators too', () => {
    const sharing = { level: 'sealed' as const, shared: false, now };

    expect(sees({ ...mina, role: 'administrator' }, { ...sharing, openings: [toAsia] })).toBe(false);
    expect(sees({ ...mina, role: 'administrator' }, { ...sharing, openings: [toMina] })).toBe(true);
  });

  it('another organisation sees what is opened to it, and never beyond the level for partners', () => {
    const openings = [to('jo', null), to(null, 'friends')];

    expect(levels.filter((level) => sees(jo, { level, openings, shared: true, now }))).toEqual(['public', 'partners']);
    expect(levels.filter((level) => sees(jo, { level, openings: [], shared: true, now }))).toEqual([]);
  });

  it('another organisation sees nothing as long as nobody agreed that it is shared', () => {
    const sharing = { level: 'partners' as const, openings: [to('jo', null), toMina], shared: false, now };

    expect(sees(jo, sharing)).toBe(false);
    expect(sees(mina, sharing)).toBe(true);
  });

  it('ends when the opening does, at that very moment', () => {
    const until = (endsAt: Date) =>
      sees(mina, { level: 'restricted', openings: [to('mina', null, endsAt)], shared: false, now });

    expect(until(later)).toBe(true);
    expect(until(now)).toBe(false);
    expect(until(new Date('2026-11-24T11:59:59Z'))).toBe(false);
  });

  it('lasts as long as the longest of the openings', () => {
    const seen = (openings: OpenedTo[]) => seesUntil(mina, { level: 'restricted', openings, shared: false, now });

    expect(seen([])).toBeUndefined();
    expect(seen([to('mina', null, now), to(null, 'asia', later)])).toEqual(later);
    expect(seen([to('mina', null, later), toAsia])).toBeNull();
    expect(seesUntil(mina, { level: 'internal', openings: [to('mina', null, later)], shared: false, now })).toBeNull();
  });
});
