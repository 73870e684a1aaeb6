import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config as Jest } from 'jest';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../src/entities';
import { readConfig } from '../src/platform/config';
import { dataSourceOptions, migrate } from '../src/platform/data-source';
import { openEmbeddedServer } from '../src/platform/embedded-postgres/embedded-server';
import { leave } from './global-teardown';
import { adminUrl, urlOf, workerDatabase } from './test-db';

/** Starts PostgreSQL (or takes TEST_DATABASE_URL), migrates one template database, clones it for each worker. */
export default async function setup(jest: Jest): Promise<void> {
  const config = readConfig();
  if (config.testDatabaseUrl) {
    process.env.TEST_ADMIN_URL = config.testDatabaseUrl;
  } else {
    const dataFolder = mkdtempSync(join(tmpdir(), 'vigil-test-'));
    leave.server = await openEmbeddedServer({ root: config.root, dataFolder, use: 'tests', durable: false });
    leave.folder = dataFolder;
    process.env.TEST_ADMIN_URL = leave.server.url;
  }
  process.env.TEST_RUN = `vigil_test_${process.pid}`;
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  leave.databases = [workerDatabase('template'), ...workers(jest).map(workerDatabase)];
  const [template, ...clones] = leave.databases as [string, ...string[]];
  const { rows } = await admin.query<{ v: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS v`);
  const locale = rows[0]!.v >= 17 ? `LOCALE_PROVIDER builtin LOCALE 'C.UTF-8'` : `LOCALE 'C.UTF-8'`;
  await admin.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' ${locale}`);
  const source = await new DataSource(dataSourceOptions(urlOf(template), entities)).initialize();
  await migrate(source);
  await source.destroy();
  for (const clone of clones) await admin.query(`CREATE DATABASE ${clone} TEMPLATE ${template}`);
  await admin.end();
}

const workers = (jest: Jest): number[] => Array.from({ length: Number(jest.maxWorkers) || 1 }, (_, i) => i + 1);
