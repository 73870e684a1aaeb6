import { Client } from 'pg';
import { commandLine } from '../src/access/viewer';
import { Sealer } from '../src/audit/sealer';
import { Verification } from '../src/audit/verification';
import { BundlesService } from '../src/bundles/bundles.service';
import { type Bench } from './bench';
import { casesFrom } from './build';
import { median, memoryOf, timed } from './measure';
import { ms, type Result } from './result';

const rounds = 5;
/** Transactions of one writer in one round. */
const perRound = 150;

/** What the trail costs: a line in each transaction, sealing, and the check of the whole. */
export async function measureAudit(bench: Bench): Promise<Result[]> {
  return [...(await transactions(bench, 1)), ...(await transactions(bench, 16)), ...(await chain(bench))];
}

const change = (n: number): string => `UPDATE bench_work SET done = done + 1 WHERE id = ${n}`;
const line = `INSERT INTO audit_event (act, actor, account_id, network, detail)
  VALUES ('case.read', '0b5c2d7e-0000-4000-8000-000000000000', '0b5c2d7e-0000-4000-8000-000000000000', '203.0.113.0/24', '{}')`;

/** One business UPDATE in a transaction, without and with its line of the trail, by so many writers at once. */
async function transactions({ plain }: Bench, writers: number): Promise<Result[]> {
  await plain.query('CREATE TABLE bench_work (id int PRIMARY KEY, done int NOT NULL DEFAULT 0)');
  await plain.query('GRANT SELECT, UPDATE ON bench_work TO vigil_app');
  await plain.query('INSERT INTO bench_work SELECT n FROM generate_series(0, 15) n');
  const clients = await Promise.all(Array.from({ length: writers }, () => writer(plain)));
  const run = (with_: boolean): Promise<number> =>
    timed(() =>
      Promise.all(
        clients.map(async (client, n) => {
          const sql = `BEGIN; ${change(n)}; ${with_ ? line : ''}; COMMIT`;
          for (let i = 0; i < perRound; i++) await client.query(sql);
        }),
      ),
    );
  const took: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let round = 0; round <= rounds; round++) {
    const [without, with_] = [await run(false), await run(true)];
    if (round === 0) continue;
    took.without.push(without);
    took.with.push(with_);
  }
  await Promise.all(clients.map((client) => client.end()));
  await plain.query('DROP TABLE bench_work');
  const perSecond = (times: number[]): number => (writers * perRound * 1000) / median(times);
  const [with_, without] = [perSecond(took.with), perSecond(took.without)];
  const shown = (value: number): string => `${Math.round(value).toLocaleString('en')} a second`;
  return [
    {
      what: `transactions with a line of the trail, ${writers === 1 ? 'one writer' : `${writers} writers`}`,
      took: shown(with_),
      floor: `without: ${shown(without)}`,
      ratio: with_ / without,
      aim: '> 0.6',
      meets: with_ / without > 0.6,
    },
  ];
}

/** As the application connects. */
async function writer(plain: Client): Promise<Client> {
  const { host, port, user, password, database } = plain;
  const client = new Client({ host, port, user, password: password ?? undefined, database });
  await client.connect();
  await client.query('SET ROLE vigil_app');
  return client;
}

/** Sealing, which an import leaves to be done behind it, and the check of everything. */
async function chain({ app, plain, scale }: Bench): Promise<Result[]> {
  const rows = Math.round(200_000 * scale);
  const sealer = app.get(Sealer);
  await sealer.seal();
  await plain.query(`INSERT INTO audit_event (act, detail) SELECT 'case.read', '{}' FROM generate_series(1, $1::int)`, [
    rows,
  ]);
  const trail = await timed(() => sealer.seal());
  const { defenders, groups } = casesFrom('T', 0, Math.round(20_000 * scale));
  const bundle: unknown = JSON.parse(JSON.stringify({ format: 'vigil-cases', version: 1, defenders, groups }));
  const imported = await timed(() => app.get(BundlesService).import(commandLine, bundle));
  let changes = 0;
  const history = await timed(async () => void (changes = await sealer.seal()));
  await plain.query('VACUUM ANALYZE audit_event, history, audit_chain');
  let checked = 0;
  let took = 0;
  const memory = await memoryOf(async () => {
    took = await timed(async () => {
      const verdict = await app.get(Verification).run(commandLine);
      const wrong = verdict.faults.find(({ table }) => table); // checkpoints here are of another database
      if (wrong) throw new Error(wrong.message);
      checked = verdict.checked.links;
    });
  });
  const each = (total: number, of: number): string => `${((total / of) * 1000).toFixed(1)} µs a row (${ms(total)})`;
  return [
    { what: 'sealing the trail', took: each(trail, rows), aim: '< 25 µs', meets: trail / rows < 0.025 },
    {
      what: `sealing the history of an import, ${changes.toLocaleString('en')} rows`,
      took: each(history, changes),
      floor: `the import: ${ms(imported)}`,
      ratio: history / imported,
      aim: '< 25 µs',
      meets: history / changes < 0.025,
    },
    {
      what: `vigil audit verify, ${checked.toLocaleString('en')} links`,
      took: each(took, checked),
      aim: '< 25 µs',
      meets: took / checked < 0.025,
    },
    { what: '— memory', took: memory },
  ];
}
