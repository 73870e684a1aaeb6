import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { Day } from '../lib/calendar-date';
import { Database } from '../platform/database';
import { CustodyStatus, Standing } from './domain/custody-status';

/** Where somebody stands on a day, as a list shows it. */
export interface StandingOnDay {
  defenderId: string;
  status: CustodyStatus;
  standing: Standing;
  /** Days in the spell that is open, the first not counted; null when nobody is held or the start is not known to the day. */
  days: number | null;
}

/** SQL: does the period `p` of `custody_period` hold on the day? Both are written into the text: never what a person typed. */
export const periodHolds = (p: string, day: string): string => `${p}.from_day <= ${day} AND ${p}.to_day > ${day}`;

/** Reads the statuses that follow from the events. */
@Injectable()
export class CustodyRepository {
  constructor(private readonly database: Database) {}

  /** The standing of each on one day; who has nothing recorded by then is left out. */
  standingsOn(viewer: Viewer, defenderIds: string[], day: Day): Promise<StandingOnDay[]> {
    return this.database.query<StandingOnDay>(
      `SELECT p.defender_id AS "defenderId", p.status, p.standing,
              CASE WHEN p.standing = 'held' AND s.start_known AND s.start_exact THEN $2::date - s.start_day END AS days
         FROM custody_period p LEFT JOIN spell s ON s.defender_id = p.defender_id AND s.number = p.spell
        WHERE p.defender_id = ANY($1::uuid[]) AND ${periodHolds('p', '$2')} AND ${ofVisible(viewer, 'p.defender_id', 'levelled')}`,
      [defenderIds, day],
    );
  }

  /** The standing of several people, each on a day of her own. */
  standingsOnDays(
    viewer: Viewer,
    asked: { defenderId: string; day: Day }[],
  ): Promise<{ defenderId: string; day: Day; standing: Standing }[]> {
    return this.database.query(
      `SELECT a.id AS "defenderId", a.day, p.standing
         FROM unnest($1::uuid[], $2::date[]) AS a (id, day)
         JOIN custody_period p ON p.defender_id = a.id AND ${periodHolds('p', 'a.day')}
        WHERE ${ofVisible(viewer, 'p.defender_id', 'levelled')}`,
      [asked.map((a) => a.defenderId), asked.map((a) => a.day)],
    );
  }
}
