import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import { Clock } from '../platform/clock';
import { Operation } from '../web/api-answers';
import { AlertResource, presentAlert } from './alert.presenter';
import { AlertsQuery } from './alerts.dto';
import { AlertsService } from './alerts.service';
import type { Alert } from './domain/alert';
import { windowAsked } from './domain/window';

@ApiTags('Alerts')
@ForPrograms()
@Controller('api/v1/alerts')
export class AlertsApiController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly defenders: DefendersService,
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
    await this.noteCases(viewer, items);
    return { items: items.map(presentAlert), next };
  }

  /** The trail of each case that an alert names leads here, too. */
  private async noteCases(viewer: Viewer, alerts: Alert[]): Promise<void> {
    const named = alerts.flatMap(({ subject, held, free }) => [
      ...(subject.kind === 'defender' ? [subject.reference] : []),
      ...held,
      ...free,
    ]);
    if (named.length === 0) return;
    noteForTrail({ cases: [...(await this.defenders.idsOf(viewer, [...new Set(named)])).values()] });
  }
}
