import { addDays, type Day } from '../../../src/lib/calendar-date';
import { type Ladders, leadsInUse, leadsOf } from '../../../src/ladders/domain/ladder';
import { fallsUnder } from '../../../src/subscriptions/domain/matching';
import { isMuted, type Mute } from '../../../src/subscriptions/domain/mute';
import type { Subscription } from '../../../src/subscriptions/domain/subscription';
import { ruleCodes } from '../../../src/alerts/domain/alert';
import type { KnownAlert } from './case-alerts';
import { dueAt, dayIn, dayOfMessage, lastDayOfUse, maySend } from './hours';
import { standingOn } from './known-case';
import type { Owner, Truth } from './truth';

/** One step of the ladder of one alert for one subscription, which is due. */
export interface Step {
  id: string;
  lead: number;
  day: Day;
  due: number;
  alert: KnownAlert;
  isPublic: boolean;
  /** `sent`, or why not. */
  fate: 'sent' | 'too_late' | 'overtaken';
}

export const stepId = (key: string, lead: number, on: Day): string => `${key} ${lead} ${on}`;

/** What the subscription asks for, as everything stands at a moment. */
export interface AsItStands {
  truth: Truth;
  ladders: Ladders;
  mutes: readonly Mute[];
  now: number;
}

/** Does the subscription ask for this step of this alert, and may its owner be told? */
export function isAsked(
  { truth, ladders, mutes, now }: AsItStands,
  owner: Owner,
  subscription: Subscription,
  alert: KnownAlert,
  lead: number,
): boolean {
  if (!owner.active || subscription.pausedAt || subscription.endedAt) return false;
  const today = new Date(now).toISOString().slice(0, 10);
  if (!leadsOf(alert.rule, subscription, ladders).includes(lead)) return false;
  if (subscription.about.rules.length > 0 && !subscription.about.rules.includes(alert.rule)) return false;
  // Nothing was heard so far: that nothing will be heard is no news.
  if (alert.rule === 'STALE' && addDays(alert.on, -alert.count) > addDays(alert.on, -lead)) return false;
  const { filter } = subscription.about;
  const matched = truth.matched(owner, alert, today);
  const stands = (id: string): boolean => {
    const one = truth.caseOf(id);
    return !filter?.standing || standingOn(one, today) === filter.standing;
  };
  if (!fallsUnder(subscription.about, matched, stands)) return false;
  if (isMuted(mutes, subscription, matched, new Date(now))) return false;
  return subscription.way === 'list' || !truth.isQuiet(alert);
}

/** Days whose notices are due from one moment to another: the first is not included, the second is. */
export function daysDue(subscription: Subscription, after: number, upTo: number): Day[] {
  const days: Day[] = [];
  const last = addDays(dayIn(subscription.zone, upTo), subscription.rhythm === 'weekly' ? 6 : 0);
  for (let day = addDays(dayIn(subscription.zone, after), -1); day <= last; day = addDays(day, 1)) {
    const due = dueAt(day, subscription);
    if (due > after && due <= upTo) days.push(day);
  }
  return days;
}

/** The steps of some days that are due for a subscription and may go out now, each with what is to become of it. */
export function stepsOf(
  stands: AsItStands,
  owner: Owner,
  subscription: Subscription,
  days: readonly Day[],
  done: ReadonlySet<string>,
): Step[] {
  const { truth, ladders, now } = stands;
  const utcToday = new Date(now).toISOString().slice(0, 10);
  const today = dayIn(subscription.zone, now);
  const leads = leadsInUse([subscription], ladders, ruleCodes);
  const steps: Step[] = [];
  for (const day of days) {
    const due = dueAt(day, subscription);
    if (!maySend(due, now, subscription)) continue;
    for (const lead of leads) {
      const asked = truth
        .on(owner, addDays(day, lead))
        .filter((alert) => isAsked(stands, owner, subscription, alert, lead));
      for (const alert of asked) {
        const id = stepId(alert.key, lead, alert.on);
        if (done.has(id) || isToldAsRound(alert, asked)) continue;
        const isPublic = truth.isPublic(owner, alert, utcToday);
        const isOver = today > lastDayOfUse(lead, alert.on, alert.until, !isPublic);
        steps.push({ id, lead, day, due, alert, isPublic, fate: isOver ? 'too_late' : 'sent' });
      }
    }
  }
  for (const step of steps) if (step.fate === 'sent' && isOvertaken(step, steps, today)) step.fate = 'overtaken';
  return steps;
}

/** A round birthday is a birthday too: it is told once. */
const isToldAsRound = (alert: KnownAlert, all: readonly KnownAlert[]): boolean =>
  alert.rule === 'BIRTHDAY' &&
  all.some((one) => one.rule === 'AGE-ROUND' && one.subjectId === alert.subjectId && one.count === alert.count);

/** Of two steps of the same date, both to be sent now, the later one is enough, once its day has come. */
const isOvertaken = ({ alert, lead }: Step, all: readonly Step[], today: Day): boolean =>
  all.some(
    (other) =>
      other.fate !== 'too_late' &&
      other.alert.key === alert.key &&
      other.alert.on === alert.on &&
      other.lead < lead &&
      addDays(other.alert.on, -other.lead) <= today,
  );

/** When the day was planned, at the earliest: an hour before it begins anywhere. */
export const plannedFrom = ({ rhythm }: Subscription, day: Day): number =>
  Date.parse(`${dayOfMessage(rhythm, day)}T00:00:00Z`) - 15 * 3_600_000;
