import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { LogEntryResource, presentLogEntry } from '../audit/log.presenter';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { PageQuery, pageAsked } from '../web/page-query';
import { CaseTrailService } from './case-trail.service';

@ApiTags('Trail')
@ForPrograms()
@Controller('api/v1/defenders/:id/trail')
export class CaseTrailApiController {
  constructor(private readonly trail: CaseTrailService) {}

  @Get()
  @Allow('case.trail', 'case.trail')
  @Operation({
    id: 'listCaseTrail',
    summary: 'Who has seen, changed or exported a case, newest first',
    answer: LogEntryResource,
    as: 'page',
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    const { items, next } = await this.trail.lines(viewer, id, pageAsked(query));
    return { items: items.map(presentLogEntry), next };
  }
}
