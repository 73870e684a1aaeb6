import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { localOwner } from '../access/viewer';
import { nameOf } from '../defenders/domain/names';
import { DefendersService } from '../defenders/defenders.service';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { FormReading, FormValues, openedOn, readValues, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
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
  @Header('Content-Type', html)
  askToRetract(@Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(id);
  }

  @Get('restoration')
  @Header('Content-Type', html)
  askToRestore(@Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(id);
  }

  @Post('retraction')
  async retract(@Param('id', IdPipe) id: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const { reason } = readInput(RetractionInput, readReason(values));
        const event = await this.timeline.retract(localOwner, id, versionOf(values), reason);
        return `/defenders/${event.defenderId}?done=retracted`;
      },
      (refusal) => this.ask(id, values, refusal),
    );
  }

  @Post('restoration')
  async restore(@Param('id', IdPipe) id: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const event = await this.timeline.restore(localOwner, id, versionOf(values));
        return `/defenders/${event.defenderId}?done=restored#e-${id}`;
      },
      (refusal) => this.ask(id, values, refusal),
    );
  }

  private async ask(id: string, values: FormValues = {}, refusal?: Refusal): Promise<string> {
    const event = await this.timeline.get(localOwner, id);
    const defender = { id: event.defenderId, name: nameOf(await this.defenders.get(localOwner, event.defenderId)) };
    const stale = refusal?.stale
      ? changesSince((await this.history.of(localOwner, event.defenderId, { limit: 30 })).items, values.since, id)
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
