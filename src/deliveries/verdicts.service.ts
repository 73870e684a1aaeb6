import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import type { ComposedAlert } from '../alerts/domain/compose';
import { discloseCode } from '../alerts/domain/disclosed-alert';
import { LaddersRepository } from '../ladders/ladders.repository';
import type { Day } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import { leadsOf } from '../ladders/domain/ladder';
import { isMuted } from '../subscriptions/domain/mute';
import { isActive, type Subscription } from '../subscriptions/domain/subscription';
import { SubscriptionMatching } from '../subscriptions/subscription-matching.service';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository';
import { type Due, DeliveryRepository, type LastTold, type OccurrenceSeen } from './delivery.repository';
import { type Change, changeOf, type Truth } from './domain/change';
import type { Reason } from './domain/delivery';
import { lastUsefulDay, overtaken } from './domain/usefulness';

/** What is to become of a delivery whose moment has come. `forget`: a look that found nothing to tell. */
export type Verdict =
  | { due: Due; is: 'send'; alert: ComposedAlert | null; change: Change | null; before: LastTold | null }
  | { due: Due; is: 'missed' | 'dropped'; reason: Reason }
  | { due: Due; is: 'forget' };

const drop = (due: Due, reason: Reason): Verdict => ({ due, is: 'dropped', reason });
const miss = (due: Due, reason: Reason): Verdict => ({ due, is: 'missed', reason });

type Notice = Due & { lead: number; onDay: Day };
const isNotice = (due: Due): due is Notice => due.lead !== null;

/**
 * Decides at its moment whether a delivery goes out. Everything is worked out anew, as the owner of the subscription and
 * in her transaction: what was planned only says when to look.
 */
@Injectable()
export class Verdicts {
  constructor(
    private readonly alerts: AlertsService,
    private readonly matching: SubscriptionMatching,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly ladders: LaddersRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param owner null: her account is not active
   * @param today in the zone of the subscription
   * @param again the message that told these: they are judged as if it had never gone out
   */
  async of(
    owner: Viewer | null,
    subscription: Subscription,
    all: readonly Due[],
    today: Day,
    again?: string,
  ): Promise<Verdict[]> {
    if (owner === null || !isActive(subscription)) return all.flatMap((due) => whileAway(due, owner, subscription));
    const told = await this.deliveries.lastTold(
      subscription.id,
      all.map((due) => due.occurrenceId),
      again,
    );
    const notices = all.filter(isNotice);
    const judged = await this.notices(owner, subscription, notices, today);
    const verdicts: Verdict[] = [];
    for (const due of all) {
      const last = told.get(due.occurrenceId) ?? null;
      if (isNotice(due)) verdicts.push(withChange(judged.get(due.id)!, last, today));
      else verdicts.push(await this.change(owner, subscription, due, last, today));
    }
    return verdicts;
  }

  private async notices(
    owner: Viewer,
    subscription: Subscription,
    all: Notice[],
    today: Day,
  ): Promise<Map<string, Verdict>> {
    const verdicts = new Map<string, Verdict>();
    const open: { due: Notice; alert: ComposedAlert }[] = [];
    const found = await this.alertsOf(owner, all);
    for (const due of all) {
      const alert = found.get(`${due.occurrence?.key} ${due.onDay}`);
      const reason = reasonAgainst(due, alert, owner, subscription);
      if (reason === null) open.push({ due, alert: alert! });
      else verdicts.set(due.id, drop(due, reason));
    }
    for (const { due, alert } of await this.asked(owner, subscription, open, verdicts)) {
      const notice = usefulnessOf(due, alert);
      if (today > lastUsefulDay(notice)) verdicts.set(due.id, miss(due, 'too_late'));
      else verdicts.set(due.id, { due, is: 'send', alert, change: null, before: null });
    }
    this.leaveOutOvertaken(verdicts, today);
    return verdicts;
  }

  /** Those that the subscription asks for as it is now; the others get their verdict. */
  private async asked<T extends { due: Notice; alert: ComposedAlert }>(
    owner: Viewer,
    subscription: Subscription,
    open: T[],
    verdicts: Map<string, Verdict>,
  ): Promise<T[]> {
    if (open.length === 0) return [];
    const alerts = [...new Set(open.map(({ alert }) => alert))];
    const under = await this.matching.under(owner, subscription, alerts, this.clock.today());
    const matched = new Map(under.map((one) => [one.alert, one.matched]));
    const mutes = await this.subscriptions.mutes(subscription.accountId);
    const ladders = await this.ladders.changed();
    return open.filter(({ due, alert }) => {
      const known = matched.get(alert);
      if (!known || !leadsOf(alert.rule, subscription, ladders).includes(due.lead)) {
        verdicts.set(due.id, drop(due, 'not_asked'));
        return false;
      }
      if (!isMuted(mutes, subscription, known, this.clock.now())) return true;
      verdicts.set(due.id, drop(due, 'muted'));
      return false;
    });
  }

  private leaveOutOvertaken(verdicts: Map<string, Verdict>, today: Day): void {
    const sent = [...verdicts.values()].flatMap((one) =>
      one.is === 'send' ? [{ due: one.due, ...usefulnessOf(one.due as Notice, one.alert!) }] : [],
    );
    for (const due of sent) {
      const same = sent.filter((one) => one.due.occurrenceId === due.due.occurrenceId);
      if (overtaken(same, today).includes(due)) verdicts.set(due.due.id, miss(due.due, 'overtaken'));
    }
  }

  /** The alerts of which notice is to be given, as the owner sees them now; by key and day. */
  private async alertsOf(owner: Viewer, all: Notice[]): Promise<Map<string, ComposedAlert>> {
    const ofSomebody = all.filter(({ occurrence }) => occurrence?.concerned.length);
    const general = all.filter(({ occurrence }) => occurrence?.concerned.length === 0);
    const among = [...new Set(ofSomebody.flatMap(({ occurrence }) => occurrence!.concerned))];
    const days = (of: Notice[]): Day[] => of.map(({ onDay }) => onDay);
    const rules = new Set(ofSomebody.map(({ occurrence }) => occurrence!.rule));
    const found = [
      ...(among.length > 0 ? await this.alerts.onDays(owner, days(ofSomebody), among, rules) : []),
      ...(general.length > 0 ? await this.alerts.generalOnDays(owner, days(general)) : []),
    ];
    return new Map(found.map((alert) => [`${alert.key} ${alert.on}`, alert]));
  }

  private async change(
    owner: Viewer,
    subscription: Subscription,
    due: Due,
    last: LastTold | null,
    today: Day,
  ): Promise<Verdict> {
    const { occurrence } = due;
    // Earlier, the key of what was told was not kept with it.
    if (last === null || (occurrence === null && !last.key)) return { due, is: 'forget' };
    const alert = occurrence ? await this.find(owner, occurrence, last.on) : undefined;
    const truth: Truth = occurrence ? truthOf(alert, owner, subscription) : { is: 'hidden' };
    const change = changeOf(toldOf(last), truth, occurrence?.isTask ?? false, today);
    if (change === null) return { due, is: 'forget' };
    return { due, is: 'send', alert: truth.is === 'so' ? alert! : null, change, before: last };
  }

  private find(owner: Viewer, occurrence: OccurrenceSeen, near: Day): Promise<ComposedAlert | undefined> {
    const { key, defenderId, groupId } = occurrence;
    if (groupId) return this.alerts.find(owner, { kind: 'group', subjectId: groupId, key, near });
    if (defenderId) return this.alerts.find(owner, { kind: 'defender', subjectId: defenderId, key, near });
    return Promise.resolve(undefined);
  }
}

/** Notices of these days are lost; what she must know of what she was told waits until she is there again. */
function whileAway(due: Due, owner: Viewer | null, { endedAt }: Subscription): Verdict[] {
  if (isNotice(due)) return [drop(due, owner === null ? 'suspended' : 'ended')];
  return endedAt ? [{ due, is: 'forget' }] : [];
}

const toldOf = ({ on, until, isPublic, change }: LastTold) => ({
  on,
  until,
  isPublic,
  withdrawn: change === 'withdrawn',
});

function truthOf(alert: ComposedAlert | undefined, owner: Viewer, { way }: Subscription): Truth {
  if (!alert) return { is: 'gone' };
  // The list stands on the pages of Vigil, where what is quiet may be read.
  if (alert.quiet && way !== 'list') return { is: 'quiet' };
  if (way !== 'list' && discloseCode(alert, audienceOf(owner) ?? 'internal') === null) return { is: 'hidden' };
  return { is: 'so', on: alert.on, until: alert.until ?? null, isPublic: alert.audience === 'public' };
}

/** What stands against giving notice of the alert at all. */
function reasonAgainst(
  { occurrence }: Due,
  alert: ComposedAlert | undefined,
  owner: Viewer,
  { way }: Subscription,
): Reason | null {
  if (occurrence === null) return 'hidden';
  if (alert === undefined) return 'changed';
  if (way === 'list') return null;
  if (alert.quiet) return 'quiet';
  return discloseCode(alert, audienceOf(owner) ?? 'internal') === null ? 'hidden' : null;
}

const usefulnessOf = ({ lead, onDay }: Notice, alert: ComposedAlert) => ({
  lead,
  on: onDay,
  until: alert.until ?? null,
  isTask: alert.audience === 'task',
});

/** A notice that comes after another date was told, or after it was taken back, says so itself. */
function withChange(verdict: Verdict, last: LastTold | null, today: Day): Verdict {
  if (verdict.is !== 'send' || last === null) return verdict;
  const { on, until, audience } = verdict.alert!;
  const truth = { is: 'so', on, until: until ?? null, isPublic: audience === 'public' } as const;
  const change = changeOf(toldOf(last), truth, audience === 'task', today);
  return change === null ? verdict : { ...verdict, change, before: last };
}
