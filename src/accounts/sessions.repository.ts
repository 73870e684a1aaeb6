import { Injectable } from '@nestjs/common';
import type { Stage } from '../access/allow.decorator';
import { type Permission, type Role, roleRules } from '../access/domain/roles';
import { type Viewer, viewerOf } from '../access/viewer';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { hashOf } from './secrets';

/** A browser that is signed in, or on its way. */
export interface Session {
  id: string;
  accountId: string;
  email: string;
  stage: Stage;
  /** Has identity been proved lately enough for a sensitive act? */
  proved: boolean;
  viewer: Viewer;
}

interface Row {
  id: string;
  account_id: string;
  email: string;
  name: string;
  role: Role;
  teams: string[];
  stale: boolean;
  factor: boolean;
}

type SessionRow = Row & { stage: Stage; second_factor: boolean; proved: boolean };
type TokenRow = Row & { scopes: Permission[] };

const who = `a.id AS account_id, a.email, a.name, a.role,
  ARRAY(SELECT m.team_id FROM team_member m WHERE m.account_id = a.id)::text[] AS teams,
  EXISTS (SELECT FROM totp t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL)
    OR EXISTS (SELECT FROM passkey p WHERE p.account_id = a.id) AS factor`;

const byCookie = `
  SELECT s.id, s.stage, s.second_factor, coalesce(s.sudo_until > now(), false) AS proved,
         s.last_seen_at < now() - make_interval(secs => least(60, $2::float / 10)) AS stale, ${who}
    FROM session s JOIN account a ON a.id = s.account_id
   WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()
     AND s.last_seen_at > now() - make_interval(secs => $2) AND a.status = 'active'`;

const byToken = `
  SELECT t.id, t.scopes, t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute' AS stale, ${who}
    FROM api_token t JOIN account a ON a.id = t.account_id
   WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND a.status = 'active'`;

/**
 * Finds out who a cookie or a token stands for. Role and status are read at every request, so that a demotion or a
 * suspension holds at once, on every node.
 */
@Injectable()
export class SessionsRepository {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async byCookie(secret: string): Promise<Session | undefined> {
    const [row] = await this.database.query<SessionRow>(byCookie, [hashOf(secret), this.config.signIn.idle]);
    if (!row) return undefined;
    if (row.stale) await this.seen('UPDATE session SET last_seen_at = now() WHERE id = $1 AND revoked_at IS NULL', row);
    return {
      id: row.id,
      accountId: row.account_id,
      email: row.email,
      stage: stageOf(row),
      proved: row.proved,
      viewer: viewer(row),
    };
  }

  /** A token of a role that must have a second factor works only while the account has one. */
  async byToken(secret: string): Promise<Viewer | undefined> {
    const [row] = await this.database.query<TokenRow>(byToken, [hashOf(secret)]);
    if (!row || (roleRules[row.role].secondFactor && !row.factor)) return undefined;
    if (row.stale) await this.seen('UPDATE api_token SET last_used_at = now() WHERE id = $1', row);
    return viewer(row, row.scopes);
  }

  private async seen(sql: string, { id }: Row): Promise<void> {
    await this.database.query(sql, [id]);
  }
}

/**
 * Whoever was raised to a role that must have a second factor shows it, or sets it up, before anything else. Where one
 * is in force meanwhile, nobody sets up another without having shown it.
 */
function stageOf({ stage, second_factor, role, factor }: SessionRow): Stage {
  if (stage === 'enrol' && factor) return 'second_factor';
  if (stage !== 'full' || second_factor || !roleRules[role].secondFactor) return stage;
  return factor ? 'second_factor' : 'enrol';
}

const viewer = ({ account_id: accountId, name, role, teams }: Row, scopes: Permission[] | null = null): Viewer =>
  viewerOf({ accountId, name, role, teams, scopes });
