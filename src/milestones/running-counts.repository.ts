import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import type { Day } from '../lib/calendar-date';
import { Database } from '../platform/database';
import type { DefenderMilestone } from './domain/milestone';
import type { DayCountConvention } from './domain/occurrences';
import { basisColumns } from './milestone-columns';

/** What is counted from day to day: the days since the beginning, or those that are left of a term. */
export type RunningCount = 'in_custody' | 'until_release';

/** The counts of one day, round or not, as milestones of that day. */
@Injectable()
export class RunningCountsRepository {
  constructor(private readonly database: Database) {}

  /** Those that hold on the day; who has none, or of whom the day is not known from which to count, is not there. */
  on(
    viewer: Viewer,
    day: Day,
    counts: RunningCount,
    convention: DayCountConvention,
    defenderIds: string[],
  ): Promise<DefenderMilestone[]> {
    const [rule, which, count] =
      counts === 'in_custody'
        ? ['COUNT-DAY', 'm.counts_days', `$1::date - m.anchor + ${convention === 'inclusive' ? 1 : 0}`]
        : ['REL-COUNT', `m.recurrence = 'countdown'`, 'm.anchor - $1::date'];
    return this.database.query<DefenderMilestone>(
      `SELECT ${basisColumns}, '${rule}' AS rule, $1::date AS "on", ${count} AS count, 'day' AS unit
         FROM milestone_basis m
        WHERE m.defender_id = ANY ($2::uuid[]) AND ${which} AND ${count} > 0
          AND m.active_from <= $1::date AND m.active_to > $1::date AND ${ofVisible(viewer, 'm.defender_id')}`,
      [day, defenderIds],
    );
  }
}
