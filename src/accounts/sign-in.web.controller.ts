import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { Config } from '../platform/config';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { safeNext } from '../web/safe-next';
import type { SignedInRequest } from './account.guard';
import { nextOf, passwordOf, refusal, sendTooMany } from './form-answers';
import { GuessLimits } from './guess-limits';
import { OwnAccount } from './own-account.service';
import { PasswordCheck } from './password-check.service';
import { SecondFactors } from './second-factors.service';
import { SignIns } from './sign-ins.service';
import { ssoHost } from './sso/sso-host';
import { CodePage } from './views/code-page';
import { SignInPage } from './views/sign-in-page';

/** One text for everybody: it does not tell whether there is such an account. */
const WRONG =
  'The e-mail address or the password is wrong, or there were too many tries. Check them, or wait 15 minutes and try again.';
const WRONG_CODE = 'The code is wrong, or it was used before. Wait for the next one that the app shows, and type that.';

/** The way in and out: password, second step, signing out. */
@ApiExcludeController()
@Controller()
export class SignInWebController {
  constructor(
    private readonly config: Config,
    private readonly passwords: PasswordCheck,
    private readonly signIns: SignIns,
    private readonly limits: GuessLimits,
    private readonly secondFactors: SecondFactors,
    private readonly own: OwnAccount,
  ) {}

  @Get('sign-in')
  @Allow('anyone', 'sign-in.page')
  form(@Req() request: SignedInRequest, @Query() query: Record<string, unknown>, @Res() response: Response): void {
    const next = safeNext(query.next);
    if (request.session?.stage === 'full') return response.redirect(303, next);
    response.type('html').send(page(SignInPage, { next, sso: this.sso, notice: noticeOf(query.done) }));
  }

  @Post('sign-in')
  @Allow('anyone', 'sign-in.password')
  async enter(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const next = nextOf(body);
    const answer = await this.passwords.of(request, textField(body, 'email', 320), passwordOf(body));
    const refuse = (why: 'wrong' | 'too-many'): void =>
      refusal(response, why, page(SignInPage, { next, refused: WRONG, sso: this.sso }));
    if ('refused' in answer) return refuse(answer.refused);
    const shown = { method: 'password', secondFactor: false } as const;
    const to = await this.signIns.enter(request, response, answer.account, shown, next);
    if (to === undefined) return refuse('wrong');
    response.redirect(303, to);
  }

  @Get('sign-in/code')
  @Allow('signed-in', 'sign-in.code-page', { stages: ['second_factor'] })
  async codeForm(
    @Req() request: SignedInRequest,
    @Query('next') next: unknown,
    @Res() response: Response,
  ): Promise<void> {
    response.type('html').send(await this.codePage(request, safeNext(next)));
  }

  @Post('sign-in/code')
  @Allow('signed-in', 'sign-in.code', { stages: ['second_factor'] })
  async code(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const account = await this.own.of(request);
    const session = request.session!;
    const guess = await this.limits.code(request, account.id, session.id);
    if (!guess.allowed) {
      if (guess.toBeTold) {
        await this.signIns.record('sign-in.throttled', request, account, session.id, { step: 'code' });
      }
      await this.signIns.leave(request, response);
      return sendTooMany(response);
    }
    const next = nextOf(body);
    const shown = await this.secondFactors.shown(request, account, textField(body, 'code', 64));
    if (!shown) {
      await this.signIns.record('sign-in.code-failed', request, account, session.id);
      return refusal(response, 'wrong', await this.codePage(request, next, WRONG_CODE));
    }
    await guess.succeeded();
    response.redirect(303, await this.secondFactors.enter(request, response, shown, next));
  }

  @Post('sign-out')
  @Allow('signed-in', 'sign-out', { stages: ['second_factor', 'enrol', 'full'] })
  async leave(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await this.signIns.leave(request, response);
    // Not "cookies": the one by which this browser is known again stays.
    response.setHeader('Clear-Site-Data', '"cache", "storage"').redirect(303, '/sign-in?done=signed-out');
  }

  private get sso(): string | undefined {
    return ssoHost(this.config);
  }

  private async codePage(request: SignedInRequest, next: string, refused?: string): Promise<string> {
    const { totp, passkeys } = await this.own.of(request);
    return page(CodePage, { next, refused, totp, passkeys: passkeys > 0 });
  }
}
