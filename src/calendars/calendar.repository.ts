import { Injectable } from '@nestjs/common';
import type { Day } from '../lib/calendar-date';
import { Database } from '../platform/database';
import type { CalendarDay } from './domain/calendar-day';
import { shippedDays } from './domain/shipped-days';

/** A day of the calendar, and what became of it here. */
export interface KeptDay extends CalendarDay {
  /** Does Vigil come with a day of this code? Then a change can be taken back. */
  shipped: boolean;
  changedBy: string | null;
  changedAt: Date | null;
  /** 0: as it came. */
  version: number;
}

const columns = `c.code, c.kind, c.names, c.rule, c.countries, c.concerns, c.moment, c.audience, c.leads, c.enabled, c.source,
  c.may_differ AS "mayDiffer", c.changed_at AS "changedAt", c.version`;

const asShipped = new Map(shippedDays.map((day) => [day.code, day]));

/** Reads and writes the calendar of the field: the days with which Vigil comes, with what was changed or added here. */
@Injectable()
export class CalendarRepository {
  constructor(private readonly database: Database) {}

  /** Every day, those that are turned off too, in the order of their codes as they came, then those added here. */
  async days(): Promise<KeptDay[]> {
    const changed = await this.database.query<Omit<KeptDay, 'shipped'>>(
      `SELECT ${columns}, a.name AS "changedBy" FROM calendar_day c LEFT JOIN account a ON a.id = c.changed_by ORDER BY c.code`,
    );
    return merged(changed);
  }

  /** Days that count, for the rules. */
  async enabled(): Promise<CalendarDay[]> {
    const changed = await this.database.query<Omit<KeptDay, 'shipped' | 'changedBy'>>(
      `SELECT ${columns} FROM calendar_day c`,
    );
    return merged(changed.map((day) => ({ ...day, changedBy: null }))).filter((day) => day.enabled);
  }

  /** @returns whether it was written: not when another wrote first */
  async put(day: CalendarDay, version: number, by: { accountId: string | null; at: Date }): Promise<boolean> {
    const values = [
      day.code,
      day.kind,
      JSON.stringify(day.names),
      JSON.stringify(day.rule),
      day.countries,
      day.concerns,
      day.moment,
      day.audience,
      day.leads,
      day.enabled,
      day.source,
      day.mayDiffer,
      by.accountId,
      by.at,
    ];
    const rows = await this.database.query(version === 0 ? insert : update, [...values, ...(version ? [version] : [])]);
    return rows.length > 0;
  }

  /** @returns whether it was removed: not when another changed it first */
  async remove(code: string, version: number): Promise<boolean> {
    const rows = await this.database.query('DELETE FROM calendar_day WHERE code = $1 AND version = $2 RETURNING code', [
      code,
      version,
    ]);
    return rows.length > 0;
  }
}

const written = `code, kind, names, rule, countries, concerns, moment, audience, leads, enabled, source, may_differ, changed_by, changed_at`;
const insert = `INSERT INTO calendar_day (${written}) VALUES (${written
  .split(',')
  .map((_, i) => `$${i + 1}`)
  .join(', ')})
  ON CONFLICT DO NOTHING RETURNING code`;
const update = `UPDATE calendar_day SET (${written}, version)
  = (${written
    .split(',')
    .map((_, i) => `$${i + 1}`)
    .join(', ')}, version + 1) WHERE code = $1 AND version = $15 RETURNING code`;

function merged(changed: readonly Omit<KeptDay, 'shipped'>[]): KeptDay[] {
  const byCode = new Map(changed.map((day) => [day.code, day]));
  const came = shippedDays.map((day): KeptDay => {
    const other = byCode.get(day.code);
    byCode.delete(day.code);
    return other
      ? { ...other, rule: remembered(other.rule), shipped: true }
      : { ...day, shipped: true, changedBy: null, changedAt: null, version: 0 };
  });
  return [...came, ...[...byCode.values()].map((day) => ({ ...day, rule: remembered(day.rule), shipped: false }))];
}

// The dates of a rule are kept by the rule: read twice from the database, it is to be one.
const rules = new Map<string, CalendarDay['rule']>();
const most = 2_000;

function remembered(rule: CalendarDay['rule']): CalendarDay['rule'] {
  const key = JSON.stringify(rule);
  const known = rules.get(key);
  if (known) return known;
  if (rules.size < most) rules.set(key, rule);
  return rule;
}

/** The day as Vigil comes with it; undefined for one that was added here. */
export const shippedDay = (code: string): CalendarDay | undefined => asShipped.get(code);

/** A date of the calendar. */
export interface DatedDay {
  on: Day;
  day: CalendarDay;
}
