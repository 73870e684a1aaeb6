import { Injectable } from '@nestjs/common';
import { serverNames } from '../access/server-names';
import type { Viewer } from '../access/viewer';
import type { ComposedAlert } from '../alerts/domain/compose';
import { handlingVisibleTo, isUsed } from '../alerts/handling-states';
import type { Day } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Step, StepDone } from './domain/steps';
import type { AlertPlace, Handling, HandlingChange } from './handling';

type Row = Omit<Handling, 'done'>;

/** One of somebody's own, for the list of what is to be done. */
export type OwnHandling = Row & { key: string; defenderId: string | null; groupId: string | null };

const columns = `h.id, h.rule, h.count, h.unit, h.first_day AS "firstDay", h.on_day AS "onDay",
  h.concerned::text[] AS concerned, h.event_ids::text[] AS "eventIds", h.assignee AS "assigneeId", a.name AS assignee,
  h.note, h.put_off_until AS "putOffUntil", h.put_off_reason AS "putOffReason", h.version, h.created_at AS "createdAt",
  h.updated_at AS "updatedAt", coalesce(b.name, h.updated_by) AS "updatedBy"`;

const joined = `alert_handling h LEFT JOIN account a ON a.id = h.assignee LEFT JOIN account b ON b.id::text = h.updated_by`;

const whose = (kind: AlertPlace['kind']): string =>
  kind === 'day' ? 'h.defender_id IS NULL AND h.group_id IS NULL AND $2::uuid IS NULL' : `h.${kind}_id = $2`;

const named = (who: string): string => serverNames.get(who) ?? who;

/** Reads and writes who handles alerts. */
@Injectable()
export class HandlingsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What was done with an alert; undefined when nobody ever touched it. `held`: until the transaction ends nobody changes it. */
  async of(viewer: Viewer, { kind, subjectId, key }: AlertPlace, held = false): Promise<Handling | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT ${columns} FROM ${joined}
        WHERE h.key = $1 AND ${whose(kind)} AND ${handlingVisibleTo(viewer, 'h')} ${held ? 'FOR UPDATE OF h' : ''}`,
      [key, subjectId || null],
    );
    if (!row) return undefined;
    const ticks = (await this.ticks([row.id])).get(row.id) ?? new Map<Step, StepDone>();
    return { ...row, updatedBy: named(row.updatedBy), done: ticks };
  }

  /** What somebody handles that is neither used nor put off, by its day. */
  own(viewer: Viewer, accountId: string, today: Day): Promise<OwnHandling[]> {
    return this.database.query<OwnHandling>(
      `SELECT ${columns}, h.key, h.defender_id AS "defenderId", h.group_id AS "groupId" FROM ${joined}
        WHERE h.assignee = $1 AND (h.put_off_until IS NULL OR h.put_off_until < $2) AND NOT ${isUsed('h')}
          AND ${handlingVisibleTo(viewer, 'h')} ORDER BY h.on_day, h.key`,
      [accountId, today],
    );
  }

  /** The steps that are ticked off, by handling. */
  async ticks(handlingIds: string[]): Promise<Map<string, Map<Step, StepDone>>> {
    const rows = await this.database.query<{ id: string; step: Step; at: Date; by: string }>(
      `SELECT s.handling_id AS id, s.step, s.done_at AS at, coalesce(a.name, s.done_by) AS by
         FROM alert_step s LEFT JOIN account a ON a.id::text = s.done_by
        WHERE s.handling_id = ANY ($1::uuid[])`,
      [handlingIds],
    );
    const ticks = new Map<string, Map<Step, StepDone>>();
    for (const { id, step, at, by } of rows) {
      const own = ticks.get(id) ?? new Map<Step, StepDone>();
      ticks.set(id, own.set(step, { at, by: named(by) }));
    }
    return ticks;
  }

  /** Begins the handling of an alert. @returns false when somebody else did at this moment */
  async begin(viewer: Viewer, alert: ComposedAlert, change: HandlingChange): Promise<boolean> {
    const { kind } = alert.subject;
    const isDay = kind === 'census';
    const rows = await this.database.query(
      `INSERT INTO alert_handling (key, ${isDay ? 'defender' : kind}_id, rule, count, unit, first_day, on_day, concerned, event_ids,
         assignee, note, put_off_until, put_off_reason, created_at, updated_at, updated_by, version)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15)
       ON CONFLICT (key) DO NOTHING RETURNING id`,
      [
        alert.key,
        isDay ? null : alert.subjectId,
        alert.rule,
        isDay ? 0 : alert.count, // how many a day counts differs by who asks
        alert.unit,
        alert.on,
        alert.concerned,
        alert.eventIds,
        change.assigneeId ?? null,
        change.note ?? null,
        change.putOffUntil ?? null,
        change.putOffReason ?? null,
        this.clock.now(),
        viewer.userId,
        Object.keys(change).length > 0 ? 1 : 0,
      ],
    );
    return rows.length > 0;
  }

  /**
   * Changes the handling, and keeps what the alert is now, where it still is. Hold it before. Where nothing is decided, as
   * with a tick, the version stays: nobody who has the form open would overwrite anything.
   */
  async change(viewer: Viewer, before: Handling, alert: ComposedAlert | undefined, change: HandlingChange) {
    const after = { ...before, ...change };
    await this.database.query(
      `UPDATE alert_handling SET assignee = $2, note = $3, put_off_until = $4, put_off_reason = $5, on_day = $6,
              concerned = $7, event_ids = $8, version = version + $9, updated_at = CASE $9 WHEN 1 THEN $10 ELSE updated_at END,
              updated_by = CASE $9 WHEN 1 THEN $11 ELSE updated_by END
        WHERE id = $1`,
      [
        before.id,
        after.assigneeId,
        after.note,
        after.putOffUntil,
        after.putOffReason,
        alert?.on ?? before.onDay,
        alert?.concerned ?? before.concerned,
        alert?.eventIds ?? before.eventIds,
        Object.keys(change).length > 0 ? 1 : 0,
        this.clock.now(),
        viewer.userId,
      ],
    );
  }

  /** Ticks a step off. @returns false when it is ticked already */
  async tick(viewer: Viewer, handlingId: string, step: Step): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO alert_step (handling_id, step, done_at, done_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING step`,
      [handlingId, step, this.clock.now(), viewer.userId],
    );
    return rows.length > 0;
  }

  /** Takes a tick back. @returns false when there was none */
  async untick(handlingId: string, step: Step): Promise<boolean> {
    const rows = await this.database.query(
      'DELETE FROM alert_step WHERE handling_id = $1 AND step = $2 RETURNING step',
      [handlingId, step],
    );
    return rows.length > 0;
  }
}
