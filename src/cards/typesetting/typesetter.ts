import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Busy } from '../../lib/errors';

/** A picture that a drawing uses. With a size it is cut to it. */
export interface DrawnFile {
  /** By which the template knows it, as `photo-0.jpg`. */
  name: string;
  bytes: Buffer;
  width?: number;
  height?: number;
}

/** One drawing. */
export interface Drawing {
  /** A file of `templates/`, without `.typ`. */
  template: string;
  /** What the template reads as JSON. Whatever people wrote goes this way, and is text whatever it says. */
  data: object;
  files?: DrawnFile[];
  /** `words`: the words that are drawn, one line each. */
  as: 'png' | 'svg' | 'pdf' | 'words';
  /** Few colours: small, and right where there is no photograph. */
  palette?: boolean;
  /** Pixels for each point of the template; 1 when left out. */
  scale?: 1 | 2;
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

/** A drawing takes some hundredths of a second; after this long it never ends. */
const patience = 20_000;
/** So many may wait. */
const mostWaiting = 50;
/** The program begins anew after so many drawings, or when it has taken so much memory (bytes). */
const mostDrawings = 500;
const mostMemory = 450 * 1_048_576;
/** Seconds without a drawing after which it ends. */
const idle = 120_000;

/** Draws by Typst, one after the other, in a process beside this one that begins anew from time to time. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private child: ChildProcess | undefined;
  private done = 0;
  private ids = 0;
  private waiting = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private rest: NodeJS.Timeout | undefined;
  private readonly answers = new Map<number, Waiting>();

  /** @throws Busy when too many wait already */
  draw(drawing: Drawing): Promise<Buffer> {
    if (this.waiting >= mostWaiting) throw new Busy();
    this.waiting++;
    const drawn = this.turn.then(() => this.send(drawing));
    this.turn = drawn.catch(() => undefined).then(() => void this.waiting--);
    return drawn;
  }

  onModuleDestroy(): void {
    clearTimeout(this.rest);
    this.end();
  }

  private async send({ data, ...drawing }: Drawing): Promise<Buffer> {
    clearTimeout(this.rest);
    const child = (this.child ??= this.begin());
    const id = ++this.ids;
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        this.answers.set(id, { resolve, reject });
        late = setTimeout(() => this.end(), patience);
        child.send({ ...drawing, id, data: JSON.stringify(data) }, (error) => error && reject(error));
      });
    } finally {
      clearTimeout(late);
      this.answers.delete(id);
      this.rest = setTimeout(() => this.end(), idle).unref();
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
    if (bytes) waiting?.resolve(Buffer.from(bytes));
    else waiting?.reject(new Error(`Nothing was drawn: ${error}`));
    this.done++;
    if (child === this.child && (this.done >= mostDrawings || memory > mostMemory)) this.end();
  }

  private gone(child: ChildProcess): void {
    // One that was ended before may be gone only now: what the next one draws is not lost with it.
    if (child === this.child) this.end();
  }

  private end(): void {
    const child = this.child;
    this.child = undefined;
    child?.kill('SIGKILL');
    for (const { reject } of this.answers.values()) reject(new Error('Nothing was drawn: the program ended.'));
  }
}
