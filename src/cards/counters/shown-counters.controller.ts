import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { addressOf } from '../../accounts/client';
import { networkOf } from '../../accounts/domain/network';
import { NotFound } from '../../lib/errors';
import { Clock } from '../../platform/clock';
import { Config } from '../../platform/config';
import { type CounterKind, counterKinds, ShownCounters } from './shown-counters.service';
import { NetworkLimit } from './network-limit';

const types: Record<CounterKind, string> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
};

/** For whatever website shows it: an SVG runs nothing and loads nothing, whoever opens it by itself. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  Vary: 'Accept-Encoding',
};

/** So many pictures a network is given within a minute. */
const mostAMinute = 240;

/**
 * Counters as websites show them: without a sign-in and without cookies, and nothing is written of who asked. What is
 * not there, and what must not be shown any more, is answered alike.
 */
@ApiExcludeController()
@Controller('counter')
export class ShownCountersController {
  private readonly limit = new NetworkLimit(mostAMinute);

  constructor(
    private readonly counters: ShownCounters,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get(':file')
  @Allow('anyone', 'counter.fetched', { bare: true })
  async show(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    response.set(open);
    if (!this.mayAsk(request)) {
      return void response.status(429).set('Retry-After', '60').type('text').send('Too many at once.');
    }
    const [, token, kind] = /^([\w-]{43})\.(\w+)$/.exec(file) ?? [];
    const known = counterKinds.find((one) => one === kind);
    try {
      if (!token || !known) throw new NotFound();
      const { body, tag, keep } = await this.counters.show(token, known);
      response.set({ 'Cache-Control': `public, max-age=${keep}`, ETag: `"${tag}"` });
      if (request.get('if-none-match')?.includes(`"${tag}"`)) return void response.status(304).end();
      response.set('Content-Type', types[known]).send(body);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      response.status(404).set('Cache-Control', 'public, max-age=60').type('text').send('There is no such counter.');
    }
  }

  /** Behind an onion service everybody has the address of the Tor program. */
  private mayAsk(request: Request): boolean {
    if (this.config.origin?.endsWith('.onion')) return true;
    return this.limit.within(networkOf(addressOf(request)), this.clock.now().getTime());
  }
}
