import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { presentWebhook, WebhookResource } from './webhook.presenter';
import { WebhooksService } from './webhooks.service';

/**
 * Webhooks for programs that watch them: how they are, and a test. Where messages go, what signs them and whether they go
 * at all is decided with proof of identity, which no program can give: on pages, or by whoever owns the server.
 */
@ApiTags('Webhooks')
@ForPrograms()
@Controller('api/v1/webhooks')
export class WebhooksApiController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @Allow('organisation.manage', 'webhook.list')
  @Operation({ id: 'listWebhooks', summary: 'How the webhooks are', answer: WebhookResource, as: 'list' })
  async list() {
    return { items: (await this.webhooks.list()).map(presentWebhook) };
  }

  @Get(':id')
  @Allow('organisation.manage', 'webhook.read')
  @Operation({ id: 'getWebhook', summary: 'How a webhook is', answer: WebhookResource })
  async get(@Param('id', IdPipe) id: string): Promise<WebhookResource> {
    return presentWebhook(await this.webhooks.get(id));
  }

  @Post(':id/test')
  @Allow('organisation.manage', 'webhook.tested')
  @HttpCode(200)
  @Operation({ id: 'testWebhook', summary: 'Send a marked test to a webhook', answer: WebhookResource })
  async test(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<WebhookResource> {
    await this.webhooks.test(viewer, id);
    return presentWebhook(await this.webhooks.get(id));
  }
}
