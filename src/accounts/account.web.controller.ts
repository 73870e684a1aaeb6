import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { submit } from '../web/submit';
import type { SignedInRequest } from './account.guard';
import { browserWords } from './domain/browser-words';
import { networkOf } from './domain/network';
import { passwordOf } from './form-answers';
import { OwnAccount } from './own-account.service';
import { OwnPassword } from './own-password.service';
import { AccountPage } from './views/account-page';
import { PasswordPage } from './views/password-page';
import { SignInsPage } from './views/sign-ins-page';

const html = 'text/html; charset=utf-8';

/** Somebody's own account: what is known of her, her password, where she is signed in. */
@ApiExcludeController()
@Controller('account')
export class AccountWebController {
  constructor(
    private readonly own: OwnAccount,
    private readonly password: OwnPassword,
  ) {}

  @Get()
  @Allow('signed-in', 'account.page')
  @Header('Content-Type', html)
  async overview(@Req() request: SignedInRequest, @Query('done') done: unknown): Promise<string> {
    const { passwordHash, totp, ...account } = await this.own.of(request);
    const { name, email, role, lastSignInAt, passkeys } = account;
    const shown = { name, email, role, lastSignInAt, passkeys, app: totp, password: passwordHash !== null };
    return page(AccountPage, { ...shown, notice: noticeOf(done) });
  }

  @Get('password')
  @Allow('signed-in', 'account.password', { proof: true })
  @Header('Content-Type', html)
  passwordForm(@Req() request: SignedInRequest): string {
    return page(PasswordPage, { email: request.session!.email, form: { values: {}, problems: [] } });
  }

  @Post('password')
  @Allow('signed-in', 'account.password', { proof: true })
  async changePassword(
    @Req() request: SignedInRequest,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { email } = request.session!;
    await submit(
      response,
      async () => {
        await this.password.change(request, await this.own.of(request), passwordOf(body), passwordOf(body, 'again'));
        return '/account?done=password-changed';
      },
      ({ problems }) => page(PasswordPage, { email, form: { values: {}, problems } }),
    );
  }

  @Get('sign-ins')
  @Allow('signed-in', 'account.sign-ins')
  @Header('Content-Type', html)
  async signIns(@Req() request: SignedInRequest, @Query('done') done: unknown): Promise<string> {
    const open = await this.own.openIn(request);
    const signIns = open.map(({ address, userAgent, stage, createdAt, lastSeenAt, ...signIn }) => ({
      ...signIn,
      browser: browserWords(userAgent),
      network: networkOf(address ?? undefined),
      unfinished: stage !== 'full',
      since: createdAt,
      seen: lastSeenAt,
      here: signIn.id === request.session!.id,
    }));
    return page(SignInsPage, { signIns, notice: noticeOf(done) });
  }

  @Post('sign-ins')
  @Allow('signed-in', 'account.end-sign-in')
  async endSignIn(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    await this.own.end(request, textField(body, 'end', 36));
    response.redirect(303, '/account/sign-ins?done=signed-out-there');
  }
}
