import { Injectable } from '@nestjs/common';
import { OnJob } from '../platform/jobs/on-job.decorator';
import { MailSender } from './mail-sender';
import { SEND } from './outbox';

/** What the outbox lets others do. Its jobs carry nothing: each sends whatever is due. */
@Injectable()
export class MailJobs {
  constructor(private readonly sender: MailSender) {}

  @OnJob(SEND, { batch: 500 })
  send(): Promise<void> {
    return this.sender.sendDue();
  }

  @OnJob('mail.sweep')
  sweep(): Promise<void> {
    return this.sender.sweep();
  }
}
