import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Subscription } from './domain/subscription';

/** A subscription with its owner, as far as whoever runs the machine needs it: not what it is about. */
export interface OwnedSubscription extends Pick<
  Subscription,
  'id' | 'name' | 'way' | 'rhythm' | 'language' | 'zone' | 'at'
> {
  email: string;
  /** Of an account that is suspended nothing is sent, whatever the subscription says. */
  state: 'active' | 'paused' | 'suspended';
  mutes: number;
  made_at: Date;
}

/** Lists everybody's subscriptions, for the command line. */
@Injectable()
export class OwnersRepository {
  constructor(private readonly database: Database) {}

  list(): Promise<OwnedSubscription[]> {
    return this.database.query<OwnedSubscription>(
      `SELECT s.id, a.email, s.name, s.way, s.rhythm, s.language, s.zone, s.at, s.created_at AS made_at,
              CASE WHEN a.status <> 'active' THEN 'suspended' WHEN s.paused_at IS NULL THEN 'active' ELSE 'paused' END AS state,
              (SELECT count(*)::int FROM subscription_mute m WHERE m.subscription_id = s.id) AS mutes
         FROM subscription s JOIN account a ON a.id = s.account_id
        WHERE s.ended_at IS NULL ORDER BY a.email, s.created_at, s.id`,
    );
  }
}
