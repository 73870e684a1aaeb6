import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../platform/clock';
import type { Batch, FileReading, KeptRow } from './batch';
import { BatchesRepository } from './batches.repository';
import { KnownCases } from './known-cases';
import { isReferenceTaken } from './refusal-of';

/** So many references of cases that the importer does not see may be met in one batch. */
const most = 5;

/**
 * A reference that is taken tells that there is such a case. By hand that is learned one at a time; no table may be used to
 * try out a list of them.
 */
@Injectable()
export class TakenReferences {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly known: KnownCases,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  areEnough({ reading }: Batch): boolean {
    return (reading.takenReferences ?? 0) >= most;
  }

  /** The reading of the batch, with one more where the row was refused for the reference of a case that she does not see. */
  async counted(viewer: Viewer, { reading }: Batch, { said }: KeptRow, error: unknown): Promise<FileReading> {
    const reference = said?.person.reference?.understood;
    if (reference === undefined || !isReferenceTaken(error)) return reading;
    const isSeen = (await this.known.people(viewer, [], [reference])).length > 0;
    return isSeen ? reading : { ...reading, takenReferences: (reading.takenReferences ?? 0) + 1 };
  }

  /** Ends the run, each time that somebody begins it. */
  async halt(viewer: Viewer, { id }: Batch): Promise<false> {
    await this.batches.change(viewer, id, {
      state: 'stopped',
      trouble: 'references-taken',
      endedAt: this.clock.now(),
    });
    await this.trail.record({ act: 'import.halted', viewer, detail: { batch: id } });
    return false;
  }
}
