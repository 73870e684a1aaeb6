import { Injectable } from '@nestjs/common';
import { OnJob } from '../platform/jobs/on-job.decorator';
import { ApprovalsService } from './approvals.service';
import { MAKE } from './exports.service';
import { MakingService } from './making.service';
import { SweepingService } from './sweeping.service';

/** What is done without a request. Exports are made one after the other in each process that works. */
@Injectable()
export class ExportsJobs {
  constructor(
    private readonly making: MakingService,
    private readonly approvals: ApprovalsService,
    private readonly sweeping: SweepingService,
  ) {}

  @OnJob(MAKE)
  make({ export: id }: { export: string }): Promise<void> {
    return this.making.make(id);
  }

  @OnJob('export.ask')
  ask({ export: id }: { export: string }): Promise<void> {
    return this.approvals.askAround(id);
  }

  @OnJob('export.sweep')
  sweep(): Promise<void> {
    return this.sweeping.sweep();
  }
}
