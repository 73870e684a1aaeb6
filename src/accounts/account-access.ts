import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { OpenSessionsRepository } from './open-sessions.repository';

/** Ends what an account has open: at once and on every node, since both are looked up at each request. */
@Injectable()
export class AccountAccess {
  constructor(
    private readonly database: Database,
    private readonly sessions: OpenSessionsRepository,
  ) {}

  /** Signs out every browser. Gives how many there were. */
  endSessions(accountId: string): Promise<number> {
    return this.sessions.revokeAll(accountId);
  }

  /** Lets no proof of identity hold any longer: in each browser it is asked for anew. */
  async endProofs(accountId: string): Promise<void> {
    await this.database.query('UPDATE session SET sudo_until = NULL WHERE account_id = $1', [accountId]);
  }

  /** Ends every API token. Gives how many there were. */
  async endTokens(accountId: string): Promise<number> {
    const ended = await this.database.query(
      'UPDATE api_token SET revoked_at = now() WHERE account_id = $1 AND revoked_at IS NULL RETURNING id',
      [accountId],
    );
    return ended.length;
  }
}
