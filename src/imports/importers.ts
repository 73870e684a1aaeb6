import { Injectable } from '@nestjs/common';
import type { Role } from '../access/domain/roles';
import { commandLine, type Viewer, viewerMay, viewerOf } from '../access/viewer';
import { Database } from '../platform/database';

/** Who brings cases in, with the rights that she has at this moment: asked anew for each part of the work. */
@Injectable()
export class Importers {
  constructor(private readonly database: Database) {}

  /** Undefined when the account is gone or suspended, or may not import any more. @param accountId null: the command line */
  async viewer(accountId: string | null): Promise<Viewer | undefined> {
    if (accountId === null) return commandLine;
    const [row] = await this.database.query<{ name: string; role: Role; teams: string[] }>(
      `SELECT a.name, a.role, array(SELECT m.team_id::text FROM team_member m WHERE m.account_id = a.id) AS teams
         FROM account a WHERE a.id = $1 AND a.status = 'active'`,
      [accountId],
    );
    const viewer = row && viewerOf({ accountId, ...row });
    return viewer && viewerMay(viewer, 'case.import') ? viewer : undefined;
  }
}
