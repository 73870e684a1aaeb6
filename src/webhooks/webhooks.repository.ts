import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { SealedWebhook } from './sealed-webhook';
import type { DisabledReason, Subscriber, Webhook, WebhookWish } from './webhook';

interface Row extends Omit<Webhook, 'host'> {
  url: Buffer;
}

/** The receivers of the organisation. */
@Injectable()
export class WebhooksRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealed: SealedWebhook,
  ) {}

  /** All of them, by name. */
  async all(): Promise<Webhook[]> {
    const rows = await this.database.query<Row>(`${reading} ORDER BY lower(w.name)`);
    return rows.map((row) => this.webhookOf(row));
  }

  async byId(id: string): Promise<Webhook | undefined> {
    const [row] = await this.database.query<Row>(`${reading} WHERE w.id = $1`, [id]);
    return row && this.webhookOf(row);
  }

  /** Those that are on: ids and names. */
  offered(): Promise<{ id: string; name: string }[]> {
    return this.database.query('SELECT id, name FROM webhook WHERE disabled_at IS NULL ORDER BY lower(name)');
  }

  /** Whose subscriptions send to it, by name. */
  subscribers(id: string): Promise<Subscriber[]> {
    return this.database.query(
      `SELECT a.id AS "accountId", a.name, a.role, a.status = 'active' AND a.role <> 'partner' AS counts,
              count(*)::int AS subscriptions, count(s.paused_at)::int AS paused
         FROM subscription s JOIN account a ON a.id = s.account_id
        WHERE s.webhook_id = $1 AND s.ended_at IS NULL GROUP BY a.id ORDER BY lower(a.name), a.id`,
      [id],
    );
  }

  async add(id: string, wish: WebhookWish, secret: string, accountId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO webhook (id, name, url, format, secret, names, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        wish.name,
        this.sealed.seal('webhook|url', id, wish.url),
        wish.format,
        this.sealed.seal('webhook|secret', id, secret),
        wish.names,
        accountId,
        this.clock.now(),
      ],
    );
  }

  /** Gives false when somebody changed it since. @param url undefined: as it is */
  async change(id: string, version: number, wish: Omit<WebhookWish, 'url'> & { url?: string }): Promise<boolean> {
    const url = wish.url === undefined ? null : this.sealed.seal('webhook|url', id, wish.url);
    const done = await this.database.query(
      `UPDATE webhook SET name = $3, format = $4, names = $5, url = coalesce($6, url), version = version + 1
        WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version, wish.name, wish.format, wish.names, url],
    );
    return done.length > 0;
  }

  /** Signs with another secret from now on, and with the one before too until this moment. */
  async rotate(id: string, secret: string, oldUntil: Date): Promise<void> {
    const [row] = await this.database.query<{ secret: Buffer }>('SELECT secret FROM webhook WHERE id = $1 FOR UPDATE', [
      id,
    ]);
    const before = this.sealed.shown('webhook|secret', id, row?.secret ?? null);
    const keeps = before !== undefined && oldUntil > this.clock.now();
    await this.database.query('UPDATE webhook SET secret = $2, old_secret = $3, old_secret_until = $4 WHERE id = $1', [
      id,
      this.sealed.seal('webhook|secret', id, secret),
      keeps ? this.sealed.seal('webhook|old_secret', id, before) : null,
      keeps ? oldUntil : null,
    ]);
  }

  /** Switches it off; gives false when it is off already. */
  async disable(id: string, reason: DisabledReason): Promise<boolean> {
    const done = await this.database.query(
      `UPDATE webhook SET disabled_at = $2, disabled_reason = $3 WHERE id = $1 AND disabled_at IS NULL RETURNING id`,
      [id, this.clock.now(), reason],
    );
    return done.length > 0;
  }

  /** Switches it on, as if it had never failed. What waits may go out at once. */
  async enable(id: string): Promise<void> {
    await this.database.query(
      `UPDATE webhook SET disabled_at = NULL, disabled_reason = NULL, failing_since = NULL, failures = 0 WHERE id = $1`,
      [id],
    );
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM webhook WHERE id = $1', [id]);
  }

  private webhookOf({ url, ...row }: Row): Webhook {
    const text = this.sealed.shown('webhook|url', row.id, url);
    return { ...row, host: text && URL.canParse(text) ? new URL(text).host : 'not to be opened' };
  }
}

const reading = `
  SELECT w.id, w.name, w.url, w.format, w.names, w.created_at AS "createdAt", w.version, a.name AS "createdBy",
         w.disabled_at AS "disabledAt", w.disabled_reason AS "disabledReason", w.failing_since AS "failingSince",
         w.failures, w.old_secret_until AS "oldSecretUntil",
         (SELECT count(*)::int FROM subscription s WHERE s.webhook_id = w.id AND s.ended_at IS NULL) AS subscriptions
    FROM webhook w LEFT JOIN account a ON a.id = w.created_by`;
