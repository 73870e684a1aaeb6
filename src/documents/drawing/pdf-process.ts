import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why a PDF gives no pictures: it asks for a password, it is no whole PDF, or it took too much time or memory. */
export type PdfTrouble = 'locked' | 'broken' | 'too_much';

/** A PDF that cannot be read. */
export class UnreadablePdf extends Error {
  constructor(readonly trouble: PdfTrouble) {
    super(`The PDF cannot be read: ${trouble}.`);
  }
}

/** A page as it was drawn: red, green, blue and an unused byte for each pixel. */
export interface DrawnPage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

type Answer =
  { trouble: PdfTrouble } | { pages: number } | { sizes: [number, number][] } | { words: string[] } | DrawnPage;

/** Milliseconds for one answer; a page takes some tenths of a second. */
const patience = 20_000;

const reader = join(__dirname, 'pdf-program.cjs');
const library = require.resolve('@hyzyla/pdfium');
let wasm: Buffer | undefined;

/** The name of the switch that takes rights from a process; it was longer before Node 23.5. */
const restricted = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

const flagsOf = (program: string): string[] => [
  restricted,
  ...[program, library].map((path) => `--allow-fs-read=${path}`),
  '--no-warnings',
  '--max-old-space-size=256',
];

/** A PDF that is open in a process of its own, which sees nothing else: see pdf-program.cjs. */
export class PdfProcess {
  private readonly child: ChildProcess;
  private take: ((answer: Answer) => void) | undefined;
  private gone = false;

  /** @param program what runs in it: another one in a test of what it may do */
  constructor(program = reader) {
    this.child = fork(program, [], {
      env: {},
      execArgv: flagsOf(program),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const lost = (): void => {
      this.gone = true;
      this.take?.({ trouble: 'too_much' });
    };
    this.child.on('message', (answer: Answer) => this.take?.(answer));
    this.child.on('error', lost);
    this.child.on('exit', lost);
  }

  /** @returns how many pages it has @throws UnreadablePdf */
  async open(bytes: Buffer): Promise<number> {
    wasm ??= readFileSync(join(dirname(library), 'pdfium.wasm'));
    return (await this.ask<{ pages: number }>({ do: 'open', library, wasm, bytes })).pages;
  }

  /** Width and height of the pages, in points. @throws UnreadablePdf */
  async sizes(most: number): Promise<[number, number][]> {
    return (await this.ask<{ sizes: [number, number][] }>({ do: 'sizes', most })).sizes;
  }

  /** The words of the first pages, page by page. @throws UnreadablePdf */
  async words(most: number): Promise<string[]> {
    return (await this.ask<{ words: string[] }>({ do: 'words', most })).words;
  }

  /** @param page from 1 @throws UnreadablePdf */
  draw(page: number, width: number, height: number): Promise<DrawnPage> {
    return this.ask<DrawnPage>({ do: 'draw', page, width, height });
  }

  /** Ends the process, whatever it is doing. */
  end(): void {
    this.child.kill('SIGKILL');
  }

  private async ask<A>(task: object): Promise<A> {
    let late: NodeJS.Timeout | undefined;
    const answer = await new Promise<Answer>((resolve) => {
      this.take = resolve;
      if (this.gone) return resolve({ trouble: 'too_much' });
      late = setTimeout(() => this.end(), patience);
      this.child.send(task, (error) => error && resolve({ trouble: 'too_much' }));
    });
    clearTimeout(late);
    this.take = undefined;
    if ('trouble' in answer) throw new UnreadablePdf(answer.trouble);
    return answer as A;
  }
}
