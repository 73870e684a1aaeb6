import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo } from '../access/visibility';
import { Database } from '../platform/database';

/** Finds joint cases by what people write. */
@Injectable()
export class MatchedGroupsRepository {
  constructor(private readonly database: Database) {}

  /** The ids of those of the references, or ids, that exist for the viewer; upper and lower case do not matter. */
  async idsOf(viewer: Viewer, given: string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ given: string; id: string }>(
      `SELECT DISTINCT ON (w.given) w.given, g.id
         FROM unnest($1::text[]) AS w (given)
         JOIN case_group g ON lower(g.reference) = lower(w.given) OR g.id::text = lower(w.given)
        WHERE ${groupVisibleTo(viewer, 'g.id')} ORDER BY w.given, (g.reference = w.given) DESC, g.seq`,
      [given],
    );
    return new Map(rows.map((row) => [row.given, row.id]));
  }
}
