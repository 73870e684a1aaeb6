import { Injectable } from '@nestjs/common';
import { serverNames } from '../access/server-names';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { ActionDone } from './handling';

interface Row {
  useId: string;
  eventId: string;
  defenderId: string;
  reach: string | null;
  recordedAt: Date;
  recordedBy: string;
}

/** Reads and writes which events were done on the occasion of an alert. */
@Injectable()
export class ActionsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What was done on the occasion of an alert, the newest first; what was retracted since stays among it. */
  async of(viewer: Viewer, handlingId: string): Promise<ActionDone[]> {
    const rows = await this.database.query<Row>(
      `SELECT x.use_id AS "useId", x.event_id AS "eventId", x.defender_id AS "defenderId", x.reach,
              x.recorded_at AS "recordedAt", coalesce(a.name, x.recorded_by) AS "recordedBy"
         FROM alert_action x LEFT JOIN account a ON a.id::text = x.recorded_by
        WHERE x.handling_id = $1 AND ${ofVisible(viewer, 'x.defender_id')}
        ORDER BY x.recorded_at DESC, x.use_id, x.event_id`,
      [handlingId],
    );
    const actions = new Map<string, ActionDone>();
    for (const { eventId, defenderId, recordedBy, ...rest } of rows) {
      const who = serverNames.get(recordedBy) ?? recordedBy;
      const action = actions.get(rest.useId) ?? { ...rest, recordedBy: who, events: [] };
      actions.set(rest.useId, action);
      action.events.push({ eventId, defenderId });
    }
    return [...actions.values()];
  }

  async add(
    viewer: Viewer,
    handlingId: string,
    { useId, reach, events }: Pick<ActionDone, 'useId' | 'reach' | 'events'>,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO alert_action (use_id, handling_id, reach, recorded_at, recorded_by, event_id, defender_id)
       SELECT $1, $2, $3, $4, $5, e, d FROM unnest($6::uuid[], $7::uuid[]) AS t (e, d)`,
      [
        useId,
        handlingId,
        reach,
        this.clock.now(),
        viewer.userId,
        events.map((one) => one.eventId),
        events.map((one) => one.defenderId),
      ],
    );
  }
}
