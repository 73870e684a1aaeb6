import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { clusterFolder } from '../src/platform/embedded-postgres/cluster';
import { type EmbeddedServer, openEmbeddedServer } from '../src/platform/embedded-postgres/embedded-server';
import { processesIn } from '../src/platform/embedded-postgres/processes';

const root = join(__dirname, '..');

/** `vigil work`: one more process that does jobs, on the database of the tests, with settings of its own. */
export const startWorker = (settings: Record<string, string>): Started =>
  new Started(join(root, 'bin/vigil.mjs'), ['work'], { ...process.env, ...settings });

/** A data folder of a test, with what runs on it. */
export class DataFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'vigil-data-')));
  private readonly started: Started[] = [];

  /** `npm start` on this folder, without npm: a process group of its own, as in a terminal. */
  start(env: Record<string, string | undefined> = {}, ...args: string[]): Started {
    const started = new Started(join(root, 'bin/start.mjs'), args, { ...this.environment, ...env });
    this.started.push(started);
    return started;
  }

  /** Attaches to the embedded server, as a command does. */
  attach(): Promise<EmbeddedServer> {
    return openEmbeddedServer({ root, dataFolder: this.path, use: 'command', durable: false });
  }

  /** The environment of a process that is to use this folder. */
  get environment(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, ...rest } = process.env;
    return { ...rest, VIGIL_DATA_DIR: this.path, PORT: '0' };
  }

  /** Processes of PostgreSQL that run on the folder. */
  servers(): number[] {
    return processesIn(clusterFolder(this.path), 0);
  }

  /** Ends PostgreSQL as a power cut would. With the first process the others may be gone already. */
  killServers(): void {
    for (const pid of this.servers()) kill(pid, 'SIGKILL', false);
  }

  copyFrom(other: DataFolder): this {
    execFileSync('cp', ['-a', `${other.path}/.`, this.path]);
    return this;
  }

  /** Ends what a failed test left running, and removes the folder. */
  remove(): void {
    for (const { pid, runs } of this.started) if (runs) kill(pid, 'SIGKILL');
    for (const pid of this.servers()) kill(pid, 'SIGKILL', false);
    const cluster = clusterFolder(this.path);
    if (!cluster.startsWith(this.path)) rmSync(dirname(cluster), { recursive: true, force: true });
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A started application: what it says, and how it ends. */
export class Started {
  readonly pid: number;
  /** Everything that it has said so far. */
  said = '';
  readonly ended: Promise<{ code: number | null }>;
  runs = true;
  private readonly child: ChildProcess;

  constructor(file: string, args: string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [file, ...args], { cwd: root, env, detached: true });
    this.pid = this.child.pid!;
    this.child.stdout!.on('data', (text: Buffer) => (this.said += text.toString()));
    this.child.stderr!.on('data', (text: Buffer) => (this.said += text.toString()));
    this.ended = once(this.child, 'close').then(([code]) => {
      this.runs = false;
      return { code: code as number | null };
    });
  }

  /** Its address, once it has told that it is up. */
  async address(): Promise<string> {
    for (;;) {
      const address = /Vigil is at (\S+)/.exec(this.said)?.[1];
      if (address) return address;
      const end = await Promise.race([once(this.child.stdout!, 'data').then(() => undefined), this.ended]);
      if (end) throw new Error(`It ended with code ${end.code}: ${this.said}`);
    }
  }

  /** A signal to the whole group, as a terminal sends it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    kill(this.pid, signal);
    return (await this.ended).code;
  }
}

function kill(pid: number, signal: NodeJS.Signals, group = true): void {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
