import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';
import { placeOf } from '../platform/keys/sealed-columns';
import type { Batch, ListedBatch } from './batch';

const listed = `b.id, b.account_id AS "accountId", b.made_by AS "madeBy", b.label, b.state, b.version, b.size,
  encode(b.sha256, 'hex') AS sha256, b.rows_digest AS "rowsDigest", b.file IS NOT NULL AS "hasFile", b.profile,
  b.row_count AS "rowCount", b.done, b.counts, b.trouble, b.forced, b.created_at AS "createdAt", b.updated_at AS "updatedAt",
  b.ended_at AS "endedAt", b.expires_at AS "expiresAt"`;
const columns = `${listed}, b.reading, b.mapping`;

/** States in which nothing was written yet, and which end by themselves. */
const isDraft = `b.state IN ('mapping', 'reading', 'ready')`;

/** SQL: is the batch the viewer's own? The command line and jobs see all. */
const own = ({ accountId, role }: Viewer): string =>
  role === 'server' ? 'true' : accountId ? `b.account_id = '${accountId}'::uuid` : 'false';

/** What of a batch may be written over. */
export type BatchChange = Partial<
  Pick<
    Batch,
    | 'label'
    | 'state'
    | 'rowsDigest'
    | 'reading'
    | 'mapping'
    | 'profile'
    | 'rowCount'
    | 'done'
    | 'counts'
    | 'trouble'
    | 'forced'
    | 'endedAt'
    | 'expiresAt'
  >
>;

const columnOf: Record<keyof BatchChange, string> = {
  label: 'label',
  state: 'state',
  rowsDigest: 'rows_digest',
  reading: 'reading',
  mapping: 'mapping',
  profile: 'profile',
  rowCount: 'row_count',
  done: 'done',
  counts: 'counts',
  trouble: 'trouble',
  forced: 'forced',
  endedAt: 'ended_at',
  expiresAt: 'expires_at',
};
const asJson = new Set<string>(['reading', 'mapping', 'counts']);

const place = (id: string): string => placeOf({ table: 'import_batch', column: 'file', idColumn: 'id' }, id);

/** The files that were brought in. */
@Injectable()
export class BatchesRepository {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  async add(
    viewer: Viewer,
    batch: Pick<Batch, 'id' | 'label' | 'size' | 'sha256' | 'rowsDigest' | 'reading' | 'expiresAt'>,
    file: Buffer,
  ) {
    const { id, label, size, sha256, rowsDigest, reading, expiresAt } = batch;
    await this.database.query(
      `INSERT INTO import_batch (id, account_id, made_by, label, size, sha256, file, reading, created_at, updated_at, expires_at, rows_digest)
       VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $9, $10, $11)`,
      [
        id,
        viewer.accountId,
        viewer.userId,
        label,
        size,
        sha256,
        this.keys.seal(file, place(id)),
        json(reading),
        this.clock.now(),
        expiresAt,
        rowsDigest,
      ],
    );
  }

  /** @param lock nobody else changes it until the transaction ends */
  async find(viewer: Viewer, id: string, { lock = false } = {}): Promise<Batch | undefined> {
    const [row] = await this.database.query<Batch>(
      `SELECT ${columns} FROM import_batch b WHERE b.id = $1 AND ${own(viewer)}${lock ? ' FOR UPDATE' : ''}`,
      [id],
    );
    return row;
  }

  /** The newest first. */
  list(viewer: Viewer, limit: number): Promise<ListedBatch[]> {
    return this.database.query<ListedBatch>(
      `SELECT ${listed} FROM import_batch b WHERE ${own(viewer)} ORDER BY b.created_at DESC, b.id LIMIT $1`,
      [limit],
    );
  }

  /**
   * The drafts of an account, and the bytes of their files.
   * @param lock no other one of hers is added until the transaction ends
   */
  async drafts(accountId: string, { lock = false } = {}): Promise<{ count: number; bytes: number }> {
    if (lock) await this.database.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`import-drafts ${accountId}`]);
    const [row] = await this.database.query<{ count: number; bytes: number }>(
      `SELECT count(*)::int AS count, coalesce(sum(b.size), 0)::float8 AS bytes
         FROM import_batch b WHERE b.account_id = $1 AND ${isDraft}`,
      [accountId],
    );
    return row!;
  }

  /** The file as it was brought in. */
  async file(viewer: Viewer, id: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ file: Buffer | null }>(
      `SELECT b.file FROM import_batch b WHERE b.id = $1 AND ${own(viewer)}`,
      [id],
    );
    return row?.file ? this.keys.open(row.file, place(id)) : undefined;
  }

  /** `silently`: the version stays, as while the work goes on. */
  async change(viewer: Viewer, id: string, change: BatchChange, { silently = false } = {}): Promise<void> {
    const names = Object.keys(change) as (keyof BatchChange)[];
    const values = names.map((name) => (asJson.has(name) ? json(change[name]) : (change[name] ?? null)));
    const sets = names.map((name, i) => `${columnOf[name]} = $${i + 3}`);
    await this.database.query(
      `UPDATE import_batch b SET ${[...sets, 'updated_at = $2', ...(silently ? [] : ['version = version + 1'])].join(', ')}
        WHERE b.id = $1 AND ${own(viewer)}`,
      [id, this.clock.now(), ...values],
    );
  }

  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.database.query(`DELETE FROM import_batch b WHERE b.id = $1 AND ${own(viewer)}`, [id]);
  }

  /** Takes away drafts whose time is over; gives how many. */
  async removeExpired(): Promise<number> {
    const gone = await this.database.query(
      `DELETE FROM import_batch b WHERE b.expires_at < $1 AND ${isDraft} RETURNING b.id`,
      [this.clock.now()],
    );
    return gone.length;
  }
}

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));
