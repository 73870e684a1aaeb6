import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Conflict, NotFound } from '../lib/errors';
import { type Page, pageOf } from '../lib/page';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { type DeliveryState, stateOf, type Trouble } from './domain/delivery-state';
import { SealedWebhook } from './sealed-webhook';
import { WebhookOutbox } from './webhook-outbox';

/** A message as the list shows it: never what it says. */
export interface ListedDelivery {
  id: string;
  kind: string;
  createdAt: Date;
  sentAt: Date | null;
  nextTryAt: Date;
  state: DeliveryState;
  trouble: Trouble | null;
  status: number | null;
  /** The beginning of what the receiver answered. */
  answer?: string;
  tries: number;
}

interface Row extends Omit<ListedDelivery, 'state' | 'answer'> {
  givenUpAt: Date | null;
  answer: Buffer | null;
}

const ROWS = 50;

const overtaken =
  'A date in this message was corrected or taken back since. Sent again, it would contradict the later message.';

/** What was sent to a webhook, and what became of it. */
@Injectable()
export class WebhookLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealed: SealedWebhook,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** The newest first. @param after the id of the last message of the page before */
  async page(webhookId: string, state?: DeliveryState, after?: string): Promise<Page<ListedDelivery>> {
    const rows = await this.database.query<Row>(
      `SELECT d.id, d.kind, d.created_at AS "createdAt", d.sent_at AS "sentAt", d.given_up_at AS "givenUpAt", d.trouble,
              d.next_try_at AS "nextTryAt", d.status, d.answer, d.tries
         FROM webhook_delivery d
        WHERE d.webhook_id = $1
          AND ($2::uuid IS NULL OR (d.created_at, d.id) < (SELECT created_at, id FROM webhook_delivery WHERE id = $2))
          AND ($3::text IS NULL OR $3 = CASE WHEN d.sent_at IS NOT NULL THEN 'sent'
                                             WHEN d.given_up_at IS NOT NULL THEN 'given-up' ELSE 'waiting' END)
        ORDER BY d.created_at DESC, d.id DESC LIMIT $4`,
      [webhookId, after ?? null, state ?? null, ROWS + 1],
    );
    const { items, next } = pageOf(rows, ROWS, ({ id }) => id);
    return { items: items.map((row) => this.listed(row)), next };
  }

  /**
   * Sends a message again, under the same id: whoever has it already can know it again. What named somebody says the code
   * alone by then. What was corrected or taken back since is not said again: it would stand as the last word.
   * @throws NotFound, Conflict while it is being sent, or where a later message changed what it says
   */
  again(viewer: Viewer, webhookId: string, id: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      const now = this.clock.now();
      const [row] = await this.database.query<{ busy: boolean }>(
        `SELECT coalesce(claimed_until > $3, false) AS busy FROM webhook_delivery
          WHERE id = $1 AND webhook_id = $2 FOR UPDATE`,
        [id, webhookId, now],
      );
      if (!row) throw new NotFound('There is no such message.');
      if (row.busy) throw new Conflict('This message is being sent at this moment.');
      if (await this.isOvertaken(webhookId, id)) throw new Conflict(overtaken);
      noteForTrail({ webhook: webhookId, delivery: id });
      await this.database.query(
        `UPDATE webhook_delivery SET sent_at = NULL, given_up_at = NULL, trouble = NULL, tries = 0, next_try_at = $2
          WHERE id = $1`,
        [id, now],
      );
      await this.outbox.sendSoon();
    });
  }

  /** Was one of its dates corrected or taken back since, for this subscription or for another one of this webhook? */
  private async isOvertaken(webhookId: string, id: string): Promise<boolean> {
    const [found] = await this.database.query<{ is: boolean }>(
      `SELECT EXISTS (
         SELECT FROM delivery d JOIN delivery later ON later.occurrence_id = d.occurrence_id AND later.id <> d.id
           JOIN subscription s ON s.id = later.subscription_id
          WHERE d.message_id = $1 AND later.kind = 'change'
            AND (later.subscription_id = d.subscription_id OR s.webhook_id = $2)
            AND (later.state = 'planned' OR later.state = 'sent' AND later.settled_seq > d.settled_seq)) AS is`,
      [id, webhookId],
    );
    return found!.is;
  }

  private listed({ givenUpAt, answer, ...row }: Row): ListedDelivery {
    const text = this.sealed.shown('webhook_delivery|answer', row.id, answer);
    return { ...row, state: stateOf({ sentAt: row.sentAt, givenUpAt }), answer: text };
  }
}
