import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { rulesUpkeep } from '../access/viewer';
import { nameKeys, nameKeysVersion } from '../lib/name-keys';
import { Database } from '../platform/database';

/** One number for "the keys of names are brought up to date", so that of several starts one does it. */
const UPKEEP_LOCK = 8_620_476;
const together = 2_000;

/** Keeps the keys by which namesakes are found in step with the rules of this release. */
@Injectable()
export class NameKeysUpkeep implements OnApplicationBootstrap {
  constructor(private readonly database: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.isCurrent())) await this.renew();
  }

  /** Writes the keys of every case anew, all or nothing; gives their number. */
  renew(): Promise<number> {
    return this.database.transaction(rulesUpkeep, async () => {
      await this.database.takeTime();
      await this.database.query('SELECT pg_advisory_xact_lock($1)', [UPKEEP_LOCK]);
      if (await this.isCurrent()) return 0;
      const ids = await this.database.query<{ id: string }>('SELECT id FROM defender ORDER BY seq');
      for (let i = 0; i < ids.length; i += together) await this.write(ids.slice(i, i + together).map(({ id }) => id));
      await this.database.query(
        `INSERT INTO rules_version (version, name_keys) VALUES (0, $1) ON CONFLICT (only_one) DO UPDATE SET name_keys = $1`,
        [nameKeysVersion],
      );
      return ids.length;
    });
  }

  private async write(ids: string[]): Promise<void> {
    const rows = await this.database.query<{ id: string; names: string[] }>(
      'SELECT defender_id AS id, array_agg(text) AS names FROM defender_name WHERE defender_id = ANY ($1::uuid[]) GROUP BY 1',
      [ids],
    );
    const keys = rows.map(({ id, names }) => ({ id, keys: nameKeys(names.map((text) => ({ text }))) }));
    await this.database.query(
      `UPDATE defender d SET name_keys = r.keys FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, keys int[]) WHERE d.id = r.id`,
      [JSON.stringify(keys)],
    );
  }

  private async isCurrent(): Promise<boolean> {
    const [row] = await this.database.query<{ version: number }>('SELECT name_keys AS version FROM rules_version');
    return row?.version === nameKeysVersion;
  }
}
