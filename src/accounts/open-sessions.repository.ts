import { Injectable } from '@nestjs/common';
import type { Stage } from '../access/allow.decorator';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { hashOf, newSecret } from './secrets';

/** By what somebody has shown who she is. */
export type Method = 'password' | 'passkey' | 'oidc';

/** A sign-in that begins. */
export interface NewSession {
  accountId: string;
  stage: Stage;
  method: Method;
  /** Was a second factor shown? */
  secondFactor: boolean;
  /** Was what was shown not shown for this? Then identity is not proved. */
  stale?: boolean;
  address: string | undefined;
  userAgent: string;
}

/** A browser in which somebody is signed in, as its owner sees it. It tells no secret. */
export interface OpenSession {
  id: string;
  method: Method;
  stage: Stage;
  secondFactor: boolean;
  address: string | null;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** For so many seconds a sign-in that is half done waits for the rest. */
const HALF_DONE = 600;

/**
 * For so long a sign-in that ended is kept, with its address and its browser: whoever finds that somebody else was in
 * can look when and from where (GDPR, article 5 (1) (e): no longer than it is needed).
 */
export const ENDED_KEPT_DAYS = 90;

/** Some of those that ended longer ago. Rows that another sign-in is at are left to it. */
const sweep = `
  DELETE FROM session WHERE id IN (
    SELECT id FROM session
     WHERE expires_at < now() - make_interval(days => ${ENDED_KEPT_DAYS})
        OR revoked_at < now() - make_interval(days => ${ENDED_KEPT_DAYS})
     LIMIT 50 FOR UPDATE SKIP LOCKED)`;

const open = `revoked_at IS NULL AND expires_at > now() AND last_seen_at > now() - make_interval(secs => $2)`;

/** Begins sign-ins and ends them. `SessionsRepository` finds out who a cookie stands for. */
@Injectable()
export class OpenSessionsRepository {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * Always a new row with a new secret: what was known before a sign-in opens nothing after it. Each sign-in takes some
   * of those away that ended long ago.
   */
  async begin({ stage, ...about }: NewSession): Promise<{ id: string; secret: string }> {
    const { absolute, proof } = this.config.signIn;
    const secret = newSecret();
    await this.database.query(sweep);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO session (token_hash, account_id, stage, method, second_factor, ip, user_agent, expires_at, sudo_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8), now() + make_interval(secs => $9))
       RETURNING id`,
      [
        hashOf(secret),
        about.accountId,
        stage,
        about.method,
        about.secondFactor,
        about.address,
        about.userAgent,
        stage === 'full' ? absolute : HALF_DONE,
        // Where a code is still asked for, nothing is proved; null makes the time null.
        stage === 'second_factor' || about.stale ? null : proof,
      ],
    );
    return { id: row!.id, secret };
  }

  /** Gives an open sign-in a new secret and takes identity as proved. The end stays where it was. */
  async prove(id: string): Promise<string> {
    const secret = newSecret();
    await this.database.query(
      `UPDATE session SET token_hash = $2, sudo_until = now() + make_interval(secs => $3)
        WHERE id = $1 AND revoked_at IS NULL`,
      [id, hashOf(secret), this.config.signIn.proof],
    );
    return secret;
  }

  /** Ends one sign-in of an account; true if it was open. */
  async revoke(accountId: string, id: string): Promise<boolean> {
    return (await this.end('account_id = $1 AND id = $2', [accountId, id])) > 0;
  }

  /** Ends all sign-ins of an account but one. Gives how many there were. */
  async revokeOthers(accountId: string, kept: string): Promise<number> {
    await this.outdate(accountId);
    return this.end('account_id = $1 AND id <> $2', [accountId, kept]);
  }

  /** Ends all sign-ins of an account. Gives how many there were. */
  async revokeAll(accountId: string): Promise<number> {
    await this.outdate(accountId);
    return this.end('account_id = $1', [accountId]);
  }

  /** Where somebody is signed in now, the latest used first. */
  ofAccount(accountId: string): Promise<OpenSession[]> {
    return this.database.query<OpenSession>(
      `SELECT id, method, stage, second_factor AS "secondFactor", host(ip) AS address, user_agent AS "userAgent",
              created_at AS "createdAt", last_seen_at AS "lastSeenAt"
         FROM session WHERE account_id = $1 AND ${open} ORDER BY last_seen_at DESC, id LIMIT 200`,
      [accountId, this.config.signIn.idle],
    );
  }

  /** By what a sign-in began. */
  async methodOf(id: string): Promise<Method> {
    const [row] = await this.database.query<{ method: Method }>('SELECT method FROM session WHERE id = $1', [id]);
    return row!.method;
  }

  /** Is it open still? */
  async isOpen(id: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM session WHERE id = $1 AND revoked_at IS NULL', [id])).length > 0;
  }

  /** First the account, which every sign-in that begins locks: none slips in between. */
  private async outdate(accountId: string): Promise<void> {
    await this.database.query('UPDATE account SET credentials_version = credentials_version + 1 WHERE id = $1', [
      accountId,
    ]);
  }

  private async end(condition: string, parameters: unknown[]): Promise<number> {
    const ended = await this.database.query(
      `UPDATE session SET revoked_at = now() WHERE ${condition} AND revoked_at IS NULL RETURNING id`,
      parameters,
    );
    return ended.length;
  }
}
