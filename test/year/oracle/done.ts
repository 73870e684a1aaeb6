import type { Day } from '../../../src/lib/calendar-date';
import type { World } from '../../world';
import type { Step } from './expectations';
import { isLate } from './hours';
import { correctionOf, type Told } from './told';

/** What Vigil did: one row that was settled. */
export interface Done {
  subscriptionId: string;
  key: string;
  rule: string;
  reference: string | null;
  lead: number | null;
  on: Day | null;
  state: 'sent' | 'missed' | 'dropped';
  reason: string | null;
  late: boolean;
  told: Told | null;
  seq: number;
}

/** Everything that was settled since the last time. */
export const settledSince = (world: World, seq: number): Promise<Done[]> =>
  world.sql<Done>(
    `SELECT d.subscription_id AS "subscriptionId", o.key, o.rule, coalesce(f.reference, g.reference) AS reference, d.lead,
            d.on_day::text AS on, d.state, d.reason, d.late, d.told, d.settled_seq AS seq
       FROM delivery d JOIN alert_occurrence o ON o.id = d.occurrence_id
       LEFT JOIN defender f ON f.id = o.defender_id LEFT JOIN case_group g ON g.id = o.group_id
      WHERE d.settled_seq > $1 ORDER BY d.settled_seq`,
    [seq],
  );

/** What is wrong with what was told of a step; undefined: nothing. @param before what was told of the alert the last time */
export function difference(
  { told, late }: Done,
  { alert: { on, until }, isPublic, due }: Step,
  before: Told | undefined,
  today: Day,
  now: number,
): string | undefined {
  const state = { on, until, isPublic };
  if (told!.on !== on || told!.until !== until || told!.isPublic !== isPublic)
    return `tells ${JSON.stringify(told)} where ${JSON.stringify(state)} is true`;
  if (late !== isLate(due, now)) return late ? 'is called late' : 'is late and does not say so';
  const change = before ? correctionOf(before, state, !isPublic && !before.isPublic, today) : null;
  return told!.change === change ? undefined : `says of what was told before ${told!.change} where ${change} is true`;
}
