import type { DataSource, EntityManager } from 'typeorm';
import { Conflict, Invalid } from '../lib/errors';
import type { KeyRing } from '../platform/keys/key-ring';
import { placeOf } from '../platform/keys/sealed-columns';
import type { SealedValues } from '../platform/keys/sealed-values';
import type { ArchivedRow, Base64 } from './archived-rows';
import { type ArchivedFile, archiveFormat, archiveVersion, type Manifest, rowsPath } from './domain/manifest';
import { carriedAs, keptInOrder, sealedAs, type StoredTable, storedTables, structureOf } from './stored-tables';
import { ZipReader } from './zip-reader';

/** What reading an archive needs besides the file. */
export interface Target {
  /** The owner of the tables: nobody else may fill them as they were. */
  owner: DataSource;
  /** Seals what stood sealed: with the keys of this installation. */
  ring: KeyRing;
  values: SealedValues;
}

/** Rows that are written together. */
const together = 500;

/**
 * Fills an empty Vigil with an archive, all or nothing: rows, files, history and trail as they were. What was sealed is
 * sealed anew.
 * @throws Invalid when the file is no archive, of another version, or not as it was written
 * @throws Conflict when there are cases or people already
 */
export async function readArchive(path: string, target: Target): Promise<Manifest> {
  const zip = await ZipReader.open(path);
  try {
    const manifest = checkManifest(await zip.json('manifest.json'));
    await target.owner.transaction(async (manager) => {
      await manager.query(
        `SELECT set_config('vigil.actor', 'archive', true), set_config('statement_timeout', '0', true)`,
      );
      await new Filling(manager, zip, manifest, target).fill();
    });
    return manifest;
  } finally {
    zip.close();
  }
}

function checkManifest(found: unknown): Manifest {
  const { format, version } = (found ?? {}) as Partial<Manifest>;
  if (format !== archiveFormat)
    refuse('The file is no archive of Vigil: its manifest.json does not say that it is one.');
  if (version !== archiveVersion)
    refuse(`The archive has version ${String(version)}; this Vigil reads ${archiveVersion}.`);
  return found as Manifest;
}

function refuse(message: string): never {
  throw new Invalid([{ path: '', message }]);
}

class Filling {
  private readonly files: ReadonlyMap<string, ArchivedFile>;

  constructor(
    private readonly manager: EntityManager,
    private readonly zip: ZipReader,
    private readonly manifest: Manifest,
    private readonly target: Target,
  ) {
    this.files = new Map(manifest.files.map((file) => [file.path, file]));
  }

  async fill(): Promise<void> {
    const tables = keptInOrder(await storedTables((sql) => this.manager.query(sql)));
    await this.checkTarget(tables);
    const here = tables.filter(({ name }) => this.manifest.tables.some((table) => table.name === name));
    const names = here.map(({ name }) => name);
    // They stand as they were, with their history: nothing is to follow from them a second time.
    for (const name of names) await this.manager.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await this.manager.query(`TRUNCATE ${names.join(', ')} CASCADE`);
    for (const table of here) await this.table(table);
    await this.goOn(here);
    await this.manager.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const name of names) await this.manager.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  }

  private async checkTarget(tables: readonly StoredTable[]): Promise<void> {
    if (structureOf(tables) !== this.manifest.schema) {
      refuse(
        'The archive was written by a version of Vigil with other tables. Read it with that version, and bring it up to date there.',
      );
    }
    const [there] = await this.manager.query<{ cases: boolean; people: boolean }[]>(
      'SELECT EXISTS (SELECT FROM defender) AS cases, EXISTS (SELECT FROM account) AS people',
    );
    if (there!.cases || there!.people) {
      throw new Conflict(
        'An archive is read into an empty Vigil: here are cases or people already. Begin with a new database.',
      );
    }
  }

  private async table(table: StoredTable): Promise<void> {
    const stated = this.manifest.tables.find(({ name }) => name === table.name);
    const file = this.files.get(rowsPath(table.name));
    if (!stated || !file) refuse(`The rows of the table ${table.name} are missing in the archive.`);
    // First all of it: a row that was changed would be refused for what it says, in words that quote it.
    await this.zip.check(file);
    let rows: ArchivedRow[] = [];
    let count = 0;
    const most = table.columns.some(({ name }) => carriedAs(table.name, name) === 'file') ? 1 : together;
    for await (const line of this.zip.lines(file)) {
      rows.push(await this.restored(table, JSON.parse(line) as ArchivedRow));
      count++;
      if (rows.length < most) continue;
      await this.insert(table, rows);
      rows = [];
    }
    if (rows.length > 0) await this.insert(table, rows);
    if (count !== stated.rows) refuse(`The table ${table.name} has ${count} rows and not ${stated.rows}.`);
  }

  private async insert({ name, columns }: StoredTable, rows: ArchivedRow[]): Promise<void> {
    const given = columns.filter((column) => !column.generated && carried(name, column.name, rows[0]!));
    const list = given.map((column) => `"${column.name}"`).join(', ');
    await this.manager.query(
      `INSERT INTO ${name} (${list}) OVERRIDING SYSTEM VALUE
       SELECT ${list} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** With files in their place, and sealed again. */
  private async restored(table: StoredTable, row: ArchivedRow): Promise<ArchivedRow> {
    const full = { ...row };
    for (const { name } of table.columns) {
      const as = carriedAs(table.name, name);
      if ((as !== 'opened' && as !== 'file') || row[name] === null || row[name] === undefined) continue;
      const plain = as === 'file' ? await this.file(row[name] as string) : plainOf(row[name] as string | Base64);
      const sealed = sealedAs(table.name, name);
      if (!sealed) full[name] = hex(plain);
      else {
        full[name] = hex(this.target.ring.seal(plain, placeOf(sealed, row[sealed.idColumn] as string)));
        Object.assign(full, hexed(this.target.values.followsOf(table.name, plain, this.target.ring)));
      }
    }
    return full;
  }

  private async file(path: string): Promise<Buffer> {
    const file = this.files.get(path);
    return file ? this.zip.bytes(file) : refuse(`${path} is missing in the archive.`);
  }

  /** Numbers go on where they stood. */
  private async goOn(tables: readonly StoredTable[]): Promise<void> {
    for (const { name, columns } of tables) {
      for (const column of columns.filter(({ type }) => type === 'bigint')) {
        await this.manager.query(
          `SELECT setval(s, max) FROM (SELECT pg_get_serial_sequence($1, $2) AS s, (SELECT max("${column.name}") FROM ${name}) AS max) AS f
            WHERE s IS NOT NULL AND max IS NOT NULL`,
          [name, column.name],
        );
      }
    }
    for (const [name, value] of Object.entries(this.manifest.sequences)) {
      await this.manager.query(
        `SELECT setval(to_regclass($1), $2::bigint) WHERE to_regclass($1) IS NOT NULL
           AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = to_regclass($1) AND deptype = 'i')`,
        [name, value],
      );
    }
  }
}

const carried = (table: string, column: string, row: ArchivedRow): boolean =>
  carriedAs(table, column) !== 'left out' || row[column] !== undefined;

const plainOf = (value: string | Base64): Buffer =>
  typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.base64, 'base64');

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/** Bytes as PostgreSQL reads them out of JSON. */
const hexed = (columns: Record<string, unknown>): ArchivedRow =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one) => hex(one as Uint8Array)) : hex(value as Uint8Array),
    ]),
  );
