import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Mapping } from './domain/import-model';

/** How the columns of a kind of table are meant, kept under a name. */
export interface Profile {
  name: string;
  header: string[];
  mapping: Mapping;
}

const columns = 'name, header, mapping';

/** Profiles of columns. They are the organisation's: whoever may import finds and changes them. */
@Injectable()
export class ProfilesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(): Promise<Profile[]> {
    return this.database.query<Profile>(`SELECT ${columns} FROM import_profile ORDER BY lower(name), name`);
  }

  async find(name: string): Promise<Profile | undefined> {
    const [row] = await this.database.query<Profile>(
      `SELECT ${columns} FROM import_profile WHERE lower(name) = lower($1) ORDER BY name = $1 DESC LIMIT 1`,
      [name],
    );
    return row;
  }

  /** The newest one for a table with these headings. */
  async fitting(header: readonly string[]): Promise<Profile | undefined> {
    const [row] = await this.database.query<Profile>(
      `SELECT ${columns} FROM import_profile WHERE header = $1::text[] ORDER BY updated_at DESC LIMIT 1`,
      [header],
    );
    return row;
  }

  /** Writes over the one of that name. */
  async save(viewer: Viewer, { name, header, mapping }: Profile): Promise<void> {
    await this.database.query(
      `INSERT INTO import_profile (name, header, mapping, updated_by, updated_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (name) DO UPDATE SET header = $2, mapping = $3, updated_by = $4, updated_at = $5`,
      [name, header, JSON.stringify(mapping), viewer.userId, this.clock.now()],
    );
  }

  async remove(name: string): Promise<void> {
    await this.database.query('DELETE FROM import_profile WHERE name = $1', [name]);
  }
}
