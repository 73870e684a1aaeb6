import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { withETag } from '../web/if-match';
import { pageAsked } from '../web/page-query';
import { EventInput } from './event.dto';
import { EventResource, presentEvent } from './event.presenter';
import { EventsQuery } from './events.query';
import { TimelineService } from './timeline.service';

@ApiTags('Events')
@ForPrograms()
@Controller('api/v1/defenders/:id/events')
export class TimelineApiController {
  constructor(private readonly timeline: TimelineService) {}

  @Get()
  @Allow('case.read', 'case.read')
  @Operation({ id: 'listEvents', summary: 'The timeline of a defender', answer: EventResource, as: 'page' })
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query() query: EventsQuery) {
    const { items, next } = await this.timeline.page(viewer, id, pageAsked(query));
    return { items: items.map(presentEvent), next };
  }

  @Post()
  @Allow('case.write', 'event.record')
  @Operation({ id: 'recordEvent', summary: 'Record an event', answer: EventResource, status: 201 })
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() input: EventInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const event = await this.timeline.record(viewer, id, input);
    response.location(`/api/v1/events/${event.id}`);
    return presentEvent(withETag(response, event));
  }
}
