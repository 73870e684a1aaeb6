import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { EventInput, RetractionInput } from './event.dto';
import { EventResource, presentEvent } from './event.presenter';
import { TimelineService } from './timeline.service';

@ApiTags('Events')
@ForPrograms()
@Controller('api/v1/events/:id')
export class EventsApiController {
  constructor(private readonly timeline: TimelineService) {}

  @Get()
  @Allow('case.read', 'case.read')
  @Operation({ id: 'getEvent', summary: 'Get an event', answer: EventResource })
  async get(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentEvent(withETag(response, await this.timeline.get(viewer, id)));
  }

  @Put()
  @Allow('case.write', 'event.correct')
  @Operation({ id: 'correctEvent', summary: 'Correct an event', answer: EventResource, ifMatch: 'required' })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: EventInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentEvent(withETag(response, await this.timeline.correct(viewer, id, version, input)));
  }

  @Post('retraction')
  @Allow('case.write', 'event.retract')
  @HttpCode(200)
  @Operation({ id: 'retractEvent', summary: 'Retract an event', answer: EventResource, ifMatch: 'required' })
  async retract(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: RetractionInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentEvent(withETag(response, await this.timeline.retract(viewer, id, version, reason)));
  }

  @Delete('retraction')
  @Allow('case.write', 'event.restore')
  @Operation({ id: 'restoreEvent', summary: 'Restore a retracted event', answer: EventResource, ifMatch: 'required' })
  async restore(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentEvent(withETag(response, await this.timeline.restore(viewer, id, version)));
  }
}
