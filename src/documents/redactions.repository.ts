import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';
import type { CopyOf } from './case-document';
import { documentSeen } from './documents.repository';
import type { Box, BoxKept } from './domain/box';

/** The boxes that are marked on documents, and which copies were made. */
@Injectable()
export class RedactionsRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they were marked. */
  boxes(viewer: Viewer, documentId: string): Promise<Box[]> {
    return this.database.query<Box>(
      `SELECT b.id, b.page, b.x0, b.y0, b.x1, b.y1, b.reason FROM redaction_box b JOIN document t ON t.id = b.document_id
        WHERE b.document_id = $1 AND ${documentSeen(viewer, 't')} ORDER BY b.seq`,
      [documentId],
    );
  }

  async add(documentId: string, { page, x0, y0, x1, y1, reason }: BoxKept): Promise<void> {
    await this.database.query(
      `INSERT INTO redaction_box (document_id, page, x0, y0, x1, y1, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [documentId, page, x0, y0, x1, y1, reason],
    );
  }

  /** One box, or all of them. */
  async remove(documentId: string, boxId?: string): Promise<void> {
    await this.database.query(`DELETE FROM redaction_box WHERE document_id = $1 AND ($2::uuid IS NULL OR id = $2)`, [
      documentId,
      boxId ?? null,
    ]);
  }

  async recordCopy({ copyId, originalId, boxes }: CopyOf): Promise<void> {
    await this.database.query(`INSERT INTO document_copy (copy_id, original_id, boxes) VALUES ($1, $2, $3)`, [
      copyId,
      originalId,
      JSON.stringify(boxes),
    ]);
  }

  /** Of which documents these are copies, and which copies were made of them: as far as the viewer sees both. */
  copies(viewer: Viewer, ids: readonly string[]): Promise<CopyOf[]> {
    return this.database.query<CopyOf>(
      `SELECT c.copy_id AS "copyId", c.original_id AS "originalId", c.boxes FROM document_copy c
         JOIN document t ON t.id = c.copy_id JOIN document o ON o.id = c.original_id
        WHERE (c.copy_id = ANY ($1::uuid[]) OR c.original_id = ANY ($1::uuid[]))
          AND ${documentSeen(viewer, 't')} AND ${documentSeen(viewer, 'o')} ORDER BY t.seq`,
      [ids],
    );
  }
}
