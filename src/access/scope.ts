import { AsyncLocalStorage } from 'node:async_hooks';
import type { Viewer } from './viewer';

/** What is known of the request, or of the command, that is being answered. */
export interface Scope {
  viewer?: Viewer;
  /** The sign-in that the request came with, and the address from which it came: for the trail. */
  sessionId?: string;
  ip?: string;
  /** What a form must carry so that it is known to come from a page of ours. */
  csrf?: string;
  /** Cases that were opened or changed one by one: the trail has a line for each. */
  cases: Set<string>;
  /** What else the trail says of the act. Never a name or the text of a fact. */
  detail: Record<string, unknown>;
}

const scopes = new AsyncLocalStorage<Scope>();

/** The scope around the caller; none in a pure test of a view. */
export const currentScope = (): Scope | undefined => scopes.getStore();

/** Runs `work` in a scope of its own. */
export const inNewScope = <T>(work: () => T): T => scopes.run({ cases: new Set(), detail: {} }, work);

/** Says for the trail that this case was looked at or changed by itself. */
export const touchCase = (defenderId: string): void => void currentScope()?.cases.add(defenderId);

/** Adds to what the trail says of the act. `cases`: ids of cases that it named besides, to be found by each of them. */
export const noteForTrail = (detail: Record<string, unknown>): void =>
  void Object.assign(currentScope()?.detail ?? {}, detail);
