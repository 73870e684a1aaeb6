import { randomBytes } from 'node:crypto';
import type { Database } from '../platform/database';

/** Rows that are fetched together: enough to save round trips, few enough to stay small in memory. */
const together = 250;

/** Reads a long statement part by part, from the snapshot of its beginning, on the open transaction. */
export class CaseCursor<T> {
  /** No two readings of one transaction share a cursor. */
  private readonly name = `cases_${randomBytes(8).toString('hex')}`;

  constructor(
    private readonly database: Database,
    private readonly sql: string,
    private readonly parameters: unknown[],
  ) {}

  /** The rows in their order. The next part is fetched while the last is worked on, so that neither side waits. */
  async *rows(): AsyncGenerator<T> {
    await this.database.query(`DECLARE ${this.name} NO SCROLL CURSOR FOR ${this.sql}`, this.parameters);
    let failed = false;
    let next = this.fetch();
    try {
      for (let rows = await next; rows.length > 0; rows = await next) {
        next = this.fetch();
        next.catch(() => undefined); // it is awaited below, or the transaction is given up
        yield* rows;
      }
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      // Whoever stops in the middle leaves the transaction as it was; one that has failed closes by itself.
      failed ||= await next.then(
        () => false,
        () => true,
      );
      if (!failed) await this.database.query(`CLOSE ${this.name}`);
    }
  }

  private fetch(): Promise<T[]> {
    return this.database.query<T>(`FETCH ${together} FROM ${this.name}`);
  }
}
