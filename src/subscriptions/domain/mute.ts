import type { RuleCode } from '../../alerts/domain/alert';
import type { MatchedAlert } from './matching';

/**
 * What somebody does not want to be told for now. Of the whole account where no subscription is named. A kind of date, a
 * person's case or a joint case; where none is named, everything.
 */
export interface Mute {
  id: string;
  accountId: string;
  subscriptionId: string | null;
  rule: RuleCode | null;
  defenderId: string | null;
  groupId: string | null;
  mutedAt: Date;
  /** Null: until it is taken back. */
  until: Date | null;
}

type Whose = { id: string; accountId: string };

/**
 * Is this alert muted for a subscription? A case is muted as the subject of an alert: the dates of a joint case still
 * come when one of its members is muted, and those of the members when the joint case is.
 */
export function isMuted(mutes: readonly Mute[], subscription: Whose, alert: MatchedAlert, now: Date): boolean {
  return mutes.some(
    (mute) =>
      mute.accountId === subscription.accountId &&
      (mute.subscriptionId === null || mute.subscriptionId === subscription.id) &&
      (mute.until === null || mute.until > now) &&
      (mute.rule === null || mute.rule === alert.rule) &&
      (mute.groupId === null || mute.groupId === alert.groupId) &&
      (mute.defenderId === null || mute.defenderId === subjectOf(alert)),
  );
}

/** The person who alone is the subject; nobody where it is a joint case, or everybody. */
const subjectOf = ({ groupId, people }: MatchedAlert): string | undefined =>
  groupId === null && people.length === 1 ? people[0]!.id : undefined;
