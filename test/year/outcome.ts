import type { MailServer } from '../support/mail-server';
import type { World } from '../world';
import type { SimulatedYear } from './simulated-year';

const listed = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([what, n]) => `${Math.round(n)} ${what}`)
    .join(', ');

/** The counts of a year, in words. */
export function countsOf({ ledger, rounds, faults, spent }: SimulatedYear): string {
  const { due, either, sent, late, missed, corrections, dropped, alerts } = ledger.counts;
  return [
    `${alerts} alerts, ${due} deliveries due and ${either} that may go either way`,
    `${sent} sent, of them ${late} late, ${missed} missed, ${corrections} corrections`,
    `dropped: ${listed(dropped)}`,
    `${rounds} rounds of the worker; what happened: ${listed(faults)}`,
    `milliseconds: ${listed(spent)}`,
  ].join('; ');
}

/** Every message that was told of is in the outbox once, for its owner, and nothing else is. */
async function expectInOutbox(world: World): Promise<void> {
  const rows = await world.sql<{ id: string; mails: number; messages: number; single: boolean }>(
    `WITH told AS (
         SELECT d.message_id AS id, min(d.account_id::text) AS account, count(*)::int AS items,
                bool_and(s.rhythm = 'single') AS single
           FROM delivery d JOIN subscription s ON s.id = d.subscription_id
          WHERE d.state = 'sent' AND s.way = 'mail' GROUP BY 1)
       SELECT coalesce(t.id::text, m.once_key) AS id, (m.id IS NOT NULL)::int AS mails, (t.id IS NOT NULL)::int AS messages, t.single
         FROM told t FULL JOIN outgoing_mail m ON m.once_key = t.id::text AND m.account_id::text = t.account
        WHERE (m.id IS NULL OR t.id IS NULL OR t.single AND t.items > 1) AND (m.id IS NULL OR m.kind <> 'account')`,
  );
  if (rows.length > 0) throw new Error(`Told and mailed are not the same: ${JSON.stringify(rows.slice(0, 3))}`);
}

/** Each mail that was laid into the outbox arrived, under its own Message-ID; a second time only after a worker died. */
async function expectArrived(world: World, { arrived }: MailServer, { faults }: SimulatedYear): Promise<void> {
  const rows = await world.sql<{ id: string; email: string; sent: boolean }>(
    `SELECT m.message_id AS id, a.email, m.sent_at IS NOT NULL AS sent
       FROM outgoing_mail m JOIN account a ON a.id = m.account_id`,
  );
  const mails = arrived.map(({ headers, to }) => `${headers['message-id']} ${to.join()}`);
  expect([...new Set(mails)].sort()).toEqual(rows.map(({ id, email }) => `${id} ${email}`).sort());
  expect(rows.filter(({ sent }) => !sent)).toEqual([]);
  if (!faults['worker died between server and mark']) expect(mails).toHaveLength(rows.length);
}

/** Holds outbox and mail server against what was told. */
export async function expectMailed(world: World, mails: MailServer, simulated: SimulatedYear): Promise<void> {
  await expectInOutbox(world);
  await expectArrived(world, mails, simulated);
}
