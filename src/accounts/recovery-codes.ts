import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { codeAlphabet, readRecoveryCode, RECOVERY_LENGTH } from './domain/codes';
import { hashOf } from './secrets';

const COUNT = 10;

/** 32 characters divide 256: each is as likely as the other. */
const newCode = (): string => Array.from(randomBytes(RECOVERY_LENGTH), (byte) => codeAlphabet[byte % 32]).join('');

/** Bound to the account; so long a random code needs no slow hash (OWASP ASVS 5.0, 6.5.2). */
const stored = (accountId: string, code: string): Buffer => hashOf(`${accountId} ${code}`);

/** Codes on paper for whoever has lost the phone. Each works once. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly database: Database) {}

  /** Ten new ones in place of all earlier ones: the only time that they are known. */
  async renew(accountId: string): Promise<string[]> {
    const codes = Array.from({ length: COUNT }, newCode);
    await this.end(accountId);
    await this.database.query('INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])', [
      accountId,
      codes.map((code) => stored(accountId, code)),
    ]);
    return codes;
  }

  /** Is this one that was not used yet? The statement that finds it uses it up. */
  async spend(accountId: string, typed: string): Promise<boolean> {
    const code = readRecoveryCode(typed);
    if (code === undefined) return false;
    const spent = await this.database.query(
      `UPDATE recovery_code SET used_at = now() WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL
       RETURNING account_id`,
      [accountId, stored(accountId, code)],
    );
    return spent.length > 0;
  }

  /** How many are left. */
  async left(accountId: string): Promise<number> {
    const [row] = await this.database.query<{ left: number }>(
      'SELECT count(*)::int AS left FROM recovery_code WHERE account_id = $1 AND used_at IS NULL',
      [accountId],
    );
    return row!.left;
  }

  async end(accountId: string): Promise<void> {
    await this.database.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
  }
}
