import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { StatusQuery } from './status.dto';
import { presentStatus, StatusResource } from './status.presenter';
import { StatusService } from './status.service';

@ApiTags('Status')
@ForPrograms()
@Controller('api/v1/defenders/:id/status')
export class StatusApiController {
  constructor(
    private readonly status: StatusService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'case.read')
  @Operation({ id: 'getStatus', summary: 'Where a defender stands on a day, and why', answer: StatusResource })
  async show(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query() query: StatusQuery) {
    return presentStatus(await this.status.on(viewer, id, query.on ?? this.clock.today()));
  }
}
