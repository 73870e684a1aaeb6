import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { type FormValues, problemsOfFields, readValues, textOf, versionOf } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { type Refusal, submit } from '../web/submit';
import { AtAlert } from './alert-place.decorator';
import { DayPages } from './day-pages.service';
import { isStep } from './domain/steps';
import { HandlingInput, PutOffInput } from './handling.dto';
import { readHandling } from './handling-form';
import type { AlertPlace } from './handling';
import { HandlingService, type OpenAlert } from './handling.service';
import { newest } from './stale-handling';
import { NotNowPage } from './views/not-now-page';

const html = 'text/html; charset=utf-8';

/**
 * A day that concerns nobody in particular, and who handles it. There is no case on which something could be logged, and no
 * event whose date could be put right: so it has neither “use” nor “fix the date”.
 */
@ApiExcludeController()
@Controller('calendar/days/:key')
export class DayAlertsWebController {
  constructor(
    private readonly pages: DayPages,
    private readonly handling: HandlingService,
  ) {}

  @Get()
  @Allow('case.read', 'calendar.census')
  @Header('Content-Type', html)
  show(@CurrentViewer() viewer: Viewer, @AtAlert() place: AlertPlace, @Query('done') done: unknown): Promise<string> {
    return this.pages.show(viewer, place, { notice: noticeOf(done) });
  }

  @Post('handling')
  @Allow('alert.handle', 'alert.handled')
  assign(@CurrentViewer() viewer: Viewer, @AtAlert() place: AlertPlace, @Body() body: unknown, @Res() to: Response) {
    const values = readValues(body);
    const work = (): Promise<OpenAlert> =>
      this.handling.assign(viewer, place, readInput(HandlingInput, readHandling(values)), versionOf(values));
    return this.done(to, place, 'alert-handled', work, (refusal) =>
      this.pages.show(viewer, place, { values, refusal }),
    );
  }

  @Post('steps/:step')
  @Allow('alert.handle', 'alert.step')
  tick(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Param('step') step: string,
    @Body() body: unknown,
    @Res() to: Response,
  ) {
    if (!isStep(step)) throw new NotFound('There is no such step.');
    const done = readValues(body).done !== 'no';
    const work = (): Promise<OpenAlert> => this.handling.tick(viewer, place, step, done);
    return this.done(to, place, done ? 'step-done' : 'step-open', work, (refusal) =>
      this.pages.show(viewer, place, { refusal }),
    );
  }

  @Get('not-now')
  @Allow('alert.handle', 'calendar.census')
  @Header('Content-Type', html)
  notNowForm(@CurrentViewer() viewer: Viewer, @AtAlert() place: AlertPlace): Promise<string> {
    return this.notNowPage(viewer, place, {});
  }

  @Post('not-now')
  @Allow('alert.handle', 'alert.put-off')
  notNow(@CurrentViewer() viewer: Viewer, @AtAlert() place: AlertPlace, @Body() body: unknown, @Res() to: Response) {
    const values = readValues(body);
    const asked = { until: textOf(values, 'until'), reason: textOf(values, 'reason') };
    const work = (): Promise<OpenAlert> => {
      const input = readInput(PutOffInput, { input: asked, problems: [], rows: {} });
      return this.handling.putOff(viewer, place, input, versionOf(values));
    };
    return this.done(to, place, 'alert-put-off', work, (refusal) => this.notNowPage(viewer, place, values, refusal));
  }

  @Post('taking-up')
  @Allow('alert.handle', 'alert.taken-up')
  takeUp(@CurrentViewer() viewer: Viewer, @AtAlert() place: AlertPlace, @Res() to: Response) {
    const work = (): Promise<OpenAlert> => this.handling.takeUp(viewer, place);
    return this.done(to, place, 'alert-taken-up', work, (refusal) => this.pages.show(viewer, place, { refusal }));
  }

  private done(
    response: Response,
    { key }: AlertPlace,
    notice: string,
    work: () => Promise<OpenAlert>,
    again: (refusal: Refusal) => Promise<string>,
  ): Promise<void> {
    const address = async (): Promise<string> => {
      const { alert, handling } = await work();
      return `/calendar/days/${key}?on=${alert?.on ?? handling.onDay}&done=${notice}`;
    };
    return submit(response, address, again);
  }

  /** The form on the newest version, with what was written in it. */
  private async notNowPage(viewer: Viewer, place: AlertPlace, values: FormValues, refusal?: Refusal): Promise<string> {
    const file = await this.pages.file(viewer, place);
    const version = String(file.work?.handling?.version ?? 0);
    const problems = refusal?.stale ? [] : problemsOfFields(refusal?.problems ?? []);
    const form = { values: { ...values, version }, problems };
    return page(NotNowPage, { file, form, stale: refusal?.stale ? newest(file) : undefined });
  }
}
