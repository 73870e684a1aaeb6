import { Injectable } from '@nestjs/common';
import { UnsentMails } from '../mail/unsent-mails';
import { Database } from '../platform/database';
import type { LastTold } from './delivery.repository';
import { deliverer } from './recipients';
import { kindsOfAlerts } from './ways/mail-way';

/** Deliveries whose mail never left the outbox: they wait again, and are looked at as if they had never been sent. */
@Injectable()
export class Unsent {
  constructor(
    private readonly database: Database,
    private readonly mails: UnsentMails,
  ) {}

  /** Lets what was in mails that have ended unsent be due again. */
  takeUpLapsed(): Promise<void> {
    return this.database.transaction(deliverer, async () => {
      const keys = await this.mails.takeLapsed(kindsOfAlerts);
      if (keys.length > 0) await this.again(keys, []);
    });
  }

  /**
   * Takes the unsent mails back with which these were told, so that nobody gets them beside their correction; gives
   * whether there were any. What else stood in them is due again. So is what would be corrected, unless its mail was
   * tried and may have arrived: then the correction goes out alone. Joins the open transaction.
   */
  async takeBack(accountId: string, told: readonly LastTold[]): Promise<boolean> {
    if (told.length === 0) return false;
    const keyOf = ({ messageId, deliveryId }: LastTold): string => messageId ?? deliveryId;
    const taken = await this.mails.takeBack(accountId, [...new Set(told.map(keyOf))]);
    if (taken.length === 0) return false;
    const tried = new Set(taken.filter(({ wasTried }) => wasTried).map(({ key }) => key));
    await this.again(
      taken.map(({ key }) => key),
      told.filter((one) => tried.has(keyOf(one))).map(({ deliveryId }) => deliveryId),
    );
    return true;
  }

  /**
   * Lets what stood in these messages wait again, but some of it. One look at a change waits at a time: of several that
   * come back the last stays, and none where one waits already. Joins the open transaction.
   */
  async again(messageIds: readonly string[], except: readonly string[]): Promise<void> {
    await this.database.query(
      `DELETE FROM delivery d
        WHERE d.kind = 'change' AND ${comesBack('d')} AND EXISTS (
          SELECT FROM delivery o
           WHERE o.subscription_id = d.subscription_id AND o.occurrence_id = d.occurrence_id AND o.kind = 'change'
             AND (o.state = 'planned' OR ${comesBack('o')} AND o.settled_seq > d.settled_seq))`,
      [messageIds, except],
    );
    await this.database.query(
      `UPDATE delivery d SET state = 'planned', reason = NULL, late = false, told = NULL, message_id = NULL,
              settled_at = NULL, settled_seq = NULL
        WHERE ${comesBack('d')}`,
      [messageIds, except],
    );
  }
}

const comesBack = (d: string): string =>
  `${d}.state = 'sent' AND ${d}.message_id = ANY ($1::uuid[]) AND ${d}.id <> ALL ($2::uuid[])`;
