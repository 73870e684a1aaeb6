import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import type { Config } from './config';

/** What a command of `vigil` is given: it asks for the application only when its arguments are right. */
export interface CommandLine {
  /** Runs `work` with the application on its database. */
  withApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T>;
  /** The same, with the owner of the tables besides: for what the application may not do. */
  withOwner<T>(work: (owner: DataSource, app: INestApplicationContext) => Promise<T>): Promise<T>;
  /** How Vigil is set up, for what is done before there is an application. @throws Error when a setting is wrong */
  config(): Config;
  /** A line of the answer, on the standard output, which holds nothing else. */
  print(text: string): void;
  /** The answer as JSON. */
  printJson(value: unknown): void;
  /** A remark for people, on the standard error output. */
  note(text: string): void;
  /** Comes back when the person or the system wants the command to end (Ctrl-C, SIGTERM). */
  untilStopped(): Promise<void>;
  /** The absolute path of a file that the person named, from the folder in which the command was called. */
  pathOf(file: string): string;
}

/** Adds one sub-command. Throw the errors of `lib/errors.ts`: they become one line and exit code 1. */
export type AddCommand = (program: Command, line: CommandLine) => void;
