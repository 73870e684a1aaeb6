import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Mapping } from './domain/import-model';

/** How the columns of a kind of table are meant, kept under a name. */
export interface Profile {
  id: string;
  name: string;
  header: string[];
  mapping: Mapping;
  /** Whose it is; null: the command line's, or somebody's whose account is gone. */
  accountId: string | null;
  /** Her name; null where the account is gone. */
  maker: string | null;
  madeAt: Date;
  updatedAt: Date;
}

const select = `SELECT p.id, p.name, p.header, p.mapping, p.account_id AS "accountId",
  CASE p.made_by WHEN 'command-line' THEN 'the command line' ELSE a.name END AS maker,
  p.made_at AS "madeAt", p.updated_at AS "updatedAt"
  FROM import_profile p LEFT JOIN account a ON a.id = p.account_id`;

/** Profiles of columns. They are there for whoever may import; see `ProfilesService` for who changes them. */
@Injectable()
export class ProfilesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(): Promise<Profile[]> {
    return this.database.query<Profile>(`${select} ORDER BY lower(p.name)`);
  }

  async find(by: { id: string } | { name: string }, { lock = false } = {}): Promise<Profile | undefined> {
    const [condition, value] = 'id' in by ? ['p.id = $1', by.id] : ['lower(p.name) = lower($1)', by.name];
    const [row] = await this.database.query<Profile>(`${select} WHERE ${condition}${lock ? ' FOR UPDATE OF p' : ''}`, [
      value,
    ]);
    return row;
  }

  /** One for a table with these headings: somebody's own before those of others, and the newest. */
  async fitting(accountId: string | null, header: readonly string[]): Promise<Profile | undefined> {
    const [row] = await this.database.query<Profile>(
      `${select} WHERE p.header = $1::text[]
       ORDER BY p.account_id IS NOT DISTINCT FROM $2::uuid DESC, p.updated_at DESC LIMIT 1`,
      [header, accountId],
    );
    return row;
  }

  /** Gives whether it was added: false where the name is taken. */
  async add(viewer: Viewer, { name, header, mapping }: Pick<Profile, 'name' | 'header' | 'mapping'>): Promise<boolean> {
    const added = await this.database.query(
      `INSERT INTO import_profile (name, header, mapping, account_id, made_by, made_at, updated_by, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [name, header, JSON.stringify(mapping), viewer.accountId, viewer.userId, this.clock.now()],
    );
    return added.length > 0;
  }

  async change(viewer: Viewer, id: string, { name, header, mapping }: Pick<Profile, 'name' | 'header' | 'mapping'>) {
    await this.database.query(
      'UPDATE import_profile SET name = $2, header = $3, mapping = $4, updated_by = $5, updated_at = $6 WHERE id = $1',
      [id, name, header, JSON.stringify(mapping), viewer.userId, this.clock.now()],
    );
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM import_profile WHERE id = $1', [id]);
  }
}
