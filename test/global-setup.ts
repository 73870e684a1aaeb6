import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config as Jest } from 'jest';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../src/entities';
import { readConfig } from '../src/platform/config';
import { dataSourceOptions, migrate } from '../src/platform/data-source';
import { openEmbeddedServer } from '../src/platform/embedded-postgres/embedded-server';
import { Leases } from '../src/platform/embedded-postgres/leases';
import { firstKeys } from '../src/platform/keys/keys-text';
import teardown, { leave } from './global-teardown';
import { adminUrl, urlOf, workerDatabase } from './test-db';

const PREFIX = 'vigil-test-';

/** Stops and removes what a run that was killed has left behind. A folder of the last minute may still be in the making. */
async function sweep(root: string): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const dataFolder = join(tmpdir(), name);
    const { uid, mtimeMs } = statSync(dataFolder);
    if (uid !== process.getuid?.() || Date.now() - mtimeMs < 60_000) continue;
    if ((await new Leases(join(dataFolder, 'leases')).living()).length > 0) continue;
    if (existsSync(join(dataFolder, 'postgres/postmaster.pid'))) {
      await (await openEmbeddedServer({ root, dataFolder, use: 'tests', durable: false })).release();
    }
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Starts PostgreSQL (or takes TEST_DATABASE_URL), migrates one template database, clones it for each worker. */
export default async function setup(jest: Jest): Promise<void> {
  const config = readConfig();
  if (config.testDatabaseUrl) {
    process.env.TEST_ADMIN_URL = config.testDatabaseUrl;
  } else {
    await sweep(config.root);
    const dataFolder = mkdtempSync(join(tmpdir(), PREFIX));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void teardown().finally(() => process.exit(1))); // Jest would leave without it
    }
    leave.server = await openEmbeddedServer({ root: config.root, dataFolder, use: 'tests', durable: false });
    leave.folder = dataFolder;
    process.env.TEST_ADMIN_URL = leave.server.url;
  }
  leave.folder ??= mkdtempSync(join(tmpdir(), 'vigil-keys-'));
  process.env.TEST_KEYS_FILE = join(leave.folder, 'keys');
  writeFileSync(process.env.TEST_KEYS_FILE, firstKeys(), { mode: 0o600 });
  process.env.TEST_RUN = `vigil_test_${process.pid}`;
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  leave.databases = [workerDatabase('template'), ...workers(jest).map(workerDatabase)];
  const [template, ...clones] = leave.databases as [string, ...string[]];
  const { rows } = await admin.query<{ v: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS v`);
  const locale = rows[0]!.v >= 17 ? `LOCALE_PROVIDER builtin LOCALE 'C.UTF-8'` : `LOCALE 'C.UTF-8'`;
  await admin.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' ${locale}`);
  const source = await new DataSource(dataSourceOptions(urlOf(template), entities, 'owner')).initialize();
  await migrate(source);
  await source.destroy();
  for (const clone of clones) await admin.query(`CREATE DATABASE ${clone} TEMPLATE ${template}`);
  await admin.end();
}

const workers = (jest: Jest): number[] => Array.from({ length: Number(jest.maxWorkers) || 1 }, (_, i) => i + 1);
