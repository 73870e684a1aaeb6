import { Injectable } from '@nestjs/common';
import type { RuleCode } from '../alerts/domain/alert';
import type { Day } from '../lib/calendar-date';
import { Database } from '../platform/database';
import type { Change } from './domain/change';
import type { DeliveryState, Reason, Telling } from './domain/delivery';

/** The alert of a delivery, as far as it exists for whoever asks. */
export interface OccurrenceSeen {
  id: number;
  key: string;
  rule: RuleCode;
  defenderId: string | null;
  groupId: string | null;
  concerned: string[];
  isTask: boolean;
}

/** A subscription for which something is due. */
export interface WithDue {
  id: string;
  /** The latest moment at which something for it fell due. */
  lastDue: Date;
}

/** A delivery whose moment has come. */
export interface Due {
  id: string;
  /** Null: it tells of a change. */
  lead: number | null;
  onDay: Day | null;
  day: Day;
  dueAt: Date;
  occurrenceId: number;
  /** Null: the case does not exist for whoever asks. */
  occurrence: OccurrenceSeen | null;
}

/** What a subscription was told of an alert the last time. */
export interface LastTold extends Telling {
  deliveryId: string;
  messageId: string | null;
}

/** A delivery that went out, as if it were due. */
export interface ToldBy extends Due {
  told: Telling;
}

/** What became of a delivery. */
export interface Settled {
  id: string;
  state: Exclude<DeliveryState, 'planned'>;
  reason: Reason | null;
  late: boolean;
  told: (Telling & { change: Change | null }) | null;
  messageId: string | null;
}

const occurrence = `CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'key', o.key, 'rule', o.rule,
  'defenderId', o.defender_id, 'groupId', o.group_id, 'concerned', o.concerned, 'isTask', o.is_task) END`;

const dueColumns = `d.id, d.lead, d.on_day AS "onDay", d.day, d.due_at AS "dueAt", d.occurrence_id AS "occurrenceId",
  ${occurrence} AS occurrence`;

/** Deliveries on their way out. What is read of a case is what row security shows to whoever the transaction is for. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /**
   * Subscriptions for which something is due, by id, beginning after one. What she must know of what she was told waits
   * until she is there again, and is not looked at in between.
   */
  withDue(now: Date, after: string, most: number): Promise<WithDue[]> {
    return this.database.query<WithDue>(
      `SELECT d.subscription_id AS id, max(d.due_at) AS "lastDue"
         FROM delivery d JOIN subscription s ON s.id = d.subscription_id JOIN account a ON a.id = s.account_id
        WHERE d.state = 'planned' AND d.due_at <= $1 AND d.subscription_id > $2::uuid
          AND (d.kind = 'notice' OR s.ended_at IS NOT NULL OR (s.paused_at IS NULL AND a.status = 'active'))
        GROUP BY 1 ORDER BY 1 LIMIT $3`,
      [now, after, most],
    );
  }

  /** Lets nobody else send for this subscription until the open transaction ends; false when somebody does already. */
  async claim(subscriptionId: string): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT subscription_id FROM subscription_plan WHERE subscription_id = $1 FOR UPDATE SKIP LOCKED',
      [subscriptionId],
    );
    return rows.length > 0;
  }

  /**
   * What is due for a subscription that was claimed, the first of it, and with each what else is due of its alert, since
   * of several steps only the last goes out; what is being changed at this moment is due the next time.
   */
  due(subscriptionId: string, now: Date, most: number): Promise<Due[]> {
    return this.database.query<Due>(
      `SELECT ${dueColumns}
         FROM delivery d LEFT JOIN alert_occurrence o ON o.id = d.occurrence_id
        WHERE d.subscription_id = $1 AND d.state = 'planned' AND d.due_at <= $2 AND d.occurrence_id IN (
          SELECT f.occurrence_id FROM delivery f
           WHERE f.subscription_id = $1 AND f.state = 'planned' AND f.due_at <= $2
           ORDER BY f.day, f.due_at, f.id LIMIT $3)
        ORDER BY d.day, d.due_at, d.id FOR UPDATE OF d SKIP LOCKED`,
      [subscriptionId, now, most],
    );
  }

  /** For which subscription a message goes out; undefined when nothing is kept of what it told. */
  async whose(messageId: string): Promise<{ subscriptionId: string; accountId: string } | undefined> {
    const [row] = await this.database.query<{ subscriptionId: string; accountId: string }>(
      `SELECT subscription_id AS "subscriptionId", account_id AS "accountId" FROM delivery
        WHERE message_id = $1 AND state = 'sent' LIMIT 1`,
      [messageId],
    );
    return row;
  }

  /** Waits until nobody sends for this subscription; then nobody does until the open transaction ends. */
  async waitFor(subscriptionId: string): Promise<void> {
    await this.database.query('SELECT FROM subscription_plan WHERE subscription_id = $1 FOR UPDATE', [subscriptionId]);
  }

  /** Everything that a message told. */
  toldBy(messageId: string): Promise<ToldBy[]> {
    return this.database.query<ToldBy>(
      `SELECT ${dueColumns}, d.told FROM delivery d LEFT JOIN alert_occurrence o ON o.id = d.occurrence_id
        WHERE d.message_id = $1 AND d.state = 'sent' ORDER BY d.settled_seq FOR UPDATE OF d`,
      [messageId],
    );
  }

  /**
   * What the subscription was told the last time of each of these alerts, by the id of the occurrence.
   * @param until a message: what was told before it, and not at the same moment beside it
   */
  async lastTold(
    subscriptionId: string,
    occurrenceIds: readonly number[],
    until?: string,
  ): Promise<Map<number, LastTold>> {
    const rows = await this.database.query<{
      occurrenceId: number;
      told: Telling;
      id: string;
      messageId: string | null;
    }>(
      `SELECT DISTINCT ON (occurrence_id) occurrence_id AS "occurrenceId", told, id, message_id AS "messageId"
         FROM delivery d WHERE subscription_id = $1 AND occurrence_id = ANY ($2::bigint[]) AND state = 'sent'
          AND ($3::uuid IS NULL OR NOT EXISTS (
            SELECT FROM delivery m WHERE m.message_id = $3 AND m.state = 'sent'
               AND (m.settled_seq <= d.settled_seq OR m.settled_at = d.settled_at)))
        ORDER BY occurrence_id, settled_seq DESC`,
      [subscriptionId, occurrenceIds, until ?? null],
    );
    return new Map(
      rows.map(({ occurrenceId, told, id, messageId }) => [occurrenceId, { ...told, deliveryId: id, messageId }]),
    );
  }

  /** Marks what became of them, in their order. */
  async settle(settled: readonly Settled[], now: Date): Promise<void> {
    if (settled.length === 0) return;
    await this.database.query(
      `UPDATE delivery d SET state = s.state, reason = s.reason, late = s.late, told = s.told,
              message_id = s."messageId", settled_at = $2, settled_seq = s.seq
         FROM (SELECT *, nextval('delivery_settled_seq') AS seq FROM jsonb_to_recordset($1::jsonb)
                 AS r (id uuid, state text, reason text, late boolean, told jsonb, "messageId" uuid)) AS s
        WHERE d.id = s.id`,
      [JSON.stringify(settled), now],
    );
  }

  /** Looks that found nothing to tell leave no trace. */
  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.database.query('DELETE FROM delivery WHERE id = ANY ($1::uuid[])', [ids]);
  }
}
