import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { isUuid } from '../lib/uuid';
import { readValues } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { submit } from '../web/submit';
import { type DeliveryState, states } from './domain/delivery-state';
import { RemovalPage } from './views/removal-page';
import { RotationPage } from './views/rotation-page';
import { SecretPage } from './views/secret-page';
import { WebhookPage } from './views/webhook-page';
import { WebhookLog } from './webhook-log.service';
import { WebhooksService } from './webhooks.service';

const html = 'text/html; charset=utf-8';
const home = '/settings/webhooks';
const stateOf = (text: unknown): DeliveryState | undefined => states.find((state) => state === text);

/** One receiver: what was sent to it, and what can be done with it. */
@ApiExcludeController()
@Controller('settings/webhooks/:id')
export class WebhookWebController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly log: WebhookLog,
  ) {}

  @Get()
  @Allow('organisation.manage', 'webhook.read')
  @Header('Content-Type', html)
  async show(
    @Param('id', IdPipe) id: string,
    @Query() query: { state?: unknown; after?: unknown; done?: unknown },
  ): Promise<string> {
    const state = stateOf(query.state);
    const after = typeof query.after === 'string' && isUuid(query.after) ? query.after : undefined;
    const webhook = await this.webhooks.get(id);
    return page(WebhookPage, {
      webhook,
      subscribers: await this.webhooks.subscribers(id),
      log: await this.log.page(id, state, after),
      state,
      notice: noticeOf(query.done),
    });
  }

  @Post('test')
  @Allow('organisation.manage', 'webhook.tested')
  async test(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.webhooks.test(viewer, id);
    response.redirect(303, `${home}/${id}?done=webhook-tested`);
  }

  @Post('deliveries/:delivery/again')
  @Allow('organisation.manage', 'webhook.sent-again')
  async again(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('delivery', IdPipe) delivery: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.log.again(viewer, id, delivery);
    response.redirect(303, `${home}/${id}?done=webhook-again`);
  }

  @Get('rotation')
  @Allow('organisation.manage', 'webhook.read', { proof: true })
  @Header('Content-Type', html)
  async rotation(@Param('id', IdPipe) id: string): Promise<string> {
    return page(RotationPage, {
      webhook: await this.webhooks.get(id),
      form: { values: { hours: '24' }, problems: [] },
    });
  }

  /** The secret is in the answer and nowhere else. */
  @Post('rotation')
  @Allow('organisation.manage', 'webhook.rotated', { proof: true })
  async rotate(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { hours = '' } = readValues(body);
    const { name } = await this.webhooks.get(id);
    const secret = await this.webhooks.rotate(viewer, id, /^\d{1,3}$/.test(hours) ? Number(hours) : NaN);
    response.status(200).type('html').send(page(SecretPage, { id, secret, name }));
  }

  @Post('disabling')
  @Allow('organisation.manage', 'webhook.disabled', { proof: true })
  async disable(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.webhooks.switch(viewer, id, false);
    response.redirect(303, `${home}/${id}?done=webhook-off`);
  }

  @Post('enabling')
  @Allow('organisation.manage', 'webhook.enabled', { proof: true })
  async enable(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.webhooks.switch(viewer, id, true);
    response.redirect(303, `${home}/${id}?done=webhook-on`);
  }

  @Get('removal')
  @Allow('organisation.manage', 'webhook.read', { proof: true })
  @Header('Content-Type', html)
  async removal(@Param('id', IdPipe) id: string): Promise<string> {
    return page(RemovalPage, { webhook: await this.webhooks.get(id) });
  }

  @Post('removal')
  @Allow('organisation.manage', 'webhook.removed', { proof: true })
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await submit(
      response,
      async () => {
        await this.webhooks.remove(viewer, id);
        return `${home}?done=webhook-removed`;
      },
      async () => page(RemovalPage, { webhook: await this.webhooks.get(id) }),
    );
  }
}
