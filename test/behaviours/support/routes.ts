import type { Role } from '../../../src/access/domain/roles';
import { type Decision, decisions, type Named } from '../../support/decisions';

/** An address of Vigil, as somebody writes it down who knows it from outside. */
export interface Route extends Decision {
  /** As `GET /defenders/:id`. */
  name: string;
  method: string;
  pattern: string;
}

export const routes: Route[] = [...decisions.entries()].map(([name, decision]) => {
  const [method, pattern] = name.split(' ') as [string, string];
  return { name, method, pattern, ...decision };
});

/** The id of nothing. */
export const nowhere = '0b5c2d7e-0000-4000-8000-000000000000';

/** The address of a route for what has these ids; nothing has the ids that are not there. */
export const addressOf = ({ pattern, of }: Route, ids: Partial<Record<Named, string>> = {}): string =>
  pattern.replace(/:\w+/, ids[of] ?? nowhere).replace(/:\w+/g, nowhere);

/** May somebody call it who is signed in with this role? */
export const mayCall = ({ roles }: Route, role: Role): boolean => typeof roles === 'string' || roles.includes(role);
