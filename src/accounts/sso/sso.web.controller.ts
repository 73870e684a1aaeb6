import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { NotFound } from '../../lib/errors';
import { Config } from '../../platform/config';
import { page } from '../../web/page';
import { safeNext } from '../../web/safe-next';
import type { SignedInRequest } from '../account.guard';
import { GuessLimits } from '../guess-limits';
import { tooManyFromHere } from '../too-many-from-here';
import { ssoHost } from './sso-host';
import { Sso } from './sso.service';
import { SsoRefusedPage } from './views/sso-refused-page';

/** The way through another server and back. Links, not forms: the browser lets no form lead to another site (CSP form-action). */
@ApiExcludeController()
@Controller('sso')
export class SsoWebController {
  constructor(
    private readonly config: Config,
    private readonly limits: GuessLimits,
    private readonly sso: Sso,
  ) {}

  @Get('start')
  @Allow('anyone', 'sso.start')
  async start(@Req() request: SignedInRequest, @Query('next') next: unknown, @Res() response: Response): Promise<void> {
    await this.begin(request, response, next, false);
  }

  /** Before what is sensitive, by somebody who has no password here. */
  @Get('again')
  @Allow('anyone', 'sso.again')
  async again(@Req() request: SignedInRequest, @Query('next') next: unknown, @Res() response: Response): Promise<void> {
    await this.begin(request, response, next, true);
  }

  @Get('callback')
  @Allow('anyone', 'sso.callback')
  async back(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await this.refuseUnlessOffered(request, response);
    const answer = await this.sso.end(request, response);
    if ('to' in answer) return response.redirect(303, answer.to);
    const host = ssoHost(this.config) ?? '';
    response
      .status(answer.refused === 'failed' ? 401 : 403)
      .type('html')
      .send(page(SsoRefusedPage, { ...answer, host }));
  }

  private async begin(request: SignedInRequest, response: Response, next: unknown, again: boolean): Promise<void> {
    await this.refuseUnlessOffered(request, response);
    response.redirect(303, await this.sso.begin(request, response, safeNext(next), again));
  }

  /** Before anything is written down: strangers come here as often as they like. */
  private async refuseUnlessOffered(request: SignedInRequest, response: Response): Promise<void> {
    if (ssoHost(this.config) === undefined) throw new NotFound();
    if (!(await this.limits.network(request))) throw tooManyFromHere(response);
  }
}
