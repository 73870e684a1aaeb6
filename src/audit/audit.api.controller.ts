import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { pageAsked } from '../web/page-query';
import { AuditQuery, filterOf } from './audit.dto';
import { LogEntryResource, presentNumbered } from './log.presenter';
import { LogService } from './log.service';

@ApiTags('Trail')
@ForPrograms()
@Controller('api/v1/audit')
export class AuditApiController {
  constructor(private readonly log: LogService) {}

  @Get()
  @Allow('audit.read', 'audit.read')
  @Operation({ id: 'listTrail', summary: 'Who did what, newest first', answer: LogEntryResource, as: 'page' })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: AuditQuery) {
    const { items, next } = await this.log.list(viewer, filterOf(query), pageAsked(query));
    return { items: items.map(presentNumbered), next };
  }
}
