import { Injectable } from '@nestjs/common';
import { touchCase } from '../access/scope';
import { factTold } from '../access/told-facts';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { pageOf, type Page, type PageAsked } from '../lib/page';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Cursors } from '../platform/keys/cursors';
import type { CaseDocument, DocumentWords } from './case-document';
import type { ErasureReason } from './domain/erasure-reasons';
import type { DocumentType } from './domain/file-kinds';
import type { PageSize } from './drawing/page-size';

// Of the events those alone are named that the viewer is told: row security leaves out the others.
const columns = `t.id, t.seq, t.defender_id AS "defenderId", t.type, t.title, t.size, t.pages,
  encode(t.sha256, 'hex') AS sha256, t.sensitivity, t.version, t.created_at AS "createdAt", t.updated_at AS "updatedAt",
  coalesce(a.name, t.created_by) AS "createdBy", t.erased_at AS "erasedAt", coalesce(b.name, t.erased_by) AS "erasedBy",
  t.erasure_reason AS "erasureReason",
  (SELECT coalesce(array_agg(e.id ORDER BY e.id), '{}') FROM event e
    WHERE e.id = ANY (t.event_ids) AND e.defender_id = t.defender_id) AS "eventIds"`;
const from = `document t LEFT JOIN account a ON a.id::text = t.created_by LEFT JOIN account b ON b.id::text = t.erased_by`;

interface Row extends Omit<CaseDocument, 'erasure'> {
  seq: number;
  erasedAt: Date | null;
  erasedBy: string | null;
  erasureReason: ErasureReason | null;
}

/** What is written of a new document. */
export interface NewDocument extends DocumentWords {
  id: string;
  defenderId: string;
  type: DocumentType;
  size: number;
  pages: readonly PageSize[];
  sealed: Buffer;
  sha256: Buffer;
}

/** SQL: which documents `alias` exist for the viewer. Row security says the same a second time (migration 0027). */
export const documentSeen = (viewer: Viewer, alias: string): string => `(${ofVisible(viewer, `${alias}.defender_id`)}
  AND ${factTold(viewer.facts, `${alias}.sensitivity`)} AND (${alias}.erased_at IS NULL OR ${viewer.facts >= 3}))`;

/** The rows of documents. */
@Injectable()
export class DocumentsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  /** The documents of a case, newest first; with the tombstones of erased ones. */
  async page(viewer: Viewer, defenderId: string, asked: PageAsked): Promise<Page<CaseDocument>> {
    const before = asked.after === undefined ? null : this.cursors.open('documents', asked.after);
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM ${from} WHERE t.defender_id = $1 AND ($2::bigint IS NULL OR t.seq < $2)
        AND ${documentSeen(viewer, 't')} ORDER BY t.seq DESC LIMIT $3`,
      [defenderId, before, asked.limit + 1],
    );
    const { items, next } = pageOf(rows, asked.limit, ({ seq }) => this.cursors.seal('documents', seq));
    return { items: items.map(documentOf), next };
  }

  /** All documents of a case that are not erased, oldest first. */
  async all(viewer: Viewer, defenderId: string): Promise<CaseDocument[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM ${from}
        WHERE t.defender_id = $1 AND t.erased_at IS NULL AND ${documentSeen(viewer, 't')} ORDER BY t.seq`,
      [defenderId],
    );
    return rows.map(documentOf);
  }

  async find(viewer: Viewer, ids: readonly string[]): Promise<CaseDocument[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM ${from} WHERE t.id = ANY ($1::uuid[]) AND ${documentSeen(viewer, 't')} ORDER BY t.seq`,
      [ids],
    );
    rows.forEach(({ defenderId }) => touchCase(defenderId));
    return rows.map(documentOf);
  }

  /** The file, sealed. */
  async sealed(viewer: Viewer, id: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ sealed: Buffer }>(
      `SELECT t.sealed FROM document t WHERE t.id = $1 AND t.sealed IS NOT NULL AND ${documentSeen(viewer, 't')}`,
      [id],
    );
    return row?.sealed;
  }

  /** How many documents of a case are not erased, and the id of one that is the same file. */
  async standing(viewer: Viewer, defenderId: string, sha256: Buffer): Promise<{ count: number; same: string | null }> {
    const [row] = await this.database.query<{ count: number; same: string | null }>(
      `SELECT count(*)::int AS count, (array_agg(t.title) FILTER (WHERE t.sha256 = $2))[1] AS same FROM document t
        WHERE t.defender_id = $1 AND t.erased_at IS NULL AND ${documentSeen(viewer, 't')}`,
      [defenderId, sha256],
    );
    return row!;
  }

  async insert(viewer: Viewer, document: NewDocument): Promise<void> {
    const { id, defenderId, type, title, size, pages, sealed, sha256, sensitivity, eventIds } = document;
    await this.database.query(
      `INSERT INTO document (id, defender_id, type, title, size, pages, sealed, sha256, sensitivity, event_ids,
         created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
      [
        id,
        defenderId,
        type,
        title,
        size,
        JSON.stringify(pages),
        sealed,
        sha256,
        sensitivity,
        eventIds,
        viewer.userId,
        this.clock.now(),
      ],
    );
  }

  /** Was it still this version, and is it changed now? Links to events that the viewer is not told stay. */
  async change(id: string, version: number, { title, sensitivity, eventIds }: DocumentWords): Promise<boolean> {
    const changed = await this.database.query(
      `UPDATE document t SET title = $3, sensitivity = $4, version = version + 1, updated_at = $6,
              event_ids = $5::uuid[] || ARRAY(SELECT linked FROM unnest(t.event_ids) AS linked
                WHERE NOT EXISTS (SELECT FROM event e WHERE e.id = linked))
        WHERE t.id = $1 AND t.version = $2 AND t.erased_at IS NULL RETURNING 1`,
      [id, version, title, sensitivity, eventIds, this.clock.now()],
    );
    return changed.length > 0;
  }

  /** Was it still this version, and is it erased now? Nothing is left of the file, its title and its digest. */
  async erase(viewer: Viewer, id: string, version: number, reason: ErasureReason): Promise<boolean> {
    const erased = await this.database.query(
      `UPDATE document t SET sealed = NULL, sha256 = NULL, title = '', event_ids = '{}', erased_at = $5, erased_by = $3,
              erasure_reason = $4, version = version + 1, updated_at = $5
        WHERE t.id = $1 AND t.version = $2 AND t.erased_at IS NULL RETURNING 1`,
      [id, version, viewer.userId, reason, this.clock.now()],
    );
    return erased.length > 0;
  }
}

function documentOf({ seq: _, erasedAt, erasedBy, erasureReason, ...kept }: Row): CaseDocument {
  const erasure = erasedAt && { at: erasedAt, by: erasedBy!, reason: erasureReason! };
  return { ...kept, erasure };
}
