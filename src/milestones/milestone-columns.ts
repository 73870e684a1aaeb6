import type { Day } from '../lib/calendar-date';

/** From one day to another, both included. */
export interface Days {
  from: Day;
  to: Day;
}

/** SQL: what is read of a basis `m`, under the names of `DefenderMilestone`. */
export const basisColumns = `m.defender_id AS "defenderId", m.anchor, m.precision, m.window_days AS "windowDays", m.standing, m.noun, m.publishable, m.uncertain,
  m.basis, m.detail, m.event_ids::text[] AS "eventIds"`;

/** SQL: the same, of a query that has read them. */
export const foundColumns =
  '"defenderId", anchor, precision, "windowDays", standing, noun, publishable, uncertain, basis, detail, "eventIds"';
