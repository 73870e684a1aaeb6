import { Injectable } from '@nestjs/common';
import type { Role } from '../access/domain/roles';
import { serverViewer, type Viewer, viewerOf } from '../access/viewer';
import { Database } from '../platform/database';

/** Plans and sends: whatever no person does. */
export const deliverer: Viewer = serverViewer('deliveries', 'Alerts');

interface Row {
  id: string;
  name: string;
  role: Role;
  teams: string[];
  /** Cases beyond the level of the role that are open to her: ids with their levels. */
  opened: { id: string; level: number }[];
}

/** Somebody who can be told of alerts, with the rights that she has now. */
export interface Recipient {
  viewer: Viewer;
  /** Cases that she sees though her role alone does not show them. */
  opened: string[];
}

/** Whoever has an account, as she may see cases now: asked anew for each plan and each message. */
@Injectable()
export class Recipients {
  constructor(private readonly database: Database) {}

  /** Null when the account is gone, suspended, or not joined yet. */
  async viewer(accountId: string): Promise<Viewer | null> {
    return (await this.of([accountId])).get(accountId)?.viewer ?? null;
  }

  /** Those of the accounts that are active, by their ids. */
  async of(accountIds: readonly string[]): Promise<Map<string, Recipient>> {
    const rows = await this.database.reading(deliverer, () => this.database.query<Row>(recipients, [accountIds]));
    return new Map(
      rows.map(({ id, name, role, teams, opened }) => {
        const viewer = viewerOf({ accountId: id, name, role, teams });
        const beyond = opened.filter(({ level }) => level > viewer.clearance && level <= viewer.ceiling);
        return [id, { viewer, opened: [...new Set(beyond.map((one) => one.id))] }];
      }),
    );
  }
}

const recipients = `
  SELECT a.id, a.name, a.role, teams.ids AS teams, coalesce(opened.cases, '[]') AS opened
    FROM account a
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(m.team_id::text), '{}') AS ids
                          FROM team_member m WHERE m.account_id = a.id) AS teams
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', d.id, 'level', d.level)) AS cases
        FROM case_opening o JOIN defender d ON d.id = o.defender_id
       WHERE (o.account_id = a.id OR o.team_id = ANY (teams.ids::uuid[]))
         AND (o.ends_at IS NULL OR o.ends_at > now())) AS opened
   WHERE a.id = ANY ($1::uuid[]) AND a.status = 'active'`;
