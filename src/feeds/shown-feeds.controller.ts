import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { addressOf } from '../accounts/client';
import { networkOf } from '../accounts/domain/network';
import { NetworkLimit } from '../cards/counters/network-limit';
import { Busy, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import type { FeedKind } from './domain/feed';
import { ShownFeeds } from './shown-feeds.service';

const types: Record<FeedKind, string> = {
  calendar: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
};
const names: Record<FeedKind, string> = { calendar: 'vigil-dates.ics', atom: 'vigil-dates.xml' };

/** So many fetches a minute from one network: a calendar service fetches for many people. */
const mostAMinute = 240;

/**
 * Feeds for calendars and readers, which cannot sign in: whoever has the address gets the dates of its owner. Everything
 * that is not there is answered alike. Nothing is kept, and no link hands the address on.
 */
@ApiExcludeController()
@Controller('feeds')
export class ShownFeedsController {
  private readonly networks = new NetworkLimit(mostAMinute);

  constructor(
    private readonly feeds: ShownFeeds,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get('calendar/:token')
  @Allow('anyone', 'feed.fetched', { bare: true })
  calendar(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send('calendar', token.replace(/\.ics$/, ''), request, response);
  }

  @Get('atom/:token')
  @Allow('anyone', 'feed.fetched', { bare: true })
  atom(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send('atom', token.replace(/\.xml$/, ''), request, response);
  }

  private async send(kind: FeedKind, token: string, request: Request, response: Response): Promise<void> {
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    try {
      if (!this.mayAsk(request)) throw new Busy();
      const text = await this.feeds.show(kind, token);
      response.set({ 'Content-Disposition': `inline; filename="${names[kind]}"` });
      response.set('Content-Type', types[kind]).send(text);
    } catch (error) {
      if (error instanceof Busy)
        return void response.status(429).set('Retry-After', '60').type('text').send('Too many at once.');
      if (!(error instanceof NotFound)) throw error;
      response.status(404).type('text').send('There is no such feed.');
    }
  }

  /** Behind an onion service everybody has the address of the Tor program: a stranger would use up what all may ask. */
  private mayAsk(request: Request): boolean {
    if (this.config.origin?.endsWith('.onion')) return true;
    return this.networks.within(networkOf(addressOf(request)), this.clock.now().getTime());
  }
}
