import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Account } from './account';

const selection = `
  SELECT a.id, a.email, a.name, a.role, a.status, a.password_hash AS "passwordHash",
         a.last_sign_in_at AS "lastSignInAt", a.credentials_version AS "credentialsVersion",
         EXISTS (SELECT FROM totp t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS totp,
         (SELECT count(*)::int FROM passkey p WHERE p.account_id = a.id) AS passkeys
    FROM account a`;

/** Accounts, as far as signing in goes. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  /** By the address as it is kept: see `asEmail`. */
  byEmail(email: string): Promise<Account | undefined> {
    return this.find('a.email = $1', email);
  }

  byId(id: string): Promise<Account | undefined> {
    return this.find('a.id = $1', id);
  }

  /**
   * Lets nobody else change how this account signs in, or end its sign-ins, before the open transaction ends. What is
   * read after it is how things stand.
   */
  async hold(id: string): Promise<void> {
    await this.database.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** Keeps a new hash of the password in place of the one that was read. One that was changed meanwhile stays. */
  async keepPassword(id: string, hash: string, instead: string | null): Promise<boolean> {
    const changed = await this.database.query(
      `UPDATE account SET password_hash = $2 WHERE id = $1 AND password_hash IS NOT DISTINCT FROM $3 RETURNING id`,
      [id, hash, instead],
    );
    return changed.length > 0;
  }

  async signedIn(id: string): Promise<void> {
    await this.database.query('UPDATE account SET last_sign_in_at = now() WHERE id = $1', [id]);
  }

  private async find(condition: string, value: string): Promise<Account | undefined> {
    const [row] = await this.database.query<Account>(`${selection} WHERE ${condition}`, [value]);
    return row;
  }
}
