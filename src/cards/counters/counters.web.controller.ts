import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import type { CountedSubject } from '../../alerts/running-counts.service';
import { Conflict, Invalid } from '../../lib/errors';
import { type FormValues, problemsOfFields, readValues, textOf } from '../../web/form-values';
import { IdPipe } from '../../web/id.pipe';
import { noticeOf } from '../../web/notices';
import { page } from '../../web/page';
import { readInput } from '../../web/read-input';
import { CounterInput } from './counter.dto';
import { CounterPages, placeOf } from './counter-pages.service';
import { CountersService } from './counters.service';
import { AllCountersPage } from './views/all-counters-page';
import { CountersPage } from './views/counters-page';
import { NewCounterPage } from './views/new-counter-page';

const html = 'text/html; charset=utf-8';

/** Makes, lists and revokes the counters that websites show: for whoever decides what may be told to everybody. */
@ApiExcludeController()
@Controller()
export class CountersWebController {
  constructor(
    private readonly counters: CountersService,
    private readonly pages: CounterPages,
  ) {}

  @Get('counters')
  @Allow('case.publish', 'counter.list')
  @Header('Content-Type', html)
  async all(@CurrentViewer() viewer: Viewer, @Query('done') done?: string): Promise<string> {
    return page(AllCountersPage, { ...(await this.pages.all(viewer)), notice: noticeOf(done) });
  }

  @Get('defenders/:id/counters')
  @Allow('case.publish', 'counter.list', { proof: true })
  @Header('Content-Type', html)
  ofDefender(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query('done') done?: string) {
    return this.page(viewer, { defenderId: id }, {}, [], noticeOf(done));
  }

  @Get('groups/:id/counters')
  @Allow('case.publish', 'counter.list', { proof: true })
  @Header('Content-Type', html)
  ofGroup(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query('done') done?: string) {
    return this.page(viewer, { groupId: id }, {}, [], noticeOf(done));
  }

  @Post('defenders/:id/counters')
  @Allow('case.publish', 'counter.made', { proof: true })
  makeForDefender(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.make(viewer, { defenderId: id }, readValues(body), response);
  }

  @Post('groups/:id/counters')
  @Allow('case.publish', 'counter.made', { proof: true })
  makeForGroup(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.make(viewer, { groupId: id }, readValues(body), response);
  }

  @Post('counters/:id/revocation')
  @Allow('case.publish', 'counter.revoked')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    const subject = await this.counters.revoke(viewer, id);
    response.redirect(303, `${placeOf(subject).href}/counters?done=counter-revoked`);
  }

  /** The token is in the answer and nowhere else. */
  private async make(viewer: Viewer, subject: CountedSubject, values: FormValues, response: Response): Promise<void> {
    try {
      const input = { language: textOf(values, 'language'), counts: textOf(values, 'counts') };
      const token = await this.counters.make(
        viewer,
        subject,
        readInput(CounterInput, { input, problems: [], rows: {} }),
      );
      const shown = await this.pages.subject(viewer, subject);
      const codes = this.pages.embedCode(token);
      const props = { subject: shown, ...codes, path: `/counter/${token}.png` };
      response.status(200).type('html').send(page(NewCounterPage, props));
    } catch (error) {
      if (!(error instanceof Invalid) && !(error instanceof Conflict)) throw error;
      const problems = error instanceof Invalid ? error.problems : [{ path: '', message: error.message }];
      const again = await this.page(viewer, subject, values, problemsOfFields(problems));
      response
        .status(error instanceof Invalid ? 422 : 409)
        .type('html')
        .send(again);
    }
  }

  private async page(
    viewer: Viewer,
    subject: CountedSubject,
    values: FormValues = {},
    problems: Invalid['problems'] = [],
    notice?: string,
  ): Promise<string> {
    return page(CountersPage, { ...(await this.pages.of(viewer, subject)), form: { values, problems }, notice });
  }
}
