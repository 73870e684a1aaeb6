import { addDays, type Day, daysBetween } from '../../lib/calendar-date';
import { type Rhythm, sentOn } from './rhythm';

/** Something with a date, and the days from today on which it is told of, the earliest first. */
export interface Coming<A> {
  alert: A;
  days: Day[];
}

type Dated = { on: Day };
type LeadsOf<A> = (alert: A) => readonly number[];

/** The days on which an alert is told of. */
export const daysOf = (on: Day, leads: readonly number[]): Day[] =>
  [...leads].sort((a, b) => b - a).map((lead) => addDays(on, -lead));

/** What is still told of from today on, in the order of the dates. */
export function comingOf<A extends Dated>(
  alerts: readonly A[],
  leadsOf: LeadsOf<A>,
  today: Day,
  rhythm: Rhythm = 'single',
): Coming<A>[] {
  const ahead = (on: Day, leads: readonly number[]): Day[] =>
    [...new Set(daysOf(on, leads).map((day) => sentOn(rhythm, day)))].filter((day) => day >= today);
  return alerts
    .map((alert) => ({ alert, days: ahead(alert.on, leadsOf(alert)) }))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => a.alert.on.localeCompare(b.alert.on));
}

const averageMonth = 365.25 / 12;
const fewestDays = 14;

/**
 * About how many messages come in a month: of the dates from today to `until`, each with all its days. Null where so few
 * days say little.
 */
export function monthlyOf<A extends Dated>(
  alerts: readonly A[],
  leadsOf: LeadsOf<A>,
  today: Day,
  until: Day,
): number | null {
  const days = daysBetween(today, until) + 1;
  if (days < fewestDays) return null;
  const within = alerts.filter(({ on }) => on >= today && on <= until);
  const messages = within.reduce((sum, alert) => sum + leadsOf(alert).length, 0);
  return Math.round((messages / days) * averageMonth);
}
