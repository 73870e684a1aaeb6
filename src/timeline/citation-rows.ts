import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { rowChanges } from '../lib/row-changes';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Citation } from './citation.entity';
import { citationColumns } from './event-columns';
import { CitationInput } from './event.dto';
import { refuseOpening } from './refuse-opening';

/** Writes the citations of an event, row by row, so that the history shows what changed and no more. */
@Injectable()
export class CitationRows {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Invalid when a source would be told more widely and the viewer may not decide that */
  async write(viewer: Viewer, eventId: string, wanted: CitationInput[]): Promise<void> {
    const citations = this.database.repository(Citation);
    const rows = await citations.find({ where: { eventId }, order: { position: 'ASC' } });
    const recordedAt = this.clock.now();
    const { keep, add, remove } = rowChanges(rows, wanted, saysSame);
    if (remove.length > 0) await citations.delete(remove.map((row) => row.id));
    for (const { row, wanted: input, position } of keep) {
      if (saysSame(row, input) && row.position === position) continue;
      refuseOpening(viewer, row.sensitivity, input.sensitivity, `citations[${position}].sensitivity`);
      const said = citationColumns(input);
      // Another date is another claim, and new.
      await citations.update(row.id, { ...said, position, ...(said.date !== row.date && { recordedAt }) });
    }
    if (add.length === 0) return;
    await citations.insert(
      add.map(({ wanted: input, position }) => ({ eventId, position, recordedAt, ...citationColumns(input) })),
    );
  }
}

function saysSame(row: Citation, input: CitationInput): boolean {
  return Object.entries(citationColumns(input)).every(([name, value]) => row[name as keyof Citation] === value);
}
