import { Injectable } from '@nestjs/common';
import { inNewScope } from '../access/scope';
import { serverViewer, type Viewer } from '../access/viewer';
import { waitForImports } from '../bundles/import-lock';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Batch, BatchState } from './batch';
import { BatchesRepository } from './batches.repository';
import { Importers } from './importers';

/** Looks for the work that is left, and does none of it by itself. */
export const importKeeper: Viewer = serverViewer('imports', 'Imports');

/** Does a part of the work on a batch, in the open transaction; says whether more is to be done. */
export type Chunk = (viewer: Viewer, batch: Batch) => Promise<boolean>;

/** Work on a batch, in transactions that follow each other: whatever ends the process, whole ones stand. */
@Injectable()
export class BatchWork {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly importers: Importers,
    private readonly clock: Clock,
  ) {}

  /**
   * Works as long as the batch is in a state, and its importer may: her rights are asked anew for each part.
   * @param instead tried in place of a part that failed; what it throws goes on
   */
  async inChunks(id: string, state: BatchState, chunk: Chunk, instead?: Chunk): Promise<void> {
    for (let more = true; more;) {
      try {
        more = await inNewScope(() => this.once(id, state, chunk));
      } catch (error) {
        if (!instead) throw error;
        more = await inNewScope(() => this.once(id, state, instead));
      }
    }
  }

  /** The batch as it stands, and who works on it; undefined when there is nothing to do, or nobody who may. */
  async begun(id: string, state: BatchState): Promise<{ viewer: Viewer; batch: Batch } | undefined> {
    const batch = await this.database.transaction(importKeeper, () => this.batches.find(importKeeper, id));
    if (batch?.state !== state) return undefined;
    const viewer = await this.importers.viewer(batch.accountId);
    if (viewer) return { viewer, batch };
    await this.database.transaction(importKeeper, () =>
      this.batches.change(importKeeper, id, { state: 'stopped', trouble: 'importer-gone', endedAt: this.clock.now() }),
    );
    return undefined;
  }

  private async once(id: string, state: BatchState, chunk: Chunk): Promise<boolean> {
    const begun = await this.begun(id, state);
    if (!begun) return false;
    const { viewer } = begun;
    return this.database.transaction(viewer, async () => {
      await this.database.takeTime();
      // Before the batch itself is held: whoever wants to stop it need not wait for somebody else's import.
      if (state !== 'reading') await waitForImports(this.database);
      const batch = await this.batches.find(viewer, id, { lock: true });
      return batch?.state === state && chunk(viewer, batch);
    });
  }
}
