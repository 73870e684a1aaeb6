import { Injectable } from '@nestjs/common';
import { OnJob } from '../platform/jobs/on-job.decorator';
import { Database } from '../platform/database';
import { importKeeper } from './batch-work';
import { BatchesRepository } from './batches.repository';
import { ImportsWork } from './imports-work';

/** The work on files that were brought in. */
@Injectable()
export class ImportsJobs {
  constructor(
    private readonly work: ImportsWork,
    private readonly database: Database,
    private readonly batches: BatchesRepository,
  ) {}

  @OnJob('imports.work')
  go({ batch }: { batch: string }): Promise<void> {
    return this.work.go(batch);
  }

  /** Drafts whose time is over go, with the files. */
  @OnJob('imports.tidy')
  async tidy(): Promise<void> {
    await this.database.transaction(importKeeper, () => this.batches.removeExpired());
  }
}
