import { Injectable } from '@nestjs/common';
import { OnJob } from '../platform/jobs/on-job.decorator';
import { PlanningService } from './planning.service';
import { RechecksService } from './rechecks.service';
import { SendingService } from './sending.service';
import { TidyingService } from './tidying.service';

/** What comes back by itself. None of them does harm when it runs a second time, or twice at once. */
@Injectable()
export class DeliveriesJobs {
  constructor(
    private readonly planning: PlanningService,
    private readonly rechecks: RechecksService,
    private readonly sending: SendingService,
    private readonly tidying: TidyingService,
  ) {}

  @OnJob('alerts.plan')
  plan(): Promise<unknown> {
    return this.planning.plan();
  }

  /**
   * What was changed is taken up first, so that it is told as it stands. What is not planned yet is planned first: after a
   * while in which nobody worked, of several steps only the last is told. While somebody else plans, the next minute sends.
   */
  @OnJob('alerts.send')
  async send(): Promise<void> {
    await this.rechecks.takeUp();
    const { busy } = await this.planning.plan();
    if (!busy) await this.sending.sendDue();
  }

  @OnJob('alerts.tidy')
  tidy(): Promise<void> {
    return this.tidying.tidy();
  }
}
