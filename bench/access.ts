import { randomUUID } from 'node:crypto';
import { commandLine, type Viewer, viewerOf } from '../src/access/viewer';
import { hashOf, newSecret } from '../src/accounts/secrets';
import { SessionsRepository } from '../src/accounts/sessions.repository';
import { AlertsService } from '../src/alerts/alerts.service';
import { DefendersService } from '../src/defenders/defenders.service';
import { Database } from '../src/platform/database';
import type { Bench } from './bench';
import { carriedLevels } from './build';
import { cpuOf, inTurns } from './measure';
import { ms, type Result } from './result';

const checks = 2_000;

/** What it costs that each sees only what is hers, and that each request asks who it comes from. */
export async function measureAccess(bench: Bench): Promise<Result[]> {
  const researcher = await plant(bench);
  return [
    ...(await lists(bench, researcher)),
    ...(await alertsOf(bench, researcher)),
    ...(await search(bench, researcher)),
    ...(await signIn(bench)),
  ];
}

/** Levels for the cases (three in a hundred restricted, one sealed), a researcher, and 300 of those opened to her. */
async function plant({ plain }: Bench): Promise<Viewer> {
  const accountId = randomUUID();
  await plain.query(`SET session_replication_role = replica`);
  await plain.query(`
    UPDATE defender SET level = level_of(l.name), confidentiality = l.name
      FROM (VALUES (0, 9, 'public'), (10, 19, 'partners'), (20, 22, 'restricted'), (23, 23, 'sealed')) AS l (low, high, name)
     WHERE seq % 100 BETWEEN l.low AND l.high`);
  await plain.query(
    `INSERT INTO account (id, email, name, role, status) VALUES ($1, $2, 'Invented', 'researcher', 'active')`,
    [accountId, `${accountId}@example.org`],
  );
  await plain.query(
    `INSERT INTO case_opening (defender_id, account_id, opened_by) SELECT id, $1, 'bench' FROM defender WHERE level > 2 ORDER BY seq LIMIT 300`,
    [accountId],
  );
  await plain.query(carriedLevels);
  await plain.query(`RESET session_replication_role`);
  await plain.query('VACUUM ANALYZE');
  return viewerOf({ accountId, name: 'Invented', role: 'researcher', teams: [] });
}

async function lists({ app }: Bench, researcher: Viewer): Promise<Result[]> {
  const [database, defenders] = [app.get(Database), app.get(DefendersService)];
  const times = await inTurns({
    ruled: () => database.transaction(researcher, () => defenders.list(researcher, {}, { limit: 50 })),
    all: () => database.transaction(everybody, () => defenders.list(everybody, {}, { limit: 50 })),
    countRuled: () => database.transaction(researcher, () => defenders.count(researcher, {})),
    countAll: () => database.transaction(everybody, () => defenders.count(everybody, {})),
  });
  const more = (name: string, ruled: number, all: number): Result => ({
    what: `${name}, as a researcher`,
    took: ms(ruled),
    floor: `without the rule: ${ms(all)}`,
    ratio: ruled / all,
    aim: '< 1.5 and < 3 ms more',
    meets: ruled / all < 1.5 && ruled - all < 3,
  });
  return [
    more('a page of the list of defenders', times.ruled, times.all),
    more('how many defenders there are', times.countRuled, times.countAll),
  ];
}

/** The rule that lets everything through: the same code without what the rule costs. */
const everybody = commandLine;

/** What a campaigner is told, and what she is not, is asked for each row of the timeline; a researcher is told everything. */
async function alertsOf({ app }: Bench, researcher: Viewer): Promise<Result[]> {
  const [database, alerts] = [app.get(Database), app.get(AlertsService)];
  const campaigner = viewerOf({ accountId: researcher.accountId!, name: 'Invented', role: 'campaigner', teams: [] });
  const day = (viewer: Viewer) =>
    database.transaction(viewer, () => alerts.window(viewer, { from: '2026-10-15', to: '2026-10-15' }));
  const times = await inTurns({
    researcher: () => day(researcher),
    campaigner: () => day(campaigner),
    all: () => day(everybody),
  });
  return (['researcher', 'campaigner'] as const).map((role) => ({
    what: `alerts of one day, as a ${role}`,
    took: ms(times[role]),
    floor: `without the rule: ${ms(times.all)}`,
    ratio: times[role] / times.all,
  }));
}

async function search({ app, plain }: Bench, researcher: Viewer): Promise<Result[]> {
  const [database, defenders] = [app.get(Database), app.get(DefendersService)];
  const [name] = (
    await plain.query<{ doc: string }>('SELECT search_doc AS doc FROM defender ORDER BY seq OFFSET 500 LIMIT 1')
  ).rows;
  const q = name!.doc.split(/[ |]/).sort((a, b) => b.length - a.length)[0]!;
  const pattern = `%${q}%`;
  const times = await inTurns({
    ruled: () => database.transaction(researcher, () => defenders.list(researcher, { q }, { limit: 50 })),
    all: () => database.transaction(everybody, () => defenders.list(everybody, { q }, { limit: 50 })),
    bare: () => plain.query('SELECT id FROM defender WHERE search_doc LIKE $1 LIMIT 51', [pattern]),
  });
  return [
    {
      what: 'search for a name, as a researcher',
      took: ms(times.ruled),
      floor: `without the rule: ${ms(times.all)}; bare search by index: ${ms(times.bare)}`,
      ratio: times.ruled / times.all,
      aim: '< 1.5 and < 3 ms more',
      meets: times.ruled / times.all < 1.5 && times.ruled - times.all < 3,
    },
    { what: '— its plan', took: await planOf(plain, researcher, pattern) },
  ];
}

/** The index that the body of `found_cases` uses: PostgreSQL does not show the plan of a function from outside. */
async function planOf(plain: Bench['plain'], { accountId }: Viewer, pattern: string): Promise<string> {
  await plain.query('BEGIN');
  await plain.query(
    `SELECT set_config('vigil.clearance', '2', true), set_config('vigil.ceiling', '4', true),
            set_config('vigil.account', $1, true), set_config('vigil.teams', '{}', true), set_config('vigil.facts', '3', true)`,
    [accountId],
  );
  const [body] = (
    await plain.query<{ body: string }>(`SELECT prosrc AS body FROM pg_proc WHERE proname = 'found_cases'`)
  ).rows;
  await plain.query(
    `PREPARE body (text[], text) AS ${body!.body.replaceAll('patterns', '$1').replaceAll('reference_pattern', '$2')}`,
  );
  const { rows } = await plain.query<{ 'QUERY PLAN': string }>(`EXPLAIN EXECUTE body ('{${pattern}}', 'none%')`);
  await plain.query('ROLLBACK');
  const used = rows
    .map((row) => row['QUERY PLAN'])
    .filter((line) => / Scan (on|using) defender|Index Scan on defender/.test(line));
  return used
    .map((line) =>
      line
        .trim()
        .replace(/ +\(cost.*/, '')
        .replace('-> ', ''),
    )
    .join('; ');
}

async function signIn({ app, plain }: Bench): Promise<Result[]> {
  const secret = newSecret();
  await plain.query(
    `INSERT INTO session (token_hash, account_id, stage, method, second_factor, expires_at)
     SELECT $1, id, 'full', 'password', true, now() + interval '1 day' FROM account LIMIT 1`,
    [hashOf(secret)],
  );
  const sessions = app.get(SessionsRepository);
  const work = async (): Promise<void> => {
    for (let i = 0; i < checks; i++) if (!(await sessions.byCookie(secret))) throw new Error('Nobody is signed in.');
  };
  await work();
  const { node, postgres = 0 } = await cpuOf(plain, work);
  const each = (node + postgres) / checks;
  return [
    {
      what: 'who a request comes from, CPU',
      took: `${each.toFixed(2)} ms (Node ${(node / checks).toFixed(2)} ms, PostgreSQL ${(postgres / checks).toFixed(2)} ms)`,
      aim: '< 0.5 ms',
      meets: each < 0.5,
    },
  ];
}
