import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** What is needed to believe an answer of a passkey. */
export interface Passkey {
  id: string;
  accountId: string;
  credentialId: string;
  /** COSE key (RFC 9052, 7). */
  publicKey: Buffer;
  /** How often the authenticator says it was used; one that does not count says 0. */
  counter: number;
  transports: string[];
}

export type NewPasskey = Omit<Passkey, 'id'> & { backedUp: boolean; label: string };

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  id: string;
  label: string;
  /** Is it kept by an account elsewhere, on several devices? */
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const columns = `id, account_id AS "accountId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports`;

/** The passkeys of accounts. */
@Injectable()
export class PasskeysRepository {
  constructor(private readonly database: Database) {}

  async byCredential(credentialId: string): Promise<Passkey | undefined> {
    const [row] = await this.database.query<Passkey>(`SELECT ${columns} FROM passkey WHERE credential_id = $1`, [
      credentialId,
    ]);
    return row;
  }

  ofAccount(accountId: string): Promise<Passkey[]> {
    return this.database.query<Passkey>(`SELECT ${columns} FROM passkey WHERE account_id = $1`, [accountId]);
  }

  list(accountId: string): Promise<OwnPasskey[]> {
    return this.database.query<OwnPasskey>(
      `SELECT id, label, backed_up AS "backedUp", created_at AS "createdAt", last_used_at AS "lastUsedAt"
         FROM passkey WHERE account_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
  }

  /** Gives the id; undefined when the credential is known already, to whomever it belongs. */
  async add(key: NewPasskey): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO passkey (account_id, credential_id, public_key, counter, transports, backed_up, label)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [key.accountId, key.credentialId, key.publicKey, key.counter, key.transports, key.backedUp, key.label],
    );
    return row?.id;
  }

  /** Keeps the new count. False when it is not higher than the one that is kept: somebody else used it meanwhile. */
  async used(id: string, counter: number): Promise<boolean> {
    const changed = await this.database.query(
      `UPDATE passkey SET counter = $2, last_used_at = now()
        WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [id, counter],
    );
    return changed.length > 0;
  }

  async rename(accountId: string, id: string, label: string): Promise<boolean> {
    const changed = await this.database.query(
      'UPDATE passkey SET label = $3 WHERE account_id = $1 AND id = $2 RETURNING id',
      [accountId, id, label],
    );
    return changed.length > 0;
  }

  async remove(accountId: string, id: string): Promise<boolean> {
    const gone = await this.database.query('DELETE FROM passkey WHERE account_id = $1 AND id = $2 RETURNING id', [
      accountId,
      id,
    ]);
    return gone.length > 0;
  }
}
