import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Feed, FeedAsked, FeedEnding, FeedKind } from './domain/feed';
import type { ShownItem } from './domain/settle';

const columns = `f.id, f.subscription_id AS "subscriptionId", f.account_id AS "accountId", f.kind, f.names, f.alarms,
  f.created_at AS "createdAt", f.last_fetched_at AS "lastFetchedAt", f.revoked_at AS "revokedAt",
  f.revoked_because AS "revokedBecause"`;

/** A feed with whose it is, for whoever runs the machine. */
export interface OwnedFeed extends Pick<Feed, 'id' | 'kind' | 'names' | 'createdAt' | 'lastFetchedAt'> {
  email: string;
  subscription: string;
}

/** Reads and writes feeds and what each has shown. Whoever shows one to somebody names the account. */
@Injectable()
export class FeedsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of an account that work, the newest first. */
  ofAccount(accountId: string): Promise<Feed[]> {
    return this.database.query<Feed>(
      `SELECT ${columns} FROM feed f WHERE f.account_id = $1 AND f.revoked_at IS NULL ORDER BY f.created_at DESC, f.id`,
      [accountId],
    );
  }

  /** Everybody's that work. */
  all(): Promise<OwnedFeed[]> {
    return this.database.query<OwnedFeed>(
      `SELECT f.id, f.kind, f.names, f.created_at AS "createdAt", f.last_fetched_at AS "lastFetchedAt", a.email,
              s.name AS subscription
         FROM feed f JOIN account a ON a.id = f.account_id JOIN subscription s ON s.id = f.subscription_id
        WHERE f.revoked_at IS NULL ORDER BY a.email, f.created_at, f.id`,
    );
  }

  /** The feed that a token opens, as long as it works. */
  async opened(kind: FeedKind, tokenHash: Buffer): Promise<Feed | undefined> {
    const sql = `SELECT ${columns} FROM feed f WHERE f.token_hash = $1 AND f.kind = $2 AND f.revoked_at IS NULL`;
    return (await this.database.query<Feed>(sql, [tokenHash, kind]))[0];
  }

  /** Holds a feed until the end of the transaction, so that nobody ends it meanwhile; false when it has ended. */
  async hold({ id, accountId }: Pick<Feed, 'id' | 'accountId'>): Promise<boolean> {
    const sql = 'SELECT FROM feed WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL FOR UPDATE';
    return (await this.database.query(sql, [id, accountId])).length > 0;
  }

  async add(accountId: string, { subscriptionId, kind, names, alarms }: FeedAsked, tokenHash: Buffer): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO feed (subscription_id, account_id, kind, token_hash, names, alarms, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [subscriptionId, accountId, kind, tokenHash, names, alarms, this.clock.now()],
    );
    return row!.id;
  }

  /** Ends feeds for good: one, those of an account, or all. Gives the ids of those that worked until now. */
  async end(which: { id?: string; accountId?: string; email?: string }, because: FeedEnding): Promise<string[]> {
    const { id = null, accountId = null, email = null } = which;
    const rows = await this.database.query<{ id: string }>(
      `UPDATE feed f SET revoked_at = $4, revoked_because = $5
        WHERE f.revoked_at IS NULL AND ($1::uuid IS NULL OR f.id = $1) AND ($2::uuid IS NULL OR f.account_id = $2)
          AND ($3::text IS NULL OR f.account_id = (SELECT a.id FROM account a WHERE lower(a.email) = lower($3)))
        RETURNING f.id`,
      [id, accountId, email, this.clock.now(), because],
    );
    return rows.map((row) => row.id);
  }

  shown(feedId: string): Promise<ShownItem[]> {
    return this.database.query<ShownItem>(
      `SELECT alert_key AS key, on_day::text AS on, fingerprint, sequence, changed_at AS "changedAt",
              cancelled_at AS "cancelledAt"
         FROM feed_item WHERE feed_id = $1`,
      [feedId],
    );
  }

  /** Keeps what was shown now, and when it was fetched. */
  async keep({ id, accountId }: Feed, written: readonly ShownItem[], forgotten: readonly string[]): Promise<void> {
    if (written.length > 0) {
      const rows = written.map((item) => ({
        ...item,
        changed_at: item.changedAt,
        cancelled_at: item.cancelledAt,
      }));
      await this.database.query(insertion, [id, JSON.stringify(rows)]);
    }
    if (forgotten.length > 0) {
      const sql = 'DELETE FROM feed_item WHERE feed_id = $1 AND alert_key = ANY ($2)';
      await this.database.query(sql, [id, forgotten]);
    }
    const sql = 'UPDATE feed SET last_fetched_at = $3 WHERE id = $1 AND account_id = $2';
    await this.database.query(sql, [id, accountId, this.clock.now()]);
  }
}

const insertion = `
  INSERT INTO feed_item (feed_id, alert_key, on_day, fingerprint, sequence, changed_at, cancelled_at)
  SELECT $1, r.key, r."on", r.fingerprint, r.sequence, r.changed_at, r.cancelled_at
    FROM jsonb_to_recordset($2::jsonb) AS r (key text, "on" date, fingerprint text, sequence int,
         changed_at timestamptz, cancelled_at timestamptz)
  ON CONFLICT ON CONSTRAINT feed_item_pkey DO UPDATE SET on_day = excluded.on_day, fingerprint = excluded.fingerprint,
    sequence = excluded.sequence, changed_at = excluded.changed_at, cancelled_at = excluded.cancelled_at`;
