import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Invalid } from '../lib/errors';
import { Clock } from './clock';
import { Config } from './config';
import { dataSourceOptions, type Entities, migrate } from './data-source';
import { Database } from './database';
import { Installation } from './installation';
import { checkServer } from './self-check';

/** Configuration, time and database for every feature. The only global module. */
@Global()
@Module({})
export class PlatformModule {
  /** Connects to the PostgreSQL at `url`, refuses one that is unfit, and brings its schema up to date. */
  static on(config: Config, url: string, entities: Entities): DynamicModule {
    const database = TypeOrmModule.forRootAsync({
      // One try: whoever starts Vigil is to read at once why it does not.
      useFactory: () => ({ ...dataSourceOptions(url, entities), toRetry: () => false }),
      dataSourceFactory: () => openDataSource(url, entities),
    });
    return {
      module: PlatformModule,
      imports: [database],
      providers: [{ provide: Config, useValue: config }, Clock, Database, Installation],
      exports: [Config, Clock, Database, Installation],
    };
  }
}

async function openDataSource(url: string, entities: Entities): Promise<DataSource> {
  const source = new DataSource(dataSourceOptions(url, entities));
  await source.initialize().catch(explain);
  try {
    await checkServer(source);
    await migrate(source);
    await checkServer(source);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

function explain(error: NodeJS.ErrnoException): never {
  const message = `PostgreSQL does not let us in: ${error.message || error.code}`;
  throw new Invalid([{ path: 'DATABASE_URL', message }]);
}
