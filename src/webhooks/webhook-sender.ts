import { Injectable, Logger } from '@nestjs/common';
import { groupBy } from '../lib/group-by';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Unopenable } from '../platform/keys/key-ring';
import { OrganisationService } from '../organisation/organisation.service';
import { NAMED_FOR } from './domain/delivery-state';
import { type Outcome, OutsidePost } from './outside/outside-post';
import { SealedWebhook } from './sealed-webhook';
import { signed } from './signature';
import { StillMeant } from './still-meant';
import { type ClaimedDelivery, type Target, WebhookClaims } from './webhook-claims';
import { WebhookFailures } from './webhook-failures';
import { type Bodies, WebhookOutbox } from './webhook-outbox';

/** Messages that are claimed at once, and for how many seconds: longer than the few of one receiver can take. */
const BATCH = 40;
const LEASE = 120;

/** Sends what lies in the outbox to its receivers. Any number of processes share one outbox. */
@Injectable()
export class WebhookSender {
  private readonly log = new Logger('Webhooks');
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: WebhookClaims,
    private readonly sealed: SealedWebhook,
    private readonly outside: OutsidePost,
    private readonly organisation: OrganisationService,
    private readonly failures: WebhookFailures,
    private readonly outbox: WebhookOutbox,
    private readonly meant: StillMeant,
  ) {}

  /** Sends everything that is due. In one process one round follows the other; each is apart from open transactions. */
  sendDue(): Promise<void> {
    const next = this.round.then(() => this.database.apart(() => this.sendBatches()));
    this.round = next.catch(() => undefined);
    return next;
  }

  /** Looks after the outbox, and sends what no job has announced: what a killed process has left. */
  async sweep(): Promise<void> {
    await this.claims.sweep();
    await this.sendDue();
  }

  private async sendBatches(): Promise<void> {
    for (;;) {
      const batch = await this.claims.take(BATCH, LEASE);
      if (batch.length === 0) return;
      const lanes = [...groupBy(batch, ({ webhookId }) => webhookId).values()];
      const done = await Promise.allSettled(lanes.map((lane) => this.sendLane(lane)));
      const broken = done.find((one) => one.status === 'rejected');
      if (broken) throw broken.reason;
    }
  }

  /** One receiver gets its messages one after the other, in their order; at the first failure the others wait with it. */
  private async sendLane(lane: ClaimedDelivery[]): Promise<void> {
    const inOrder = lane.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
    for (const [i, delivery] of inOrder.entries()) {
      const target = await this.claims.target(delivery.webhookId);
      if (!target) return this.claims.release(inOrder.slice(i));
      if (!(await this.meant.of(delivery))) {
        await this.claims.dropped(delivery);
        continue;
      }
      const outcome = await this.attempt(delivery, target);
      if (!outcome.trouble) {
        await this.claims.sent(delivery, outcome);
        continue;
      }
      this.log.warn(`A webhook could not be reached yet (${outcome.trouble}).`);
      const { nextTryAt, end } = await this.claims.failed(delivery, outcome);
      await this.claims.release(inOrder.slice(i + 1), nextTryAt);
      if (end) await this.failures.end(delivery.webhookId, end);
      else await this.outbox.sendSoon(nextTryAt);
      return;
    }
  }

  private async attempt(delivery: ClaimedDelivery, target: Target): Promise<Outcome> {
    try {
      const { id, webhookId } = delivery;
      const { coded, named } = JSON.parse(this.sealed.open('webhook_delivery|body', id, delivery.body)) as Bodies;
      const body = named !== undefined && (await this.mayName(delivery, target)) ? named : coded;
      const secrets = [this.sealed.open('webhook|secret', webhookId, target.secret)];
      if (target.oldSecret) secrets.push(this.sealed.open('webhook|old_secret', webhookId, target.oldSecret));
      const headers = {
        ...signed(`msg_${id}`, this.clock.now(), body, secrets),
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'Vigil',
      };
      return await this.outside.post(this.sealed.open('webhook|url', webhookId, target.url), headers, body);
    } catch (error) {
      if (error instanceof Unopenable) return { trouble: 'sealed' };
      throw error;
    }
  }

  /** What was true of a name when it was told may not be true hours later. */
  private async mayName({ createdAt }: ClaimedDelivery, { names, format }: Target): Promise<boolean> {
    const isFresh = this.clock.now().getTime() - createdAt.getTime() < NAMED_FOR * 1000;
    return names && format === 'vigil' && isFresh && (await this.organisation.current()).namesInMails;
  }
}
