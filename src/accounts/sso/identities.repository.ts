import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** Somebody as another server knows her: its issuer and its subject, and never an address, which may change hands. */
export interface Identity {
  iss: string;
  sub: string;
}

/** Which account an identity of another server opens. */
@Injectable()
export class IdentitiesRepository {
  constructor(private readonly database: Database) {}

  async accountOf({ iss, sub }: Identity): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT account_id AS id FROM oidc_identity WHERE issuer = $1 AND subject = $2',
      [iss, sub],
    );
    return row?.id;
  }

  /**
   * Accepts an open invitation to this address, and ties the identity to it. No other account can be had by an address:
   * neither one with a password, nor one that is suspended, nor one whose invitation has run out.
   */
  async accept({ iss, sub }: Identity, email: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `WITH joined AS (
         UPDATE account a SET status = 'active'
          WHERE a.email = $3 AND a.status = 'invited' AND EXISTS (
            SELECT FROM one_time_link l WHERE l.account_id = a.id AND l.purpose = 'invitation'
               AND l.used_at IS NULL AND l.expires_at > now())
         RETURNING id)
       INSERT INTO oidc_identity (issuer, subject, account_id) SELECT $1, $2, id FROM joined
       RETURNING account_id AS id`,
      [iss, sub, email],
    );
    return row?.id;
  }

  /** What time it is for the database, in seconds of Unix time. */
  async now(): Promise<number> {
    const [row] = await this.database.query<{ now: number }>('SELECT floor(extract(epoch FROM now()))::bigint AS now');
    return row!.now;
  }
}
