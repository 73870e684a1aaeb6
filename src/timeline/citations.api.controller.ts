import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, IfMatchOptional, withETag } from '../web/if-match';
import { CitationsService } from './citations.service';
import { CitationInput } from './event.dto';
import { CitationResource, EventResource, presentCitation, presentEvent } from './event.presenter';
import { TimelineService } from './timeline.service';

/** A citation has no version of its own: the ETag is that of the event, and each change answers with the event. */
@ApiTags('Citations')
@Controller('api/v1/events/:id/citations')
export class CitationsApiController {
  constructor(
    private readonly timeline: TimelineService,
    private readonly citations: CitationsService,
  ) {}

  @Get()
  @Operation({ id: 'listCitations', summary: 'What the sources say of an event', answer: CitationResource, as: 'list' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return { items: withETag(response, await this.timeline.get(viewer, id)).citations.map(presentCitation) };
  }

  @Post()
  @Operation({ id: 'addCitation', summary: 'Add a source', answer: EventResource, status: 201, ifMatch: 'optional' })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatchOptional() version: number | undefined,
    @Body() input: CitationInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentEvent(withETag(response, await this.citations.add(viewer, id, version, input)));
  }

  @Put(':citation')
  @Operation({ id: 'correctCitation', summary: 'Correct a citation', answer: EventResource, ifMatch: 'required' })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('citation', IdPipe) citation: string,
    @IfMatch() version: number,
    @Body() input: CitationInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentEvent(withETag(response, await this.citations.correct(viewer, id, citation, version, input)));
  }

  @Delete(':citation')
  @Operation({ id: 'removeCitation', summary: 'Take a citation away', answer: EventResource, ifMatch: 'required' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('citation', IdPipe) citation: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentEvent(withETag(response, await this.citations.remove(viewer, id, citation, version)));
  }
}
