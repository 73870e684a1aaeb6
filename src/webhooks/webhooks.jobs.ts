import { Injectable } from '@nestjs/common';
import { OnJob } from '../platform/jobs/on-job.decorator';
import { SEND } from './webhook-outbox';
import { WebhookSender } from './webhook-sender';

/** What the outbox lets others do. Its jobs carry nothing: each sends whatever is due. */
@Injectable()
export class WebhookJobs {
  constructor(private readonly sender: WebhookSender) {}

  @OnJob(SEND, { batch: 500 })
  send(): Promise<void> {
    return this.sender.sendDue();
  }

  @OnJob('webhook.sweep')
  sweep(): Promise<void> {
    return this.sender.sweep();
  }
}
