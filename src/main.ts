import 'reflect-metadata';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { ConsoleLogger, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { configureApp } from './app.setup';
import { Sealer } from './audit/sealer';
import { Conflict, Invalid } from './lib/errors';
import { type Config, readConfig } from './platform/config';
import type { DatabaseAddresses } from './platform/data-source';
import { Installation } from './platform/installation';
import { JobWorker } from './platform/jobs/job-worker';
import { openPostgres, type PostgresServer } from './platform/postgres-server';
import { PublicOrigin } from './platform/public-origin';
import { startHooks } from './start-hooks';

/** What runs, in the order in which it was begun. */
interface Running {
  server?: PostgresServer;
  app?: INestApplication;
}

/** `npm start`: ends with code 0 on Ctrl-C or SIGTERM, with 1 and one clear line when it cannot start. */
export async function main(args: string[]): Promise<void> {
  const running: Running = {};
  const started = start(args, running);
  let stopping: Promise<never> | undefined;
  const stop = async (code: number): Promise<never> => {
    await running.app?.close();
    await running.server?.release();
    if (code === 0) console.log('Stopped.');
    process.exit(code);
  };
  const whenUp = () => stop(0);
  const whenFailed = () => stop(1);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A terminal sends Ctrl-C to npm and to us, and npm passes its own on: the second one changes nothing.
    process.on(signal, () => void (stopping ??= started.then(whenUp, whenFailed)));
  }
  process.on('disconnect', () => void (stopping ??= started.then(whenUp, whenFailed))); // `npm run dev` is gone
  try {
    await started;
  } catch (error) {
    console.error(isOurs(error) ? error.message : error);
    await (stopping ??= stop(1));
  }
}

async function start(args: string[], running: Running): Promise<void> {
  const unknown = args.filter((arg) => arg !== '--empty');
  if (unknown.length > 0) throw wrong('', `npm start knows only --empty, not ${unknown.join(' ')}.`);
  const config = readConfig();
  const server = (running.server = await openPostgres(config, 'app', console.log));
  await refuseBusyPort(config);
  const app = await createApp(config, server.addresses);
  running.app = app;
  await firstStart(app, args.includes('--empty'));
  await app.listen(config.port, config.host);
  const origin = app.get(PublicOrigin);
  origin.listensOn(portOf(app));
  const address = origin.text;
  await server.announce(address);
  server.guard();
  app.get(Sealer).start();
  await app.get(JobWorker).start();
  await greet(app, server, address);
}

async function createApp(config: Config, addresses: DatabaseAddresses): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.on(config, addresses), {
    abortOnError: false,
    bodyParser: false,
    forceCloseConnections: true,
    logger: false, // what stops a start is told once, by `main`
  });
  app.useLogger(new ConsoleLogger({ logLevels: ['error', 'warn'] }));
  configureApp(app);
  return app;
}

async function firstStart(app: INestApplication, empty: boolean): Promise<void> {
  const installation = app.get(Installation);
  if (!(await installation.isFirstStart())) return;
  if (!empty && startHooks.loadExamples) console.log(await startHooks.loadExamples(app));
  await installation.markStarted();
}

/** Asked before the work of a first start, so that nobody waits for an answer that is known. */
function refuseBusyPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`;
      reject(wrong('PORT', error.code === 'EADDRINUSE' ? taken : error.message));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

const portOf = (app: INestApplication): number => ((app.getHttpServer() as Server).address() as AddressInfo).port;

async function greet(app: INestApplication, server: PostgresServer, address: string): Promise<void> {
  const alerts = (await startHooks.nextAlerts?.(app)) ?? [];
  if (alerts.length > 0) console.log(`\nComing next\n${alerts.map((line) => `  ${line}`).join('\n')}\n`);
  console.log(`The data is in ${server.place}`);
  const welcome = await startHooks.welcome?.(app);
  console.log(`Vigil is at ${address} (Ctrl-C stops it)`);
  if (welcome) console.log(welcome);
}

const wrong = (path: string, message: string): Invalid => new Invalid([{ path, message }]);

const isOurs = (error: unknown): error is Error => error instanceof Invalid || error instanceof Conflict;

if (require.main === module) void main(process.argv.slice(2));
