import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { Operation } from '../web/api-answers';
import { AlertResource, presentAlert } from './alert.presenter';
import { AlertsQuery } from './alerts.dto';
import { AlertsService } from './alerts.service';
import { windowAsked } from './domain/window';

@ApiTags('Alerts')
@ForPrograms()
@Controller('api/v1/alerts')
export class AlertsApiController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'alert.list')
  @Operation({
    id: 'listAlerts',
    summary: 'Alerts of one day, or from one day to another, by day',
    answer: AlertResource,
    as: 'page',
  })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: AlertsQuery) {
    const window = windowAsked(query, this.clock.today());
    const { items, next } = await this.alerts.page(
      viewer,
      { ...window, audience: query.audience },
      { after: query.after, limit: Number(query.limit ?? 50) },
    );
    return { items: items.map(presentAlert), next };
  }
}
