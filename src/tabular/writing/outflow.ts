import type { Writable } from 'node:stream';

/** Small pieces are put together before they are sent on. */
const together = 1 << 16;

/**
 * Writes text to a stream no faster than it is taken. The waiting is ours and not the stream's, so that whatever is read
 * for the next piece is read in the transaction of whoever writes. A stream that fails or closes ends the writing with
 * its error.
 */
export class Outflow {
  private waiting = '';
  private ended: Error | undefined;
  private drained: (() => void) | undefined;
  private stopped: (() => void) | undefined;

  constructor(private readonly sink: Writable) {
    sink.on('error', this.onError);
    sink.on('close', this.onClose);
    sink.on('drain', this.onDrain);
    if (sink.destroyed) this.onClose();
  }

  /** Adds to what is to be sent. True: enough has come together, and `flush` is due. */
  add(text: string): boolean {
    this.waiting += text;
    return this.waiting.length >= together;
  }

  async flush(): Promise<void> {
    const text = this.waiting;
    this.waiting = '';
    if (this.ended) throw this.ended;
    if (text === '' || this.sink.write(text)) return;
    await this.until((taken) => (this.drained = taken));
  }

  /** Sends the rest and waits until the stream has taken all of it. */
  async end(): Promise<void> {
    await this.flush();
    await this.until((taken) =>
      this.sink.end((error?: Error | null) => {
        if (error) this.ended ??= error;
        this.release(); // closing is what comes next
        taken();
      }),
    );
  }

  /** Lets go of the stream, as it is. */
  release(): void {
    this.sink.off('error', this.onError).off('close', this.onClose).off('drain', this.onDrain);
  }

  /** Waits for what `begin` waits for, or for the stream to fail. */
  private async until(begin: (taken: () => void) => void): Promise<void> {
    await new Promise<void>((resolve) => {
      this.stopped = resolve;
      begin(resolve);
    });
    this.stopped = this.drained = undefined;
    if (this.ended) throw this.ended;
  }

  private readonly onDrain = (): void => this.drained?.();
  private readonly onError = (error: Error): void => this.stop(error);
  private readonly onClose = (): void => this.stop(new Error('The stream closed before all was written.'));

  private stop(error: Error): void {
    this.ended ??= error;
    this.stopped?.();
  }
}
