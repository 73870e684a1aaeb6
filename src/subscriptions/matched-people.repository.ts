import { Injectable } from '@nestjs/common';
import { factTold } from '../access/told-facts';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, visibleTo } from '../access/visibility';
import { Database } from '../platform/database';
import type { MatchedPerson } from './domain/matching';

/** Reads what matching needs to know of people, as far as the viewer may know it. */
@Injectable()
export class MatchedPeopleRepository {
  constructor(private readonly database: Database) {}

  /** Those of the ids that exist for the viewer. */
  async of(viewer: Viewer, ids: string[]): Promise<Map<string, MatchedPerson>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<MatchedPerson>(
      `SELECT d.id, CASE WHEN ${factTold(viewer.facts, `d.sensitivity ->> 'country'`)} THEN d.country END AS country,
              array(SELECT DISTINCT m.group_id::text FROM group_member m
                     WHERE m.defender_id = d.id AND ${groupVisibleTo(viewer, 'm.group_id')}) AS "groupIds"
         FROM defender d WHERE d.id = ANY($1::uuid[]) AND ${visibleTo(viewer, 'd')}`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
