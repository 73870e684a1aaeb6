import { Injectable } from '@nestjs/common';
import { may, type Permission, permissions } from '../../access/domain/roles';
import type { Viewer } from '../../access/viewer';
import { AuditTrail } from '../../audit/audit-trail';
import { Invalid, NotFound, type Problem } from '../../lib/errors';
import { Database } from '../../platform/database';
import { hashOf, newSecret, TOKEN_PREFIX } from '../secrets';

/** A token as its owner sees it: never the token itself. */
export interface TokenShown {
  id: string;
  name: string;
  /** The beginning, by which she knows it again. */
  hint: string;
  scopes: Permission[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** What a new token is to be. */
export interface TokenInput {
  name: string;
  scopes: string[];
  /** From now on; 1 to 365. */
  days: number;
}

/** So many characters of a token are shown later on: the prefix and four more, of 43. */
const HINT = TOKEN_PREFIX.length + 4;
/** One person does not need more that work at the same time. */
const MOST = 50;

/** What no program can be asked for, so no token need be able to do it; a test compares it with the routes. */
export const notForPrograms: readonly Permission[] = [
  'account.manage',
  'export.approve',
  'case.preview',
  'archive.take',
];

/** What a role may hand on to a program. */
export const scopesOf = ({ role }: Viewer): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((one) => may(role, one) && !notForPrograms.includes(one));

/** Everybody's own tokens for programs. */
@Injectable()
export class TokensService {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  /** Those that work, the newest first. */
  list(viewer: Viewer): Promise<TokenShown[]> {
    return this.database.query<TokenShown>(
      `SELECT id, name, hint, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
         FROM api_token WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > now()
        ORDER BY created_at DESC, id`,
      [viewer.accountId],
    );
  }

  /** Makes a token and gives it: nobody can see it again. @throws Invalid */
  make(viewer: Viewer, { name, scopes, days }: TokenInput): Promise<string> {
    return this.database.transaction(viewer, async () => {
      const problems = await this.problems(viewer, { name: name.trim(), scopes, days });
      if (problems.length > 0) throw new Invalid(problems);
      const token = TOKEN_PREFIX + newSecret();
      await this.database.query(
        `INSERT INTO api_token (account_id, name, token_hash, hint, scopes, expires_at)
         VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
        [viewer.accountId, name.trim(), hashOf(token), token.slice(0, HINT), [...new Set(scopes)], days],
      );
      await this.trail.record({ act: 'token.made', viewer, detail: { scopes, days } });
      return token;
    });
  }

  /** @throws NotFound when it is not one of hers that works */
  revoke(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      const done = await this.database.query(
        `UPDATE api_token SET revoked_at = now()
          WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id`,
        [id, viewer.accountId],
      );
      if (done.length === 0) throw new NotFound('You have no such token.');
      await this.trail.record({ act: 'token.revoked', viewer, detail: { token: id } });
    });
  }

  private async problems(viewer: Viewer, { name, scopes, days }: TokenInput): Promise<Problem[]> {
    const allowed: readonly string[] = scopesOf(viewer);
    const wider = scopes.some((scope) => !allowed.includes(scope));
    const many = (await this.list(viewer)).length >= MOST;
    const all = [
      { path: 'name', message: name === '' ? 'is needed.' : undefined },
      { path: 'scopes', message: scopes.length === 0 ? 'Choose at least one thing that the token may do.' : undefined },
      { path: 'scopes', message: wider ? 'Choose only what your role allows.' : undefined },
      { path: 'days', message: isDays(days) ? undefined : 'must be a whole number from 1 to 365.' },
      { path: '', message: many ? `You have ${MOST} tokens that work. Revoke one first.` : undefined },
    ];
    return all.flatMap(({ path, message }) => (message ? [{ path, message }] : []));
  }
}

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 365;
