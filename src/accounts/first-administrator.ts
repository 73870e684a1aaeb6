import { Injectable } from '@nestjs/common';
import { serverViewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { Database } from '../platform/database';
import { SentLinks } from './sent-links';

/** SQL: until the transaction ends, nobody else becomes the first administrator or makes the way for one. */
export const FIRST_ADMINISTRATOR_LOCK = 'SELECT pg_advisory_xact_lock(8620472)';

const start = serverViewer('start', 'Start of Vigil');

/** Opens the way for the first administrator, or for a new one when none is left. No password is preset, no page is open. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly database: Database,
    private readonly links: SentLinks,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * A link by which whoever reads the console becomes administrator. Undefined when there is an administrator, or
   * somebody is invited to be one. Each call ends the link of the one before.
   */
  async link(): Promise<string | undefined> {
    return this.database.transaction(start, async () => {
      await this.database.query(FIRST_ADMINISTRATOR_LOCK);
      await this.database.query(`DELETE FROM one_time_link WHERE purpose = 'invitation' AND account_id IS NULL`);
      const [known] = await this.database.query(
        `SELECT FROM account a WHERE a.role = 'administrator' AND (a.status = 'active' OR a.status = 'invited' AND EXISTS (
           SELECT FROM one_time_link l WHERE l.account_id = a.id AND l.purpose = 'invitation'
              AND l.used_at IS NULL AND l.expires_at > now())) LIMIT 1`,
      );
      if (known) return undefined;
      await this.trail.record({
        act: 'account.invited',
        viewer: start,
        detail: { role: 'administrator', first: true },
      });
      return this.links.make('invitation', null);
    });
  }
}
