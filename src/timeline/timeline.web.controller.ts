import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { nameOf } from '../defenders/domain/names';
import { DefendersService } from '../defenders/defenders.service';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { FormValues, openedOn, problemsOfFields, readValues, versionOf, withMoreRows } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { safeNext } from '../web/safe-next';
import { Refusal, submit } from '../web/submit';
import { eventInputOf } from './event-input';
import { eventFormValues, readEventForm } from './event-fields';
import { EventInput } from './event.dto';
import { TimelineService } from './timeline.service';
import { EventFormPage } from './views/event-form-page';

const html = 'text/html; charset=utf-8';

/** Where to go after the correction, where it was asked for on another page of ours. */
function leadingTo(next: unknown): { next?: string } {
  const path = safeNext(next);
  return path === '/' ? {} : { next: path };
}

/** The forms that record and correct what happened. */
@ApiExcludeController()
@Controller()
export class TimelineWebController {
  constructor(
    private readonly timeline: TimelineService,
    private readonly defenders: DefendersService,
    private readonly history: HistoryService,
  ) {}

  @Get('defenders/:id/events/new')
  @Allow('case.write', 'case.read')
  @Header('Content-Type', html)
  async blank(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return page(EventFormPage, { form: { values: {}, problems: [] }, defender: await this.defender(viewer, id) });
  }

  @Post('defenders/:id/events')
  @Allow('case.write', 'event.record')
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    const defender = await this.defender(viewer, id);
    const more = withMoreRows(values);
    if (more) {
      return void response.type('html').send(page(EventFormPage, { form: { values: more, problems: [] }, defender }));
    }
    const reading = readEventForm(values);
    await submit(
      response,
      async () => {
        const event = await this.timeline.record(viewer, id, readInput(EventInput, reading));
        return `/defenders/${id}?done=recorded#e-${event.id}`;
      },
      ({ problems }) =>
        page(EventFormPage, { form: { values, problems: problemsOfFields(problems, reading.rows) }, defender }),
    );
  }

  @Get('events/:id/correction')
  @Allow('case.write', 'case.read')
  @Header('Content-Type', html)
  async correction(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('next') next?: unknown,
  ): Promise<string> {
    const event = await this.timeline.get(viewer, id);
    const values = { ...eventFormValues(eventInputOf(event)), ...openedOn(event), ...leadingTo(next) };
    const defender = await this.defender(viewer, event.defenderId);
    return page(EventFormPage, { form: { values, problems: [] }, defender, eventId: id });
  }

  @Post('events/:id/correction')
  @Allow('case.write', 'event.correct')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    const more = withMoreRows(values);
    if (more) return void response.type('html').send(await this.again(viewer, id, more));
    const reading = readEventForm(values);
    await submit(
      response,
      async () => {
        const version = versionOf(values);
        const event = await this.timeline.correct(viewer, id, version, readInput(EventInput, reading));
        const { next } = leadingTo(values.next);
        if (next) return `${next}${next.includes('?') ? '&' : '?'}done=event-corrected`;
        return `/defenders/${event.defenderId}?done=event-corrected#e-${id}`;
      },
      (refusal) => this.again(viewer, id, values, refusal, reading.rows),
    );
  }

  private async again(viewer: Viewer, id: string, values: FormValues, refusal?: Refusal, rows = {}): Promise<string> {
    const event = await this.timeline.get(viewer, id);
    const defender = await this.defender(viewer, event.defenderId);
    if (!refusal?.stale) {
      const problems = problemsOfFields(refusal?.problems ?? [], rows);
      return page(EventFormPage, { form: { values, problems }, defender, eventId: id });
    }
    const { items } = await this.history.of(viewer, event.defenderId, { limit: 30 });
    const form = { values: { ...values, ...openedOn(event) }, problems: [] };
    return page(EventFormPage, { form, defender, eventId: id, stale: changesSince(items, values.since, id) });
  }

  private async defender(viewer: Viewer, id: string): Promise<{ id: string; name: string }> {
    return { id, name: nameOf(await this.defenders.get(viewer, id)) };
  }
}
