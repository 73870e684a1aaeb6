import { Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { ToldListService } from './told-list.service';
import { DeliveriesPage } from './views/deliveries-page';

/** How many alerts went out, for administrators; never what they said, or to whom. */
@ApiExcludeController()
@Controller('deliveries')
export class DeliveriesWebController {
  constructor(private readonly told: ToldListService) {}

  @Get()
  @Allow('account.manage', 'delivery.counts')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async counts(@Query('done') done: unknown): Promise<string> {
    return page(DeliveriesPage, { ...(await this.told.counts()), notice: noticeOf(done) });
  }

  @Post('retry')
  @Allow('account.manage', 'delivery.retry')
  async retry(@Res() response: Response): Promise<void> {
    await this.told.tryAgain();
    response.redirect(303, '/deliveries?done=deliveries-tried-again');
  }
}
