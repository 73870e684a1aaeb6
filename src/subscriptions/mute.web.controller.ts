import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { addressOf } from '../accounts/client';
import { networkOf } from '../accounts/domain/network';
import { Throttle } from '../accounts/throttle';
import { Config } from '../platform/config';
import { HttpRefusal } from '../web/http-refusal';
import { page } from '../web/page';
import { kindOfLink } from './mute-links';
import { MutesService } from './mutes.service';
import { MutedPage, MutePage, NoMutePage } from './views/mute-page';

const WINDOW = 15 * 60;
/** Mail services press links for many people from one network. */
const limits = { link: 20, network: 600 };

/**
 * Links in mails that mute without a sign-in. What they may do is in their address, so no cookie is looked at, and no
 * mark of a form is asked for: a mail service posts to them in the place of the reader (RFC 8058).
 */
@ApiExcludeController()
@Controller('mute/:token')
export class MuteWebController {
  constructor(
    private readonly mutes: MutesService,
    private readonly throttle: Throttle,
    private readonly config: Config,
  ) {}

  /** Changes nothing: mail scanners follow links too. */
  @Get()
  @Allow('anyone', 'subscription.mute-asked', { bare: true })
  ask(@Param('token') token: string, @Res() response: Response): void {
    const kind = kindOfLink(token);
    response
      .status(kind ? 200 : 404)
      .type('html')
      .send(kind ? page(MutePage, { kind, path: `/mute/${token}` }) : page(NoMutePage, {}));
  }

  /** The same answer, after the same work, whether there is such a subscription or not. */
  @Post()
  @Allow('anyone', 'subscription.muted-by-link', { bare: true })
  async mute(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!kindOfLink(token)) return void response.status(404).type('html').send(page(NoMutePage, {}));
    await this.throttle.tidy();
    if (!(await this.fromHere(request)) || !(await this.throttle.within('mute-link', token, limits.link, WINDOW))) {
      response.setHeader('Retry-After', String(WINDOW));
      throw new HttpRefusal(429, 'This link was used very often. Wait 15 minutes, then try again.');
    }
    await this.mutes.byLink(token);
    response.status(200).type('html').send(page(MutedPage, {}));
  }

  /** Behind an onion service everybody has the address of the Tor program: a stranger would use up what all may press. */
  private async fromHere(request: Request): Promise<boolean> {
    if (this.config.origin?.endsWith('.onion')) return true;
    return this.throttle.within('mute-network', networkOf(addressOf(request)), limits.network, WINDOW);
  }
}
