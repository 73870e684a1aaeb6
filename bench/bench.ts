import 'reflect-metadata';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AlertsModule } from '../src/alerts/alerts.module';
import { BundlesModule } from '../src/bundles/bundles.module';
import { DatasetsModule } from '../src/datasets/datasets.module';
import { entities } from '../src/entities';
import { readConfig } from '../src/platform/config';
import { PlatformModule } from '../src/platform/platform.module';
import { TimelineModule } from '../src/timeline/timeline.module';
import { AccountsModule } from '../src/accounts/accounts.module';
import { AuditModule } from '../src/audit/audit.module';
import { measureAccess } from './access';
import { measureAlerts } from './alerts';
import { measureAudit } from './audit';
import { build } from './build';
import { measureCards } from './cards';
import { measureCsv } from './csv';
import { openDatabase } from './database';
import { measureDeliveries } from './deliveries';
import { measureImport } from './import';
import { say, timed } from './measure';
import { measureMail } from './mail';
import { measureRecording } from './recording';
import { measureReportPdf } from './report-pdf';
import { type Result, tableOf } from './result';
import { measureRowsImport } from './rows-import';
import { measureSignIn } from './sign-in';
import { measureXlsx } from './xlsx';

const usage = `npm run bench -- [--scale 0.05] [--only alerts,access]

  --scale  part of the full size, 200,000 defenders with 1,000,000 events; 1 unless given
  --only   parts of what is measured: alerts, recording, access, sign-in, cards, report-pdf, mail, deliveries, csv, xlsx, import, rows-import, audit
`;

/** The steps share one application, and one plain connection for what is measured against it. */
export interface Bench {
  app: INestApplicationContext;
  plain: Client;
  /** Where the database is, for an application of one's own. */
  url: string;
  /** 1 is the full size. */
  scale: number;
}

/** Builds the database, measures, and prints the table. Slow figures are no errors. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { scale: { type: 'string', default: '1' }, only: { type: 'string' }, help: { type: 'boolean' } },
  });
  const scale = Number(values.scale);
  const only =
    values.only === undefined ? everyPart : everyPart.filter((part) => values.only!.split(',').includes(part));
  if (values.help || !(scale > 0 && scale <= 1) || only.length === 0) {
    process.stderr.write(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const config = readConfig();
  const database = await openDatabase(config);
  // Ctrl-C leaves neither a server nor its files behind.
  process.once('SIGINT', () => void database.close().finally(() => process.exit(130)));
  const plain = new Client({ connectionString: database.url });
  try {
    const modules = [
      PlatformModule.on(config, { owner: database.url, application: database.url }, entities),
      AuditModule,
      AccountsModule,
      AlertsModule,
      BundlesModule,
      TimelineModule,
      DatasetsModule,
    ];
    const app = await NestFactory.createApplicationContext(
      { module: class BenchModule {}, imports: modules },
      { logger: ['error'] },
    );
    await plain.connect();
    try {
      const load = loadNow();
      const results = await measure({ app, plain, url: database.url, scale }, only);
      process.stdout.write(
        tableOf(`${await machine(app)}; load average ${load} at the start, ${loadNow()} at the end`, results),
      );
    } finally {
      await plain.end();
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** What is measured, in this order: the import and the trail come late, since they add to the database. */
const parts = {
  alerts: measureAlerts,
  recording: measureRecording,
  access: measureAccess,
  'sign-in': measureSignIn,
  cards: measureCards,
  'report-pdf': measureReportPdf,
  mail: measureMail,
  deliveries: measureDeliveries,
  csv: measureCsv,
  xlsx: measureXlsx,
  import: measureImport,
  'rows-import': measureRowsImport,
  audit: measureAudit,
};
type Part = keyof typeof parts;
const everyPart = Object.keys(parts) as Part[];

async function measure(bench: Bench, only: Part[]): Promise<Result[]> {
  const people = Math.round(200_000 * bench.scale);
  say(`building ${people} invented defenders with about ${people * 5} events`);
  const seconds = (await timed(() => build(bench.app, bench.plain, people))) / 1000;
  say(`built in ${Math.round(seconds)} s`);
  const results: Result[] = [];
  for (const part of only) {
    say(`measuring ${part}`);
    results.push(...(await parts[part](bench)));
  }
  return results;
}

const loadNow = (): string => loadavg()[0]!.toFixed(1);

async function machine(app: INestApplicationContext): Promise<string> {
  const [{ version }] = await app
    .get(DataSource)
    .query<[{ version: string }]>(`SELECT current_setting('server_version') AS version`);
  return [
    `Node ${process.versions.node}, PostgreSQL ${version}`,
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
  ].join('; ');
}
