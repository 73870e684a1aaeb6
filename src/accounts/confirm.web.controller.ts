import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { Config } from '../platform/config';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { safeNext } from '../web/safe-next';
import type { SignedInRequest } from './account.guard';
import type { Account } from './account';
import { nextOf, passwordOf, refusal, sendTooMany } from './form-answers';
import { OwnAccount } from './own-account.service';
import { Proofs, waysToProve } from './proofs.service';
import { ssoHost } from './sso/sso-host';
import { ConfirmPage } from './views/confirm-page';

const WRONG = 'That is not right. A code works once: wait for the next one that the app shows, and type that.';

/** Asks again who somebody is. The guard leads here from what is sensitive. */
@ApiExcludeController()
@Controller('confirm')
export class ConfirmWebController {
  constructor(
    private readonly own: OwnAccount,
    private readonly proofs: Proofs,
    private readonly config: Config,
  ) {}

  @Get()
  @Allow('signed-in', 'proof.page', { stages: ['enrol', 'full'] })
  async form(@Req() request: SignedInRequest, @Query('next') next: unknown, @Res() response: Response): Promise<void> {
    response.type('html').send(this.page(await this.own.of(request), safeNext(next)));
  }

  @Post()
  @Allow('signed-in', 'proof.sent', { stages: ['enrol', 'full'] })
  async prove(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const account = await this.own.of(request);
    const typed = { password: passwordOf(body), code: textField(body, 'code', 64) };
    const answer = await this.proofs.byPassword(request, response, account, typed);
    if (answer === 'too-many') return sendTooMany(response);
    if (answer === 'wrong') return refusal(response, 'wrong', this.page(account, nextOf(body), WRONG));
    response.redirect(303, nextOf(body));
  }

  private page(account: Account, next: string, refused?: string): string {
    const { email, passwordHash, passkeys } = account;
    const sso = passwordHash === null ? ssoHost(this.config) : undefined;
    return page(ConfirmPage, { email, next, refused, ways: waysToProve(account), passkey: passkeys > 0, sso });
  }
}
