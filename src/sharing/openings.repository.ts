import { Injectable } from '@nestjs/common';
import { serverNames } from '../access/server-names';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible } from '../access/visibility';
import { Database } from '../platform/database';
import type { Colleague, Opening, TeamName } from './case-access';

/** To whom a case is opened: exactly one of the two. */
export type Whom = { accountId: string } | { teamId: string };

export const isAddressed = ({ accountId, teamId }: Pick<Opening, 'accountId' | 'teamId'>, whom: Whom): boolean =>
  'accountId' in whom ? accountId === whom.accountId : teamId === whom.teamId;

/** What is written of an opening. */
export interface OpeningWritten {
  whom: Whom;
  endsAt: Date | null;
  reason: string | null;
}

const selection = `
  SELECT o.id, o.account_id AS "accountId", o.team_id AS "teamId", o.reason, o.opened_at AS "openedAt",
         o.ends_at AS "endsAt", coalesce(a.name, t.name) AS name, a.role, a.status,
         coalesce(b.name, o.opened_by) AS "openedBy"
    FROM case_opening o
    LEFT JOIN account a ON a.id = o.account_id
    LEFT JOIN team t ON t.id = o.team_id
    LEFT JOIN account b ON b.id::text = o.opened_by`;

/** Reads and writes to whom cases are opened. */
@Injectable()
export class OpeningsRepository {
  constructor(private readonly database: Database) {}

  /** Of one case, those that have ended too. */
  async of(viewer: Viewer, defenderId: string): Promise<Opening[]> {
    const rows = await this.database.query<Opening>(
      `${selection} WHERE o.defender_id = $1 AND ${ofVisible(viewer, 'o.defender_id')}
        ORDER BY o.team_id IS NOT NULL, lower(coalesce(a.name, t.name)), o.id`,
      [defenderId],
    );
    return rows.map((row) => ({ ...row, openedBy: serverNames.get(row.openedBy) ?? row.openedBy }));
  }

  /** Everybody with an account, with her teams. */
  colleagues(): Promise<Colleague[]> {
    return this.database.query<Colleague>(
      `SELECT a.id, a.name, a.role, a.status, a.created_at AS "createdAt",
              array(SELECT m.team_id::text FROM team_member m WHERE m.account_id = a.id) AS teams
         FROM account a ORDER BY lower(a.name), a.created_at`,
    );
  }

  teams(): Promise<TeamName[]> {
    return this.database.query<TeamName>('SELECT id, name FROM team ORDER BY lower(name)');
  }

  /** The id of the account with an address, whatever its case. */
  async accountWith(email: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM account WHERE email = lower($1)', [email]);
    return row?.id;
  }

  /** Names of the joint cases to which the defender belongs or belonged, of those that the viewer sees. */
  async groups(viewer: Viewer, defenderId: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT g.name FROM case_group g
        WHERE EXISTS (SELECT FROM group_member m WHERE m.group_id = g.id AND m.defender_id = $1)
          AND ${groupVisibleTo(viewer, 'g.id')} ORDER BY g.seq`,
      [defenderId],
    );
    return rows.map((row) => row.name);
  }

  /** The moment itself, and not that at which the transaction began: others may have done something meanwhile. */
  async now(): Promise<Date> {
    const [row] = await this.database.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return row!.now;
  }

  /**
   * Opens a case, or gives an opening that goes on another end. One that has ended begins anew. Lock the case before.
   * @returns the id of the opening
   */
  async put(viewer: Viewer, defenderId: string, { whom, endsAt, reason }: OpeningWritten): Promise<string> {
    const [column, id] = 'accountId' in whom ? ['account_id', whom.accountId] : ['team_id', whom.teamId];
    const [changed] = await this.database.query<{ id: string }>(
      `UPDATE case_opening SET ends_at = $4, reason = coalesce($5, CASE WHEN ends_at <= now() THEN NULL ELSE reason END),
          opened_by = CASE WHEN ends_at <= now() THEN $3 ELSE opened_by END,
          opened_at = CASE WHEN ends_at <= now() THEN now() ELSE opened_at END
        WHERE defender_id = $1 AND ${column} = $2 AND ${ofVisible(viewer, 'defender_id')} RETURNING id`,
      [defenderId, id, viewer.userId, endsAt, reason],
    );
    if (changed) return changed.id;
    const [made] = await this.database.query<{ id: string }>(
      `INSERT INTO case_opening (defender_id, ${column}, opened_by, ends_at, reason) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [defenderId, id, viewer.userId, endsAt, reason],
    );
    return made!.id;
  }

  /** Ends an opening at this moment, and says which that is. */
  async end(viewer: Viewer, id: string): Promise<Date> {
    const [row] = await this.database.query<{ endsAt: Date }>(
      `UPDATE case_opening SET ends_at = now() WHERE id = $1 AND ${ofVisible(viewer, 'defender_id')}
        RETURNING ends_at AS "endsAt"`,
      [id],
    );
    return row!.endsAt;
  }
}
