import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { AboutResolver } from './about-resolver';
import type { Subscription } from './domain/subscription';
import { SubscriptionInput } from './subscription.dto';
import { SubscriptionPreview } from './subscription-preview.service';
import { PreviewResource, presentPreview, presentSubscription, SubscriptionResource } from './subscription.presenter';
import { SubscriptionsService } from './subscriptions.service';

/** The subscriptions of whoever asks. */
@ApiTags('Subscriptions')
@ForPrograms()
@Controller('api/v1/subscriptions')
export class SubscriptionsApiController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly resolver: AboutResolver,
    private readonly previews: SubscriptionPreview,
  ) {}

  @Get()
  @Allow('case.read', 'subscription.list')
  @Operation({ id: 'listSubscriptions', summary: 'Your subscriptions', answer: SubscriptionResource, as: 'list' })
  async list(@CurrentViewer() viewer: Viewer) {
    const items: SubscriptionResource[] = [];
    for (const one of await this.subscriptions.list(viewer)) items.push(await this.present(viewer, one));
    return { items };
  }

  @Post()
  @Allow('alert.subscribe', 'subscription.make')
  @Operation({ id: 'subscribeToAlerts', summary: 'Subscribe to alerts', answer: SubscriptionResource, status: 201 })
  async subscribe(
    @CurrentViewer() viewer: Viewer,
    @Body() input: SubscriptionInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const made = await this.subscriptions.subscribe(viewer, input);
    response.location(`/api/v1/subscriptions/${made.id}`);
    return this.present(viewer, withETag(response, made));
  }

  @Get(':id')
  @Allow('case.read', 'subscription.read')
  @Operation({ id: 'getSubscription', summary: 'Get one of your subscriptions', answer: SubscriptionResource })
  async get(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.present(viewer, withETag(response, await this.subscriptions.get(viewer, id)));
  }

  @Get(':id/preview')
  @Allow('case.read', 'subscription.read')
  @Operation({ id: 'previewSubscription', summary: 'What a subscription would bring next', answer: PreviewResource })
  async preview(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string) {
    return presentPreview(await this.previews.of(viewer, await this.subscriptions.get(viewer, id)));
  }

  @Put(':id')
  @Allow('alert.subscribe', 'subscription.change')
  @Operation({
    id: 'changeSubscription',
    summary: 'Replace what a subscription says',
    answer: SubscriptionResource,
    ifMatch: 'required',
  })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: SubscriptionInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.present(viewer, withETag(response, await this.subscriptions.change(viewer, id, version, input)));
  }

  @Delete(':id')
  @Allow('alert.subscribe', 'subscription.end')
  @Operation({ id: 'endSubscription', summary: 'End a subscription', answer: SubscriptionResource })
  async end(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string) {
    await this.subscriptions.end(viewer, id);
    return this.present(viewer, await this.subscriptions.own(viewer, id));
  }

  private async present(viewer: Viewer, one: Subscription): Promise<SubscriptionResource> {
    return presentSubscription(one, await this.resolver.seen(viewer, one.about));
  }
}
