import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { JobQueue } from '../platform/jobs/job-queue';
import { PublicOrigin } from '../platform/public-origin';
import type { Language, Subscription } from '../subscriptions/domain/subscription';
import { speechIn } from '../subscriptions/domain/words/speech';
import { bodyOf, chatBody, chatTestBody, namesAnybody, testBody } from './domain/body';
import type { ToldMessage } from './domain/told';
import { SealedWebhook } from './sealed-webhook';
import type { Format, Webhook } from './webhook';

/** The kind of job that sends what is due. */
export const SEND = 'webhook.send';

/** What is sent: with names only as long as that is meant, see `NAMED_FOR`. */
export interface Bodies {
  coded: string;
  named?: string;
}

/** The messages that wait to go out to receivers. */
@Injectable()
export class WebhookOutbox {
  constructor(
    private readonly database: Database,
    private readonly sealed: SealedWebhook,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Takes a message in, on the open transaction in which it is marked as told. Its id is taken once, and again only in the
   * place of one that was not meant any more. Gives false where there is no way to send it: the webhook was taken away or
   * is off, or its subscriber may not use it any more.
   */
  async put(message: ToldMessage, to: Pick<Subscription, 'webhookId' | 'accountId' | 'language'>): Promise<boolean> {
    const [webhook] = await this.database.query<{ id: string; format: Format; names: boolean }>(
      `SELECT w.id, w.format, w.names FROM webhook w JOIN account a ON a.id = $2 AND a.role <> 'partner'
        WHERE w.id = $1 AND w.disabled_at IS NULL FOR SHARE OF w`,
      [to.webhookId, to.accountId],
    );
    if (!webhook) return false;
    const bodies = this.bodiesOf(message, { ...webhook, language: to.language });
    await this.add(message.id, webhook.id, message.kind, bodies);
    return true;
  }

  /** A marked test. */
  async putTest({ id, format }: Pick<Webhook, 'id' | 'format'>): Promise<void> {
    const coded = format === 'vigil' ? testBody(this.clock.now(), this.link) : chatTestBody(this.link);
    await this.add(randomUUID(), id, 'test', { coded });
  }

  /** Lets what is due go out as soon as this transaction stands. @param after not before this moment */
  async sendSoon(after?: Date): Promise<void> {
    await this.jobs.add(SEND, {}, after ? { after } : {});
  }

  private readonly link = (path: string): string => this.origin.link(path);

  private bodiesOf(
    message: ToldMessage,
    { format, names, language }: { format: Format; names: boolean; language: Language },
  ): Bodies {
    if (format === 'mattermost') return { coded: chatBody(message, this.link, speechIn(language)) };
    const now = this.clock.now();
    const coded = bodyOf(message, now, this.link, false);
    return names && namesAnybody(message) ? { coded, named: bodyOf(message, now, this.link, true) } : { coded };
  }

  private async add(id: string, webhookId: string, kind: string, bodies: Bodies): Promise<void> {
    const body = this.sealed.seal('webhook_delivery|body', id, JSON.stringify(bodies));
    await this.database.query(
      `INSERT INTO webhook_delivery (id, webhook_id, kind, body, created_at, next_try_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (id) DO UPDATE SET webhook_id = excluded.webhook_id, kind = excluded.kind, body = excluded.body,
         created_at = excluded.created_at, next_try_at = excluded.next_try_at, tries = 0, status = NULL, answer = NULL,
         given_up_at = NULL, trouble = NULL
       WHERE webhook_delivery.trouble = 'not-meant' AND webhook_delivery.given_up_at IS NOT NULL`,
      [id, webhookId, kind, body, this.clock.now()],
    );
    await this.sendSoon();
  }
}
