import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Invalid, type Problem } from '../lib/errors';

/** Everything that the environment decides, read and checked once. The only reader of `process.env`. */
export class Config {
  /** The folder of package.json. */
  readonly root: string;
  /** Address to listen on: a loopback address. */
  readonly host: string;
  /** 0 means: any free port. */
  readonly port: number;
  /** Where the embedded PostgreSQL and its files live; absolute. */
  readonly dataDir: string;
  /** IANA zone in which "today" begins and ends, as `Europe/Berlin`. */
  readonly zone: string;
  /** An external PostgreSQL; without it the embedded one is used. */
  readonly databaseUrl?: string;
  /** A PostgreSQL on which the tests may create databases, as a superuser. */
  readonly testDatabaseUrl?: string;

  constructor(values: Config) {
    Object.assign(this, values);
  }
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the configuration from the environment.
 * @throws Invalid naming every variable that is wrong, and what is accepted.
 */
export function readConfig(env: Environment = process.env): Config {
  const problems: Problem[] = [];
  const read = <T>(name: string, fallback: string, check: (text: string) => T): T => {
    const text = env[name]?.trim() || fallback;
    try {
      return check(text);
    } catch (error) {
      problems.push({ path: name, message: (error as Error).message });
      return undefined as T;
    }
  };
  const root = projectRoot(__dirname);
  const config = {
    root,
    port: read('PORT', '3000', port),
    host: read('HOST', '127.0.0.1', loopback),
    dataDir: read('VIGIL_DATA_DIR', 'data', (text) => resolve(root, text)),
    zone: read('VIGIL_ZONE', 'UTC', zone),
    databaseUrl: read('DATABASE_URL', '', databaseUrl),
    testDatabaseUrl: read('TEST_DATABASE_URL', '', databaseUrl),
  };
  if (problems.length > 0) throw new Invalid(problems);
  return new Config(config);
}

/** The nearest folder upwards that holds package.json: the same from `src` and from `dist/src`. */
function projectRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) || dirname(from) === from) return from;
  return projectRoot(dirname(from));
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535) {
    throw new Error(`“${text}” is not a port. Write a number from 1 to 65535 (0 takes any free one).`);
  }
  return value;
}

function loopback(text: string): string {
  const host = text === 'localhost' ? '127.0.0.1' : text.replace(/^\[|\]$/g, '');
  if (host !== '::1' && !/^127(\.\d{1,3}){3}$/.test(host)) {
    throw new Error(
      `Vigil has no accounts yet, so it listens only to this computer and refuses “${text}”. Leave HOST out, or write 127.0.0.1 or ::1.`,
    );
  }
  return host;
}

function zone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`“${text}” is not a time zone. Write an IANA name, as Europe/Berlin or UTC.`);
  }
}

function databaseUrl(text: string): string | undefined {
  if (text === '') return undefined;
  if (!/^postgres(ql)?:\/\/./.test(text) || !URL.canParse(text)) {
    throw new Error('This is not the address of a PostgreSQL. Write postgres://user:password@host:5432/database.');
  }
  return text;
}
