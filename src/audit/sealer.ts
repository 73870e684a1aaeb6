import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '../platform/database';
import { Checkpoints } from './checkpoints';
import type { Checkpoint } from './domain/checkpoint';

/** Milliseconds between two rounds: as long may the last stretch of the trail stand open. */
const EVERY = 10_000;
/** Rounds between two checkpoints: an hour. */
const ROUNDS = 360;
/** Rows that are linked in one transaction. */
const BATCH = 5_000;

/**
 * Binds what was done into the chain: every few seconds, since a chain that each row extends itself would let one long
 * transaction block all others. Of several processes on a database one seals at a time; the others pass by.
 */
@Injectable()
export class Sealer implements BeforeApplicationShutdown {
  private readonly log = new Logger('Trail');
  private timer?: NodeJS.Timeout;
  private rounds = 0;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly checkpoints: Checkpoints,
  ) {}

  /** Begins to seal, in the process that serves. A command of `vigil` leaves it to that one. */
  start(): void {
    if (this.timer) return;
    this.begin();
    this.timer = setInterval(() => this.begin(), EVERY).unref();
  }

  /** Links everything that has no link yet, unless another process is at it. Gives how many rows it linked. */
  async seal(): Promise<number> {
    let all = 0;
    for (;;) {
      const [row] = await this.database.query<{ linked: number | null }>('SELECT seal_trail($1) AS linked', [BATCH]);
      all += row!.linked ?? 0;
      if ((row!.linked ?? 0) < BATCH) return all;
    }
  }

  /** Seals, and signs where the chain then ends. */
  async checkpoint(): Promise<Checkpoint | undefined> {
    await this.seal();
    return this.checkpoints.make();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    await this.round;
    await this.checkpoint().catch((error: unknown) => this.tell(error));
  }

  private begin(): void {
    const next = async (): Promise<void> => {
      if (this.rounds++ % ROUNDS === 0) await this.checkpoint();
      else await this.seal();
    };
    this.round = this.round.then(next).catch((error: unknown) => this.tell(error));
  }

  private tell(error: unknown): void {
    this.log.error(`The trail could not be sealed: ${error instanceof Error ? error.message : 'no reason given'}`);
  }
}
