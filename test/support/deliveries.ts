import { PlanningService } from '../../src/deliveries/planning.service';
import { RechecksService } from '../../src/deliveries/rechecks.service';
import { SendingService, type SendReport } from '../../src/deliveries/sending.service';
import type { SignedIn } from './client';
import type { World } from '../world';

/** A delivery as a test looks at it. */
export interface DeliveryRow {
  id: string;
  email: string;
  subscription: string;
  rule: string;
  reference: string | null;
  lead: number | null;
  on: string;
  state: string;
  reason: string | null;
  late: boolean;
  settledAt: Date | null;
  change: string | null;
}

/** Subscribes somebody; gives the id. What is left out is as it is for a new subscription. */
export async function subscribe(person: SignedIn, wishes: object = {}): Promise<string> {
  const answer = await person.http
    .post('/api/v1/subscriptions')
    .send({ zone: 'UTC', way: 'list', ...wishes })
    .expect(201);
  return (answer.body as { id: string }).id;
}

/** One round of a worker at a moment: what was changed is taken up, what is to be planned is planned, what is due goes out. */
export async function work(world: World, at?: string | Date): Promise<SendReport> {
  if (at) world.clock.stopAtMoment(at);
  await world.app.get(RechecksService).takeUp();
  await world.app.get(PlanningService).plan();
  return world.app.get(SendingService).sendDue();
}

/** All deliveries, in the order in which they were settled. */
export const deliveries = (world: World, where = 'true'): Promise<DeliveryRow[]> =>
  world.sql<DeliveryRow>(
    `SELECT d.id, a.email, s.name AS subscription, o.rule, coalesce(f.reference, g.reference) AS reference, d.lead,
            coalesce(d.told ->> 'on', d.on_day::text) AS on, d.state, d.reason, d.late, d.settled_at AS "settledAt",
            d.told ->> 'change' AS change
       FROM delivery d JOIN alert_occurrence o ON o.id = d.occurrence_id JOIN account a ON a.id = d.account_id
       JOIN subscription s ON s.id = d.subscription_id
       LEFT JOIN defender f ON f.id = o.defender_id LEFT JOIN case_group g ON g.id = o.group_id
      WHERE ${where} ORDER BY d.settled_seq NULLS LAST, d.due_at, d.id`,
  );

/** What was told, in short: '7 ANNIV-Y P-1 2026-05-20'. */
export const told = async (world: World, where = 'true'): Promise<string[]> =>
  (await deliveries(world, `d.state = 'sent' AND ${where}`)).map(
    ({ lead, rule, reference, on, change, late }) =>
      `${lead ?? 'change'} ${rule} ${reference} ${on}${change ? ` ${change}` : ''}${late ? ' late' : ''}`,
  );

/** Everything that did not go out, with its reason. */
export const notTold = async (world: World): Promise<string[]> =>
  (await deliveries(world, `d.state IN ('missed', 'dropped')`)).map(
    ({ lead, rule, reference, on, state, reason }) => `${lead} ${rule} ${reference} ${on} ${state}: ${reason}`,
  );
