import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Invalid } from '../lib/errors';
import { APP_ROLE } from './app-role';
import { Clock } from './clock';
import { Config } from './config';
import { type DatabaseAddresses, dataSourceOptions, type Entities, migrate } from './data-source';
import { Database } from './database';
import { Installation } from './installation';
import { JobBoss } from './jobs/job-boss';
import { JobCounts } from './jobs/job-counts';
import { JobHandlers } from './jobs/job-handlers';
import { JobQueue } from './jobs/job-queue';
import { JobsAddress, JobWorker } from './jobs/job-worker';
import { Cursors } from './keys/cursors';
import { KeyRing } from './keys/key-ring';
import { openKeyRing } from './keys/open-key-ring';
import { SealedValues } from './keys/sealed-values';
import { PublicOrigin } from './public-origin';
import { checkServer } from './self-check';

/** Configuration, time and database for every feature. The only global module. */
@Global()
@Module({})
export class PlatformModule {
  /** Connects to PostgreSQL, refuses one that is unfit, and brings its schema up to date before the application is let in. */
  static on(config: Config, addresses: DatabaseAddresses, entities: Entities): DynamicModule {
    const database = TypeOrmModule.forRootAsync({
      // One try: whoever starts Vigil is to read at once why it does not.
      useFactory: () => ({
        ...dataSourceOptions(addresses.application, entities, 'application'),
        toRetry: () => false,
      }),
      dataSourceFactory: () => openDataSource(addresses, entities),
    });
    return {
      module: PlatformModule,
      imports: [database, DiscoveryModule],
      providers: [
        { provide: Config, useValue: config },
        Clock,
        Database,
        Installation,
        PublicOrigin,
        SealedValues,
        keyRing,
        Cursors,
        { provide: JobsAddress, useValue: new JobsAddress(addresses.application) },
        JobHandlers,
        JobBoss,
        JobQueue,
        JobWorker,
        JobCounts,
      ],
      exports: [
        Config,
        Clock,
        Database,
        Installation,
        PublicOrigin,
        SealedValues,
        KeyRing,
        Cursors,
        JobBoss,
        JobQueue,
        JobWorker,
        JobCounts,
      ],
    };
  }
}

const keyRing = { provide: KeyRing, inject: [Config, SealedValues], useFactory: openKeyRing };

async function openDataSource(addresses: DatabaseAddresses, entities: Entities): Promise<DataSource> {
  const owner = await new DataSource(dataSourceOptions(addresses.owner, entities, 'owner'))
    .initialize()
    .catch(explain('DATABASE_URL'));
  try {
    await checkServer(owner);
    await migrate(owner);
    await checkServer(owner);
  } finally {
    await owner.destroy();
  }
  const own = addresses.application !== addresses.owner;
  return new DataSource(dataSourceOptions(addresses.application, entities, 'application'))
    .initialize()
    .catch(explain(own ? 'DATABASE_APP_URL' : 'DATABASE_URL'));
}

const explain =
  (path: string) =>
  (error: NodeJS.ErrnoException): never => {
    // insufficient_privilege: who signs in is no member of the role as which the application works.
    const remedy = error.code === '42501' ? ` A superuser makes it right: GRANT ${APP_ROLE} TO …` : '';
    throw new Invalid([{ path, message: `PostgreSQL does not let us in: ${error.message || error.code}.${remedy}` }]);
  };
