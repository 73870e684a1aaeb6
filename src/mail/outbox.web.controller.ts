import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { isUuid } from '../lib/uuid';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { MailLists } from './mail-lists.service';
import { MailTransport } from './mail-transport';
import { OutboxPage } from './views/outbox-page';

/** Which mails wait, went out and did not, to everybody; what they say is not shown. */
@ApiExcludeController()
@Controller('outbox')
export class OutboxWebController {
  constructor(
    private readonly lists: MailLists,
    private readonly transport: MailTransport,
  ) {}

  @Get()
  @Allow('account.manage', 'mail.outbox')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(@Query('after') after: unknown, @Query('done') done: unknown): Promise<string> {
    const { mails, next } = await this.lists.all(typeof after === 'string' && isUuid(after) ? after : undefined);
    const notice = noticeOf(done);
    return page(OutboxPage, { mails, next: next && `/outbox?after=${next}`, sends: this.transport.isThere, notice });
  }

  @Post(':id/retry')
  @Allow('account.manage', 'mail.retry')
  async retry(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.lists.retry(viewer, id);
    response.redirect(303, '/outbox?done=mail-tried-again');
  }
}
