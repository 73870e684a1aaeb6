import type { Logger } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { toldOfError } from './told-of-error';

/** Milliseconds for which the same words are not said again: every kind asks every few seconds. */
const QUIET = 60_000;

/** Lets the log know when the queue itself has trouble, as when PostgreSQL is away. */
export function tellErrors(boss: PgBoss, log: Logger): void {
  const said = new Map<string, number>();
  boss.on('error', (error) => {
    const { words } = toldOfError(error);
    const now = performance.now();
    if (now - (said.get(words) ?? -Infinity) < QUIET) return;
    said.set(words, now);
    log.error(`The queue: ${words}`);
  });
}
