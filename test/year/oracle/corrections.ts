import type { Subscription } from '../../../src/subscriptions/domain/subscription';
import type { AsItStands } from './expectations';
import { dayIn, maySend } from './hours';
import { correctionOf, type State, type Told } from './told';
import type { Owner } from './truth';

/** What somebody was told, and of whom. */
export interface ToldOf extends Told {
  concerned: readonly string[];
  groupId: string | null;
  subjectId: string;
}

/** What she must hear now of something that she was told: what is right to say; two where either is. Null: nothing. */
export type Right = (string | null)[];

/** What is right to say now of what somebody was told. */
export function rightOf(
  { truth, now }: AsItStands,
  subscription: Subscription,
  owner: Owner,
  key: string,
  told: ToldOf,
): Right {
  if (!owner.active || subscription.pausedAt || subscription.endedAt) return [null];
  // Of a case that she may not know of any more she hears only not to publish what she was told may be.
  if (!truth.knows(owner, told))
    return [told.isPublic ? correctionOf(told, 'gone', false, dayIn(subscription.zone, now)) : null];
  const alert = truth.find(owner, key, told.groupId === null ? [told.subjectId] : told.concerned, told.on);
  const today = dayIn(subscription.zone, now);
  const state = ((): State => {
    if (!alert) return 'gone';
    if (subscription.way !== 'list' && truth.isQuiet(alert)) return 'quiet';
    const isPublic = truth.isPublic(owner, alert, new Date(now).toISOString().slice(0, 10));
    return { on: alert.on, until: alert.until, isPublic };
  })();
  const asPublic = correctionOf(told, state, false, today);
  // What was told as a headline stays one; of what was told as a task, it may have become one since.
  return told.isPublic ? [asPublic] : [correctionOf(told, state, true, today), asPublic];
}

/** What must be put right now, by key, of the alerts that are to be looked at again since a moment. */
export function correctionsDue(
  stands: AsItStands,
  subscription: Subscription,
  owner: Owner,
  told: ReadonlyMap<string, ToldOf>,
  looks: ReadonlyMap<string, number>,
): Map<string, Right> {
  const found = new Map<string, Right>();
  for (const [key, due] of looks) {
    if (due > stands.now || !maySend(due, stands.now, subscription)) continue;
    const right = rightOf(stands, subscription, owner, key, told.get(key)!);
    if (right.some((one) => one !== null)) found.set(key, right);
  }
  return found;
}
