import { readFile } from 'node:fs/promises';

/** Milliseconds between two looks. */
const often = 250;
const pageSize = 4096;

/**
 * Looks after the memory of a program that is too busy to tell of it itself, where the system tells of it (Linux). Says
 * so once when it takes more than it may.
 */
export class MemoryWatch {
  private readonly timer: NodeJS.Timeout;

  /** @param bound in bytes */
  constructor(
    private readonly pid: number | undefined,
    private readonly bound: number,
    private readonly tooMuch: () => void,
  ) {
    this.timer = setInterval(() => void this.look(), often).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const text = await readFile(`/proc/${this.pid}/statm`, 'utf8').catch(() => '');
    if (Number(text.split(' ')[1] ?? 0) * pageSize <= this.bound) return;
    this.stop();
    this.tooMuch();
  }
}
