import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { hashOf, newSecret } from './secrets';

/** What a link is for. The last three are ways that begin in the browser and come back to it. */
export type LinkPurpose = 'invitation' | 'reset' | 'passkey_registration' | 'passkey_sign_in' | 'oidc';

/** What a link stands for. */
export interface OneTimeLink<T = Record<string, unknown>> {
  /** Null: a way that begins before anybody is known. */
  accountId: string | null;
  data: T;
}

/** How long a link that somebody is sent holds, in seconds. */
export const linkTimes = { invitation: 72 * 3600, reset: 30 * 60 } as const;

/** Some of those that ended long ago, which nobody else sweeps away at this moment. */
const sweep = `
  DELETE FROM one_time_link WHERE token_hash IN (
    SELECT token_hash FROM one_time_link WHERE expires_at < now() - interval '1 day' LIMIT 20 FOR UPDATE SKIP LOCKED)`;

/** Only secrets of ours are looked up. */
const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/**
 * Links that work once. Only a hash of the secret is stored. Looking at a link never uses it up: mail scanners and
 * previews follow links too.
 */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly database: Database) {}

  /** Makes a link that holds for `seconds`, and gives its secret: the only time that it is known. */
  async issue(
    purpose: LinkPurpose,
    accountId: string | null,
    seconds: number,
    data: Record<string, unknown> = {},
  ): Promise<string> {
    const secret = newSecret();
    await this.database.query(
      `INSERT INTO one_time_link (token_hash, purpose, account_id, data, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
      [hashOf(secret), purpose, accountId, data, seconds],
    );
    await this.database.query(sweep);
    return secret;
  }

  /** What a link stands for that can still be used. */
  find<T = Record<string, unknown>>(purpose: LinkPurpose, secret: string): Promise<OneTimeLink<T> | undefined> {
    return this.one<T>('SELECT account_id AS "accountId", data FROM one_time_link WHERE', purpose, secret);
  }

  /** Uses a link up. The statement that finds it also spends it: of two at the same moment, one gets it. */
  spend<T = Record<string, unknown>>(purpose: LinkPurpose, secret: string): Promise<OneTimeLink<T> | undefined> {
    return this.one<T>(
      'UPDATE one_time_link SET used_at = now() WHERE',
      purpose,
      secret,
      'RETURNING account_id AS "accountId", data',
    );
  }

  /** Ends the invitations and resets of an account. */
  async endAll(accountId: string): Promise<void> {
    await this.database.query(
      `DELETE FROM one_time_link WHERE account_id = $1 AND purpose IN ('invitation', 'reset')`,
      [accountId],
    );
  }

  private async one<T>(
    begin: string,
    purpose: LinkPurpose,
    secret: string,
    end = '',
  ): Promise<OneTimeLink<T> | undefined> {
    if (!isSecret(secret)) return undefined;
    const [row] = await this.database.query<OneTimeLink<T>>(
      `${begin} token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > now() ${end}`,
      [hashOf(secret), purpose],
    );
    return row;
  }
}
