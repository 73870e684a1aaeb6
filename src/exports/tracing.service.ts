import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';
import { copyMarksIn } from './copy-marks';
import { asFingerprint, asReference, asSha256 } from './domain/reference';
import type { ListedExport } from './export';
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
  fetched: Fetched[];
}

/** Finds out from which export a copy comes: who made it, when, for whom, and who has fetched it. */
@Injectable()
export class TracingService {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
  ) {}

  /** By what somebody read off a copy: a reference, a fingerprint, or the SHA-256 of a file. */
  byText(viewer: Viewer, text: string): Promise<Traced[]> {
    return this.database.transaction(viewer, async () => {
      const [reference, fingerprint, sha256] = [asReference(text), asFingerprint(text), asSha256(text)];
      const found = reference
        ? await this.with('reference', await this.exports.by('reference', reference))
        : fingerprint
          ? await this.with('fingerprint', await this.exports.by('fingerprint', fingerprint))
          : sha256
            ? await this.with('bytes', await this.exports.by('sha256', sha256))
            : [];
      return this.told(found);
    });
  }

  /** By the file itself: the very bytes, or what stands in it in whatever format. */
  byFile(viewer: Viewer, bytes: Buffer): Promise<Traced[]> {
    return this.database.transaction(viewer, async () => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const found = await this.with('bytes', await this.exports.by('sha256', sha256));
      if (found.length > 0) return this.told(found);
      const { references, fingerprints } = await copyMarksIn(bytes);
      for (const one of references)
        found.push(...(await this.with('reference', await this.exports.by('reference', one))));
      for (const one of fingerprints) {
        const more = await this.exports.by('fingerprint', one);
        const fresh = more.filter(({ id }) => !found.some(({ one: known }) => known.id === id));
        found.push(...(await this.with('fingerprint', fresh)));
      }
      return this.told(found);
    });
  }

  private async with(by: Traced['by'], exports: ListedExport[]): Promise<Traced[]> {
    const traced: Traced[] = [];
    for (const one of exports) traced.push({ one, by, fetched: await this.fetched(one.reference) });
    return traced;
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
