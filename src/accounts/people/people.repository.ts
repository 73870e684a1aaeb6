import { Injectable } from '@nestjs/common';
import type { Page, PageAsked } from '../../lib/page';
import { Database } from '../../platform/database';
import type { AccountHolder, PeopleFilter } from './person';

const columns = `a.id, a.email, a.name, a.role, a.status, a.created_at AS "createdAt",
  a.last_sign_in_at AS "lastSignInAt",
  EXISTS (SELECT FROM totp t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS totp,
  (SELECT count(*)::int FROM passkey p WHERE p.account_id = a.id) AS passkeys,
  coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY lower(t.name))
    FROM team_member m JOIN team t ON t.id = m.team_id WHERE m.account_id = a.id), '[]') AS teams,
  (SELECT max(l.expires_at) FROM one_time_link l WHERE l.account_id = a.id AND l.purpose = 'invitation'
    AND l.used_at IS NULL AND l.expires_at > now()) AS "invitedUntil"`;

/** Finds people with accounts, for those who look after them. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  async find(by: { id: string } | { email: string }): Promise<AccountHolder | undefined> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['email', by.email];
    const [row] = await this.database.query<AccountHolder>(`SELECT ${columns} FROM account a WHERE a.${column} = $1`, [
      value,
    ]);
    return row;
  }

  /** By name. The cursor is the number of people before the page, of hundreds at most; what is none begins anew. */
  async list({ text, role, status }: PeopleFilter, { after, limit }: PageAsked): Promise<Page<AccountHolder>> {
    const before = /^\d{1,6}$/.test(after ?? '') ? Number(after) : 0;
    const rows = await this.database.query<AccountHolder>(
      `SELECT ${columns} FROM account a
        WHERE ($1::text IS NULL OR strpos(lower(a.name || ' ' || a.email), lower($1)) > 0)
          AND ($2::text IS NULL OR a.role = $2) AND ($3::text IS NULL OR a.status = $3)
        ORDER BY lower(a.name), a.id OFFSET $4::int LIMIT $5`,
      [text ?? null, role ?? null, status ?? null, before, limit + 1],
    );
    const items = rows.slice(0, limit);
    return rows.length > limit ? { items, next: String(before + limit) } : { items };
  }

  /** The ids and names of those who administer Vigil now; they stay so until the transaction ends. */
  administrators(): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      `SELECT id, name FROM account WHERE role = 'administrator' AND status = 'active' ORDER BY id FOR NO KEY UPDATE`,
    );
  }
}
