import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';
import { EVERYTHING } from '../access/domain/levels';
import { PdfReader } from '../documents/drawing/pdf-reader';
import { copyMarksIn } from './copy-marks';
import { asFingerprint, asReference, asSha256 } from './domain/reference';
import type { ListedExport } from './export';
import { ExportCases } from './export-cases.repository';
import { ExportsRepository } from './exports.repository';

/** Somebody who has fetched a file. */
export interface Fetched {
  who: string;
  at: Date;
}

/** An export from which a copy may come. */
export interface Traced {
  one: ListedExport;
  /** By what it was found. `bytes`: the file is the very one. */
  by: 'bytes' | 'reference' | 'fingerprint';
  /** Does she see every case of it? Else she is not told what it is of: its template and how many cases would say. */
  seen: boolean;
  fetched: Fetched[];
}

/** Finds out from which export a copy comes: who made it, when, for whom, and who has fetched it. */
@Injectable()
export class TracingService {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly cases: ExportCases,
    private readonly pdfs: PdfReader,
  ) {}

  /** By what somebody read off a copy: a reference, a fingerprint, or the SHA-256 of a file. */
  byText(viewer: Viewer, text: string): Promise<Traced[]> {
    return this.database.transaction(viewer, async () => {
      const [reference, fingerprint, sha256] = [asReference(text), asFingerprint(text), asSha256(text)];
      const found = reference
        ? await this.with(viewer, 'reference', await this.exports.by('reference', reference))
        : fingerprint
          ? await this.with(viewer, 'fingerprint', await this.exports.by('fingerprint', fingerprint))
          : sha256
            ? await this.with(viewer, 'bytes', await this.exports.by('sha256', sha256))
            : [];
      return this.told(found);
    });
  }

  /** By the file itself: the very bytes, or what stands in it in whatever format. */
  byFile(viewer: Viewer, bytes: Buffer): Promise<Traced[]> {
    return this.database.transaction(viewer, async () => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const found = await this.with(viewer, 'bytes', await this.exports.by('sha256', sha256));
      if (found.length > 0) return this.told(found);
      const { references, fingerprints } = await copyMarksIn(bytes, this.pdfs);
      for (const one of references)
        found.push(...(await this.with(viewer, 'reference', await this.exports.by('reference', one))));
      for (const one of fingerprints) {
        const more = await this.exports.by('fingerprint', one);
        const fresh = more.filter(({ id }) => !found.some(({ one: known }) => known.id === id));
        found.push(...(await this.with(viewer, 'fingerprint', fresh)));
      }
      return this.told(found);
    });
  }

  private async with(viewer: Viewer, by: Traced['by'], exports: ListedExport[]): Promise<Traced[]> {
    const traced: Traced[] = [];
    for (const one of exports)
      traced.push({ one, by, seen: await this.seesAll(viewer, one), fetched: await this.fetched(one.reference) });
    return traced;
  }

  /** Of what was never made it is not known which cases it would hold. */
  private async seesAll(viewer: Viewer, one: ListedExport): Promise<boolean> {
    if (one.casesIn === null) return viewer.clearance >= EVERYTHING;
    return (await this.cases.seen(viewer, one.id, 'in', 'named')) === one.casesIn + one.casesNamed;
  }

  private told(found: Traced[]): Traced[] {
    noteForTrail({ found: found.map(({ one }) => one.reference) });
    return found;
  }

  /** Who has fetched it, by the trail: the first a hundred times. */
  private fetched(reference: string): Promise<Fetched[]> {
    return this.database.query<Fetched>(
      `SELECT coalesce(a.name, e.actor) AS who, e.at FROM audit_event e LEFT JOIN account a ON a.id = e.account_id
        WHERE e.act = 'export.fetched' AND e.detail ->> 'export' = $1 AND NOT e.detail ? 'status'
        ORDER BY e.id LIMIT 100`,
      [reference],
    );
  }
}
