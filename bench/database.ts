import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Config } from '../src/platform/config';
import { openEmbeddedServer } from '../src/platform/embedded-postgres/embedded-server';

/** A database for the benchmark alone. */
export interface BenchDatabase {
  url: string;
  close(): Promise<void>;
}

/**
 * On BENCH_DATABASE_URL or TEST_DATABASE_URL (as a superuser, since loading leaves out the triggers) a new database; on
 * neither, an embedded server of its own, set up as `npm start` sets it up. Both are gone when it closes.
 */
export async function openDatabase(config: Config): Promise<BenchDatabase> {
  const external = process.env.BENCH_DATABASE_URL ?? config.testDatabaseUrl;
  return external ? newDatabaseOn(external) : embedded(config.root);
}

async function newDatabaseOn(address: string): Promise<BenchDatabase> {
  const name = `vigil_bench_${process.pid}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: address });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => admin(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function embedded(root: string): Promise<BenchDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigil-bench-'));
  const server = await openEmbeddedServer({ root, dataFolder, use: 'command' });
  const close = async (): Promise<void> => {
    await server.release();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}
