import { Module } from '@nestjs/common';
import { AdministratorsLetters } from './administrators-letters';
import { MailClaims } from './mail-claims';
import { MailKeyWebController } from './mail-key.web.controller';
import { MailKeys } from './mail-keys.service';
import { MailLists } from './mail-lists.service';
import { MailMessages } from './mail-messages';
import { MailSender } from './mail-sender';
import { MailTransport } from './mail-transport';
import { MailJobs } from './mail.jobs';
import { Outbox } from './outbox';
import { OutboxWebController } from './outbox.web.controller';
import { OwnMailWebController } from './own-mail.web.controller';
import { UnsentMails } from './unsent-mails';

/** Mails to people with accounts, and their way out. */
@Module({
  controllers: [OutboxWebController, OwnMailWebController, MailKeyWebController],
  providers: [
    Outbox,
    MailClaims,
    MailMessages,
    MailTransport,
    MailSender,
    MailJobs,
    MailLists,
    MailKeys,
    UnsentMails,
    AdministratorsLetters,
  ],
  exports: [Outbox, AdministratorsLetters, MailSender, UnsentMails],
})
export class MailModule {}
