import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';
import { readAppCode } from './domain/codes';

/** A key for an authenticator app. */
export interface OfferedKey {
  /** Base 32, to be typed. */
  secret: string;
  /** `otpauth://…`, to be scanned. */
  uri: string;
}

/** One step of time earlier or later is accepted: clocks of phones differ (RFC 6238, 5.2). */
const TOLERANCE = 30;

const ofAccount = (accountId: string): string => `totp|secret|${accountId}`;
const ofSignIn = (sessionId: string): string => `totp_offer|secret|${sessionId}`;

/** Codes from an authenticator app (RFC 6238). The keys are sealed. */
@Injectable()
export class Totp {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a new key to be shown to this sign-in: whoever else is signed in to the account is shown another one, and
   * never confirms this. The one in force stays so until a code of the new one comes.
   */
  async offer(sessionId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO totp_offer (session_id, secret) VALUES ($1, $2)
       ON CONFLICT (session_id) DO UPDATE SET secret = excluded.secret`,
      [sessionId, this.keys.seal(generateSecret({ length: 20 }), ofSignIn(sessionId))],
    );
  }

  /** The key that waits for its first code. */
  async offered(sessionId: string, email: string): Promise<OfferedKey | undefined> {
    const box = await this.box('totp_offer', sessionId);
    if (!box) return undefined;
    const secret = this.keys.open(box, ofSignIn(sessionId)).toString();
    return { secret, uri: generateURI({ issuer: 'Vigil', label: email, secret }) };
  }

  /** Puts the key in force that was offered to the sign-in, if the code is one of its. No other offer holds after it. */
  async accept(accountId: string, sessionId: string, typed: string): Promise<boolean> {
    const box = await this.box('totp_offer', sessionId);
    if (!box) return false;
    const secret = this.keys.open(box, ofSignIn(sessionId));
    const step = await this.stepOf(secret.toString(), typed);
    if (step === undefined) return false;
    await this.database.query(
      `INSERT INTO totp (account_id, secret, confirmed_at, last_step) VALUES ($1, $2, now(), $3)
       ON CONFLICT (account_id) DO UPDATE
         SET secret = excluded.secret, confirmed_at = excluded.confirmed_at, last_step = excluded.last_step`,
      [accountId, this.keys.seal(secret, ofAccount(accountId)), step],
    );
    await this.database.query(
      'DELETE FROM totp_offer WHERE session_id IN (SELECT s.id FROM session s WHERE s.account_id = $1)',
      [accountId],
    );
    return true;
  }

  /**
   * Is this a code of the key in force? The statement that asks also claims its step of time: the same code, or an
   * older one, never works again, not even at the same moment on another node (RFC 6238, 5.2).
   */
  async matches(accountId: string, typed: string): Promise<boolean> {
    const box = await this.box('totp', accountId);
    if (!box) return false;
    const step = await this.stepOf(this.keys.open(box, ofAccount(accountId)).toString(), typed);
    if (step === undefined) return false;
    const claimed = await this.database.query(
      `UPDATE totp SET last_step = $2 WHERE account_id = $1 AND last_step < $2 AND confirmed_at IS NOT NULL
       RETURNING account_id`,
      [accountId, step],
    );
    return claimed.length > 0;
  }

  async turnOff(accountId: string): Promise<void> {
    await this.database.query('DELETE FROM totp WHERE account_id = $1', [accountId]);
  }

  private async box(table: 'totp' | 'totp_offer', id: string): Promise<Buffer | undefined> {
    const whose = table === 'totp' ? 'account_id' : 'session_id';
    const [row] = await this.database.query<{ secret: Buffer | null }>(
      `SELECT secret FROM ${table} WHERE ${whose} = $1`,
      [id],
    );
    return row?.secret ?? undefined;
  }

  private async stepOf(secret: string, typed: string): Promise<number | undefined> {
    const token = readAppCode(typed);
    if (token === undefined) return undefined;
    const epoch = Math.floor(this.clock.now().getTime() / 1000);
    const result = await verify({ secret, token, epoch, epochTolerance: TOLERANCE });
    return result.valid && 'timeStep' in result ? result.timeStep : undefined;
  }
}
