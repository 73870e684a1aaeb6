import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { KeptRow } from './batch';
import { casesIn, rowAsSeen } from './judged-as-seen';
import { KnownCases } from './known-cases';

/**
 * Rows as their importer may know them at this moment: a case that was hidden from her since, or removed, is named in none
 * of them. Whatever shows rows asks here.
 */
@Injectable()
export class RowsAsSeen {
  constructor(private readonly known: KnownCases) {}

  async of(viewer: Viewer, rows: readonly KeptRow[]): Promise<{ rows: KeptRow[]; seen: ReadonlySet<string> }> {
    const named = rows.flatMap(({ judged }) => (judged ? casesIn(judged) : []));
    const seen = await this.known.there(viewer, [...new Set(named)]);
    return { rows: rows.map((row) => rowAsSeen(row, (id) => seen.has(id))), seen };
  }
}
