import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { withETag } from '../web/if-match';
import { EventInput } from './event.dto';
import { EventResource, presentEvent } from './event.presenter';
import { TimelineService } from './timeline.service';

@ApiTags('Events')
@Controller('api/v1/defenders/:id/events')
export class TimelineApiController {
  constructor(private readonly timeline: TimelineService) {}

  @Get()
  @Operation({ id: 'listEvents', summary: 'The timeline of a defender', answer: EventResource, as: 'list' })
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string) {
    const { events } = await this.timeline.show(viewer, id);
    return { items: events.map(presentEvent) };
  }

  @Post()
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
