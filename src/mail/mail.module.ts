import { Module } from '@nestjs/common';
import { MailClaims } from './mail-claims';
import { MailMessages } from './mail-messages';
import { MailSender } from './mail-sender';
import { MailTransport } from './mail-transport';
import { MailJobs } from './mail.jobs';
import { Outbox } from './outbox';

/** Mails to people with accounts, and their way out. */
@Module({
  providers: [Outbox, MailClaims, MailMessages, MailTransport, MailSender, MailJobs],
  exports: [Outbox, MailSender],
})
export class MailModule {}
