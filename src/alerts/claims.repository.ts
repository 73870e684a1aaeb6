import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import type { Days } from '../milestones/milestones.repository';
import { Database } from '../platform/database';
import type { Claim } from './domain/claim';
import { inRanges } from './in-ranges';

/**
 * Sources with a date of their own that were recorded on days, where nobody has said why the other date is preferred.
 * A source that was recorded with the event is no new claim: whoever chose the date had it before her. The day is that of
 * UTC.
 */
const claims = (viewer: Viewer, ranges: readonly Days[]): string => `
  SELECT c.id AS "citationId", c.event_id AS "eventId", d.id AS "defenderId", d.reference, d.stance, e.kind, e.date,
         c.date AS says, c.title, c.url, (c.recorded_at AT TIME ZONE 'UTC')::date AS on,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('text', n.text, 'kind', n.kind, 'sensitivity', n.sensitivity)
            ORDER BY n.position), '[]') FROM defender_name n WHERE n.defender_id = d.id) AS names
    FROM citation c
    JOIN event e ON e.id = c.event_id
    JOIN defender d ON d.id = e.defender_id
   WHERE c.date IS NOT NULL AND ${inRanges('c.recorded_at', 'moment', ranges)}
     AND c.date <> e.date AND c.recorded_at > e.created_at + interval '1 minute' AND e.retracted_at IS NULL AND e.preferred_reason IS NULL
     AND ${visibleTo(viewer, 'd')} AND ($1::uuid IS NULL OR d.id = $1)
   ORDER BY c.recorded_at, c.id`;

/** Finds sources that disagree with the date that is used. How the team works is no affair of partners. */
@Injectable()
export class ClaimsRepository {
  constructor(private readonly database: Database) {}

  async within(viewer: Viewer, ranges: readonly Days[], defenderId?: string): Promise<Claim[]> {
    if (audienceOf(viewer) === 'partner') return [];
    return this.database.query<Claim>(claims(viewer, ranges), [defenderId ?? null]);
  }
}
