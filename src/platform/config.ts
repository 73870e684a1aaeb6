import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Invalid, type Problem } from '../lib/errors';
import { isZone } from '../lib/zone';

/** Everything that the environment decides, read and checked once. The only reader of `process.env`. */
export class Config {
  /** The folder of package.json. */
  readonly root: string;
  /** Address to listen on. */
  readonly host: string;
  /** 0 means: any free port. */
  readonly port: number;
  /** Where the embedded PostgreSQL and its files live; absolute. */
  readonly dataDir: string;
  /** IANA zone in which "today" begins and ends, as `Europe/Berlin`. */
  readonly zone: string;
  /** An external PostgreSQL; without it the embedded one is used. */
  readonly databaseUrl?: string;
  /** The same PostgreSQL for the application, with fewer rights than the owner; without it the owner's are laid down. */
  readonly databaseAppUrl?: string;
  /** Where people reach Vigil, as `https://vigil.example.org`: in links, and what a form must come from. */
  readonly origin?: string;
  /** Addresses of the proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: string[];
  /** Seconds. */
  readonly signIn: SignInTimes;
  /** Where mail is handed in, as `smtps://user:password@mail.example.org`; without it mail stays in the outbox. */
  readonly smtpUrl?: string;
  /** Sender of Vigil's mail. */
  readonly mailFrom: string;
  /** Receivers of webhooks, as `host:port`, that may lie inside and need not be encrypted: see docs/webhooks.md. */
  readonly webhookAllow: readonly string[];
  /** Sign-in by somebody else's server; off where there is no issuer. */
  readonly oidc?: OidcClient;
  /** Seconds for which the file of an export is kept. */
  readonly exportSeconds: number;
  /** A PostgreSQL on which the tests may create databases, as a superuser. */
  readonly testDatabaseUrl?: string;
  /** The file with the keys that seal what must not be read in a dump; absolute. Without it `keys` in the data folder. */
  readonly keysFile?: string;
  /** How much work a guess at a password is. 'test' is for the test suite alone: it would protect nobody. */
  readonly passwordCost: 'strong' | 'test';

  constructor(values: Config) {
    Object.assign(this, values);
  }
}

/** How long a sign-in holds, in seconds. */
export interface SignInTimes {
  /** Without a request it ends after this. */
  idle: number;
  /** It ends after this in any case. */
  absolute: number;
  /** For so long a proof of identity holds for sensitive acts. */
  proof: number;
}

/** How Vigil is known to a server for OpenID Connect. */
export interface OidcClient {
  issuer: string;
  clientId: string;
  clientSecret: string;
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
    host: read('HOST', '127.0.0.1', address),
    dataDir: read('VIGIL_DATA_DIR', 'data', (text) => resolve(root, text)),
    zone: read('VIGIL_ZONE', 'UTC', zone),
    databaseUrl: read('DATABASE_URL', '', databaseUrl),
    databaseAppUrl: read('DATABASE_APP_URL', '', databaseUrl),
    origin: read('VIGIL_ORIGIN', '', origin),
    trustedProxies: read('VIGIL_TRUSTED_PROXIES', '', addresses),
    signIn: {
      idle: read('VIGIL_IDLE_SECONDS', '3600', seconds),
      absolute: read('VIGIL_ABSOLUTE_SECONDS', '43200', seconds),
      proof: read('VIGIL_PROOF_SECONDS', '600', seconds),
    },
    smtpUrl: read('SMTP_URL', '', smtpUrl),
    mailFrom: read('MAIL_FROM', 'Vigil <vigil@localhost>', (text) => text),
    webhookAllow: read('VIGIL_WEBHOOK_ALLOW', '', hostsWithPorts),
    oidc: readOidc(env, problems),
    exportSeconds: read('VIGIL_EXPORT_SECONDS', '86400', seconds),
    testDatabaseUrl: read('TEST_DATABASE_URL', '', databaseUrl),
    keysFile: read('VIGIL_KEYS_FILE', '', (text) => (text === '' ? undefined : resolve(root, text))),
    passwordCost: passwordCost(env),
  };
  if (problems.length === 0) refuseOpenDoor(config, problems);
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

const isLoopback = (host: string): boolean => host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function address(text: string): string {
  const host = text === 'localhost' ? '127.0.0.1' : text.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0) throw new Error(`“${text}” is not an address to listen on. Write 127.0.0.1, 0.0.0.0 or ::.`);
  return host;
}

function addresses(text: string): string[] {
  const all = text.split(/[\s,]+/).filter(Boolean);
  const wrong = all.find((one) => isIP(one.replace(/\/\d{1,3}$/, '')) === 0);
  if (wrong)
    throw new Error(`“${wrong}” is not an address of a proxy. Write addresses or networks, as 10.0.0.1 10.1.0.0/16.`);
  return all;
}

/** Hosts as an address has them: IPv6 in brackets. No patterns: each opens a door into the own network. */
function hostsWithPorts(text: string): string[] {
  const all = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const wrong = all.find((one) => {
    const url = URL.canParse(`ws://${one}`) ? new URL(`ws://${one}`) : undefined;
    const [, port] = /:([1-9]\d{0,4})$/.exec(one) ?? [];
    return !url || !port || `${url.hostname}:${port}` !== one;
  });
  if (wrong)
    throw new Error(`“${wrong}” is not a host with its port. Write them as chat.example.internal:8065 [fd00::1]:443.`);
  return all;
}

/** Only the beginning of an address: `https://host[:port]`. */
function origin(text: string): string | undefined {
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(`“${text}” is not where people reach Vigil. Write https://vigil.example.org, without a path.`);
  }
  return url.origin;
}

function seconds(text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) === 0) throw new Error(`“${text}” is not a number of seconds.`);
  return Number(text);
}

function smtpUrl(text: string): string | undefined {
  if (text === '') return undefined;
  if (!/^smtps?:\/\/./.test(text) || !URL.canParse(text)) {
    throw new Error('This is not the address of a mail server. Write smtps://user:password@host or smtp://host:25.');
  }
  return text;
}

function readOidc(env: Environment, problems: Problem[]): OidcClient | undefined {
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(
    (name) => env[name]?.trim() ?? '',
  ) as [string, string, string];
  if (!issuer) return undefined;
  if (!URL.canParse(issuer)) problems.push({ path: 'OIDC_ISSUER', message: 'This is not the address of an issuer.' });
  else if (!/^https:/.test(issuer) && !(/^http:/.test(issuer) && isLocal(issuer))) {
    problems.push({ path: 'OIDC_ISSUER', message: `“${issuer}” is not encrypted. Write https://…` });
  }
  if (!clientId) problems.push({ path: 'OIDC_CLIENT_ID', message: 'is needed with OIDC_ISSUER.' });
  if (!clientSecret) problems.push({ path: 'OIDC_CLIENT_SECRET', message: 'is needed with OIDC_ISSUER.' });
  return { issuer, clientId, clientSecret };
}

/** What leaves this computer must be encrypted on its way: passwords and cookies go with every request. */
function refuseOpenDoor({ host, origin }: { host: string; origin?: string }, problems: Problem[]): void {
  const inside = origin === undefined || isLocal(origin);
  if (inside && !isLoopback(host)) {
    const message = `Vigil would listen to other computers at ${host}, but does not know where people reach it. Set VIGIL_ORIGIN=https://… (a proxy with a certificate stands before it), or leave HOST out.`;
    problems.push({ path: 'HOST', message });
  }
  if (origin?.startsWith('http:') && !isLocal(origin) && !origin.endsWith('.onion')) {
    problems.push({
      path: 'VIGIL_ORIGIN',
      message: `“${origin}” is not encrypted. Write https://…; http is for .onion and this computer.`,
    });
  }
}

/** Does the origin name this computer itself? */
export function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
}

function zone(text: string): string {
  if (!isZone(text)) throw new Error(`“${text}” is not a time zone. Write an IANA name, as Europe/Berlin or UTC.`);
  return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
}

/** An installation cannot weaken its passwords, not even by mistake: the variable counts in a run of tests alone. */
const passwordCost = (env: Environment): Config['passwordCost'] =>
  env.NODE_ENV === 'test' && env.VIGIL_TEST_PASSWORD_COST === 'test' ? 'test' : 'strong';

function databaseUrl(text: string): string | undefined {
  if (text === '') return undefined;
  if (!/^postgres(ql)?:\/\/./.test(text) || !URL.canParse(text)) {
    throw new Error('This is not the address of a PostgreSQL. Write postgres://user:password@host:5432/database.');
  }
  return text;
}
