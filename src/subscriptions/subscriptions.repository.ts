import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Mute } from './domain/mute';
import type { About, Subscription } from './domain/subscription';

type Row = Omit<Subscription, 'about'> & About;

const selection = `
  SELECT s.id, s.account_id AS "accountId", s.name, s.countries, s.group_ids::text[] AS "groupIds",
         s.defender_ids::text[] AS "defenderIds", s.rules, s.audience, s.filter, s.leads, s.way,
         s.webhook_id AS "webhookId", s.rhythm, s.language, s.zone, s.at, s.quiet_from AS "quietFrom",
         s.quiet_to AS "quietTo", s.names, s.paused_at AS "pausedAt", s.ended_at AS "endedAt",
         s.created_at AS "createdAt", s.updated_at AS "updatedAt", s.version
    FROM subscription s`;

const muteSelection = `
  SELECT m.id, m.account_id AS "accountId", m.subscription_id AS "subscriptionId", m.rule,
         m.defender_id AS "defenderId", m.group_id AS "groupId", m.muted_at AS "mutedAt", m.until
    FROM subscription_mute m`;

/** Reads subscriptions and mutes. Whoever shows one to somebody names the account. */
@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly database: Database) {}

  /** Every subscription that is neither paused nor ended, whosever it is: for whoever plans and sends. */
  active(): Promise<Subscription[]> {
    return this.read('WHERE s.paused_at IS NULL AND s.ended_at IS NULL ORDER BY s.created_at, s.id');
  }

  /** Whatever its state; undefined when there is none. */
  async byId(id: string): Promise<Subscription | undefined> {
    return (await this.read('WHERE s.id = $1', [id]))[0];
  }

  /** Those of an account that have not ended, in order of their making. */
  ofAccount(accountId: string): Promise<Subscription[]> {
    return this.read('WHERE s.account_id = $1 AND s.ended_at IS NULL ORDER BY s.created_at, s.id', [accountId]);
  }

  /** Every mute, or those of one account, the newest first. */
  mutes(accountId?: string): Promise<Mute[]> {
    return this.database.query<Mute>(
      `${muteSelection} WHERE $1::uuid IS NULL OR m.account_id = $1 ORDER BY m.muted_at DESC, m.id`,
      [accountId ?? null],
    );
  }

  private async read(where: string, parameters: unknown[] = []): Promise<Subscription[]> {
    const rows = await this.database.query<Row>(`${selection} ${where}`, parameters);
    return rows.map(({ countries, groupIds, defenderIds, rules, audience, filter, ...rest }) => ({
      ...rest,
      about: { countries, groupIds, defenderIds, rules, audience, filter },
    }));
  }
}
