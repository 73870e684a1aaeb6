import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { unitedNations } from '../clocks/rule-packs/united-nations';
import { periodHolds } from '../custody/custody.repository';
import { ownActions } from '../custody/domain/event-kinds';
import { Day } from '../lib/calendar-date';
import { Database } from '../platform/database';

/** What a case waits for, the most pressing first. */
export type OverdueReason = 'term' | 'limit' | 'reply' | 'silence';

/** A case that waits for an answer, with the most pressing of its questions. */
export interface OverdueCase {
  defenderId: string;
  reason: OverdueReason;
  /** The day since which it waits: the last of the term, the day of the limit, the last news. */
  since: Day;
  /** What the limit is called. */
  label: string | null;
}

/** For so long a passed limit is called overdue; after that it is history. */
const limitDays = 180;

const replies = unitedNations.filter((rule) => rule.id === 'UN-REPLY').flatMap((rule) => rule.stoppedBy);

// A limit and silence are asked of whoever is held, and answered by whatever happened since. The State owes the UN its
// reply whatever became of the person, and nothing but a reply answers that. What is done from outside answers nothing.
const overdue = (viewer: Viewer): string => `
  WITH now AS (
    SELECT p.defender_id, p.status, p.standing, p.from_day FROM custody_period p
     WHERE ${periodHolds('p', '$1')} AND p.standing IN ('held', 'unclear') AND ${ofVisible(viewer, 'p.defender_id', 'levelled')}),
  asked AS (
    SELECT defender_id, 'term' AS reason, from_day - 1 AS since, NULL AS label
      FROM now WHERE status = 'term_ended_unconfirmed'
    UNION ALL
    SELECT m.defender_id, CASE m.rule WHEN 'STALE' THEN 'silence' ELSE 'limit' END,
           coalesce((m.detail ->> 'date')::date, m.anchor), m.detail ->> 'label'
      FROM milestone_basis m JOIN now ON now.defender_id = m.defender_id AND now.standing = 'held'
     WHERE m.recurrence = 'once' AND m.rule IN ('LAW-LIMIT', 'STALE')
       AND m.anchor < $1 AND (m.rule = 'STALE' OR m.anchor >= $1::date - ${limitDays})
    UNION ALL
    SELECT m.defender_id, 'reply', m.anchor, m.detail ->> 'label' FROM milestone_basis m
     WHERE m.recurrence = 'once' AND m.rule = 'UN-REPLY' AND m.anchor < $1 AND m.anchor >= $1::date - ${limitDays}
       AND ${ofVisible(viewer, 'm.defender_id', 'levelled')}),
  waiting AS (
    SELECT DISTINCT ON (a.defender_id) a.*, array_position(ARRAY['term', 'limit', 'reply', 'silence'], a.reason) AS rank
      FROM asked a
     WHERE a.reason = 'term' OR NOT EXISTS (
       SELECT FROM event e WHERE e.defender_id = a.defender_id AND e.retracted_at IS NULL
          AND coalesce(e.latest, e.earliest) > a.since AND coalesce(e.earliest, e.latest) <= $1
          AND e.kind <> ALL($4::text[]) AND (a.reason <> 'reply' OR e.kind = ANY($3::text[])))
     ORDER BY a.defender_id, rank, a.since DESC)
  SELECT defender_id AS "defenderId", reason, since, label, count(*) OVER ()::int AS total
    FROM waiting ORDER BY rank, since DESC, defender_id LIMIT $2`;

/** Finds the cases that wait for an answer. */
@Injectable()
export class OverdueRepository {
  constructor(private readonly database: Database) {}

  /**
   * How many cases wait, and the first of them: terms that ended without a known release, then limits that passed,
   * replies to the UN that are due, silence; the newest of each first.
   */
  async on(viewer: Viewer, day: Day, limit: number): Promise<{ total: number; cases: OverdueCase[] }> {
    const found = await this.database.query<OverdueCase & { total: number }>(overdue(viewer), [
      day,
      limit,
      replies,
      ownActions,
    ]);
    return { total: found[0]?.total ?? 0, cases: found.map(({ total: _, ...one }) => one) };
  }
}
