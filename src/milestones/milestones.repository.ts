import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { addDays, Day } from '../lib/calendar-date';
import { Database } from '../platform/database';
import { countdownDays, dayCountStep, DefenderMilestone, firstDayCounts, roundAges } from './domain/milestone';
import { DayCountConvention } from './domain/occurrences';
import { basisColumns, type Days, foundColumns } from './milestone-columns';
import { ReckonedDatesRepository } from './reckoned-dates.repository';

export type { Days } from './milestone-columns';

/** A hundred years in custody: no count goes further. */
const longestCount = 36_500;
const roundDayCounts: number[] = [...firstDayCounts];
for (let n = 1000 + dayCountStep; n <= longestCount; n += dayCountStep) roundDayCounts.push(n);

/** The ranges of days that are asked for, both ends included: none overlaps another. */
const asked = `unnest($1::date[], $2::date[]) AS r (first, last)`;

/**
 * The days of the ranges; 29 February is kept on 28 February in common years. They come as a list and not as a series, for
 * PostgreSQL sees how long a list is, and would otherwise plan for a thousand days.
 */
const days = `
  SELECT day, (extract(month FROM day) * 100 + extract(day FROM day))::smallint AS md, extract(year FROM day)::int AS year
    FROM unnest($6::date[]) AS day
  UNION ALL
  SELECT day, 229::smallint, extract(year FROM day)::int
    FROM unnest($7::date[]) AS day`;

/**
 * The dates within a range that moves with `k`. OFFSET 0 keeps this a search for each `k`: the planner cannot know how
 * few dates such a range holds, and on some statistics would rather read them all.
 */
const dated = (which: string, from: string, to: string, only: string): string => `
  LATERAL (SELECT * FROM milestone_basis m WHERE ${which} AND m.anchor BETWEEN ${from} AND ${to} ${only} OFFSET 0) AS m`;

const counted = (shift: 0 | 1, only = ''): string => `
  SELECT ${basisColumns}, 'COUNT-DAY' AS rule, m.anchor + k - ${shift} AS "on", k AS count, 'day' AS unit
    FROM ${asked}, unnest($3::int[]) AS k,
         ${dated('m.counts_days AND m.active_to > r.first', `r.first - k + ${shift}`, `r.last - k + ${shift}`, only)}
   WHERE m.active_from <= m.anchor + k - ${shift} AND m.active_to > m.anchor + k - ${shift}`;

/**
 * The same as `occurrencesOf` for every basis in the database, found by index: see its test. `only` narrows each part
 * by itself, so that the dates of one defender are found by the defender and not by the window.
 */
const everything = (only = ''): string => `
  WITH days AS (${days}),
  yearly AS (
    SELECT ${basisColumns}, m.rule, m.recurrence, days.day AS "on", days.year - extract(year FROM m.anchor)::int AS count, 'year' AS unit
      FROM days JOIN milestone_basis m
        ON m.md = days.md AND m.recurrence IN ('yearly', 'birthday') AND m.active_to > days.day
     WHERE m.active_from <= days.day AND extract(year FROM m.anchor)::int < days.year ${only})
  SELECT ${foundColumns}, rule, "on", count, unit FROM yearly
  UNION ALL
  SELECT ${foundColumns}, 'AGE-ROUND', "on", count, unit
    FROM yearly WHERE recurrence = 'birthday' AND count = ANY($4::int[])
  UNION ALL ${counted(0, only)}
  UNION ALL
  SELECT ${basisColumns}, m.rule, m.anchor - k, k, 'day'
    FROM ${asked}, unnest($5::int[]) AS k, ${dated(`m.recurrence = 'countdown'`, 'r.first + k', 'r.last + k', only)}
   WHERE m.active_from <= m.anchor - k AND m.active_to > m.anchor - k
  UNION ALL
  SELECT ${basisColumns}, m.rule, m.anchor, m.count, m.unit
    FROM ${asked}, ${dated(`m.recurrence = 'once'`, 'r.first', 'r.last', only)}
   WHERE m.active_from <= m.anchor AND m.active_to > m.anchor`;

const endsOf = (ranges: readonly Days[]): Day[][] => [ranges.map((r) => r.from), ranges.map((r) => r.to)];

/** Every day of the ranges, and those of them on which 29 February is kept besides. */
function daysOf(ranges: readonly Days[]): [Day[], Day[]] {
  const all: Day[] = [];
  for (const { from, to } of ranges) for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return [all, all.filter((day) => day.endsWith('-02-28') && addDays(day, 1).endsWith('-03-01'))];
}

/** Finds the milestones of a window where the data is: nothing is loaded but what falls into it. */
@Injectable()
export class MilestonesRepository {
  constructor(
    private readonly database: Database,
    private readonly reckoned: ReckonedDatesRepository,
  ) {}

  /** Every milestone from one day to another, both included; day counts leave the first day out. */
  between(viewer: Viewer, from: Day, to: Day, defenderIds?: string[]): Promise<DefenderMilestone[]> {
    return this.within(viewer, [{ from, to }], defenderIds);
  }

  /** The same for several ranges of days that do not overlap. */
  async within(viewer: Viewer, ranges: readonly Days[], defenderIds?: string[]): Promise<DefenderMilestone[]> {
    const found = await this.plain(viewer, ranges, defenderIds);
    return [...found, ...(await this.reckoned.within(viewer, ranges, defenderIds))];
  }

  /** Those that follow from the calendar of the database. */
  plain(viewer: Viewer, ranges: readonly Days[], defenderIds?: string[]): Promise<DefenderMilestone[]> {
    const parameters: unknown[] = [...endsOf(ranges), roundDayCounts, roundAges, countdownDays, ...daysOf(ranges)];
    const seen = `AND ${ofVisible(viewer, 'm.defender_id', 'levelled')}`;
    return defenderIds
      ? this.database.query(everything(`AND m.defender_id = ANY($8::uuid[]) ${seen}`), [...parameters, defenderIds])
      : this.database.query(everything(seen), parameters);
  }

  /** Day counts alone, by a convention, of some defenders: joint cases may count the first day. */
  dayCounts(
    viewer: Viewer,
    ranges: readonly Days[],
    convention: DayCountConvention,
    defenderIds: string[],
  ): Promise<DefenderMilestone[]> {
    if (!defenderIds.length) return Promise.resolve([]);
    return this.database.query(
      counted(
        convention === 'inclusive' ? 1 : 0,
        `AND m.defender_id = ANY($4::uuid[]) AND ${ofVisible(viewer, 'm.defender_id', 'levelled')}`,
      ),
      [...endsOf(ranges), roundDayCounts, defenderIds],
    );
  }
}
