import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import { type Audience, audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { discloseAlert, discloseCode } from '../alerts/domain/disclosed-alert';
import { AuditTrail } from '../audit/audit-trail';
import type { Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { OrganisationService } from '../organisation/organisation.service';
import type { Language, Subscription } from '../subscriptions/domain/subscription';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository';
import { DeliveryRepository, type Settled, type WithDue } from './delivery.repository';
import { dueMoment, isLate, maySendNow } from './domain/due-moment';
import { sentOn } from '../subscriptions/domain/rhythm';
import { wallTime } from './domain/zoned-moment';
import { deliverer, Recipients } from './recipients';
import { Unsent } from './unsent.service';
import { isToSend, tellingOf, type ToSend } from './telling';
import { type Verdict, Verdicts } from './verdicts.service';
import { type MessageItem, type OutgoingMessage, OutgoingWays } from './ways/outgoing-ways';

/** How many deliveries came to which end. */
export interface SendReport {
  sent: number;
  missed: number;
  dropped: number;
}

const nobody = '00000000-0000-0000-0000-000000000000';
/** Subscriptions that are looked up at a time. */
const together = 500;
/** Deliveries of one subscription that go out in one transaction. */
const most = 300;

/** Sends what is due: each delivery to its outbox in the transaction that marks it, as many processes as may try. */
@Injectable()
export class SendingService {
  private readonly log = new Logger('Alerts');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly recipients: Recipients,
    private readonly deliveries: DeliveryRepository,
    private readonly verdicts: Verdicts,
    private readonly unsent: Unsent,
    private readonly ways: OutgoingWays,
    private readonly trail: AuditTrail,
    private readonly organisation: OrganisationService,
  ) {}

  /** Sends whatever is due to everybody; what fails for one subscription waits, and keeps nobody else waiting. */
  sendDue(): Promise<SendReport> {
    return this.database.apart(() => this.send());
  }

  private async send(): Promise<SendReport> {
    const report = { sent: 0, missed: 0, dropped: 0 };
    await this.unsent.takeUpLapsed();
    let failed: unknown;
    for (let last = nobody; ;) {
      const found = await this.deliveries.withDue(this.clock.now(), last, together);
      for (const one of found) {
        try {
          const done = await this.sendTo(one);
          for (const { state } of done) report[state] += 1;
        } catch (error) {
          failed = error;
          this.log.warn('Alerts of one subscription could not be sent yet.');
        }
      }
      if (found.length < together) break;
      last = found.at(-1)!.id;
    }
    if (failed) throw failed as Error;
    return report;
  }

  /** Everything that is due for one subscription, so many at a time. */
  private async sendTo({ id, lastDue }: WithDue): Promise<Settled[]> {
    const subscription = await this.subscriptions.byId(id);
    // What is due waits for the end of the quiet hours: nothing is begun for it.
    if (!subscription || !maySendNow(lastDue, this.clock.now(), subscription)) return [];
    for (const all: Settled[] = []; ;) {
      const { settled, isFull } = await this.sendPart(subscription);
      all.push(...settled);
      if (!isFull) return all;
    }
  }

  /** In one transaction as the owner of the subscription. */
  private async sendPart({ id, accountId }: Subscription): Promise<{ settled: Settled[]; isFull: boolean }> {
    const before = await this.recipients.viewer(accountId);
    return this.database.transaction(before ?? deliverer, async () => {
      const nothing = { settled: [], isFull: false };
      if (!(await this.deliveries.claim(id))) return nothing;
      // Only now nobody else sends for it. Whose rights have changed since is told in the next round, with those.
      const subscription = await this.subscriptions.byId(id);
      const owner = await this.recipients.viewer(accountId);
      if (!subscription || !isDeepStrictEqual(owner, before)) return nothing;
      const now = this.clock.now();
      const today = wallTime(now, subscription.zone).day;
      const verdicts = await this.judge(owner, subscription, now, today);
      if (verdicts.length === 0) return nothing;
      const notSent = verdicts.flatMap(asSettled);
      const sent = owner ? await this.sendAll(owner, subscription, verdicts.filter(isToSend), now, today) : [];
      const settled = [...notSent, ...sent];
      await this.deliveries.settle(settled, now);
      await this.deliveries.forget(verdicts.flatMap((one) => (one.is === 'forget' ? [one.due.id] : [])));
      return { settled, isFull: verdicts.length >= most };
    });
  }

  /** What is to become of everything that is due. A mail that lies unsent is taken back rather than corrected. */
  private async judge(owner: Viewer | null, subscription: Subscription, now: Date, today: Day): Promise<Verdict[]> {
    for (;;) {
      const due = (await this.deliveries.due(subscription.id, now, most)).filter((one) =>
        maySendNow(one.dueAt, now, subscription),
      );
      if (due.length === 0) return [];
      const verdicts = await this.verdicts.of(owner, subscription, due, today);
      const corrected = verdicts.flatMap((one) => (one.is === 'send' && one.before ? [one.before] : []));
      if (!(await this.unsent.takeBack(subscription.accountId, corrected))) return verdicts;
    }
  }

  private async sendAll(
    owner: Viewer,
    subscription: Subscription,
    all: ToSend[],
    now: Date,
    today: Day,
  ): Promise<Settled[]> {
    const settled: Settled[] = [];
    const names = subscription.names && (await this.organisation.current()).namesInMails;
    const reader = { audience: audienceOf(owner) ?? 'internal', names, language: subscription.language };
    for (const one of messagesOf(subscription, all)) {
      const items = one.verdicts.map((verdict) =>
        itemOf(verdict, { ...reader, late: isLateNow(verdict, subscription, now) }),
      );
      const message: OutgoingMessage = { id: items[0]!.id, subscription, kind: one.kind, today, items };
      const isOut = await this.put(message);
      if (isOut) await this.record(owner, one.verdicts);
      for (const [i, verdict] of one.verdicts.entries()) {
        settled.push(isOut ? asSent(verdict, items[i]!, message.id) : asDropped(verdict));
      }
    }
    return settled;
  }

  /** Whoever was told of a case has seen it: a line of the trail for each case that the message speaks of. */
  private async record(owner: Viewer, told: ToSend[]): Promise<void> {
    const cases = new Set(told.flatMap(({ due, alert }) => (alert ? due.occurrence!.concerned : [])));
    if (cases.size === 0) cases.add('');
    await this.trail.record(
      ...[...cases].map((id) => ({ act: 'alert.sent', viewer: owner, ...(id && { defenderId: id }) })),
    );
  }

  private async put(message: OutgoingMessage): Promise<boolean> {
    const { way } = message.subscription;
    if (way === 'list') return true; // it stands on the page as soon as it is marked
    return (await this.ways.of(way)?.put(message)) ?? false;
  }
}

/** Changes are told one by one, and at once; notices by the rhythm of the subscription. */
function messagesOf({ rhythm }: Subscription, all: ToSend[]): { kind: OutgoingMessage['kind']; verdicts: ToSend[] }[] {
  const changes = all.filter(({ due }) => due.lead === null);
  const notices = all.filter(({ due }) => due.lead !== null);
  return [
    ...changes.map((one) => ({ kind: 'change' as const, verdicts: [one] })),
    ...(rhythm === 'single'
      ? notices.map((one) => ({ kind: 'notice' as const, verdicts: [one] }))
      : [...groupBy(notices, () => 'all').values()].map((verdicts) => ({ kind: 'digest' as const, verdicts }))),
  ];
}

/** What decides in which words somebody is told. */
interface HowTold {
  audience: Audience;
  /** Has she asked for names, and does the organisation allow them? */
  names: boolean;
  language: Language;
  late: boolean;
}

/** What was recorded after its moment had passed is late as well, whenever it is due. */
const isLateNow = ({ due: { lead, day } }: ToSend, subscription: Subscription, now: Date): boolean =>
  lead !== null && isLate(dueMoment(sentOn(subscription.rhythm, day), subscription), now);

function itemOf({ due, alert, change, before }: ToSend, how: HowTold): MessageItem {
  const { key, rule } = due.occurrence ?? before!;
  return {
    id: due.id,
    key,
    rule,
    lead: due.lead,
    day: due.day,
    late: how.late,
    change,
    before: before && { on: before.on, id: before.messageId ?? before.deliveryId },
    alert: alert && discloseCode(alert, how.audience),
    named: alert && how.names ? discloseAlert(alert, how.audience, how.language) : null,
  };
}

function asSettled(verdict: Verdict): Settled[] {
  if (verdict.is !== 'missed' && verdict.is !== 'dropped') return [];
  return [{ id: verdict.due.id, state: verdict.is, reason: verdict.reason, late: false, told: null, messageId: null }];
}

const asSent = (verdict: ToSend, { late }: MessageItem, messageId: string): Settled => ({
  id: verdict.due.id,
  state: 'sent',
  reason: null,
  late,
  told: tellingOf(verdict),
  messageId,
});

const asDropped = ({ due }: ToSend): Settled => ({
  id: due.id,
  state: 'dropped',
  reason: 'no_way',
  late: false,
  told: null,
  messageId: null,
});
