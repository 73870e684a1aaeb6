import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Busy } from '../lib/errors';
import type { Drawing } from './drawing';
import { MemoryWatch } from './memory-watch';

/** What one program may take. */
export interface LaneLimits {
  /** Milliseconds after which a drawing never ends. */
  patience: number;
  /** So many may wait. */
  mostWaiting: number;
  /** The program begins anew after so many drawings, or when it holds so much memory after one (bytes). */
  mostDrawings: number;
  mostMemory: number;
  /** It is ended in the middle of a drawing that takes so much (bytes). */
  bound: number;
}

interface Answer {
  id: number;
  bytes?: Uint8Array;
  error?: string;
  memory: number;
}

interface Waiting {
  resolve: (bytes: Buffer) => void;
  reject: (error: Error) => void;
}

/** Milliseconds without a drawing after which the program ends. */
const idle = 120_000;

/** Draws one after the other, in a process beside this one that begins anew from time to time. */
export class Lane {
  private child: ChildProcess | undefined;
  private done = 0;
  private ids = 0;
  private waiting = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private rest: NodeJS.Timeout | undefined;
  private readonly answers = new Map<number, Waiting>();

  constructor(private readonly limits: LaneLimits) {}

  /** @throws Busy when too many wait already */
  draw(drawing: Drawing): Promise<Buffer> {
    if (this.waiting >= this.limits.mostWaiting) throw new Busy();
    this.waiting++;
    const drawn = this.turn.then(() => this.send(drawing));
    this.turn = drawn.catch(() => undefined).then(() => void this.waiting--);
    return drawn;
  }

  close(): void {
    clearTimeout(this.rest);
    this.end('the program ended');
  }

  private async send({ data, ...drawing }: Drawing): Promise<Buffer> {
    clearTimeout(this.rest);
    const child = (this.child ??= this.begin());
    const id = ++this.ids;
    const watch = new MemoryWatch(child.pid, this.limits.bound, () => this.end('it took too much memory'));
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        this.answers.set(id, { resolve, reject });
        late = setTimeout(() => this.end('it took too long'), this.limits.patience);
        child.send({ ...drawing, id, data: JSON.stringify(data) }, (error) => error && reject(error));
      });
    } finally {
      watch.stop();
      clearTimeout(late);
      this.answers.delete(id);
      this.rest = setTimeout(() => this.close(), idle).unref();
    }
  }

  private begin(): ChildProcess {
    const child = fork(join(__dirname, 'renderer.cjs'), [], {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.done = 0;
    child.on('message', (answer: Answer) => this.take(child, answer));
    child.on('error', () => this.gone(child));
    child.on('exit', () => this.gone(child));
    // It keeps nobody waiting who wants to end.
    child.unref();
    (child.channel as unknown as { unref(): void } | null)?.unref();
    return child;
  }

  private take(child: ChildProcess, { id, bytes, error, memory }: Answer): void {
    const waiting = this.answers.get(id);
    if (bytes) waiting?.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    else waiting?.reject(new Error(`Nothing was drawn: ${error}`));
    this.done++;
    const { mostDrawings, mostMemory } = this.limits;
    if (child === this.child && (this.done >= mostDrawings || memory > mostMemory)) this.end('the program ended');
  }

  private gone(child: ChildProcess): void {
    // One that was ended before may be gone only now: what the next one draws is not lost with it.
    if (child === this.child) this.end('the program ended');
  }

  private end(why: string): void {
    const child = this.child;
    this.child = undefined;
    child?.kill('SIGKILL');
    for (const { reject } of this.answers.values()) reject(new Error(`Nothing was drawn: ${why}.`));
  }
}
