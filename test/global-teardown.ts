import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import type { EmbeddedServer } from '../src/platform/embedded-postgres/embedded-server';
import { adminUrl } from './test-db';

interface Leave {
  databases: string[];
  server?: EmbeddedServer;
  /** Holds the keys, and the data of an embedded server. */
  folder?: string;
}

// Setup and teardown are loaded apart by Jest, but in one process.
const shared = globalThis as unknown as { vigilTests?: Leave };

/** What the run has to take away when it ends. */
export const leave: Leave = (shared.vigilTests ??= { databases: [] });

export default async function teardown(): Promise<void> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  for (const name of leave.databases) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
  await leave.server?.release();
  const folders = [leave.folder, leave.server && dirname(leave.server.folder)];
  for (const folder of folders) if (folder) rmSync(folder, { recursive: true, force: true });
}
