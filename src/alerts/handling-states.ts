import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible } from '../access/visibility';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { HandlingState } from './domain/handling-state';

/**
 * SQL: does what people did with an alert, the row `alias`, exist for the viewer? How the team works is no affair of
 * partners. A day of the calendar concerns nobody in particular: it is every colleague's.
 */
export function handlingVisibleTo(viewer: Viewer, alias: string): string {
  if (audienceOf(viewer) === 'partner') return 'false';
  return `CASE WHEN ${alias}.defender_id IS NULL AND ${alias}.group_id IS NULL THEN true WHEN ${alias}.group_id IS NULL THEN ${ofVisible(viewer, `${alias}.defender_id`)}
    ELSE ${groupVisibleTo(viewer, `${alias}.group_id`)} END`;
}

/** SQL: was something done on the occasion of the alert of row `alias`, and not retracted since? */
export const isUsed = (alias: string): string => `EXISTS (
  SELECT FROM alert_action x JOIN event e ON e.id = x.event_id
   WHERE x.handling_id = ${alias}.id AND e.retracted_at IS NULL)`;

/** Finds for lists what became of the alerts in them. Everything else about it is in campaigns/. */
@Injectable()
export class HandlingStates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By the key of the alert; of whatever nobody ever touched there is none. */
  async of(viewer: Viewer, keys: readonly string[]): Promise<Map<string, HandlingState>> {
    if (keys.length === 0 || audienceOf(viewer) === 'partner') return new Map();
    // Of most lists nobody has touched anything, and to plan the statement below takes longer than to ask that first.
    const touched = await this.database.query<{ id: string }>(
      'SELECT h.id FROM alert_handling h WHERE h.key = ANY($1::text[])',
      [keys],
    );
    if (touched.length === 0) return new Map();
    const rows = await this.database.query<HandlingState & { key: string }>(
      `SELECT h.key, a.name AS "takenBy", ${isUsed('h')} AS used,
              CASE WHEN h.put_off_until >= $2::date THEN h.put_off_until END AS "putOffUntil"
         FROM alert_handling h LEFT JOIN account a ON a.id = h.assignee
        WHERE h.id = ANY($1::uuid[]) AND ${handlingVisibleTo(viewer, 'h')}`,
      [touched.map(({ id }) => id), this.clock.today()],
    );
    return new Map(rows.map(({ key, ...state }) => [key, state]));
  }
}
