import { Injectable } from '@nestjs/common';
import { Day } from '../lib/calendar-date';
import { Database } from '../platform/database';

/** A case that waits for an answer. */
export interface OverdueCase {
  defenderId: string;
  reason: 'term' | 'limit' | 'silence';
  /** The day since which it waits: the last of the term, the day of the limit, the last news. */
  since: Day;
  /** What the limit is called. */
  label: string | null;
}

/** For so long a passed limit is called overdue; after that it is history. */
const limitDays = 180;

// Whoever is not held or unclear today waits for nothing. A limit or a silence is answered by anything that happened since.
const overdue = `
  WITH now AS (
    SELECT defender_id, status, standing, from_day FROM custody_period
     WHERE from_day <= $1 AND to_day > $1 AND standing IN ('held', 'unclear')),
  asked AS (
    SELECT defender_id, 'term' AS reason, from_day - 1 AS since, NULL AS label
      FROM now WHERE status = 'term_ended_unconfirmed'
    UNION ALL
    SELECT m.defender_id, CASE m.rule WHEN 'STALE' THEN 'silence' ELSE 'limit' END,
           coalesce((m.detail ->> 'date')::date, m.anchor), m.detail ->> 'label'
      FROM milestone_basis m JOIN now ON now.defender_id = m.defender_id AND now.standing = 'held'
     WHERE m.recurrence = 'once' AND m.rule IN ('LAW-LIMIT', 'UN-REPLY', 'STALE')
       AND m.anchor < $1 AND (m.rule = 'STALE' OR m.anchor >= $1::date - ${limitDays}))
  SELECT a.defender_id AS "defenderId", a.reason, a.since, a.label FROM asked a
   WHERE a.reason = 'term' OR NOT EXISTS (
     SELECT FROM event e WHERE e.defender_id = a.defender_id AND e.retracted_at IS NULL
        AND coalesce(e.latest, e.earliest) > a.since AND coalesce(e.earliest, e.latest) <= $1)
   ORDER BY CASE a.reason WHEN 'term' THEN 1 WHEN 'limit' THEN 2 ELSE 3 END, a.since DESC LIMIT $2`;

/** Finds the cases that wait for an answer. */
@Injectable()
export class OverdueRepository {
  constructor(private readonly database: Database) {}

  /** Terms that ended without a known release first, then limits that passed, then silence; the newest of each first. */
  on(day: Day, limit: number): Promise<OverdueCase[]> {
    return this.database.query<OverdueCase>(overdue, [day, limit]);
  }
}
