import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import { AboutResolver } from './about-resolver';
import type { Subscription } from './domain/subscription';
import { MutesService } from './mutes.service';
import { atFields, formOf, inputOf, postedForm, type SubscriptionFormValues } from './subscription-form';
import { answerWith, SubscriptionPages } from './subscription-pages';
import { SubscriptionsService } from './subscriptions.service';
import { EndPage } from './views/end-page';

const html = 'text/html; charset=utf-8';
const home = '/account/subscriptions';

/** One subscription: its form with what it would bring, its pause and its end. */
@ApiExcludeController()
@Controller('account/subscriptions')
export class SubscriptionWebController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly mutes: MutesService,
    private readonly pages: SubscriptionPages,
    private readonly resolver: AboutResolver,
  ) {}

  @Post('mutes/:id/removal')
  @Allow('alert.subscribe', 'subscription.unmute')
  async unmute(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.mutes.unmute(viewer, id);
    response.redirect(303, `${home}?done=unmuted`);
  }

  @Get(':id')
  @Allow('case.read', 'subscription.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const kept = await this.subscriptions.get(viewer, id);
    return (await this.pages.formPage(viewer, await this.formOf(viewer, kept), { kept, notice: noticeOf(done) })).html;
  }

  @Post(':id')
  @Allow('alert.subscribe', 'subscription.change')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const form = postedForm(body);
    const kept = await this.subscriptions.get(viewer, id);
    if (form.values.preview) return answerWith(response, await this.pages.formPage(viewer, form, { kept }));
    await submit(
      response,
      async () => {
        const input = inputOf(form, kept.pausedAt !== null);
        await this.subscriptions.change(viewer, id, versionOf(form.values), input);
        return `${home}/${id}?done=subscription-changed`;
      },
      (refusal) => this.again(viewer, kept, form, refusal),
    );
  }

  @Post(':id/pause')
  @Allow('alert.subscribe', 'subscription.pause')
  async pause(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.subscriptions.pause(viewer, id, true);
    response.redirect(303, `${home}?done=subscription-paused`);
  }

  @Post(':id/resumption')
  @Allow('alert.subscribe', 'subscription.resume')
  async resume(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.subscriptions.pause(viewer, id, false);
    response.redirect(303, `${home}?done=subscription-resumed`);
  }

  @Get(':id/end')
  @Allow('case.read', 'subscription.read')
  @Header('Content-Type', html)
  async askEnd(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const { name } = await this.subscriptions.get(viewer, id);
    return page(EndPage, { id, name });
  }

  @Post(':id/end')
  @Allow('alert.subscribe', 'subscription.end')
  async end(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.subscriptions.end(viewer, id);
    response.redirect(303, `${home}?ended=${id}`);
  }

  @Post(':id/return')
  @Allow('alert.subscribe', 'subscription.take-back')
  async takeBack(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.subscriptions.takeBack(viewer, id);
    response.redirect(303, `${home}?done=subscription-back`);
  }

  private async formOf(viewer: Viewer, kept: Subscription): Promise<SubscriptionFormValues> {
    const { defenders } = await this.resolver.seen(viewer, kept.about);
    return formOf(
      kept,
      defenders.map(({ reference }) => reference),
    );
  }

  /** What was written stays; after a change in another window the form stands on the newest version. */
  private async again(viewer: Viewer, kept: Subscription, form: SubscriptionFormValues, refusal: Refusal) {
    if (!refusal.stale)
      return (await this.pages.formPage(viewer, form, { kept, problems: atFields(refusal.problems) })).html;
    const newest = { ...form, values: { ...form.values, version: String(kept.version) } };
    const what = 'You, or a program of yours, changed this subscription';
    const stale = { changes: [{ at: kept.updatedAt, who: viewer.name, what }] };
    return (await this.pages.formPage(viewer, newest, { kept, stale })).html;
  }
}
