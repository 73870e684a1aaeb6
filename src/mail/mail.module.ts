import { Module } from '@nestjs/common';
import { MailSender } from './mail-sender';
import { Outbox } from './outbox';

/** Letters to people with accounts, and their way out. */
@Module({ providers: [Outbox, MailSender], exports: [Outbox, MailSender] })
export class MailModule {}
