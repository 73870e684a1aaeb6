import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';

/** A mail that was taken out of the outbox before it had gone. */
export interface TakenBack {
  /** Under which it was laid there: see `NewMail`. */
  key: string;
  /** Was it tried? Then it may have arrived all the same: a server that takes a mail may fail to say so. */
  wasTried: boolean;
}

/** Mails that nobody has sent, for whoever laid them into the outbox. Both methods join the open transaction. */
@Injectable()
export class UnsentMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes out those with these keys that are not on their way at this moment. */
  takeBack(accountId: string, keys: readonly string[]): Promise<TakenBack[]> {
    return this.database.query<TakenBack>(
      `DELETE FROM outgoing_mail
        WHERE account_id = $1 AND once_key = ANY ($2) AND sent_at IS NULL
          AND coalesce(claimed_until, '-infinity') <= $3
       RETURNING once_key AS key, (tries > 0 OR trouble IS NOT NULL OR claimed_until IS NOT NULL) AS "wasTried"`,
      [accountId, keys, this.clock.now()],
    );
  }

  /** Takes out those of these kinds that have ended unsent, and gives their keys: they can be laid there anew. */
  async takeLapsed(kinds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ key: string }>(
      `DELETE FROM outgoing_mail
        WHERE kind = ANY ($1) AND once_key IS NOT NULL AND sent_at IS NULL AND expires_at <= $2
          AND (given_up_at IS NULL OR trouble = 'late') AND coalesce(claimed_until, '-infinity') <= $2
       RETURNING once_key AS key`,
      [kinds, this.clock.now()],
    );
    return rows.map(({ key }) => key);
  }
}
