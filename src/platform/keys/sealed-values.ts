import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import type { Sight } from '../sight';
import { KeyRing, Unopenable } from './key-ring';
import { placeOf, type SealedColumn, sealedColumns } from './sealed-columns';

/** Rows of one transaction. A run that is broken off has done whole batches, and the next one does the rest. */
const BATCH = 100;

/** Looks after every sealed value, whosever case it belongs to: no policy may hide one from a change of keys. */
const keeper: Sight = { userId: 'keys', accountId: null, clearance: 5, ceiling: 5, facts: 5, teams: [] };

/** What sealing anew has come to. */
export interface Resealed {
  done: number;
  /** The places of values that could not be opened. They were left as they are. */
  unopenable: string[];
}

interface Row {
  id: string | number;
  box: Buffer;
}

/** Values of other columns of the same row that are made of what is sealed, with the sealing key. */
export type Follows = (plain: Buffer, ring: KeyRing) => Record<string, unknown>;

/** The sealed values of the whole database. */
@Injectable()
export class SealedValues {
  private readonly following = new Map<string, Follows>();

  constructor(private readonly database: Database) {}

  /**
   * Says what must be renewed together with the seal of a table's rows: digests by which they are found. The layer that
   * knows what is sealed says it when it is put together.
   */
  renewAlso(table: string, follows: Follows): void {
    this.following.set(table, follows);
  }

  /** What must stand beside a value that is sealed anew in a row of this table. */
  followsOf(table: string, plain: Buffer, ring: KeyRing): Record<string, unknown> {
    return this.following.get(table)?.(plain, ring) ?? {};
  }

  /** How many values each key has sealed. Under 0 stands what is in a sealed column and is not a sealed value. */
  async countByKey(): Promise<Map<number, number>> {
    const counts = new Map<number, number>();
    await this.database.transaction(keeper, async () => {
      await this.database.takeTime();
      for (const column of await this.presentColumns()) {
        const rows = await this.database.query<{ key: number; count: number }>(
          `SELECT ${keyOf(column)} AS key, count(*)::int AS count FROM ${column.table}
            WHERE ${column.column} IS NOT NULL GROUP BY 1`,
        );
        for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + count);
      }
    });
    return counts;
  }

  /** Seals anew whatever another key than the sealing one of `ring` has sealed. Vigil may run and change it meanwhile. */
  async reseal(ring: KeyRing): Promise<Resealed> {
    const result: Resealed = { done: 0, unopenable: [] };
    for (const column of await this.database.transaction(keeper, () => this.presentColumns())) {
      let last: string | number | undefined;
      do {
        last = await this.database.transaction(keeper, () => this.resealBatch(ring, column, last, result));
      } while (last !== undefined);
    }
    return result;
  }

  /** Gives the id of its last row, or undefined when there are no more. */
  private async resealBatch(
    ring: KeyRing,
    sealed: SealedColumn,
    after: string | number | undefined,
    result: Resealed,
  ): Promise<string | number | undefined> {
    const { table, column, idColumn, batch = BATCH } = sealed;
    const rows = await this.database.query<Row>(
      `SELECT ${idColumn} AS id, ${column} AS box FROM ${table}
        WHERE ${column} IS NOT NULL AND ${keyOf(sealed)} <> $1 ${after === undefined ? '' : `AND ${idColumn} > $2`}
        ORDER BY ${idColumn} LIMIT ${batch}`,
      after === undefined ? [ring.sealing] : [ring.sealing, after],
    );
    let done = 0;
    for (const { id, box } of rows) {
      const place = placeOf(sealed, id);
      const plain = opened(ring, box, place);
      if (!plain) {
        result.unopenable.push(place);
        continue;
      }
      const fresh = { [column]: ring.seal(plain, place), ...this.followsOf(table, plain, ring) };
      const set = Object.keys(fresh).map((name, i) => `${name} = $${i + 3}`);
      // Only if it is still what was read: whoever changed it meanwhile is right.
      const changed = await this.database.query(
        `UPDATE ${table} SET ${set.join(', ')} WHERE ${idColumn} = $1 AND ${column} = $2 RETURNING 1`,
        [id, box, ...Object.values(fresh)],
      );
      done += changed.length;
    }
    result.done += done;
    return rows.at(-1)?.id;
  }

  private async presentColumns(): Promise<SealedColumn[]> {
    const present: SealedColumn[] = [];
    for (const column of sealedColumns) {
      const [found] = await this.database.query(
        `SELECT FROM pg_attribute WHERE attrelid = to_regclass($1) AND attname = $2 AND NOT attisdropped`,
        [column.table, column.column],
      );
      if (found) present.push(column);
    }
    return present;
  }
}

/** SQL for the id of the key that sealed: bytes 2 and 3 of the value. */
const keyOf = ({ column }: SealedColumn): string =>
  `CASE WHEN octet_length(${column}) < 31 THEN 0 ELSE get_byte(${column}, 1) * 256 + get_byte(${column}, 2) END`;

function opened(ring: KeyRing, box: Buffer, place: string): Buffer | undefined {
  try {
    return ring.open(box, place);
  } catch (error) {
    if (error instanceof Unopenable) return undefined;
    throw error;
  }
}
