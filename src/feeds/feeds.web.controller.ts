import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid } from '../lib/errors';
import { PublicOrigin } from '../platform/public-origin';
import { ticked } from '../web/checks';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { FeedsService } from './feeds.service';
import { FeedsPage, type FeedsPageProps } from './views/feeds-page';
import { NewFeedPage } from './views/new-feed-page';
import { RevokeFeedPage } from './views/revoke-feed-page';

/** Everybody's own feeds. */
@ApiExcludeController()
@Controller('account/feeds')
export class FeedsWebController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly origin: PublicOrigin,
  ) {}

  /** @param subscription chosen beforehand, where a page of it leads here */
  @Get()
  @Allow('case.read', 'feed.list', { proof: true })
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(
    @CurrentViewer() viewer: Viewer,
    @Query('done') done?: string,
    @Query('subscription') subscription?: string,
  ): Promise<string> {
    const values = { kind: 'calendar', ...(typeof subscription === 'string' && { subscription }) };
    return this.page(viewer, { form: { values, problems: [] }, chosen: ['alarms'], notice: noticeOf(done) });
  }

  /** The address is in the answer and nowhere else. */
  @Post()
  @Allow('alert.subscribe', 'feed.make', { proof: true })
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const [subscription, kind] = [textField(body, 'subscription', 40), textField(body, 'kind', 20)];
    const chosen = ticked(body, 'with');
    const wish = { subscription, kind, names: chosen.includes('names'), alarms: chosen.includes('alarms') };
    try {
      const { token, asked } = await this.feeds.make(viewer, wish);
      const file = `${token}.${asked.kind === 'calendar' ? 'ics' : 'xml'}`;
      const address = this.origin.link(`/feeds/${asked.kind}/${file}`);
      response
        .status(200)
        .type('html')
        .send(page(NewFeedPage, { address, ...asked }));
    } catch (error) {
      if (!(error instanceof Invalid) && !(error instanceof Conflict)) throw error;
      const problems = error instanceof Invalid ? error.problems : [{ path: 'subscription', message: error.message }];
      const form = { values: { subscription, kind }, problems };
      response
        .status(error instanceof Invalid ? 422 : 409)
        .type('html')
        .send(await this.page(viewer, { form, chosen }));
    }
  }

  @Get(':id/revocation')
  @Allow('alert.subscribe', 'feed.revoke-asked')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async ask(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return page(RevokeFeedPage, await this.feeds.get(viewer, id));
  }

  @Post(':id/revocation')
  @Allow('alert.subscribe', 'feed.revoke')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.feeds.revoke(viewer, id);
    response.redirect(303, '/account/feeds?done=feed-revoked');
  }

  private async page(viewer: Viewer, more: Pick<FeedsPageProps, 'form' | 'chosen' | 'notice'>): Promise<string> {
    return page(FeedsPage, { ...(await this.feeds.own(viewer)), ...more });
  }
}
