import type { Standing } from '../../custody/domain/custody-status';
import type { DatePrecision } from '../../lib/partial-date';

/** An event on which an alert rested, as it stands now and as far as the viewer may be told. */
export interface FormerGround {
  retracted: boolean;
  precision: DatePrecision;
}

/** What is known of an alert that was handled and is not there any more. */
export interface FormerAlert {
  /** Those of its events that the viewer is told. */
  grounds: readonly FormerGround[];
  /** How those whom it concerned stand on its day. */
  standings: readonly Standing[];
  /** Is it the alert of a joint case? */
  joint: boolean;
}

/**
 * Why an alert does not hold any more: what is surest first.
 * - `retracted`: an event on which it rested was withdrawn
 * - `imprecise`: its date is now known less well, and gives no day
 * - `dead`, `free`: nobody whom it concerned is held on the day
 * - `members`: the members of the joint case changed
 * - `unknown`: it may rest on something that the viewer is not told
 */
export type WhyGone = 'retracted' | 'imprecise' | 'dead' | 'free' | 'members' | 'unknown';

const gives = new Set<DatePrecision>(['day', 'month', 'window']);

export function whyGone({ grounds, standings, joint }: FormerAlert): WhyGone {
  if (grounds.some((one) => one.retracted)) return 'retracted';
  if (grounds.some((one) => !gives.has(one.precision))) return 'imprecise';
  if (standings.length > 0 && standings.every((one) => one === 'dead')) return 'dead';
  if (standings.length > 0 && standings.every((one) => one === 'free' || one === 'dead')) return 'free';
  return joint ? 'members' : 'unknown';
}
