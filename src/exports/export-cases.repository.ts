import { Injectable } from '@nestjs/common';
import { ofVisible } from '../access/visibility';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';

/** `in`: it stands in the file. `protected`: somebody else must agree to it. `approved`: somebody did. */
export type Place = 'in' | 'protected' | 'approved';

/** Which cases an export holds, and to which somebody agreed. A case that the viewer does not see is not among them. */
@Injectable()
export class ExportCases {
  constructor(private readonly database: Database) {}

  /** Puts these cases in the place of those that stood there. */
  async replace(exportId: string, place: Place, defenderIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM export_case WHERE export_id = $1 AND place = $2', [exportId, place]);
    await this.database.query(
      `INSERT INTO export_case (export_id, place, defender_id) SELECT DISTINCT $1::uuid, $2, unnest($3::uuid[])`,
      [exportId, place, defenderIds],
    );
  }

  /** Somebody has agreed to those that need it. */
  async approve(exportId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO export_case (export_id, place, defender_id)
       SELECT export_id, 'approved', defender_id FROM export_case WHERE export_id = $1 AND place = 'protected'
       ON CONFLICT DO NOTHING`,
      [exportId],
    );
  }

  /** Those that the viewer sees. */
  async ids(viewer: Viewer, exportId: string, place: Place): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.defender_id AS id FROM export_case c
        WHERE c.export_id = $1 AND c.place = $2 AND ${ofVisible(viewer, 'c.defender_id')} ORDER BY c.defender_id`,
      [exportId, place],
    );
    return rows.map(({ id }) => id);
  }

  /** How many of them the viewer sees. */
  async seen(viewer: Viewer, exportId: string, place: Place): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*) AS n FROM export_case c
        WHERE c.export_id = $1 AND c.place = $2 AND ${ofVisible(viewer, 'c.defender_id')}`,
      [exportId, place],
    );
    return row!.n;
  }
}
