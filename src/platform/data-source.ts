import 'reflect-metadata';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { APP_ROLE } from './app-role';
import { SnakeCaseNaming } from './naming-strategy';
import { usePlainTypes } from './pg-types';

export type Entities = NonNullable<DataSourceOptions['entities']>;

/** The two who speak to PostgreSQL: the owner of the tables, who migrates and does nothing else, and the application. */
export type Party = 'owner' | 'application';

/** Where each of them finds PostgreSQL. The same address is enough: the application then leaves its owner's rights behind. */
export type DatabaseAddresses = Record<Party, string>;

// A lock that is held for long, or a query that runs away, must not hold the whole application. A migration takes its time.
const limits = {
  lock_timeout: 10_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 300_000,
  // To compile a statement (jit) costs more than it gives: they are many and short.
  options: `-c role=${APP_ROLE} -c jit=off`,
  // Whoever waits longer for a connection is told to try again.
  max: 20,
  connectionTimeoutMillis: 15_000,
};

/** What TypeORM needs to know of us; `url` may carry `?host=/folder/of/the/socket`. */
export function dataSourceOptions(url: string, entities: Entities, party: Party): DataSourceOptions {
  usePlainTypes();
  return {
    type: 'postgres',
    url,
    entities,
    applicationName: 'vigil',
    extra: party === 'application' ? limits : {},
    namingStrategy: new SnakeCaseNaming(),
    migrations: [join(__dirname, '../../migrations/*.{js,ts}')],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  };
}

/** One number for "Vigil migrates", so that two starts at once do it one after the other. */
const MIGRATION_LOCK = 8_620_471;

/** Brings the schema up to date, alone even when several processes start at once. */
export async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations();
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await runner.release();
  }
}
