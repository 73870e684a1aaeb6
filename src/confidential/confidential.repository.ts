import { Injectable } from '@nestjs/common';
import { touchCase } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { Database } from '../platform/database';
import type { Hit, SealedRow } from './confidential-record';
import type { ConfidentialKind, ErasureReason } from './domain/kinds';

/** More than anybody reads on one page; the service takes no more of them. */
export const mostRecords = 500;

const columns = `r.id, r.defender_id AS "defenderId", r.kind, r.sealed, r.version, r.created_at AS "createdAt",
  r.updated_at AS "updatedAt", r.erased_at AS "erasedAt", coalesce(a.name, r.erased_by) AS "erasedBy",
  r.erasure_reason AS "erasureReason"`;
const from = 'confidential_record r LEFT JOIN account a ON a.id::text = r.erased_by';

/** What a confidential record holds closed. */
export interface ClosedColumns {
  sealed: Buffer;
  lookup: Buffer[];
}

/** The rows of confidential records. What they say never comes here in the open, so that no log of SQL can hold it. */
@Injectable()
export class ConfidentialRepository {
  constructor(private readonly database: Database) {}

  /** The records of one case and the tombstones of those that were erased, oldest first. */
  async ofDefender(viewer: Viewer, defenderId: string): Promise<SealedRow[]> {
    const sql = `SELECT ${columns} FROM ${from}
      WHERE r.defender_id = $1 AND ${ofVisible(viewer, 'r.defender_id')} ORDER BY r.created_at, r.id`;
    return this.database.query<SealedRow>(sql, [defenderId]);
  }

  async find(viewer: Viewer, id: string): Promise<SealedRow | undefined> {
    const sql = `SELECT ${columns} FROM ${from} WHERE r.id = $1 AND ${ofVisible(viewer, 'r.defender_id')}`;
    const [row] = await this.database.query<SealedRow>(sql, [id]);
    if (row) touchCase(row.defenderId);
    return row;
  }

  /** How many records of a case are not erased. */
  async count(viewer: Viewer, defenderId: string): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM confidential_record r
      WHERE r.defender_id = $1 AND r.erased_at IS NULL AND ${ofVisible(viewer, 'r.defender_id')}`;
    return (await this.database.query<{ n: number }>(sql, [defenderId]))[0]!.n;
  }

  async insert(
    id: string,
    defenderId: string,
    kind: ConfidentialKind,
    { sealed, lookup }: ClosedColumns,
  ): Promise<void> {
    const sql = 'INSERT INTO confidential_record (id, defender_id, kind, sealed, lookup) VALUES ($1, $2, $3, $4, $5)';
    await this.database.query(sql, [id, defenderId, kind, sealed, lookup]);
  }

  /** Was it still this version, and is it changed now? */
  update(id: string, version: number, { sealed, lookup }: ClosedColumns): Promise<boolean> {
    return this.changed('sealed = $3, lookup = $4', [id, version, sealed, lookup]);
  }

  /** Was it still this version, and is it erased now? Nothing is left of what it said. */
  erase(id: string, version: number, by: string, reason: ErasureReason): Promise<boolean> {
    const erased = `sealed = NULL, lookup = '{}', erased_at = now(), erased_by = $3, erasure_reason = $4`;
    return this.changed(erased, [id, version, by, reason]);
  }

  /** Records with one of these digests, in cases that the viewer may see. */
  async withLookup(viewer: Viewer, macs: Buffer[]): Promise<Hit[]> {
    const sql = `SELECT r.id, r.defender_id AS "defenderId", r.kind FROM confidential_record r
      WHERE r.id IN (SELECT confidential_with($1)) AND ${ofVisible(viewer, 'r.defender_id')}
      ORDER BY r.created_at, r.id LIMIT ${mostRecords}`;
    const hits = await this.database.query<Hit>(sql, [macs]);
    hits.forEach(({ defenderId }) => touchCase(defenderId));
    return hits;
  }

  private async changed(set: string, parameters: unknown[]): Promise<boolean> {
    const sql = `UPDATE confidential_record SET ${set}, version = version + 1, updated_at = now()
      WHERE id = $1 AND version = $2 AND erased_at IS NULL RETURNING id`;
    return (await this.database.query(sql, parameters)).length > 0;
  }
}
