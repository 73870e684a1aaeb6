import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import type { Days } from '../milestones/milestones.repository';
import { Database } from '../platform/database';
import { consentDays, type Review } from './domain/review';
import { inRanges } from './in-ranges';

/** An answer that opens nothing need not be asked for again. */
const opens = `c.value IN ('given', 'cannot_ask')`;

const names = `(SELECT coalesce(jsonb_agg(jsonb_build_object('text', n.text, 'kind', n.kind, 'sensitivity', n.sensitivity)
    ORDER BY n.position), '[]') FROM defender_name n WHERE n.defender_id = d.id) AS names`;

/**
 * A yes to be named in public that grows old and has no day of review of its own, of somebody whose case is public and who
 * is held then: it is asked for again before the next public date.
 */
const aged = (ranges: readonly Days[]): string => `
      SELECT a.defender_id, a.on, ARRAY[a.scope], NULL, true
        FROM (SELECT c.defender_id, c.scope,
                     CASE WHEN c.answered_on ~ '^\\d{4}-\\d{2}-\\d{2}$' THEN c.answered_on::date + ${consentDays} END AS on
                FROM consent c
               WHERE ${inRanges('c.answered_on', 'text', ranges, consentDays)}
                 AND c.scope = 'public_name' AND c.value = 'given' AND c.review_on IS NULL) a
        JOIN defender p ON p.id = a.defender_id AND p.confidentiality = 'public'
       WHERE a.on IS NOT NULL AND coalesce(p.stance ->> 'value', 'public') = 'public'
         AND EXISTS (SELECT FROM custody_period h WHERE h.defender_id = a.defender_id AND h.standing = 'held'
                        AND h.from_day <= a.on AND h.to_day > a.on)`;

const due = (viewer: Viewer, ranges: readonly Days[]): string => `
  SELECT d.id AS "defenderId", d.reference, r.on, r.purposes, r.owner, d.stance, r.aged, ${names}
    FROM (
      SELECT c.defender_id, c.review_on AS on, array_agg(c.scope ORDER BY c.scope) AS purposes, NULL AS owner, false AS aged
        FROM consent c WHERE ${inRanges('c.review_on', 'date', ranges)} AND ${opens} GROUP BY 1, 2
      UNION ALL
      SELECT s.id, (s.stance ->> 'review_on')::date, '{}', s.stance ->> 'owner', false
        FROM defender s
       WHERE s.stance ? 'review_on' AND ${inRanges(`(s.stance ->> 'review_on')`, 'text', ranges)}
      UNION ALL
      ${aged(ranges)}) r
    JOIN defender d ON d.id = r.defender_id
   WHERE ${visibleTo(viewer, 'd')} AND ($1::uuid IS NULL OR d.id = $1)
   ORDER BY r.on, d.seq`;

/** Finds what was decided for a time that ends. How the team works is no affair of partners. */
@Injectable()
export class ReviewsRepository {
  constructor(private readonly database: Database) {}

  async within(viewer: Viewer, ranges: readonly Days[], defenderId?: string): Promise<Review[]> {
    if (audienceOf(viewer) === 'partner') return [];
    return this.database.query<Review>(due(viewer, ranges), [defenderId ?? null]);
  }
}
