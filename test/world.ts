import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Role } from '../src/access/domain/roles';
import { commandLine } from '../src/access/viewer';
import { AppModule } from '../src/app.module';
import { configureApp } from '../src/app.setup';
import { runCommand } from '../src/cli';
import { entities } from '../src/entities';
import { Clock } from '../src/platform/clock';
import { Config, readConfig } from '../src/platform/config';
import { dataSourceOptions } from '../src/platform/data-source';
import { Database } from '../src/platform/database';
import { FixedClock } from './fixed-clock';
import { Client, signedIn, type SignedIn } from './support/client';
import { emptyTables } from './support/empty-tables';

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
  /** Speaks HTTP to it, without a port, as an administrator who is signed in. */
  http: Client;
  /** Another person who is signed in, with this role. */
  as(role: Role, person?: { name?: string; teams?: string[] }): Promise<SignedIn>;
  /** Somebody who is not signed in. */
  anonymous(): Client;
  clock: FixedClock;
  /** Calls `vigil …` in this process. */
  vigil(...args: string[]): Promise<Answer>;
  /** Calls services as the command line does: in a transaction that sees everything. */
  inside<T>(work: () => Promise<T>): Promise<T>;
  /** Runs SQL past the application and past row security. */
  sql<T = Loose>(text: string, parameters?: unknown[]): Promise<T[]>;
  /** Takes everything out of the tables, the history too, which refuses that to everybody else; people who are signed in stay so. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it once for a file of tests: `beforeAll`, then `world.empty()` before each test, `world.close()` at the end. */
export async function startWorld(changes: Partial<Config> = {}): Promise<World> {
  const config = { ...readConfig(), ...changes };
  const clock = new FixedClock(config);
  const app = await createApp(config, clock);
  const owner = await new DataSource(dataSourceOptions(config.databaseUrl!, entities, 'owner')).initialize();
  const sql = <T>(text: string, parameters?: unknown[]): Promise<T[]> => owner.query(text, parameters);
  await empty(owner); // what another file of tests left
  const first = await signedIn(app, sql, 'administrator', { name: 'Test Owner', email: 'owner@example.org' });
  return {
    app,
    clock,
    http: first.http,
    as: (role, person = {}) => signedIn(app, sql, role, person),
    anonymous: () => new Client(app),
    vigil: (...args) => call(app, owner, args),
    inside: (work) => app.get(Database).transaction(commandLine, work),
    sql,
    empty: async () => {
      await empty(owner);
      await first.again();
    },
    close: async () => {
      await app.close();
      await owner.destroy();
    },
  };
}

async function createApp(config: Config, clock: Clock): Promise<NestExpressApplication> {
  const addresses = { owner: config.databaseUrl!, application: config.databaseUrl! };
  const module = await Test.createTestingModule({ imports: [AppModule.on(config, addresses)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'fatal'] });
  configureApp(app);
  return app.init();
}

const empty = (source: DataSource): Promise<unknown> => source.query(emptyTables);

async function call(app: NestExpressApplication, owner: DataSource, args: string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, {
    withApp: (work) => work(app),
    withOwner: (work) => work(owner, app),
    config: () => app.get(Config),
    print: (text) => out.push(`${text}\n`),
    printJson: (value) => out.push(`${JSON.stringify(value, null, 2)}\n`),
    note: (text) => err.push(`${text}\n`),
    untilStopped: () => Promise.resolve(),
    pathOf: (file) => file,
  });
  const answer = { code, out: out.join(''), err: err.join('') };
  return Object.defineProperty(answer as Answer, 'json', { get: () => JSON.parse(answer.out) });
}
