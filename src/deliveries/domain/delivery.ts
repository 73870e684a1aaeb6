import type { RuleCode } from '../../alerts/domain/alert';
import type { Day } from '../../lib/calendar-date';
import type { Change } from './change';

/**
 * - `planned`: waits for its moment
 * - `sent`: handed on: to the outbox, to a webhook, or shown on the page
 * - `missed`: nobody was there to send it in time, and it is of no use any more
 * - `dropped`: at its moment there was a reason not to send it
 */
export const deliveryStates = ['planned', 'sent', 'missed', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a delivery was not sent, in words for whoever waited for it. */
export const reasons = {
  /** of what was missed */
  too_late: 'Vigil, or its mail server, was not running, and afterwards it was too late to be of use',
  overtaken: 'a later notice of the same date went out in its place',
  /** of what was dropped */
  changed: 'the date had changed, or did not stand any more',
  hidden: 'the case was not open to you any more',
  quiet: 'the case is kept quiet: it stands on the pages of Vigil alone',
  muted: 'you had muted it',
  ended: 'the subscription was paused or had ended',
  suspended: 'the account was not active',
  not_asked: 'the subscription did not ask for it any more',
  no_way: 'there was no way to send it',
} as const;
export type Reason = keyof typeof reasons;

/** The reason as somebody may read it. That a case is kept quiet is a decision of the team, and no affair of partners. */
export const reasonWords = (reason: Reason, isPartner: boolean): string =>
  isPartner && unspoken.has(reason) ? 'it was not to be sent at that time' : reasons[reason];
const unspoken: ReadonlySet<Reason> = new Set(['quiet', 'hidden', 'changed']);

/** The alert of which somebody is told, as it was when it was planned. It says nothing of whom. */
export interface Occurrence {
  key: string;
  rule: RuleCode;
  defenderId: string | null;
  groupId: string | null;
  on: Day;
  until: Day | null;
  isTask: boolean;
  /** The ids of all whom it concerns. */
  concerned: string[];
}

/** One step of the ladder of one alert for one subscription. */
export interface PlannedNotice {
  subscriptionId: string;
  accountId: string;
  key: string;
  lead: number;
  on: Day;
  /** The day, in her zone, to which it belongs. */
  day: Day;
  dueAt: Date;
}

/** What a delivery told, as it is kept: enough to know later whether it is still true, and no more. */
export interface Telling {
  /** Of the alert: what was told can be taken back when the case exists for her no more. */
  key: string;
  rule: RuleCode;
  on: Day;
  until: Day | null;
  isPublic: boolean;
  /** Null: the notice of a date. */
  change: Change | null;
}
