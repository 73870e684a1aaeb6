import { createHash } from 'node:crypto';
import { sealedColumns } from '../platform/keys/sealed-columns';
import { whatIsKept } from './domain/what-is-kept';

/** Asks the database for rows. */
export type Ask = <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;

export interface StoredColumn {
  name: string;
  /** As PostgreSQL calls it: `uuid`, `text[]`, `timestamp with time zone`. */
  type: string;
  required: boolean;
  /** Worked out by the database from other columns. */
  generated: boolean;
}

/** A table as it stands in the database. */
export interface StoredTable {
  name: string;
  columns: StoredColumn[];
  /** Its primary key. */
  key: string[];
  /** Rows of other tables that must be there before: by foreign keys. */
  refers: { column: string; table: string; key: string }[];
}

/** All tables of Vigil, by name. */
export async function storedTables(ask: Ask): Promise<StoredTable[]> {
  const tables = await ask<StoredTable>(`
    SELECT c.relname AS name,
           (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                     'required', a.attnotnull, 'generated', a.attgenerated <> '') ORDER BY a.attnum)
              FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
           coalesce((SELECT jsonb_agg(a.attname ORDER BY k.place)
              FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, place), pg_attribute a
             WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum), '[]') AS key,
           coalesce((SELECT jsonb_agg(jsonb_build_object('column', own.attname, 'table', f.confrelid::regclass::text,
                     'key', its.attname) ORDER BY f.conname)
              FROM pg_constraint f
              JOIN pg_attribute own ON own.attrelid = f.conrelid AND own.attnum = f.conkey[1]
              JOIN pg_attribute its ON its.attrelid = f.confrelid AND its.attnum = f.confkey[1]
             WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid), '[]') AS refers
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
     ORDER BY c.relname`);
  return tables;
}

/** The tables that an archive holds, each after those that its rows refer to. */
export function keptInOrder(tables: readonly StoredTable[]): StoredTable[] {
  const left = tables.filter(({ name }) => whatIsKept[name]?.is === 'kept');
  const kept = new Set(left.map(({ name }) => name));
  const done: StoredTable[] = [];
  while (left.length > 0) {
    const open = new Set(left.map(({ name }) => name));
    const next = left.filter(({ refers }) => !refers.some(({ table }) => kept.has(table) && open.has(table)));
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const one of next) left.splice(left.indexOf(one), 1);
    done.push(...next);
  }
  return done;
}

/** Stands for the tables and columns of an archive: it is read where they are the same. */
export const structureOf = (kept: readonly StoredTable[]): string =>
  createHash('sha256')
    .update(JSON.stringify(kept.map(({ name, columns }) => [name, columns])))
    .digest('hex')
    .slice(0, 16);

/** How the values of one column go into an archive. */
export type Carried = 'as it is' | 'opened' | 'file' | 'left out';

/** How an archive carries a column: `what-is-kept.ts` decides, and what is sealed is opened. */
export function carriedAs(table: string, column: string): Carried {
  const kept = whatIsKept[table];
  if (kept?.is !== 'kept' || Object.hasOwn(kept.without ?? {}, column)) return 'left out';
  if (kept.file === column) return 'file';
  return isSealed(table, column) ? 'opened' : 'as it is';
}

/** Is the column closed by a key of Vigil? */
export const isSealed = (table: string, column: string): boolean => sealedAs(table, column) !== undefined;

export const sealedAs = (table: string, column: string) =>
  sealedColumns.find((one) => one.table === table && one.column === column);
