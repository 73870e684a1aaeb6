import { type Level, levels } from '../../access/domain/levels';
import { type Role, roleRules } from '../../access/domain/roles';

/** Somebody who can sign in. */
export interface Onlooker {
  /** Id of the account. */
  id: string;
  role: Role;
  /** Ids of teams. */
  teams: readonly string[];
}

/** One account, or one team, to which a case is opened. Exactly one of the two is there. */
export interface OpenedTo {
  accountId: string | null;
  teamId: string | null;
  /** Null: there is no end. At that very moment it is over. */
  endsAt: Date | null;
}

/** What decides who sees a case, at one moment. */
export interface Sharing {
  level: Level;
  openings: readonly OpenedTo[];
  /** May partners be told of the case at all? Consent and stance decide: see `mayCaseBeTold`. */
  shared: boolean;
  now: Date;
}

/** The same, with whatever else is known of the openings. */
type SharingOf<O extends OpenedTo> = Omit<Sharing, 'openings'> & { openings: readonly O[] };

const atMost = (level: Level, most: Level): boolean => levels.indexOf(level) <= levels.indexOf(most);

/** Does somebody with the role belong to another organisation? */
export const isOutside = (role: Role): boolean => roleRules[role].sees === null;

/** Does the role see cases of the level without being named? */
export function seesByRole(role: Role, level: Level): boolean {
  const { sees } = roleRules[role];
  return sees !== null && atMost(level, sees);
}

/** Can a case of the level be opened to somebody with the role at all? */
export const mayBeOpenedTo = (role: Role, level: Level): boolean => atMost(level, roleRules[role].opened);

export const isOpen = ({ endsAt }: Pick<OpenedTo, 'endsAt'>, now: Date): boolean => endsAt === null || endsAt > now;

/**
 * The openings by which somebody sees a case. A sealed one is opened to people by name alone; another organisation sees
 * nothing that must not be shared with it.
 */
export function openingsFor<O extends OpenedTo>(
  { id, role, teams }: Onlooker,
  { level, openings, shared, now }: SharingOf<O>,
): O[] {
  if (!mayBeOpenedTo(role, level) || (isOutside(role) && !shared)) return [];
  return openings.filter((opening) => {
    if (!isOpen(opening, now)) return false;
    if (opening.accountId !== null) return opening.accountId === id;
    return level !== 'sealed' && opening.teamId !== null && teams.includes(opening.teamId);
  });
}

/**
 * Does somebody see the case? The rule as the page “Who sees this case” states it. The database states it by itself, in
 * row security and in `visibleTo`; a property test holds the three against each other.
 */
export const sees = (one: Onlooker, sharing: Sharing): boolean =>
  seesByRole(one.role, sharing.level) || openingsFor(one, sharing).length > 0;

/** Until when somebody sees it: null when there is no end, undefined when she does not see it. */
export function seesUntil(one: Onlooker, sharing: Sharing): Date | null | undefined {
  if (seesByRole(one.role, sharing.level)) return null;
  const ends = openingsFor(one, sharing).map(({ endsAt }) => endsAt);
  if (ends.length === 0) return undefined;
  return ends.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
}
