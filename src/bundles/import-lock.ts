import type { Database } from '../platform/database';

/** One number for "somebody imports". */
const IMPORT_LOCK = 8_620_473;

/** Waits until nobody else writes an import, and lets nobody else until the transaction ends: one comes after the other. */
export async function waitForImports(database: Database): Promise<void> {
  await database.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
}
