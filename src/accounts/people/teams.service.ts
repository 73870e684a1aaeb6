import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer';
import { ofVisible } from '../../access/visibility';
import { AuditTrail } from '../../audit/audit-trail';
import { Conflict, Invalid, NotFound } from '../../lib/errors';
import { Database } from '../../platform/database';

/** Some people to whom cases are opened together. */
export interface Team {
  id: string;
  name: string;
  members: number;
}

/** A team with its people, and how many cases are open to it. */
export interface TeamWithMembers extends Team {
  people: { id: string; name: string; role: string; status: string }[];
  /** Of those that the viewer may see. */
  cases: number;
}

/** Teams: who belongs together. What is open to a team is said on the page of each case. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  list(_viewer: Viewer): Promise<Team[]> {
    return this.database.query<Team>(
      `SELECT t.id, t.name, (SELECT count(*)::int FROM team_member m WHERE m.team_id = t.id) AS members
         FROM team t ORDER BY lower(t.name)`,
    );
  }

  /** @throws NotFound */
  get(viewer: Viewer, id: string): Promise<TeamWithMembers> {
    return this.database.transaction(viewer, async () => {
      const team = (await this.list(viewer)).find((one) => one.id === id.toLowerCase());
      if (!team) throw new NotFound('There is no such team.');
      const people = await this.database.query<TeamWithMembers['people'][number]>(
        `SELECT a.id, a.name, a.role, a.status FROM team_member m JOIN account a ON a.id = m.account_id
          WHERE m.team_id = $1 ORDER BY lower(a.name), a.id`,
        [id],
      );
      const [{ cases } = { cases: 0 }] = await this.database.query<{ cases: number }>(
        `SELECT count(*)::int AS cases FROM case_opening o
          WHERE o.team_id = $1 AND (o.ends_at IS NULL OR o.ends_at > now()) AND ${ofVisible(viewer, 'o.defender_id')}`,
        [id],
      );
      return { ...team, people, cases };
    });
  }

  /** @throws Invalid when there is no name, or a team has it */
  form(viewer: Viewer, name: string): Promise<string> {
    return this.database.transaction(viewer, async () => {
      await this.refuseName(name);
      const [row] = await this.database.query<{ id: string }>('INSERT INTO team (name) VALUES ($1) RETURNING id', [
        name.trim(),
      ]);
      await this.trail.record({ act: 'team.formed', viewer, detail: { team: row!.id } });
      return row!.id;
    });
  }

  /** @throws NotFound, Invalid */
  rename(viewer: Viewer, id: string, name: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      await this.refuseName(name, id);
      const done = await this.database.query('UPDATE team SET name = $2 WHERE id = $1 RETURNING id', [id, name.trim()]);
      if (done.length === 0) throw new NotFound('There is no such team.');
      await this.trail.record({ act: 'team.changed', viewer, detail: { team: id, renamed: true } });
    });
  }

  /** @throws NotFound, Conflict when somebody belongs to it or a case is open to it */
  remove(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      await this.database.query('SELECT FROM team WHERE id = $1 FOR UPDATE', [id]); // nobody joins it meanwhile
      const { people, cases } = await this.get(viewer, id);
      if (people.length > 0) throw new Conflict('People belong to this team. Take them out first.');
      if (cases > 0) throw new Conflict('Cases are open to this team. End that first, on the page of each case.');
      await this.database.query('DELETE FROM team WHERE id = $1', [id]);
      await this.trail.record({ act: 'team.changed', viewer, detail: { team: id, removed: true } });
    });
  }

  /** Are these all ids of teams? */
  async exist(ids: readonly string[]): Promise<boolean> {
    const wanted = [...new Set(ids)];
    const found = await this.database.query('SELECT id FROM team WHERE id::text = ANY ($1::text[])', [wanted]);
    return found.length === wanted.length;
  }

  /** Makes these the teams of an account: of ids that exist. Gives whether anything changed. */
  async put(accountId: string, ids: readonly string[]): Promise<boolean> {
    const left = await this.database.query(
      'DELETE FROM team_member WHERE account_id = $1 AND team_id <> ALL ($2::uuid[]) RETURNING team_id',
      [accountId, ids],
    );
    const come = await this.database.query(
      `INSERT INTO team_member (team_id, account_id) SELECT DISTINCT id, $1::uuid FROM unnest($2::uuid[]) AS id
       ON CONFLICT DO NOTHING RETURNING team_id`,
      [accountId, ids],
    );
    return left.length + come.length > 0;
  }

  private async refuseName(name: string, of?: string): Promise<void> {
    const text = name.trim();
    if (text === '') throw new Invalid([{ path: 'name', message: 'is needed.' }]);
    const [taken] = await this.database.query<{ id: string }>('SELECT id FROM team WHERE lower(name) = lower($1)', [
      text,
    ]);
    if (taken && taken.id !== of?.toLowerCase()) {
      throw new Invalid([{ path: 'name', message: 'is the name of another team; choose another.' }]);
    }
  }
}
