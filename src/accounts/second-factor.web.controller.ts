import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import encodeQR from 'qr';
import { Allow, type Stage } from '../access/allow.decorator';
import { NotFound } from '../lib/errors';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { safeNext, withNext } from '../web/safe-next';
import type { SignedInRequest } from './account.guard';
import { hasSecondFactor, mayTurnOff } from './domain/first-stage';
import { nextOf, refusal, sendTooMany } from './form-answers';
import { GuessLimits } from './guess-limits';
import { OwnAccount } from './own-account.service';
import { SecondFactors } from './second-factors.service';
import { SignIns } from './sign-ins.service';
import { RecoveryCodesPage } from './views/recovery-codes-page';
import { SecondFactorPage } from './views/second-factor-page';
import { SetUpPage } from './views/set-up-page';

const WRONG_CODE =
  'That is not the code of this key now. Look whether the clock of the phone is right, and type the next code.';
const ON = 'The app is set up. All other browsers are signed out.';
const HOME = '/account/second-factor';
/** Whoever must set one up first, and whoever is in. */
const stages: Stage[] = ['enrol', 'full'];

/** Setting up the second step of signing in, replacing it, turning it off. */
@ApiExcludeController()
@Controller('account/second-factor')
export class SecondFactorWebController {
  constructor(
    private readonly own: OwnAccount,
    private readonly secondFactors: SecondFactors,
    private readonly signIns: SignIns,
    private readonly limits: GuessLimits,
  ) {}

  @Get()
  @Allow('signed-in', 'second-factor.page', { stages })
  @Header('Content-Type', 'text/html; charset=utf-8')
  async overview(@Req() request: SignedInRequest, @Query() query: Record<string, unknown>): Promise<string> {
    const account = await this.own.of(request);
    return page(SecondFactorPage, {
      totp: account.totp,
      any: hasSecondFactor(account),
      enrolling: request.session!.stage === 'enrol',
      mayTurnOff: mayTurnOff(account),
      codesLeft: await this.secondFactors.recoveryCodesLeft(account.id),
      next: safeNext(query.next),
      usedRecovery: query.used === 'recovery',
      notice: noticeOf(query.done),
    });
  }

  @Post('start')
  @Allow('signed-in', 'second-factor.start', { stages, proof: true })
  async start(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    await this.secondFactors.offer(request);
    response.redirect(303, withNext(`${HOME}/set-up`, nextOf(body)));
  }

  @Get('set-up')
  @Allow('signed-in', 'second-factor.key', { stages, proof: true })
  async setUp(@Req() request: SignedInRequest, @Query('next') next: unknown, @Res() response: Response): Promise<void> {
    const html = await this.setUpPage(request, safeNext(next));
    if (html === undefined) return response.redirect(303, HOME);
    response.type('html').send(html);
  }

  /** A picture of the key. GIF: no page of ours shows SVG, and none holds a picture in its address. */
  @Get('qr')
  @Allow('signed-in', 'second-factor.key', { stages, proof: true })
  async qr(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const key = await this.secondFactors.offered(request);
    if (!key) throw new NotFound();
    const picture = encodeQR(key.uri, 'gif', { ecc: 'medium', border: 4, scale: 6 });
    response.type('image/gif').send(Buffer.from(picture));
  }

  @Post('confirm')
  @Allow('signed-in', 'second-factor.confirm', { stages, proof: true })
  async confirm(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const account = await this.own.of(request);
    const next = nextOf(body);
    const guess = await this.limits.newKey(account.id);
    if (!guess.allowed) {
      if (guess.toBeTold) {
        await this.signIns.record('sign-in.throttled', request, account, request.session!.id, { step: 'set-up' });
      }
      await this.signIns.leave(request, response);
      return sendTooMany(response);
    }
    const codes = await this.secondFactors.turnOn(request, response, textField(body, 'code', 64));
    if (!codes) {
      const html = await this.setUpPage(request, next, WRONG_CODE);
      if (html === undefined) return response.redirect(303, HOME);
      return refusal(response, 'wrong', html);
    }
    await guess.succeeded();
    response.type('html').send(page(RecoveryCodesPage, { codes, next, notice: ON }));
  }

  @Post('codes')
  @Allow('signed-in', 'second-factor.codes', { proof: true })
  async renewCodes(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const codes = await this.secondFactors.renewCodes(request, await this.own.of(request));
    response.type('html').send(page(RecoveryCodesPage, { codes, next: '/account' }));
  }

  @Post('off')
  @Allow('signed-in', 'second-factor.off', { proof: true })
  async off(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await this.secondFactors.turnOff(request);
    response.redirect(303, `${HOME}?done=second-factor-off`);
  }

  private async setUpPage(request: SignedInRequest, next: string, refused?: string): Promise<string | undefined> {
    const key = await this.secondFactors.offered(request);
    return key && page(SetUpPage, { secret: key.secret, email: request.session!.email, next, refused });
  }
}
