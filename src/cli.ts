import 'reflect-metadata';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command, CommanderError } from 'commander';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { commands } from './commands';
import type { CommandLine } from './platform/command-line';
import { entities } from './entities';
import { readConfig } from './platform/config';
import { dataSourceOptions } from './platform/data-source';
import { openPostgres } from './platform/postgres-server';

/** `vigil` with all its sub-commands. Wrong usage throws a CommanderError after it was explained in one line. */
export function buildProgram(line: CommandLine): Command {
  const program = new Command('vigil').description('Case tracking for detained human-rights defenders.');
  const prepare = (command: Command): void => {
    command.exitOverride().configureOutput({
      writeOut: (text) => line.print(text.trimEnd()),
      writeErr: (text) => line.note(text.trimEnd()),
    });
    command.commands.forEach(prepare);
  };
  for (const add of commands) add(program, line);
  prepare(program);
  return program;
}

/** Runs one call; gives the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommand(args: string[], line: CommandLine): Promise<number> {
  try {
    await buildProgram(line).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    line.note(`vigil: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** What a signal does while a command waits for it: see `untilStopped`. */
let stopWaiting: (() => void) | undefined;

/** The application without a web server, for one call; the embedded PostgreSQL is started if need be. */
const withApp = <T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> => onServer((app) => work(app));

const withOwner: CommandLine['withOwner'] = (work) =>
  onServer(async (app, url) => {
    const owner = await new DataSource(dataSourceOptions(url, entities, 'owner')).initialize();
    return work(owner, app).finally(() => owner.destroy());
  });

/** @param work gets the address of the owner of the tables besides */
async function onServer<T>(work: (app: INestApplicationContext, owner: string) => Promise<T>): Promise<T> {
  const config = readConfig();
  const server = await openPostgres(config, 'command', (line) => console.error(line));
  let leaving: Promise<void> | undefined;
  const leave = () => (leaving ??= server.release().finally(() => process.exit(130)));
  const interrupted = () => (stopWaiting ? stopWaiting() : void leave());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
  try {
    const module = AppModule.on(config, server.addresses);
    const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    try {
      return await work(app, server.addresses.owner);
    } finally {
      await app.close();
    }
  } finally {
    await server.release();
  }
}

/** The entry of `npm run vigil -- …`. */
export async function main(args: string[], folder: string): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error; // `vigil … | head` has read enough
  });
  process.exitCode = await runCommand(args, {
    withApp,
    withOwner,
    config: () => readConfig(),
    print: (text) => process.stdout.write(`${text}\n`),
    printJson: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
    untilStopped: () => new Promise((stop) => (stopWaiting = stop)),
    pathOf: (file) => resolve(folder, file),
  });
}
