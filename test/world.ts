import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module';
import { configureApp } from '../src/app.setup';
import { runCommand } from '../src/cli';
import { Clock } from '../src/platform/clock';
import { type Config, readConfig } from '../src/platform/config';
import { FixedClock } from './fixed-clock';

// A test looks into answers whose shape it states by what it expects.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

/** What a call of the command line gave. */
export interface Answer {
  code: number;
  out: string;
  err: string;
  /** `out` read as JSON. */
  json: Loose;
}

/** The whole application on this worker's own PostgreSQL database, as people and programs meet it. */
export interface World {
  app: NestExpressApplication;
  /** Speaks HTTP to it, without a port. */
  http: ReturnType<typeof request.agent>;
  clock: FixedClock;
  /** Calls `vigil …` in this process. */
  vigil(...args: string[]): Promise<Answer>;
  /** Runs SQL past the application. */
  sql<T = Loose>(text: string, parameters?: unknown[]): Promise<T[]>;
  /** Takes everything out of the tables, the history too, which refuses that to everybody else. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it once for a file of tests: `beforeAll`, then `world.empty()` before each test, `world.close()` at the end. */
export async function startWorld(): Promise<World> {
  const config = readConfig();
  const clock = new FixedClock(config);
  const app = await createApp(config, clock);
  const source = app.get(DataSource);
  return {
    app,
    clock,
    http: request.agent(app.getHttpServer()),
    vigil: (...args) => call(app, args),
    sql: (text, parameters) => source.query(text, parameters),
    empty: () => empty(source),
    close: () => app.close(),
  };
}

async function createApp(config: Config, clock: Clock): Promise<NestExpressApplication> {
  const module = await Test.createTestingModule({ imports: [AppModule.on(config, config.databaseUrl!)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'fatal'] });
  configureApp(app);
  return app.init();
}

async function empty(source: DataSource): Promise<void> {
  await source.transaction(async (manager) => {
    const tables = await manager.query<{ name: string }[]>(
      `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'
       AND tablename NOT IN ('migrations', 'typeorm_metadata')`,
    );
    if (tables.length === 0) return;
    await manager.query('SET LOCAL session_replication_role = replica'); // no trigger stands in the way
    await manager.query(`TRUNCATE ${tables.map((t) => t.name).join(', ')} RESTART IDENTITY CASCADE`);
  });
}

async function call(app: NestExpressApplication, args: string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, {
    withApp: (work) => work(app),
    print: (text) => out.push(`${text}\n`),
    printJson: (value) => out.push(`${JSON.stringify(value, null, 2)}\n`),
    note: (text) => err.push(`${text}\n`),
    pathOf: (file) => file,
  });
  const answer = { code, out: out.join(''), err: err.join('') };
  return Object.defineProperty(answer as Answer, 'json', { get: () => JSON.parse(answer.out) });
}
