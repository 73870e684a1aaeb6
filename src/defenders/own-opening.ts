import { Injectable } from '@nestjs/common';
import { levelNumber } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';
import type { Confidentiality } from './domain/consent';

/** Whoever makes a case narrower than her own clearance keeps it: it is opened to her by name. */
@Injectable()
export class OwnOpening {
  constructor(private readonly database: Database) {}

  /** Call it before the case is written: the database would refuse what the writer could not see afterwards. */
  async keep(
    { accountId, clearance, userId }: Viewer,
    defenderId: string,
    level: Confidentiality | null,
  ): Promise<void> {
    if (accountId === null || levelNumber(level) <= clearance) return;
    await this.database.query(
      // ON CONFLICT would need to see the row, and there is no case yet to see it by.
      `INSERT INTO case_opening (defender_id, account_id, opened_by, reason)
       SELECT $1, $2, $3, 'made the case narrower'
        WHERE NOT EXISTS (SELECT FROM case_opening o WHERE o.defender_id = $1 AND o.account_id = $2)`,
      [defenderId, accountId, userId],
    );
  }
}
