import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible } from '../access/visibility';
import type { EventKind } from '../custody/domain/event-kinds';
import { groupBy } from '../lib/group-by';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { openingContext } from './domain/opening-words';
import type { RowChange } from './domain/row-change';

/** One row of the history with its context. */
export interface HistoryRow extends RowChange {
  id: number;
  at: Date;
  actor: string;
  /** The name of the account; null where it was none. */
  actorName: string | null;
  subjectId: string;
  /** The case, and its reference; null for a group. */
  defenderId: string | null;
  reference: string | null;
}

interface Found extends Omit<HistoryRow, 'event' | 'group' | 'opening'> {
  change: number;
  event_kind: EventKind | null;
  event_date: string | null;
  group_name: string | null;
  opened_to: string | null;
}

/** Does what a row `h` tells of exist for the viewer? */
const seenBy = (viewer: Viewer): string => `(h.defender_id IS NULL OR ${ofVisible(viewer, 'h.defender_id')})
  AND (h.subject NOT IN ('case_group', 'group_member')
    OR ${groupVisibleTo(viewer, `(CASE h.subject WHEN 'case_group' THEN h.subject_id ELSE coalesce(h.after, h.before) ->> 'group_id' END)::uuid`)})
  AND (h.subject NOT IN ('alert_handling', 'alert_step') OR coalesce(h.after, h.before) ->> 'group_id' IS NULL
    OR ${groupVisibleTo(viewer, `(coalesce(h.after, h.before) ->> 'group_id')::uuid`)})`;

/** So many of the newest rows are looked at to find which changes are the newest. */
const looked = 1000;

/** Rows of changes with what is needed to speak of them. */
const inContext = `
  SELECT h.change, h.id, h.at, h.actor, a.name AS "actorName", h.subject, h.subject_id AS "subjectId", h.action, h.before, h.after,
         h.defender_id AS "defenderId", d.reference,
         e.kind AS event_kind, e.date AS event_date, g.name AS group_name,
         coalesce(o.name, 'the team ' || t.name) AS opened_to
    FROM rows h
    LEFT JOIN account a ON a.id::text = h.actor
    LEFT JOIN defender d ON d.id = h.defender_id
    LEFT JOIN event e ON h.subject = 'citation' AND e.id = (coalesce(h.after, h.before) ->> 'event_id')::uuid
    LEFT JOIN case_group g ON h.subject = 'group_member' AND g.id = (coalesce(h.after, h.before) ->> 'group_id')::uuid
    LEFT JOIN account o ON h.subject = 'case_opening' AND o.id = (coalesce(h.after, h.before) ->> 'account_id')::uuid
    LEFT JOIN team t ON h.subject = 'case_opening' AND t.id = (coalesce(h.after, h.before) ->> 'team_id')::uuid
   ORDER BY h.change DESC, h.id`;

/**
 * The newest changes, each with all its rows: what one transaction did in one case belongs together, however the rows
 * of a large import lie between each other.
 */
const changes = (viewer: Viewer): string => `
  WITH newest AS (
    SELECT id, at, actor, defender_id FROM history h
     WHERE ${seenBy(viewer)} AND h.id < $1 AND ($2::uuid IS NULL OR h.defender_id = $2) ORDER BY h.id DESC LIMIT ${looked}),
  change AS (
    SELECT max(id) AS change, at, actor, defender_id FROM newest
     GROUP BY at, actor, defender_id ORDER BY 1 DESC LIMIT $3),
  rows AS (
    SELECT c.change, h.* FROM change c JOIN history h USING (defender_id, at, actor)
    UNION ALL
    SELECT c.change, h.* FROM change c JOIN newest n USING (at, actor) JOIN history h ON h.id = n.id
     WHERE c.defender_id IS NULL AND h.defender_id IS NULL)
  ${inContext}`;

/** The newest rows of a joint case and of its memberships, those of one transaction and one member together. */
const changesOfGroup = (viewer: Viewer): string => `
  WITH newest AS (
    SELECT * FROM history h WHERE ${seenBy(viewer)} AND subject IN ('case_group', 'group_member')
       AND CASE subject WHEN 'case_group' THEN subject_id ELSE coalesce(after, before) ->> 'group_id' END = $1::uuid::text
     ORDER BY id DESC LIMIT ${looked}),
  rows AS (SELECT max(id) OVER (PARTITION BY at, actor, defender_id) AS change, newest.* FROM newest)
  ${inContext}`;

/** Reads the history. Nothing in the application writes it: the database does. */
@Injectable()
export class HistoryRepository {
  private readonly zone: string;

  constructor(
    private readonly database: Database,
    { zone }: Config,
  ) {
    this.zone = zone;
  }

  /** The newest changes, of one case or of all, each as its rows in the order of writing; older than the row `before`. */
  async changes(
    viewer: Viewer,
    asked: { defenderId?: string; before?: number; limit: number },
  ): Promise<HistoryRow[][]> {
    const found = await this.database.query<Found>(changes(viewer), [
      asked.before ?? Number.MAX_SAFE_INTEGER,
      asked.defenderId ?? null,
      asked.limit,
    ]);
    return this.byChange(viewer, found);
  }

  /** The newest changes of a joint case: of itself, and of each membership. */
  async changesOfGroup(viewer: Viewer, groupId: string, limit: number): Promise<HistoryRow[][]> {
    const found = await this.database.query<Found>(changesOfGroup(viewer), [groupId]);
    return this.byChange(viewer, found).slice(0, limit);
  }

  async hasOlder(viewer: Viewer, defenderId: string, id: number): Promise<boolean> {
    const sql = `SELECT EXISTS (
      SELECT FROM history h WHERE ${seenBy(viewer)} AND defender_id = $1 AND id < $2) AS older`;
    return (await this.database.query<{ older: boolean }>(sql, [defenderId, id]))[0]!.older;
  }

  private byChange(viewer: Viewer, found: Found[]): HistoryRow[][] {
    const keeps = audienceOf(viewer) === null;
    const changes = [...groupBy(found, (row) => row.change).values()];
    return changes.map((rows) => rows.map((row) => rowOf(keeps ? row : withoutReason(row), this.zone)));
  }
}

/** Why a case was opened to somebody is written for those who keep the record. */
function withoutReason(row: Found): Found {
  if (row.subject !== 'case_opening') return row;
  const told = (state: Found['before']): Found['before'] => state && { ...state, reason: undefined };
  return { ...row, before: told(row.before), after: told(row.after) };
}

function rowOf({ event_kind, event_date, group_name, opened_to, change: _, ...row }: Found, zone: string): HistoryRow {
  return {
    ...row,
    ...(event_kind && event_date ? { event: { kind: event_kind, date: event_date } } : {}),
    ...(group_name ? { group: group_name } : {}),
    ...(row.subject === 'case_opening' ? { opening: openingContext(row, opened_to, zone) } : {}),
  };
}
