import type { Sight } from '../platform/sight';
import { type Actor, may, type Permission, reach, type Role } from './domain/roles';

/** Who a request acts for. Every service method that reads or changes a case takes it first. */
export interface Viewer extends Sight {
  name: string;
  role: Actor;
  /** What an API token was narrowed to; null: everything that the role may do. */
  scopes: readonly Permission[] | null;
}

/** Somebody with an account. */
export interface Person {
  accountId: string;
  name: string;
  role: Role;
  teams: readonly string[];
  scopes?: readonly Permission[] | null;
}

/** The viewer that an account gives. */
export function viewerOf({ accountId, name, role, teams, scopes = null }: Person): Viewer {
  return { userId: accountId, accountId, name, role, teams, scopes, ...reach(role) };
}

/** A part of Vigil that acts without a person: it sees everything and says its name in the history. */
export function serverViewer(userId: string, name: string): Viewer {
  return { userId, accountId: null, name, role: 'server', teams: [], scopes: null, ...reach('server') };
}

/** The command line, used by whoever may read the data folder. */
export const commandLine: Viewer = serverViewer('command-line', 'Command line');

/** Works out again what follows from the events. */
export const rulesUpkeep: Viewer = serverViewer('rules', 'Rules');

/** May the viewer do this at all, with the role and with the token in hand? */
export function viewerMay(viewer: Viewer, permission: Permission): boolean {
  return may(viewer.role, permission) && (viewer.scopes === null || viewer.scopes.includes(permission));
}
