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

const place = (column: 'secret' | 'offered', accountId: string): string => `totp|${column}|${accountId}`;

/** Codes from an authenticator app (RFC 6238). The keys are sealed. */
@Injectable()
export class Totp {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** Makes a new key to be shown. The one in force stays so until a code of the new one comes. */
  async offer(accountId: string): Promise<void> {
    const offered = this.keys.seal(generateSecret({ length: 20 }), place('offered', accountId));
    await this.database.query(
      `INSERT INTO totp (account_id, offered) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET offered = excluded.offered`,
      [accountId, offered],
    );
  }

  /** The key that waits for its first code. */
  async offered(accountId: string, email: string): Promise<OfferedKey | undefined> {
    const box = await this.box('offered', accountId);
    if (!box) return undefined;
    const secret = this.keys.open(box, place('offered', accountId)).toString();
    return { secret, uri: generateURI({ issuer: 'Vigil', label: email, secret }) };
  }

  /** Puts the offered key in force, if the code is one of its. */
  async accept(accountId: string, typed: string): Promise<boolean> {
    const box = await this.box('offered', accountId);
    if (!box) return false;
    const secret = this.keys.open(box, place('offered', accountId));
    const step = await this.stepOf(secret.toString(), typed);
    if (step === undefined) return false;
    const changed = await this.database.query(
      `UPDATE totp SET secret = $2, offered = NULL, confirmed_at = now(), last_step = $3
        WHERE account_id = $1 AND offered = $4 RETURNING account_id`,
      [accountId, this.keys.seal(secret, place('secret', accountId)), step, box],
    );
    return changed.length > 0;
  }

  /**
   * Is this a code of the key in force? The statement that asks also claims its step of time: the same code, or an
   * older one, never works again, not even at the same moment on another node (RFC 6238, 5.2).
   */
  async matches(accountId: string, typed: string): Promise<boolean> {
    const box = await this.box('secret', accountId);
    if (!box) return false;
    const step = await this.stepOf(this.keys.open(box, place('secret', accountId)).toString(), typed);
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

  private async box(column: 'secret' | 'offered', accountId: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ box: Buffer | null }>(
      `SELECT ${column} AS box FROM totp WHERE account_id = $1`,
      [accountId],
    );
    return row?.box ?? undefined;
  }

  private async stepOf(secret: string, typed: string): Promise<number | undefined> {
    const token = readAppCode(typed);
    if (token === undefined) return undefined;
    const epoch = Math.floor(this.clock.now().getTime() / 1000);
    const result = await verify({ secret, token, epoch, epochTolerance: TOLERANCE });
    return result.valid && 'timeStep' in result ? result.timeStep : undefined;
  }
}
