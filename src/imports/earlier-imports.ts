import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';
import type { BatchState, ListedBatch } from './batch';

/** An import of the same table before. */
export interface EarlierImport {
  id: string;
  label: string | null;
  state: BatchState;
  createdAt: Date;
  /** The same bytes; else the same rows, in another order or format. */
  isSameFile: boolean;
}

/** Whether a table was brought in before: noticed, and never refused. */
@Injectable()
export class EarlierImports {
  constructor(private readonly database: Database) {}

  /** The last one before this, among those that the viewer sees: her own; on the command line all. */
  async of({ accountId, role }: Viewer, { id, sha256, rowsDigest }: ListedBatch): Promise<EarlierImport | undefined> {
    const [row] = await this.database.query<EarlierImport>(
      `SELECT b.id, b.label, b.state, b.created_at AS "createdAt", b.sha256 = decode($2, 'hex') AS "isSameFile"
         FROM import_batch b
        WHERE b.id <> $1 AND (b.sha256 = decode($2, 'hex') OR b.rows_digest = $3)
          AND b.created_at <= (SELECT created_at FROM import_batch WHERE id = $1)
          AND ($4 OR b.account_id = $5::uuid)
        ORDER BY b.state IN ('done', 'stopped') DESC, b.created_at DESC LIMIT 1`,
      [id, sha256, rowsDigest, role === 'server', accountId],
    );
    return row;
  }
}
