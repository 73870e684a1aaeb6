import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountGuard } from './account.guard';
import { FormMark } from './form-mark';
import { OneTimeLinks } from './one-time-links';
import { Passwords } from './passwords';
import { SessionsRepository } from './sessions.repository';

/** Who may come in: accounts, sign-ins, second factors, tokens. */
@Module({
  providers: [SessionsRepository, FormMark, OneTimeLinks, Passwords, { provide: APP_GUARD, useClass: AccountGuard }],
  exports: [SessionsRepository, FormMark, OneTimeLinks, Passwords],
})
export class AccountsModule {}
