import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { MailKeys } from './mail-keys.service';
import { MailLists } from './mail-lists.service';
import { MailTransport } from './mail-transport';
import { OwnMailPage } from './views/own-mail-page';
import { OwnMailsPage } from './views/own-mails-page';

const html = 'text/html; charset=utf-8';

/** The mails to oneself: also those that no server has taken yet. */
@ApiExcludeController()
@Controller('account/mail')
export class OwnMailWebController {
  constructor(
    private readonly lists: MailLists,
    private readonly keys: MailKeys,
    private readonly transport: MailTransport,
  ) {}

  @Get()
  @Allow('signed-in', 'mail.own-list')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer): Promise<string> {
    const [mails, key] = [await this.lists.own(viewer), await this.keys.of(viewer)];
    return page(OwnMailsPage, { mails, stored: key, sends: this.transport.isThere });
  }

  @Get(':id')
  @Allow('signed-in', 'mail.own-read')
  @Header('Content-Type', html)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return page(OwnMailPage, { mail: await this.lists.ownOne(viewer, id), sends: this.transport.isThere });
  }
}
