import { Injectable, type OnModuleInit } from '@nestjs/common';
import { visibleTo } from '../access/visibility';
import type { Viewer } from '../access/viewer';
import { isQuiet } from '../defenders/domain/publicity';
import type { ProfileToTell } from '../defenders/domain/profile-facts';
import { Database } from '../platform/database';
import { StillMeant } from '../webhooks/still-meant';
import { deliverer, Recipients } from './recipients';

/** A message as it was told: for whom, and of whom it speaks. */
interface Told {
  accountId: string;
  concerned: string[];
}

/**
 * A message to a webhook may wait for its receiver for days. Before each try its subscriber's rights are asked anew: it
 * goes out only while her account is active and every case of which it speaks is open to her and not kept quiet.
 */
@Injectable()
export class WaitingWebhooks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly recipients: Recipients,
    private readonly meant: StillMeant,
  ) {}

  onModuleInit(): void {
    this.meant.says((messageId) => this.isMeant(messageId));
  }

  private async isMeant(messageId: string): Promise<boolean> {
    const told = await this.database.transaction(deliverer, () =>
      this.database.query<Told>(
        `SELECT d.account_id AS "accountId", coalesce(array_agg(DISTINCT one.id::text) FILTER (WHERE one.id IS NOT NULL), '{}') AS concerned
           FROM delivery d JOIN alert_occurrence o ON o.id = d.occurrence_id
           LEFT JOIN LATERAL unnest(CASE WHEN d.told ->> 'change' = 'withdrawn' THEN '{}' ELSE o.concerned END) AS one(id) ON true
          WHERE d.message_id = $1 GROUP BY 1`,
        [messageId],
      ),
    );
    for (const { accountId, concerned } of told) {
      const owner = await this.recipients.viewer(accountId);
      if (owner === null || owner.role === 'partner') return false;
      if (concerned.length > 0 && !(await this.areOpen(owner, concerned))) return false;
    }
    return true;
  }

  private async areOpen(owner: Viewer, concerned: readonly string[]): Promise<boolean> {
    const seen = await this.database.transaction(owner, () =>
      this.database.query<Pick<ProfileToTell, 'stance'>>(
        `SELECT d.stance FROM defender d WHERE d.id = ANY ($1::uuid[]) AND ${visibleTo(owner, 'd')}`,
        [concerned],
      ),
    );
    return seen.length === concerned.length && !seen.some(isQuiet);
  }
}
