import type { Level } from '../../access/domain/levels';
import type { Role } from '../../access/domain/roles';
import { isOpen, mayBeOpenedTo, type OpenedTo } from './who-sees';

/** A person to whom a case is to be opened. */
export interface Invitee {
  name: string;
  role: Role;
  status: 'invited' | 'active' | 'suspended';
}

/** Why a case of the level cannot be opened to a person, with the remedy; undefined when it can. */
export function personProblem({ name, role, status }: Invitee, level: Level): string | undefined {
  if (status === 'suspended')
    return `${name} is suspended and cannot sign in. An administrator can restore the account.`;
  if (mayBeOpenedTo(role, level)) return undefined;
  return `${name} belongs to another organisation, to which only public cases and cases for partners are opened. This one is ${level}: change its level first.`;
}

/** Why a case of the level cannot be opened to a team, with the remedy; undefined when it can. */
export function teamProblem(
  { name, people }: { name: string; people: readonly { name: string; role: Role }[] },
  level: Level,
): string | undefined {
  if (level === 'sealed') return 'A sealed case is opened to people by name alone. Choose each person.';
  const outside = people.filter(({ role }) => !mayBeOpenedTo(role, level)).map((one) => one.name);
  if (outside.length === 0) return undefined;
  const belong = outside.length === 1 ? 'belongs' : 'belong';
  return `In the team ${name}, ${outside.join(', ')} ${belong} to another organisation, to which only public cases and cases for partners are opened. This one is ${level}: change its level first, or open it to people by name.`;
}

/** An opening by which a sealed case is kept: to somebody who can come in and may see it. */
export interface Keeper extends OpenedTo {
  /** Of the account; null for a team. */
  role: Role | null;
  status: Invitee['status'] | null;
}

/** The openings that keep a sealed case from being lost to everybody. */
const keepers = <K extends Keeper>(openings: readonly K[], now: Date): K[] =>
  openings.filter(
    (one) => one.role !== null && one.status === 'active' && mayBeOpenedTo(one.role, 'sealed') && isOpen(one, now),
  );

/**
 * Would nobody see a sealed case for good, now or when what is left has ended, if this opening ended? Where none is
 * without an end, the last of all is kept.
 */
export function isLastKeeper<K extends Keeper>(ending: K, openings: readonly K[], now: Date): boolean {
  const all = keepers(openings, now);
  if (!all.includes(ending)) return false;
  const others = all.filter((one) => one !== ending);
  const lasting = others.some(({ endsAt }) => endsAt === null);
  return !lasting && (ending.endsAt === null || others.length === 0);
}
