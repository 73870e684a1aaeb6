import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { type FormState, readValues, textOf } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { submit } from '../web/submit';
import { MailKeys } from './mail-keys.service';
import { MailTransport } from './mail-transport';
import { MailKeyPage } from './views/mail-key-page';

const empty: FormState = { values: {}, problems: [] };

/** The public key that everybody's own mail is encrypted to. */
@ApiExcludeController()
@Controller('account/mail-key')
export class MailKeyWebController {
  constructor(
    private readonly keys: MailKeys,
    private readonly transport: MailTransport,
  ) {}

  @Get()
  @Allow('signed-in', 'mail-key.page')
  @Header('Content-Type', 'text/html; charset=utf-8')
  show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<string> {
    return this.page(viewer, empty, noticeOf(done));
  }

  @Post()
  @Allow('signed-in', 'mail-key.send', { proof: true })
  async store(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const key = textOf(readValues(body), 'key') ?? '';
    await submit(
      response,
      async () => {
        await this.keys.store(viewer, key);
        return '/account/mail-key?done=mail-key-stored';
      },
      // A secret key that was pasted by mistake is not sent back.
      ({ problems }) => this.page(viewer, { values: { key: key.includes('PRIVATE') ? '' : key }, problems }),
    );
  }

  @Post('removal')
  @Allow('signed-in', 'mail-key.remove', { proof: true })
  async remove(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    await this.keys.remove(viewer);
    response.redirect(303, '/account/mail-key?done=mail-key-removed');
  }

  @Post('test')
  @Allow('signed-in', 'mail-key.test')
  async test(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    await submit(
      response,
      async () => {
        await this.keys.test(viewer);
        return '/account/mail-key?done=test-mail-sent';
      },
      ({ problems }) => this.page(viewer, { values: {}, problems }),
    );
  }

  private async page(viewer: Viewer, form: FormState, notice?: string): Promise<string> {
    const stored = await this.keys.of(viewer);
    return page(MailKeyPage, { stored, form, notice, mails: this.transport.isThere });
  }
}
