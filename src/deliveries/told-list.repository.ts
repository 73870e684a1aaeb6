import { Injectable } from '@nestjs/common';
import type { RuleCode } from '../alerts/domain/alert';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible } from '../access/visibility';
import type { Day } from '../lib/calendar-date';
import { type Page, type PageAsked, pageOf } from '../lib/page';
import { Database } from '../platform/database';
import { Cursors } from '../platform/keys/cursors';
import type { Way } from '../subscriptions/domain/subscription';
import type { Change } from './domain/change';
import type { Reason } from './domain/delivery';

/** Something that was told, or was to be told, to whoever asks. */
export interface ToldRow {
  id: string;
  seq: number;
  key: string;
  rule: RuleCode;
  defenderId: string | null;
  groupId: string | null;
  concerned: string[];
  /** The date as it was told; of what was not told as it was planned. */
  on: Day;
  lead: number | null;
  change: Change | null;
  state: 'sent' | 'missed' | 'dropped';
  reason: Reason | null;
  late: boolean;
  at: Date;
  way: Way;
}

/** How many deliveries of a day came to which end. */
export interface DayCounts {
  day: Day;
  planned: number;
  sent: number;
  late: number;
  missed: number;
  dropped: number;
}

const list = 'told';

/** Reads what became of deliveries, for pages. */
@Injectable()
export class ToldListRepository {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /** What the viewer was told, the last first. Of cases that she may not know of any more there is nothing. */
  async ofViewer(viewer: Viewer, { after, limit }: PageAsked): Promise<Page<ToldRow>> {
    const rows = await this.database.query<ToldRow>(
      `SELECT d.id, d.settled_seq AS seq, o.key, o.rule, o.defender_id AS "defenderId", o.group_id AS "groupId",
              o.concerned::text[] AS concerned, coalesce((d.told ->> 'on')::date, d.on_day, o.on_day) AS "on", d.lead,
              d.told ->> 'change' AS change, d.state, d.reason, d.late, d.settled_at AS at, s.way
         FROM delivery d JOIN alert_occurrence o ON o.id = d.occurrence_id JOIN subscription s ON s.id = d.subscription_id
        WHERE d.account_id = $1 AND d.settled_seq IS NOT NULL AND ($2::bigint IS NULL OR d.settled_seq < $2)
          AND (o.defender_id IS NULL OR ${ofVisible(viewer, 'o.defender_id')})
          AND (o.group_id IS NULL OR ${groupVisibleTo(viewer, 'o.group_id')})
        ORDER BY d.settled_seq DESC LIMIT $3`,
      [viewer.accountId, after === undefined ? null : this.cursors.open(list, after), limit + 1],
    );
    return pageOf(rows, limit, (last) => this.cursors.seal(list, last.seq));
  }

  /** By the day to which they belong, the last first. */
  counts(from: Day, to: Day): Promise<DayCounts[]> {
    return this.database.query<DayCounts>(
      `SELECT day, count(*) FILTER (WHERE state = 'planned')::int AS planned, count(*) FILTER (WHERE state = 'sent')::int AS sent,
              count(*) FILTER (WHERE late)::int AS late, count(*) FILTER (WHERE state = 'missed')::int AS missed,
              count(*) FILTER (WHERE state = 'dropped')::int AS dropped
         FROM delivery WHERE day BETWEEN $1 AND $2 GROUP BY day ORDER BY day DESC`,
      [from, to],
    );
  }

  /** Days that were planned. */
  async lastPlanned(): Promise<{ day: Day; at: Date } | undefined> {
    const [row] = await this.database.query<{ day: Day; at: Date }>(
      'SELECT day, planned_at AS at FROM planning_day ORDER BY day DESC LIMIT 1',
    );
    return row;
  }

  /** What had no way out since a day waits again. Gives how many. */
  async tryAgain(since: Day): Promise<number> {
    const rows = await this.database.query(
      `UPDATE delivery SET state = 'planned', reason = NULL, settled_at = NULL, settled_seq = NULL
        WHERE state = 'dropped' AND reason = 'no_way' AND day >= $1 RETURNING id`,
      [since],
    );
    return rows.length;
  }
}
