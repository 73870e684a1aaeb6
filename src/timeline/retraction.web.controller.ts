import { Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { nameOf } from '../defenders/domain/names';
import { DefendersService } from '../defenders/defenders.service';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { FormReading, type FormValues, openedOn, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { SentValues } from '../web/sent-values';
import { Refusal, submit } from '../web/submit';
import { RetractionInput } from './event.dto';
import { TimelineService } from './timeline.service';
import { RetractionPage } from './views/retraction-page';

const html = 'text/html; charset=utf-8';

/** Taking an event back, with the reason, and letting it count again: each asks once more. */
@ApiExcludeController()
@Controller('events/:id')
export class RetractionWebController {
  constructor(
    private readonly timeline: TimelineService,
    private readonly defenders: DefendersService,
    private readonly history: HistoryService,
  ) {}

  @Get('retraction')
  @Allow('case.write', 'case.read')
  @Header('Content-Type', html)
  askToRetract(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(viewer, id);
  }

  @Get('restoration')
  @Allow('case.write', 'case.read')
  @Header('Content-Type', html)
  askToRestore(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(viewer, id);
  }

  @Post('retraction')
  @Allow('case.write', 'event.retract')
  async retract(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        const { reason } = readInput(RetractionInput, readReason(values));
        const event = await this.timeline.retract(viewer, id, versionOf(values), reason);
        return `/defenders/${event.defenderId}?done=retracted`;
      },
      (refusal) => this.ask(viewer, id, values, refusal),
    );
  }

  @Post('restoration')
  @Allow('case.write', 'event.restore')
  async restore(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        const event = await this.timeline.restore(viewer, id, versionOf(values));
        return `/defenders/${event.defenderId}?done=restored#e-${id}`;
      },
      (refusal) => this.ask(viewer, id, values, refusal),
    );
  }

  private async ask(viewer: Viewer, id: string, values: FormValues = {}, refusal?: Refusal): Promise<string> {
    const event = await this.timeline.get(viewer, id);
    const defender = { id: event.defenderId, name: nameOf(await this.defenders.get(viewer, event.defenderId)) };
    const stale = refusal?.stale
      ? changesSince((await this.history.of(viewer, event.defenderId, { limit: 30 })).items, values.since, id)
      : undefined;
    const problems = refusal?.stale ? [] : (refusal?.problems ?? []);
    return page(RetractionPage, {
      form: { values: { ...values, ...openedOn(event) }, problems },
      event,
      defender,
      stale,
    });
  }
}

const readReason = (values: FormValues): FormReading => ({
  input: { reason: textOf(values, 'reason') },
  problems: [],
  rows: {},
});
