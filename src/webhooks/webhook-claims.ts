import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { isHopeless, KEPT_DAYS, PATIENCE, waitAfter } from './domain/delivery-state';
import type { Outcome } from './outside/outside-post';
import { SealedWebhook } from './sealed-webhook';
import type { DisabledReason, Format } from './webhook';

/** A message that this process alone may send now. */
export interface ClaimedDelivery {
  id: string;
  webhookId: string;
  kind: string;
  /** Sealed. */
  body: Buffer;
  createdAt: Date;
  tries: number;
  /** It may have reached its receiver at an earlier try. */
  mayHaveArrived: boolean;
}

/** Where it goes to, as that stands at this moment; all sealed. */
export interface Target {
  url: Buffer;
  secret: Buffer;
  oldSecret: Buffer | null;
  names: boolean;
  format: Format;
}

/** What the webhook has come to after a failure. */
export interface Failing {
  nextTryAt: Date;
  /** Why it must be switched off now. */
  end: DisabledReason | null;
}

/** Messages of one webhook that are claimed at once: one that hangs must not stand before all others. */
const A_RECEIVER = 5;

/** Who sends which message, and what became of it. */
@Injectable()
export class WebhookClaims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealed: SealedWebhook,
  ) {}

  /**
   * Claims messages that are due. Nobody else gets them before the lease has ended; a process that is killed leaves them
   * to others then. @param lease in seconds
   */
  take(most: number, lease: number): Promise<ClaimedDelivery[]> {
    const now = this.clock.now();
    return this.database.query(taking, [now, new Date(now.getTime() + lease * 1000), most, A_RECEIVER]);
  }

  /** Undefined when the webhook is off or gone by now. */
  async target(webhookId: string): Promise<Target | undefined> {
    const [found] = await this.database.query<Target>(
      `SELECT url, secret, CASE WHEN old_secret_until > $2 THEN old_secret END AS "oldSecret", names, format
         FROM webhook WHERE id = $1 AND disabled_at IS NULL`,
      [webhookId, this.clock.now()],
    );
    return found;
  }

  /** The receiver has taken it. */
  async sent({ id, webhookId }: ClaimedDelivery, { status, answer }: Outcome): Promise<void> {
    await this.database.query(
      `UPDATE webhook_delivery SET sent_at = $2, given_up_at = NULL, claimed_until = NULL, trouble = NULL,
              tries = tries + 1, status = $3, answer = $4, may_have_arrived = true WHERE id = $1`,
      [id, this.clock.now(), status ?? null, this.answer(id, answer)],
    );
    await this.database.query('UPDATE webhook SET failing_since = NULL, failures = 0 WHERE id = $1', [webhookId]);
  }

  /** It did not arrive: it is tried again later, or given up after three days. */
  async failed({ id, webhookId, createdAt, tries }: ClaimedDelivery, outcome: Outcome): Promise<Failing> {
    const now = this.clock.now();
    const nextTryAt = new Date(now.getTime() + waitAfter(tries + 1) * 1000);
    const isOver = nextTryAt.getTime() - createdAt.getTime() > PATIENCE * 1000;
    await this.database.query(
      `UPDATE webhook_delivery SET next_try_at = $2, given_up_at = CASE WHEN $3 THEN $4::timestamptz END,
              claimed_until = NULL, trouble = $5, tries = tries + 1, status = $6, answer = $7,
              may_have_arrived = may_have_arrived OR $8 WHERE id = $1`,
      [
        id,
        nextTryAt,
        isOver,
        now,
        outcome.trouble,
        outcome.status ?? null,
        this.answer(id, outcome.answer),
        outcome.mayHaveArrived ?? false,
      ],
    );
    const [hook] = await this.database.query<{ since: Date; failures: number }>(
      `UPDATE webhook SET failing_since = coalesce(failing_since, $2), failures = failures + 1
        WHERE id = $1 RETURNING failing_since AS since, failures`,
      [webhookId, now],
    );
    const hopeless = hook !== undefined && isHopeless(hook.since, hook.failures, now);
    return { nextTryAt, end: outcome.trouble === 'gone' ? 'gone' : hopeless ? 'failures' : null };
  }

  /** It is not sent: whoever it was for is not to be told this any more. That says nothing of the receiver. */
  async dropped({ id }: ClaimedDelivery): Promise<void> {
    await this.database.query(
      `UPDATE webhook_delivery SET given_up_at = $2, claimed_until = NULL, trouble = 'not-meant' WHERE id = $1`,
      [id, this.clock.now()],
    );
  }

  /** Gives back what was claimed and not tried. @param until when it is due again; at once when left out */
  async release(all: readonly ClaimedDelivery[], until?: Date): Promise<void> {
    if (all.length === 0) return;
    await this.database.query(
      `UPDATE webhook_delivery SET claimed_until = NULL, next_try_at = coalesce($2::timestamptz, next_try_at)
        WHERE id = ANY($1) AND sent_at IS NULL`,
      [all.map(({ id }) => id), until ?? null],
    );
  }

  /** Gives up what has waited too long for a webhook that is off, and removes what has been kept long enough. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const before = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
    await this.database.query(
      `UPDATE webhook_delivery SET given_up_at = $1
        WHERE sent_at IS NULL AND given_up_at IS NULL AND created_at < $2
          AND webhook_id IN (SELECT id FROM webhook WHERE disabled_at IS NOT NULL)`,
      [now, before(PATIENCE)],
    );
    await this.database.query('DELETE FROM webhook_delivery WHERE coalesce(sent_at, given_up_at) < $1', [
      before(KEPT_DAYS * 86_400),
    ]);
    await this.database.query(
      'UPDATE webhook SET old_secret = NULL, old_secret_until = NULL WHERE old_secret_until <= $1',
      [now],
    );
  }

  private answer(id: string, text: string | undefined): Buffer | null {
    return text ? this.sealed.seal('webhook_delivery|answer', id, text) : null;
  }
}

const taking = `
  WITH due AS (
    SELECT d.id, row_number() OVER (PARTITION BY d.webhook_id ORDER BY d.next_try_at, d.created_at, d.id) AS place
      FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
     WHERE w.disabled_at IS NULL AND d.sent_at IS NULL AND d.given_up_at IS NULL AND d.next_try_at <= $1
       AND coalesce(d.claimed_until, '-infinity') <= $1)
  -- A claim that nobody gave back is that of a process that was killed, perhaps while it sent.
  UPDATE webhook_delivery m SET claimed_until = $2, may_have_arrived = may_have_arrived OR claimed_until IS NOT NULL
   WHERE m.id IN (
     SELECT d.id FROM webhook_delivery d JOIN due ON due.id = d.id
      WHERE due.place <= $4 AND d.sent_at IS NULL AND d.given_up_at IS NULL
        AND coalesce(d.claimed_until, '-infinity') <= $1
      ORDER BY due.place, d.next_try_at LIMIT $3 FOR UPDATE OF d SKIP LOCKED)
  RETURNING m.id, m.webhook_id AS "webhookId", m.kind, m.body, m.created_at AS "createdAt", m.tries,
            m.may_have_arrived AS "mayHaveArrived"`;
