import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { lastRegret } from './domain/change';
import { earliestDay } from './domain/planning-days';
import { PlanningService } from './planning.service';
import { deliverer } from './recipients';

/** Changes that are taken up together. */
const together = 1_000;
/**
 * So many minutes are left to whoever corrects a case before those who were told hear of it: what is put right at once
 * is told once, or not at all.
 */
export const minutesToSettle = 5;
/** A date may have been told so many days ahead of it, at most: see `mostBefore` of the ladders. */
const furthest = 366;

/**
 * Takes up what was changed in cases: notices that fall due now although their day was planned, and a look at everything
 * that somebody was told of them.
 */
@Injectable()
export class RechecksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningService,
  ) {}

  /** Gives how many changes were taken up. While somebody plans they wait: those who plan come back. */
  takeUp(): Promise<number> {
    return this.database.apart(() => this.all());
  }

  private async all(): Promise<number> {
    await this.database.transaction(deliverer, () => this.noteReviews());
    for (let all = 0; ;) {
      const taken = await this.database.transaction(deliverer, () => this.some());
      all += taken;
      if (taken < together) return all;
    }
  }

  /**
   * The day on which a word on a case was to be asked for again has passed: what was public is so no more, and no row
   * changes. Each day is taken up once, also after a while in which nobody worked.
   */
  private async noteReviews(): Promise<void> {
    const today = this.clock.today();
    const [open] = await this.database.query<{ from: Day | null }>(
      `SELECT coalesce(max(day) FILTER (WHERE reviewed_at IS NOT NULL) + 1, min(day)) AS from
         FROM planning_day WHERE day < $1::date`,
      [today],
    );
    const days = await this.database.query(
      'UPDATE planning_day SET reviewed_at = $2 WHERE day < $1::date AND reviewed_at IS NULL RETURNING day',
      [today, this.clock.now()],
    );
    if (days.length === 0) return;
    await this.database.query(
      `INSERT INTO delivery_recheck (defender_id)
       SELECT defender_id FROM consent WHERE review_on BETWEEN $1::date AND $2::date
        UNION SELECT id FROM defender WHERE stance ? 'review_on' AND stance ->> 'review_on' BETWEEN $1::text AND $2::text`,
      [open!.from, addDays(today, -1)],
    );
  }

  private async some(): Promise<number> {
    await this.database.takeTime();
    if (!(await this.planning.lock())) return 0;
    const rows = await this.database.query<{ defenderId: string }>(
      `DELETE FROM delivery_recheck WHERE id IN (
         SELECT id FROM delivery_recheck ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING defender_id AS "defenderId"`,
      [together],
    );
    const ids = [...new Set(rows.map((row) => row.defenderId))];
    if (ids.length === 0) return 0;
    await this.planning.planCases(ids);
    await this.lookAgain(ids);
    return rows.length;
  }

  /**
   * One look waits at a time for each alert that a subscription was told of. What is due may be on its way at this
   * moment, with what was true before the change: it counts as told, and a look that somebody is taking now is waited
   * for, since it may have been taken too early.
   */
  private async lookAgain(defenderIds: string[]): Promise<void> {
    const now = this.clock.now();
    const today = earliestDay(now);
    await this.database.query(looking, [
      defenderIds,
      addDays(lastRegret(today), -furthest),
      new Date(now.getTime() + minutesToSettle * 60_000),
      today,
    ]);
  }
}

const looking = `
  INSERT INTO delivery (subscription_id, account_id, occurrence_id, kind, revision, day, due_at)
  SELECT d.subscription_id, d.account_id, d.occurrence_id, 'change',
         1 + coalesce(max(d.revision), 0), $4::date, $3
    FROM alert_occurrence o JOIN delivery d ON d.occurrence_id = o.id
   WHERE o.concerned && $1::uuid[]
   GROUP BY d.subscription_id, d.account_id, d.occurrence_id
  HAVING bool_or(d.day >= $2::date AND (d.state = 'sent' OR d.state = 'planned' AND d.due_at <= $3))
      ON CONFLICT (subscription_id, occurrence_id) WHERE kind = 'change' AND state = 'planned'
      DO UPDATE SET due_at = delivery.due_at`;
