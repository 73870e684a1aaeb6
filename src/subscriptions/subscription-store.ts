import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';
import type { Subscription } from './domain/subscription';
import { newMuteKeys } from './mute-links';

/** What of a subscription its owner decides. */
export type Wish = Omit<
  Subscription,
  'id' | 'accountId' | 'pausedAt' | 'endedAt' | 'createdAt' | 'updatedAt' | 'version'
> & { paused: boolean };

const columns = [
  'name',
  'countries',
  'group_ids',
  'defender_ids',
  'rules',
  'audience',
  'filter',
  'leads',
  'way',
  'webhook_id',
  'rhythm',
  'language',
  'zone',
  'at',
  'quiet_from',
  'quiet_to',
  'names',
];

const valuesOf = ({ about, ...wish }: Wish): unknown[] => [
  wish.name,
  about.countries,
  about.groupIds,
  about.defenderIds,
  about.rules,
  about.audience,
  about.filter,
  wish.leads,
  wish.way,
  wish.webhookId,
  wish.rhythm,
  wish.language,
  wish.zone,
  wish.at,
  wish.quietFrom,
  wish.quietTo,
  wish.names,
];

const n = columns.length;
const insertion = `
  INSERT INTO subscription (${columns.join(', ')}, id, account_id, created_at, updated_at, paused_at, mute_handle, mute_secret)
  VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')}, $${n + 1}, $${n + 2}, $${n + 3}, $${n + 3}, $${n + 4}, $${n + 5}, $${n + 6})`;

// A pause that goes on began when it began.
const replacement = `
  UPDATE subscription SET ${columns.map((column, i) => `${column} = $${i + 1}`).join(', ')},
         updated_at = $${n + 3}::timestamptz, version = version + 1,
         paused_at = CASE WHEN $${n + 5} THEN coalesce(paused_at, $${n + 3}::timestamptz) END
   WHERE id = $${n + 1} AND account_id = $${n + 2} AND version = $${n + 4} AND ended_at IS NULL RETURNING id`;

/** Writes subscriptions. Every statement names the account whose they are. */
@Injectable()
export class SubscriptionStore {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the new one. */
  async insert(accountId: string, wish: Wish): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    const { handle, secret } = newMuteKeys(this.ring, id);
    const more = [id, accountId, now, wish.paused ? now : null, handle, secret];
    await this.database.query(insertion, [...valuesOf(wish), ...more]);
    return id;
  }

  /** False when it was changed since that version, or is not there. */
  async replace(accountId: string, id: string, version: number, wish: Wish): Promise<boolean> {
    const more = [id, accountId, this.clock.now(), version, wish.paused];
    return (await this.database.query(replacement, [...valuesOf(wish), ...more])).length > 0;
  }

  /** Sets or takes away the moment of a pause or of the end. False when nothing was to be changed. */
  async mark(accountId: string, id: string, what: 'paused' | 'ended', set: boolean): Promise<boolean> {
    const column = `${what}_at`;
    const done = await this.database.query(
      `UPDATE subscription SET ${column} = CASE WHEN $4 THEN $3::timestamptz END, updated_at = $3, version = version + 1
        WHERE id = $1 AND account_id = $2 AND (${column} IS NULL) = $4 ${what === 'paused' ? 'AND ended_at IS NULL' : ''}
        RETURNING id`,
      [id, accountId, this.clock.now(), set],
    );
    return done.length > 0;
  }
}
