import { Injectable } from '@nestjs/common';
import { ofVisible } from '../access/visibility';
import type { Viewer } from '../access/viewer';
import { type CaseChoice, ChosenCases } from '../datasets/chosen-cases';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';

/**
 * Whose sealed records a draft would print (identity documents, usual residence), and how many at the most; what stands in
 * them is not opened for this.
 */
@Injectable()
export class PrintedDocuments {
  constructor(
    private readonly database: Database,
    private readonly chosen: ChosenCases,
    private readonly clock: Clock,
  ) {}

  /** Of each case of the choice of which the UN may be told, and whose person agreed to a confidential submission. */
  async of(viewer: Viewer, choice: CaseChoice): Promise<{ id: string; count: number }[]> {
    const told: string[] = [];
    for await (const one of this.chosen.read(viewer, choice, 'un_confidential', this.clock.today()))
      if (one.told) told.push(one.defenderId);
    return this.database.query(
      `SELECT r.defender_id AS id, count(*)::int AS count
         FROM confidential_record r JOIN consent a ON a.defender_id = r.defender_id AND a.scope = 'un_confidential'
        WHERE r.defender_id = ANY ($1::uuid[]) AND r.kind IN ('identity_document', 'residence') AND r.erased_at IS NULL
          AND a.value = 'given' AND ${ofVisible(viewer, 'r.defender_id')}
        GROUP BY r.defender_id ORDER BY r.defender_id`,
      [told],
    );
  }
}
