import { addDays, type Day, isDay } from '../lib/calendar-date';
import type { Days } from '../milestones/milestones.repository';

/** What the column holds: dates, days as text, or moments, whose day is then that of UTC. */
type Holds = 'date' | 'text' | 'moment';

/**
 * SQL: does the column fall into one of the ranges of days? They stand in the text one by one, and not as a list to join:
 * so PostgreSQL sees how few rows they hold. @param earlier so many days before them
 */
export function inRanges(column: string, holds: Holds, ranges: readonly Days[], earlier = 0): string {
  if (ranges.length === 0) return 'false';
  const within = ({ from, to }: Days): string => {
    const [first, last] = [literal(addDays(from, -earlier)), literal(addDays(to, -earlier))];
    if (holds !== 'moment') return `${column} BETWEEN ${first}::${holds} AND ${last}::${holds}`;
    const start = (day: string, more: string): string => `(${day}::date${more})::timestamp AT TIME ZONE 'UTC'`;
    return `${column} >= ${start(first, '')} AND ${column} < ${start(last, ' + 1')}`;
  };
  return `(${ranges.map(within).join(' OR ')})`;
}

/** What goes into the text of a statement must be what it is said to be. */
function literal(day: Day): string {
  if (!isDay(day)) throw new Error('This is not a day.');
  return `'${day}'`;
}
