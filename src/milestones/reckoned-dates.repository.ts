import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { CalendarRepository } from '../calendars/calendar.repository';
import type { CalendarDay } from '../calendars/domain/calendar-day';
import { keptDates } from '../calendars/domain/chinese-date';
import { FestivalDay, Festivals } from '../calendars/domain/festival-days';
import { Database } from '../platform/database';
import { DefenderMilestone, roundAges } from './domain/milestone';
import { onFestival } from './domain/occurrences';
import { basisColumns, type Days, foundColumns } from './milestone-columns';

type Row = DefenderMilestone & { festival: string | null };

/**
 * What follows from other calendars: festivals in custody and birthdays by the Chinese one. The days are reckoned here and
 * handed to the database, so that no table of dates has to be kept up to date. `$1` are the festivals of the window, `$2`
 * the Chinese dates that are kept in it, `$3` the round ages.
 */
const reckoned = (only: string): string => `
  WITH festivals AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS f (code text, "on" date, marks text[])),
  kept AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS k ("on" date, md smallint, year smallint)),
  lunar AS (
    SELECT ${basisColumns}, k.on, k.year - m.lunar_year AS count
      FROM kept k JOIN milestone_basis m ON m.recurrence = 'lunar' AND m.lunar_day = k.md AND m.active_to > k.on
     WHERE m.active_from <= k.on AND m.lunar_year < k.year ${only})
  SELECT ${basisColumns}, 'FEST-INSIDE' AS rule, f.on, 0 AS count, 'time' AS unit, f.code AS festival
    FROM festivals f JOIN milestone_basis m ON m.recurrence = 'festival' AND m.active_to > f.on AND m.keeps && f.marks
   WHERE m.active_from <= f.on AND m.anchor < f.on ${only}
  UNION ALL
  SELECT l.*, 'year', NULL FROM (SELECT ${foundColumns}, 'BIRTHDAY' AS rule, "on", count FROM lunar) AS l
  UNION ALL
  SELECT l.*, 'year', NULL
    FROM (SELECT ${foundColumns}, 'AGE-ROUND' AS rule, "on", count FROM lunar WHERE count = ANY($3::int[])) AS l`;

/** Finds the milestones of calendars that the database does not know. */
@Injectable()
export class ReckonedDatesRepository {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarRepository,
  ) {}

  async within(viewer: Viewer, ranges: readonly Days[], defenderIds?: string[]): Promise<DefenderMilestone[]> {
    const festivals = new Festivals((await this.calendar.enabled()).filter((day) => mayHear(viewer, day)));
    const days = new Map(
      ranges
        .flatMap(({ from, to }) => festivals.between(from, to))
        .map((day) => [`${day.festival.code} ${day.on}`, day] as const),
    );
    const kept = ranges.flatMap(({ from, to }) => keptDates(from, to));
    const asked = [...days.values()].map(({ festival, on, marks }) => ({ code: festival.code, on, marks }));
    const seen = `AND ${ofVisible(viewer, 'm.defender_id', 'levelled')}`;
    const rows = await this.database.query<Row>(
      reckoned(defenderIds ? `AND m.defender_id = ANY($4::uuid[]) ${seen}` : seen),
      [JSON.stringify(asked), JSON.stringify(kept), roundAges, ...(defenderIds ? [defenderIds] : [])],
    );
    return rows.flatMap(({ festival, ...row }) =>
      festival === null ? [row] : onTheDay(row, days.get(`${festival} ${row.on}`)!, festivals),
    );
  }
}

/** A festival of a faith says what somebody believes: that is for colleagues. */
const mayHear = (viewer: Viewer, { audience }: CalendarDay): boolean =>
  audience === 'public' || audienceOf(viewer) !== 'partner';

/** The how-manieth festival it is follows from the calendar alone. */
function onTheDay(row: DefenderMilestone, day: FestivalDay, festivals: Festivals): DefenderMilestone[] {
  const count = festivals.times(day, row.anchor);
  return count ? [{ ...onFestival(row, day), count }] : [];
}
