import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, IfMatchOptional, withETag } from '../web/if-match';
import { PageQuery, pageAsked } from '../web/page-query';
import { CitationsService } from './citations.service';
import { CitationInput } from './event.dto';
import { CitationResource, EventResource, presentCitation, presentEvent } from './event.presenter';

/** A citation has no version of its own: the ETag is that of the event, and each change answers with the event. */
@ApiTags('Citations')
@ForPrograms()
@Controller('api/v1/events/:id/citations')
export class CitationsApiController {
  constructor(private readonly citations: CitationsService) {}

  @Get()
  @Allow('case.read', 'case.read')
  @Operation({ id: 'listCitations', summary: 'What the sources say of an event', answer: CitationResource, as: 'page' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { event, items, next } = await this.citations.page(viewer, id, pageAsked(query));
    withETag(response, event);
    return { items: items.map(presentCitation), next };
  }

  @Post()
  @Allow('case.write', 'event.correct')
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
  @Allow('case.write', 'event.correct')
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
  @Allow('case.write', 'event.correct')
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
