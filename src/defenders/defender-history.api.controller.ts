import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { ChangeResource, presentChange } from '../history/change.presenter';
import { HistoryService } from '../history/history.service';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { PageQuery, pageAsked } from '../web/page-query';
import { DefendersService } from './defenders.service';

@ApiTags('History')
@ForPrograms()
@Controller('api/v1/defenders/:id/history')
export class DefenderHistoryApiController {
  constructor(
    private readonly defenders: DefendersService,
    private readonly history: HistoryService,
  ) {}

  @Get()
  @Allow('case.history', 'history.read')
  @Operation({ id: 'listChanges', summary: 'Who changed what in a case', answer: ChangeResource, as: 'page' })
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    await this.defenders.get(viewer, id);
    const { items, next } = await this.history.of(viewer, id, pageAsked(query));
    return { items: items.map(presentChange), next };
  }
}
