import { type MailServer, startMailServer } from '../support/mail-server';
import { startWorld, type World } from '../world';
import { SimulatedYear, type Year } from './simulated-year';

const seed = Number(process.env.YEAR_SEED ?? 20_270_501);
const days = Number(process.env.YEAR_DAYS ?? 366);
const year: Year = { from: '2027-05-01', days, people: 1000, seed };

let world: World;
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
  world = await startWorld({ smtpUrl: mails.url, mailFrom: 'Vigil <vigil@example.org>' });
});
afterAll(async () => {
  await world.close();
  await mails.close();
});

/** Each mail that was laid into the outbox arrived, under its own Message-ID; a second time only after a worker died. */
async function expectArrived({ faults }: SimulatedYear): Promise<void> {
  const sent = await world.sql<{ id: string; email: string }>(
    `SELECT m.message_id AS id, a.email FROM outgoing_mail m JOIN account a ON a.id = m.account_id WHERE m.sent_at IS NOT NULL`,
  );
  const [{ lost }] = (await world.sql(
    `SELECT count(*)::int AS lost FROM outgoing_mail WHERE sent_at IS NULL AND expires_at > created_at + interval '1 year'`,
  )) as [{ lost: number }];
  const arrived = mails.arrived.map(({ headers, to }) => `${headers['message-id']} ${to.join()}`);
  expect([...new Set(arrived)].sort()).toEqual(sent.map(({ id, email }) => `${id} ${email}`).sort());
  expect(lost).toBe(0);
  if (!faults['worker died between server and mark']) expect(arrived).toHaveLength(sent.length);
}

describe('a year in which much goes wrong', () => {
  it('tells everybody of every date that she may know and asks for, once, in time, and of nothing else', async () => {
    const simulated = new SimulatedYear(world, year);
    try {
      await simulated.begin();
      await simulated.run();
      await simulated.checkOutbox();
      await expectArrived(simulated);
    } catch (error) {
      const rows = await world.sql(`SELECT s.name, o.rule, o.key, d.lead, d.on_day::text AS on, d.day::text, d.due_at, d.state, d.reason, d.settled_at, d.told
        FROM delivery d JOIN alert_occurrence o ON o.id = d.occurrence_id JOIN subscription s ON s.id = d.subscription_id LEFT JOIN defender f ON f.id = o.defender_id WHERE $1 LIKE '%' || o.key || '%' OR $1 LIKE '%' || f.reference || '%' ORDER BY s.name, d.settled_seq`, [(error as Error).message]);
      process.stderr.write(rows.map((one) => JSON.stringify(one)).join('\n') + '\n');
      process.stderr.write(JSON.stringify(await world.sql(`SELECT d.reference, d.level, d.country, d.festivals, d.stance, d.sensitivity, (SELECT jsonb_agg(c.scope || ' ' || c.value) FROM consent c WHERE c.defender_id = d.id) AS consent, (SELECT jsonb_agg(a.name) FROM case_opening q JOIN account a ON a.id = q.account_id WHERE q.defender_id = d.id) AS opened, (SELECT jsonb_agg(to_jsonb(m) - 'detail') FROM milestone_basis m WHERE m.defender_id = d.id AND $1 LIKE '%' || m.rule || '%') AS bases, (SELECT jsonb_agg(e.kind || ' ' || e.date ORDER BY position) FROM event e WHERE e.defender_id = d.id) AS events FROM defender d WHERE $1 LIKE '%' || d.reference || '%'`, [(error as Error).message]), null, 1) + '\n');
      process.stderr.write('STUCK ' + JSON.stringify(await world.sql(`SELECT d.*, o.rule, o.key, o.on_day AS oon, o.is_task, s.name, a.status, (SELECT jsonb_agg(to_jsonb(x)) FROM delivery x WHERE x.occurrence_id = d.occurrence_id AND x.subscription_id = d.subscription_id AND x.id <> d.id) AS others, (SELECT to_jsonb(p) FROM subscription_plan p WHERE p.subscription_id = s.id) AS plan FROM delivery d JOIN alert_occurrence o ON o.id = d.occurrence_id JOIN subscription s ON s.id = d.subscription_id JOIN account a ON a.id = d.account_id WHERE d.state = 'planned' AND d.due_at < $1`, [new Date(world.clock.now().getTime() - 86400000)]), null, 1));
      process.stderr.write(simulated.diary.join('\n') + '\n');
      const last = simulated.diary.slice(-25).join('\n');
      throw new Error(`With YEAR_SEED=${seed}: ${(error as Error).message}\n${last}`, { cause: error });
    } finally {
      process.stderr.write(
        `${JSON.stringify({ seed, ...simulated.ledger.counts, faults: simulated.faults, spent: simulated.spent, mails: mails.arrived.length, rounds: simulated.rounds, cpu: process.cpuUsage() })}\n`,
      );
    }
  }, 600_000);
});
