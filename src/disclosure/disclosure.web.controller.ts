import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { type FormValues, openedOn, problemsOfFields, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { SentValues } from '../web/sent-values';
import { type Refusal, submit } from '../web/submit';
import { DisclosureService } from './disclosure.service';
import { readTellingForm, tellingFormValues } from './telling-fields';
import { TellingInput } from './telling.input';
import { DisclosurePage } from './views/disclosure-page';

/** What may be told of a case, and to whom. */
@ApiExcludeController()
@Controller('defenders/:id/disclosure')
export class DisclosureWebController {
  constructor(
    private readonly disclosure: DisclosureService,
    private readonly history: HistoryService,
  ) {}

  @Get()
  @Allow('case.publish', 'disclosure.read', { proof: true })
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const { profile, recordings } = await this.disclosure.show(viewer, id);
    const form = { values: tellingFormValues(profile), problems: [] };
    return page(DisclosurePage, { form, defender: profile, recordings, notice: noticeOf(done) });
  }

  @Post()
  @Allow('case.publish', 'disclosure.decided', { proof: true })
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.disclosure.decide(viewer, id, versionOf(values), readInput(TellingInput, readTellingForm(values)));
        return `/defenders/${id}/disclosure?done=telling-decided`;
      },
      (refusal) => this.again(viewer, id, values, refusal),
    );
  }

  private async again(viewer: Viewer, id: string, values: FormValues, refusal: Refusal): Promise<string> {
    const { profile, recordings } = await this.disclosure.show(viewer, id);
    const shown = { defender: profile, recordings };
    if (!refusal.stale) {
      return page(DisclosurePage, { form: { values, problems: problemsOfFields(refusal.problems) }, ...shown });
    }
    const { items } = await this.history.of(viewer, id, { limit: 30 });
    const form = { values: { ...values, ...openedOn(profile) }, problems: [] };
    return page(DisclosurePage, { form, ...shown, stale: changesSince(items, values.since, id) });
  }
}
