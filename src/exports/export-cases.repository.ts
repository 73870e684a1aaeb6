import { Injectable } from '@nestjs/common';
import { levelNumber } from '../access/domain/levels';
import { ofVisible, visibleTo } from '../access/visibility';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { protectedFrom } from './domain/approval';
import type { Export } from './export';
import { tellingDigest } from './telling-digest';

/**
 * `in`: it stands in the file. `named`: a fellow in a joint case, told of beside one that does. `read`: it may come into
 * the file that is being made. `protected`: somebody else must agree to it. `approved`: somebody did.
 */
export type Place = 'in' | 'named' | 'read' | 'protected' | 'approved';

/** How the cases that a file tells of stand towards whoever asks. */
export interface Standing {
  /** So many she sees. */
  seen: number;
  /** Of so many it was decided anew what may be told. */
  changed: number;
  /** So many may be known to few, and nobody agreed to them. */
  unapproved: number;
}

/** Which cases an export tells of, and to which somebody agreed. A case that the viewer does not see is not among them. */
@Injectable()
export class ExportCases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Puts these cases in the place of those that stood there. */
  async replace(exportId: string, place: Place, defenderIds: readonly string[]): Promise<void> {
    await this.clear(exportId, place);
    await this.database.query(
      `INSERT INTO export_case (export_id, place, defender_id) SELECT DISTINCT $1::uuid, $2, unnest($3::uuid[])`,
      [exportId, place, defenderIds],
    );
  }

  /** Keeps what decides of each of these cases what is told; before anything of them is read for the file. */
  async begin(one: Export, defenderIds: readonly string[]): Promise<void> {
    await this.clear(one.id, 'read');
    const digest = tellingDigest(one, 'SELECT unnest($2::uuid[])', `'infinity'`, '$3');
    await this.database.query(
      `INSERT INTO export_case (export_id, place, defender_id, told)
       SELECT $1::uuid, 'read', d.id, ${digest} FROM defender d
        WHERE d.id = ANY ($2::uuid[]) AND $3::date IS NOT NULL`,
      [one.id, defenderIds, this.clock.today()],
    );
  }

  /** Says which cases the file tells of now that it is written; each with what was kept of it at the beginning. */
  async end(exportId: string, told: Record<'in' | 'named', readonly string[]>): Promise<void> {
    for (const place of ['in', 'named'] as const) {
      await this.clear(exportId, place);
      await this.database.query(
        `INSERT INTO export_case (export_id, place, defender_id, told)
         SELECT DISTINCT ON (t.id) $1::uuid, $2, t.id, r.told FROM unnest($3::uuid[]) AS t (id)
           LEFT JOIN export_case r ON r.export_id = $1 AND r.place = 'read' AND r.defender_id = t.id`,
        [exportId, place, told[place]],
      );
    }
    await this.clear(exportId, 'read');
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
  async seen(viewer: Viewer, exportId: string, ...places: Place[]): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*) AS n FROM export_case c
        WHERE c.export_id = $1 AND c.place = ANY ($2) AND ${ofVisible(viewer, 'c.defender_id')}`,
      [exportId, places],
    );
    return row!.n;
  }

  /** How the cases of a file that was made stand today. */
  async standing(viewer: Viewer, one: Export): Promise<Standing> {
    const told = `SELECT t.defender_id FROM export_case t WHERE t.export_id = $1 AND t.place IN ('in', 'named')`;
    const digest = tellingDigest(one, told, '$2', '$3');
    const [row] = await this.database.query<Standing>(
      `SELECT count(*) AS seen, count(*) FILTER (WHERE c.told IS DISTINCT FROM ${digest}) AS changed,
              count(*) FILTER (WHERE d.level >= ${levelNumber(protectedFrom)} AND NOT EXISTS (SELECT FROM export_case a
                WHERE a.export_id = $1 AND a.place = 'approved' AND a.defender_id = d.id)) AS unapproved
         FROM export_case c JOIN defender d ON d.id = c.defender_id
        WHERE c.export_id = $1 AND c.place IN ('in', 'named') AND ${visibleTo(viewer, 'd')}
          AND $3::date IS NOT NULL`,
      [one.id, one.finishedAt, this.clock.today()],
    );
    return row!;
  }

  private async clear(exportId: string, place: Place): Promise<void> {
    await this.database.query('DELETE FROM export_case WHERE export_id = $1 AND place = $2', [exportId, place]);
  }
}
