import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../lib/calendar-date';
import { Database } from '../platform/database';
import type { Occurrence, PlannedNotice } from './domain/delivery';
import { daysTakenUp, latestDay } from './domain/planning-days';

/** One number for "notices are being planned": one process does it at a time. */
const PLANNING_LOCK = 8_620_476;
/** Rows that are written in one statement. */
const together = 5_000;

/** Stores what is planned. Every method runs in the transaction of the plan. */
@Injectable()
export class PlanningRepository {
  constructor(private readonly database: Database) {}

  /** Lets nobody else plan until the open transaction ends; false when somebody does already. */
  async lock(): Promise<boolean> {
    const [row] = await this.database.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [
      PLANNING_LOCK,
    ]);
    return row!.got;
  }

  /** The days planned of late, and the first day that was planned ever. */
  async planned(now: Date): Promise<{ days: Set<Day>; first: Day | null }> {
    const rows = await this.database.query<{ day: Day; isFirst: boolean }>(
      `SELECT day, day = (SELECT min(day) FROM planning_day) AS "isFirst" FROM planning_day
        WHERE day >= $1::date OR day = (SELECT min(day) FROM planning_day) ORDER BY day`,
      [addDays(latestDay(now), -daysTakenUp)],
    );
    return { days: new Set(rows.map((r) => r.day)), first: rows.find((r) => r.isFirst)?.day ?? null };
  }

  /** Takes a day: false when it was planned before. */
  async take(day: Day, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      'INSERT INTO planning_day (day, planned_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day',
      [day, now],
    );
    return rows.length > 0;
  }

  async counted(day: Day, notices: number): Promise<void> {
    await this.database.query('UPDATE planning_day SET notices = notices + $2 WHERE day = $1', [day, notices]);
  }

  /** Which version of each subscription the planned days know, by id. */
  async versions(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; version: number }>(
      'SELECT subscription_id AS id, version FROM subscription_plan',
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async keepVersions(subscriptions: readonly { id: string; version: number }[]): Promise<void> {
    await this.database.query(
      `INSERT INTO subscription_plan (subscription_id, version)
       SELECT id, version FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version int)
       ON CONFLICT (subscription_id) DO UPDATE SET version = excluded.version`,
      [JSON.stringify(subscriptions.map(({ id, version }) => ({ id, version })))],
    );
  }

  /** What was given up as missed while the clock was ahead waits again. */
  async reviveMissed(now: Date): Promise<void> {
    await this.database.query(
      `UPDATE delivery SET state = 'planned', reason = NULL, settled_at = NULL, settled_seq = NULL, late = false
        WHERE state = 'missed' AND due_at > $1`,
      [now],
    );
  }

  /** Notices that wait, of one subscription: for whoever gives them another moment. */
  waiting(subscriptionId: string): Promise<{ id: string; day: Day }[]> {
    return this.database.query(
      `SELECT id, day FROM delivery WHERE subscription_id = $1 AND kind = 'notice' AND state = 'planned'`,
      [subscriptionId],
    );
  }

  async reschedule(moments: readonly { id: string; dueAt: Date }[]): Promise<void> {
    await this.database.query(
      `UPDATE delivery d SET due_at = m."dueAt" FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "dueAt" timestamptz)
        WHERE d.id = m.id AND d.state = 'planned'`,
      [JSON.stringify(moments)],
    );
  }

  /** Writes the notices that are not there yet; gives how many those were. */
  async insert(occurrences: readonly Occurrence[], notices: readonly PlannedNotice[]): Promise<number> {
    for (let i = 0; i < occurrences.length; i += together) {
      await this.database.query(insertOccurrences, [JSON.stringify(occurrences.slice(i, i + together))]);
    }
    let written = 0;
    for (let i = 0; i < notices.length; i += together) {
      const rows = await this.database.query<{ written: number }>(insertNotices, [
        JSON.stringify(notices.slice(i, i + together)),
      ]);
      written += rows[0]!.written;
    }
    return written;
  }
}

const insertOccurrences = `
  INSERT INTO alert_occurrence (key, rule, defender_id, group_id, on_day, until_day, is_task, concerned)
  SELECT key, rule, "defenderId", "groupId", "on", until, "isTask", concerned
    FROM jsonb_to_recordset($1::jsonb) AS o
      (key text, rule text, "defenderId" uuid, "groupId" uuid, "on" date, until date, "isTask" boolean, concerned uuid[])
  ON CONFLICT (key) DO UPDATE SET on_day = excluded.on_day, until_day = excluded.until_day,
    is_task = excluded.is_task, concerned = excluded.concerned
   WHERE (alert_occurrence.on_day, alert_occurrence.until_day, alert_occurrence.is_task, alert_occurrence.concerned)
     IS DISTINCT FROM (excluded.on_day, excluded.until_day, excluded.is_task, excluded.concerned)`;

const insertNotices = `
  WITH written AS (
    INSERT INTO delivery (subscription_id, account_id, occurrence_id, kind, lead, on_day, day, due_at)
    SELECT n."subscriptionId", n."accountId", o.id, 'notice', n.lead, n."on", n.day, n."dueAt"
      FROM jsonb_to_recordset($1::jsonb) AS n ("subscriptionId" uuid, "accountId" uuid, key text, lead smallint,
             "on" date, day date, "dueAt" timestamptz)
      JOIN alert_occurrence o ON o.key = n.key
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*)::int AS written FROM written`;
