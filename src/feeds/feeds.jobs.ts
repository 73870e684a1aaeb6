import { Injectable } from '@nestjs/common';
import { OnJob } from '../platform/jobs/on-job.decorator';
import { RestoreGuard } from './restore-guard';

/** What comes back by itself. */
@Injectable()
export class FeedsJobs {
  constructor(private readonly guard: RestoreGuard) {}

  /** Feeds end in many ways, as with their account; the file of the data folder learns of all of them. */
  @OnJob('feed.mark')
  mark(): Promise<void> {
    return this.guard.keepUp();
  }
}
