import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { commandLine } from '../src/access/viewer';
import { AppModule } from '../src/app.module';
import { type BundleDefender } from '../src/bundles/bundle';
import { ImportsService } from '../src/imports/imports.service';
import { readConfig } from '../src/platform/config';
import { Database } from '../src/platform/database';
import type { Bench } from './bench';
import { copyIn, copyTexts } from './copy';
import { cpuOf, memoryOf, say, timed } from './measure';
import { Random } from './random';
import { type Result } from './result';

const fullRows = 100_000;
const aim = 60;

/** A table of 100,000 rows brought in: read, understood, matched and previewed; written; taken back. Against COPY of the same cases. */
export async function measureRowsImport(bench: Bench): Promise<Result[]> {
  const addresses = { owner: bench.url, application: bench.url };
  const app = await NestFactory.createApplicationContext(AppModule.on(readConfig(), addresses), { logger: ['error'] });
  try {
    return await measure(bench, app, Math.round(fullRows * bench.scale));
  } finally {
    await app.close();
  }
}

async function measure({ plain }: Bench, app: INestApplicationContext, count: number): Promise<Result[]> {
  const rows = inventedRows(count);
  const file = Buffer.from(
    `${['Name', 'Sex', 'Date of birth', 'Country', 'Date of detention', 'Place', 'Source URL'].join(',')}\n${rows.map((row) => row.join(',')).join('\n')}\n`,
  );
  const imports = app.get(ImportsService);
  const inside = <T>(work: () => Promise<T>): Promise<T> => app.get(Database).transaction(commandLine, work);
  let id = '';
  let [preview, run] = [0, 0];
  // Both connections that the writing takes are to be there when the processor time of their backends is noted.
  await Promise.all([1, 2].map(() => app.get(Database).query('SELECT pg_sleep(0.1)')));
  let cpu: Awaited<ReturnType<typeof cpuOf>>;
  const read = async () => {
    preview = await timed(async () => {
      id = await inside(async () => {
        const batch = await imports.take(commandLine, { file });
        const { mapping } = await imports.mappingFor(batch);
        await imports.map(commandLine, batch.id, batch.version, mapping);
        return batch.id;
      });
      await imports.workOff(id);
    });
    say(`read in ${seconds(preview)}: ${JSON.stringify((await inside(() => imports.get(commandLine, id))).counts)}`);
  };
  const write = async () => {
    run = await timed(async () => {
      await inside(async () => imports.run(commandLine, id, (await imports.get(commandLine, id)).version));
      await imports.workOff(id);
    });
  };
  const memory = await memoryOf(async () => {
    cpu = await cpuOf(plain, async () => {
      await read();
      await write();
    });
  });
  say(`written in ${seconds(run)}`);
  const undo = await timed(async () => {
    await inside(async () => imports.undo(commandLine, id, (await imports.get(commandLine, id)).version));
    await imports.workOff(id);
  });
  say(`taken back in ${seconds(undo)}`);
  const texts = copyTexts(rows.map(asCase), []);
  const copied = await timed(async () => {
    await plain.query('BEGIN');
    await plain.query('SET LOCAL session_replication_role = replica');
    await copyIn(plain, texts);
    await plain.query('ROLLBACK');
  });
  const whole = (preview + run) / 1000;
  const what = count.toLocaleString('en');
  return [
    {
      what: `import of a table of ${what} rows: read, matched, previewed and written`,
      took: seconds(preview + run),
      floor: `COPY of the same cases: ${seconds(copied)}`,
      ratio: (preview + run) / copied,
      aim: `${Math.round((aim * count) / fullRows)} s`,
      meets: whole <= (aim * count) / fullRows,
    },
    { what: '— of that until the preview', took: seconds(preview) },
    {
      what: '— processor time of both',
      took: `Node ${seconds(cpu!.node)}${cpu!.postgres ? `, PostgreSQL ${seconds(cpu!.postgres)}` : ''}`,
    },
    { what: '— memory', took: memory },
    { what: '— taking it back', took: seconds(undo) },
  ];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const syllables = [
  'ba',
  'chen',
  'da',
  'el',
  'fu',
  'gul',
  'hai',
  'ir',
  'jo',
  'kam',
  'lin',
  'mei',
  'nur',
  'or',
  'pe',
  'qi',
  'ras',
  'sha',
  'tun',
  'ul',
  'vic',
  'wei',
  'xin',
  'yus',
  'zhang',
];

/** Invented people as a list has them: dates in several ways, and an address for each. */
function inventedRows(count: number): string[][] {
  const random = new Random(5);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random.next() * all.length)]!;
  const word = (n: number): string => {
    const text = Array.from({ length: n }, () => pick(syllables)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = (from: number, years: number): string[] => [
    String(from + Math.floor(random.next() * years)),
    two(1 + Math.floor(random.next() * 12)),
    two(1 + Math.floor(random.next() * 28)),
  ];
  return Array.from({ length: count }, (_, i) => {
    const [year, month, date] = day(2010, 15);
    const detained = [`${year}-${month}-${date}`, `${year}/${month}/${date}`, `${year}-${month}`][i % 3]!;
    return [
      `${word(4)} ${word(3)}`,
      pick(['female', 'male']),
      day(1950, 45).join('-'),
      pick(['China', 'Egypt', 'Belarus']),
      detained,
      word(3),
      `https://example.org/${i}`,
    ];
  });
}

/** The case that a row becomes, for the floor. */
const asCase = ([name, gender, born, , date, place, url]: string[], i: number): BundleDefender => ({
  reference: `R-${i}`,
  names: [{ text: name!, kind: 'main' }],
  gender,
  born,
  country: 'CN',
  confidentiality: 'internal',
  events: [{ kind: 'apprehension', date: date!.replaceAll('/', '-'), place, citations: [{ url, quote: date }] }],
});
