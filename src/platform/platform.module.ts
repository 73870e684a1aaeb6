import { type DynamicModule, Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Invalid } from '../lib/errors';
import { Clock } from './clock';
import { Config } from './config';
import { Database } from './database';
import { Installation } from './installation';
import { dataSourceOptions, type Entities, migrate } from './data-source';
import { checkServer } from './self-check';

/** Closes the pool after the last request has been answered. */
@Injectable()
class PoolCloser implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}

/** Configuration, time and database for every feature. The only global module. */
@Global()
@Module({})
export class PlatformModule {
  /** Connects to the PostgreSQL at `url`, refuses one that is unfit, and brings its schema up to date. */
  static on(config: Config, url: string, entities: Entities): DynamicModule {
    const source = {
      provide: DataSource,
      useFactory: () => openDataSource(url, entities),
    };
    return {
      module: PlatformModule,
      providers: [{ provide: Config, useValue: config }, source, Clock, Database, Installation, PoolCloser],
      exports: [Config, Clock, Database, Installation, DataSource],
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
