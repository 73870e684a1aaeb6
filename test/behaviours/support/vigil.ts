import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { emptyTables } from '../../support/empty-tables';
import { type MailServer, startMailServer } from '../../support/mail-server';
import type { SetCookie } from '../../support/visitor';
import { DataFolder, type Started } from '../../started-vigil';
import { type Answer, type Asked, hangUp, send } from './http';
import { faultsOf } from './pages';
import { secretsIn } from './secrets';

/** Where people reach Vigil: the proxy in front of it is played by the tests. */
export const ORIGIN = 'https://vigil.example.org';

type Environment = Record<string, string>;

/** How the two processes are started. */
export interface Setting {
  /** For both. */
  env?: Environment;
  /** For the first and the second alone. */
  each?: [Environment, Environment];
  /** Loads the example cases. */
  examples?: boolean;
  /** Where people reach it; the first process listens on the port of an origin on this computer. */
  origin?: string;
}

/** A process of Vigil. */
export interface Node {
  port: number;
  started: Started;
}

// A test looks into rows whose shape it states by what it expects.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

/**
 * Vigil as an organisation runs it: two processes on one database, a mail server, and a proxy through which everybody
 * comes. It is known by HTTP and mail alone; SQL is for what would take days, and for looking whether a thing is kept.
 */
export class Vigil {
  /** Every cookie that was set. */
  readonly cookies: SetCookie[] = [];
  /** Passwords, codes, keys, tokens and cookies that somebody typed or was given. */
  readonly secrets = new Set<string>();
  /** What was wrong with an answer, whatever the test looked for. */
  readonly faults: string[] = [];
  /** Pages and redirects that were looked at. */
  pages = 0;
  private caused = 0;

  private constructor(
    readonly n1: Node,
    readonly n2: Node,
    readonly mail: MailServer,
    readonly origin: string,
    private readonly client: Client,
    private readonly folders: DataFolder[],
  ) {}

  /** Starts both, the one after the other: the first administrator's link is the one that the second printed. */
  static async start({ env = {}, each = [{}, {}], examples = false, origin = ORIGIN }: Setting = {}): Promise<Vigil> {
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query(emptyTables); // what another file of tests left
    const mail = await startMailServer();
    const folders = [new DataFolder(), new DataFolder()];
    const common = {
      DATABASE_URL: process.env.DATABASE_URL!,
      SMTP_URL: mail.url,
      VIGIL_ORIGIN: origin,
      VIGIL_TRUSTED_PROXIES: '127.0.0.1',
      ...env,
    };
    const nodes: Node[] = [];
    for (const [i, folder] of folders.entries()) {
      const own = { ...common, ...each[i] };
      nodes.push(await startNode(folder, own, examples ? [] : ['--empty'], i === 0 ? origin : ''));
    }
    return new Vigil(nodes[0]!, nodes[1]!, mail, origin, client, folders);
  }

  get nodes(): readonly [Node, Node] {
    return [this.n1, this.n2];
  }

  /** The host that the proxy asks for. */
  get host(): string {
    return new URL(this.origin).host;
  }

  /** Sends something to a process, and looks at the answer as an auditor would. */
  async ask(node: Node, asked: Asked): Promise<Answer> {
    const answer = await send(node.port, asked);
    const isPage = /html/.test(answer.headers['content-type'] ?? '') || answer.location !== undefined;
    if (isPage) this.pages += 1;
    const faults = isPage ? faultsOf(answer, this.origin) : [];
    if (answer.status >= 500 && !answer.headers['retry-after']) faults.push(`answered ${answer.status}`);
    this.faults.push(...faults.map((fault) => `${asked.method} ${asked.path}: ${fault}`));
    this.cookies.push(...answer.cookies);
    this.keep(...answer.cookies.map(({ value }) => value), ...secretsIn(answer.text));
    return answer;
  }

  /** Remembers what must be found nowhere. */
  keep(...secrets: string[]): void {
    for (const secret of secrets) if (secret.length >= 6) this.secrets.add(secret);
  }

  /** Everything that both processes have said, but for the link that a start prints for whoever owns the machine. */
  get said(): string {
    return this.nodes.map(({ started }) => started.said.replace(/\S+\/join\?token=\S+/g, '')).join('\n');
  }

  /** Mistakes that the processes have told of, but for those that a test has caused and said so. */
  get mistakes(): number {
    return (this.said.match(/ERROR/g)?.length ?? 0) - this.caused;
  }

  /** A test has caused a mistake, and has looked at what was said of it. */
  causedOne(): void {
    this.caused += 1;
  }

  /** The link for the first administrator that the start of a process prints as its last word. */
  async firstLink({ started }: Node): Promise<string> {
    for (;;) {
      const link = /\/join\?token=[\w-]{43}/.exec(started.said)?.[0];
      if (link) return link;
      await wait(20);
    }
  }

  /** The text of the letter with this subject that somebody gets, once it is there: of several, the last so far. */
  async letter(email: string, subject: string): Promise<string> {
    for (;;) {
      const found = this.mail.arrived.findLast(({ to, headers }) => to.includes(email) && headers.subject === subject);
      if (found) return found.text;
      await this.mail.has(this.mail.arrived.length + 1);
    }
  }

  /** The path to which such a letter leads. */
  async mailedLink(email: string, subject: string): Promise<string> {
    const link = /^http\S+$/m.exec(await this.letter(email, subject))![0];
    if (!link.startsWith(`${this.origin}/`)) throw new Error(`The link leads elsewhere: ${link}`);
    this.keep(...secretsIn(link));
    return link.slice(this.origin.length);
  }

  async sql<T = Loose>(text: string, parameters?: unknown[]): Promise<T[]> {
    return (await this.client.query(text, parameters)).rows as T[];
  }

  /** The environment of a command that is to work on the same data. */
  get environment(): NodeJS.ProcessEnv {
    return { ...this.folders[0]!.environment, DATABASE_URL: process.env.DATABASE_URL };
  }

  /** Ends both processes as somebody who stops a service does. */
  async stop(): Promise<void> {
    hangUp();
    await Promise.all(this.nodes.filter(({ started }) => started.runs).map(({ started }) => started.end('SIGTERM')));
  }

  async close(): Promise<void> {
    await this.stop();
    await this.mail.close();
    await this.client.end();
    for (const folder of this.folders) folder.remove();
  }
}

/** The port is asked for beforehand, since a process that stands behind a proxy does not say it; it may be taken meanwhile. */
async function startNode(folder: DataFolder, env: Environment, args: string[], origin: string): Promise<Node> {
  const fixed = Number(origin.startsWith('http:') && new URL(origin).port);
  for (let tries = 0; ; tries += 1) {
    const port = fixed || (await freePort());
    const started = folder.start({ ...env, PORT: String(port) }, ...args);
    try {
      await started.address();
      return { port, started };
    } catch (error) {
      if (tries === 3 || !started.said.includes('is in use')) throw error;
    }
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((closed) => void server.close(() => closed()));
  return port;
}
