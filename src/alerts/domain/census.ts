import { Day, yearOf } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import type { Alert, HeadlineFacts } from './alert';
import { headline } from './wording/headline';

/** Days on which others count who is held: CPJ at the start of 1 December, PEN at the end of the year. */
const censusDays = ['12-01', '12-31'] as const;

export function censusDaysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) days.push(...censusDays.map((d) => `${year}-${d}`));
  return days.filter((d) => d >= from && d <= to);
}

/** The task to check who is held, with everybody whom the timelines show as held on that day. */
export function censusAlert(on: Day, held: string[]): Alert & { facts: HeadlineFacts } {
  const facts: HeadlineFacts = {
    rule: 'CENSUS',
    on,
    count: held.length,
    unit: 'person',
    precision: 'day',
    noun: 'in_detention',
    names: [],
    standing: 'all',
  };
  return {
    on,
    rule: 'CENSUS',
    count: held.length,
    unit: 'person',
    subject: { kind: 'census', reference: on },
    facts,
    headline: headline(facts),
    audience: 'task',
    held,
    free: [],
    because: `status of everybody as of ${longDay(on)}, from the events recorded`,
    sources: [],
  };
}
