import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import type { CalendarDay, Concerned } from '../calendars/domain/calendar-day';
import type { Day } from '../lib/calendar-date';
import { Database } from '../platform/database';
import type { HeldCounts } from './domain/calendar-day-alert';

/** A day, and whom it counts. */
export interface CountAsked extends Pick<CalendarDay, 'concerns' | 'countries'> {
  date: Day;
}

// What may not be told as widely as the case is not counted by.
const told = (field: string): string => `coalesce(d.sensitivity ->> '${field}', 'public') = 'public'`;
const works = (pattern: string): string =>
  `(array_to_string(d.professions, ' ') ~* '${pattern}' AND ${told('professions')})`;

const whom: Record<Concerned, string> = {
  everyone: 'true',
  women: `(lower(d.gender) IN ('female', 'woman') AND ${told('gender')})`,
  journalists: works('journalis|reporter|\\mmedia worker|blogger|news editor'),
  writers: works('writer|\\mpoet|novelist|playwright|essayist|\\mauthor\\M'),
  lawyers: works('lawyer|attorney|advocate|barrister|solicitor'),
  disappeared: `p.status IN ('missing', 'held_unacknowledged')`,
};

/** So many days are counted in one statement. */
const together = 60;

/** Counts who is held on days of the calendar: many of them in one reading of the cases. */
@Injectable()
export class HeldCountsRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they were asked. */
  async counts(viewer: Viewer, asked: readonly CountAsked[]): Promise<HeldCounts[]> {
    const found: HeldCounts[] = [];
    for (let i = 0; i < asked.length; i += together)
      found.push(...(await this.some(viewer, asked.slice(i, i + together))));
    return found;
  }

  private async some(viewer: Viewer, asked: readonly CountAsked[]): Promise<HeldCounts[]> {
    const found = new Map<CountAsked, HeldCounts>();
    // Whom most days are about, the index of custody tells alone.
    for (const ofCase of [false, true]) {
      const these = asked.filter((one) => needsCase(one) === ofCase);
      const counts = these.length > 0 ? await this.count(viewer, these, ofCase) : [];
      these.forEach((one, i) => found.set(one, counts[i]!));
    }
    return asked.map((one) => found.get(one)!);
  }

  private async count(viewer: Viewer, asked: readonly CountAsked[], ofCase: boolean): Promise<HeldCounts[]> {
    const parameters: unknown[] = [];
    const parameter = (value: unknown): string => `$${parameters.push(value)}`;
    const counted = asked.map(({ date, countries, concerns }, i) => {
      const day = parameter(date);
      const where = countries === null ? '' : ` AND d.country = ANY(${parameter(countries)}::text[])`;
      const held = `p.from_day <= ${day}::date AND p.to_day > ${day}::date${where}`;
      return `count(*) FILTER (WHERE ${held})::int AS h${i}, count(*) FILTER (WHERE ${held} AND ${whom[concerns]})::int AS c${i}`;
    });
    const dates = asked.map(({ date }) => date).sort();
    const [row] = await this.database.query<Record<string, number>>(
      `SELECT ${counted.join(', ')} FROM custody_period p ${ofCase ? 'JOIN defender d ON d.id = p.defender_id' : ''}
        WHERE p.standing = 'held' AND p.to_day > ${parameter(dates[0])}::date AND p.from_day <= ${parameter(dates.at(-1))}::date
          AND ${ofVisible(viewer, 'p.defender_id', 'levelled')}`,
      parameters,
    );
    return asked.map((_, i) => ({ held: row![`h${i}`]!, concerned: row![`c${i}`]! }));
  }
}

const needsCase = ({ concerns, countries }: CountAsked): boolean =>
  countries !== null || (concerns !== 'everyone' && concerns !== 'disappeared');
