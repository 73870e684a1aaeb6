import { Injectable } from '@nestjs/common';
import { EVERYTHING } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible, visibleTo } from '../access/visibility';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';
import { placeOf } from '../platform/keys/sealed-columns';
import { extensionOf } from './domain/extension';
import { filePath } from './domain/manifest';
import { whatIsKept } from './domain/what-is-kept';
import { carriedAs, sealedAs, type StoredTable } from './stored-tables';

/** A row as it goes into the archive: plain JSON, by column. */
export type ArchivedRow = Record<string, unknown>;

/** A value that is a file of its own. */
export interface RowFile {
  path: string;
  bytes: Buffer;
}

/** Rows that are fetched together; of files, one. */
const together = 500;

/** Bytes that are no text stand in JSON like this. */
export interface Base64 {
  base64: string;
}

/** Reads tables for an archive, a few rows at a time, inside the open transaction; what is sealed is opened. */
@Injectable()
export class ArchivedRows {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
  ) {}

  async *of(viewer: Viewer, table: StoredTable): AsyncGenerator<ArchivedRow> {
    const opened = this.columns(table, 'opened');
    const files = this.columns(table, 'file');
    const apart = [...opened, ...files, ...this.columns(table, 'left out')];
    const boxes = [...opened, ...files].map((column) => `, t.${column} AS "${column}"`);
    const sql = `SELECT to_jsonb(t) - $1::text[] AS row${boxes.join('')} FROM ${table.name} t
      WHERE ${seenBy(viewer, table)} ORDER BY ${orderOf(table)}`;
    for await (const found of this.cursor<ArchivedRow & { row: ArchivedRow }>(
      sql,
      [apart],
      files.length ? 1 : together,
    )) {
      const row = { ...found.row };
      for (const column of opened) row[column] = asJson(this.open(table, column, found));
      for (const column of files) row[column] = this.fileOf(table, column, found)?.path ?? null;
      yield row;
    }
  }

  /** The values of a table that are files of their own. */
  async *filesOf(viewer: Viewer, table: StoredTable): AsyncGenerator<RowFile> {
    for (const column of this.columns(table, 'file')) {
      const sql = `SELECT to_jsonb(t) - '${column}' AS row, t.${column} AS "${column}" FROM ${table.name} t
                    WHERE t.${column} IS NOT NULL AND ${seenBy(viewer, table)} ORDER BY ${orderOf(table)}`;
      for await (const found of this.cursor<ArchivedRow & { row: ArchivedRow }>(sql, [], 1)) {
        yield this.fileOf(table, column, found)!;
      }
    }
  }

  private columns(table: StoredTable, as: ReturnType<typeof carriedAs>): string[] {
    return table.columns.map(({ name }) => name).filter((name) => carriedAs(table.name, name) === as);
  }

  private fileOf(table: StoredTable, column: string, found: ArchivedRow & { row: ArchivedRow }): RowFile | null {
    const bytes = this.open(table, column, found);
    if (bytes === null) return null;
    const id = table.key.map((name) => String(found.row[name])).join('_');
    return { path: filePath(table.name, id, extensionOf(bytes)), bytes };
  }

  private open({ name }: StoredTable, column: string, found: ArchivedRow & { row: ArchivedRow }): Buffer | null {
    const bytes = found[column] as Buffer | null;
    const sealed = sealedAs(name, column);
    if (bytes === null || !sealed) return bytes;
    return this.ring.open(bytes, placeOf(sealed, found.row[sealed.idColumn] as string));
  }

  private async *cursor<T>(sql: string, parameters: unknown[], most: number): AsyncGenerator<T> {
    await this.database.query(`DECLARE archived NO SCROLL CURSOR FOR ${sql}`, parameters);
    for (;;) {
      const rows = await this.database.query<T>(`FETCH ${most} FROM archived`);
      yield* rows;
      if (rows.length < most) break;
    }
    await this.database.query('CLOSE archived');
  }
}

/**
 * SQL: is the row seen, with all that it refers to? Row security says the same of most tables; a row that refers to one
 * that is not seen could not be read back, and would tell that there is one.
 */
function seenBy(viewer: Viewer, { name, columns, refers }: StoredTable): string {
  if (viewer.clearance >= EVERYTHING) return 'true';
  const parts = refers
    .filter(({ table }) => whatIsKept[table]?.is === 'kept')
    .map(
      ({ column, table, key }) =>
        `(t.${column} IS NULL OR EXISTS (SELECT FROM ${table} r WHERE r.${key} = t.${column}))`,
    );
  if (name === 'defender') parts.push(visibleTo(viewer, 't'));
  if (columns.some((column) => column.name === 'defender_id')) {
    parts.push(`(t.defender_id IS NULL OR ${ofVisible(viewer, 't.defender_id')})`);
  }
  if (name === 'case_group') parts.push(groupVisibleTo(viewer, 't.id'));
  return parts.join(' AND ') || 'true';
}

const orderOf = ({ key }: StoredTable): string => (key.length ? key.map((name) => `t.${name}`).join(', ') : '1');

/** As text where it is text, so that people can read it. */
function asJson(bytes: Buffer | null): string | Base64 | null {
  if (bytes === null) return null;
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) && !text.includes('\0') ? text : { base64: bytes.toString('base64') };
}
