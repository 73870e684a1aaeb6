import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { type Bench } from './bench';
import { casesFrom } from './build';
import { copyIn, copyTexts } from './copy';
import { median, memoryOf, say, timed } from './measure';
import { type Result } from './result';

const rounds = 5;

/** Import of a bundle of 100,000 events, against COPY of the same cases into the same tables without triggers. */
export async function measureImport({ app, plain, scale }: Bench): Promise<Result[]> {
  const people = Math.round(20_000 * scale);
  const imported: number[] = [];
  const copied: number[] = [];
  let memory = '';
  for (let round = 0; round < rounds; round++) {
    let document = read(people);
    const run = async (): Promise<void> => void (await app.get(BundlesService).import(commandLine, document));
    memory = await memoryOf(async () => void imported.push(await timed(run)));
    document = undefined;
    await forget(plain);
    const { defenders, groups } = casesFrom('I', 0, people);
    const texts = copyTexts(defenders, groups);
    copied.push(
      await timed(async () => {
        await plain.query('BEGIN');
        await plain.query('SET LOCAL session_replication_role = replica');
        await copyIn(plain, texts);
        await plain.query('COMMIT');
      }),
    );
    await forget(plain);
    say(`import ${seconds(imported.at(-1)!)}, COPY ${seconds(copied.at(-1)!)}`);
  }
  return [
    {
      what: `import of a bundle of ${(people * 5).toLocaleString('en')} events`,
      took: seconds(median(imported)),
      floor: `COPY of the same rows: ${seconds(median(copied))}`,
      ratio: median(imported) / median(copied),
    },
    { what: '— memory', took: memory },
  ];
}

/** The bundle as it is read from a file. */
const read = (people: number): unknown =>
  JSON.parse(JSON.stringify({ format: 'vigil-cases', version: 1, ...casesFrom('I', 0, people) }));

const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;

const ours = `SELECT id FROM defender WHERE reference LIKE 'I-%'`;

/** Takes the imported cases out again, so that every round finds the same database. */
async function forget(plain: Bench['plain']): Promise<void> {
  await plain.query(`SET session_replication_role = replica`);
  await plain.query(`DELETE FROM citation WHERE event_id IN (SELECT id FROM event WHERE defender_id IN (${ours}))`);
  await plain.query(`DELETE FROM case_group WHERE reference LIKE 'G-I-%'`);
  for (const table of [
    'history',
    'milestone_basis',
    'custody_period',
    'spell',
    'group_member',
    'event',
    'consent',
    'defender_name',
  ])
    await plain.query(`DELETE FROM ${table} WHERE defender_id IN (${ours})`);
  await plain.query(`DELETE FROM history WHERE subject = 'case_group'`);
  await plain.query(`DELETE FROM defender WHERE reference LIKE 'I-%'`);
  await plain.query(`RESET session_replication_role`);
  await plain.query('VACUUM ANALYZE');
}
