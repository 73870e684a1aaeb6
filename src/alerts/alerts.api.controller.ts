import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localOwner } from '../access/viewer';
import { Page } from '../lib/page';
import { Clock } from '../platform/clock';
import { presentAlert } from './alert.presenter';
import { AlertsQuery } from './alerts.dto';
import { AlertsService } from './alerts.service';
import { Alert } from './domain/alert';
import { windowAsked } from './domain/window';

@ApiTags('alerts')
@Controller('api/v1/alerts')
export class AlertsApiController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly clock: Clock,
  ) {}

  /** Alerts of one day, or from one day to another, by day. */
  @Get()
  async list(@Query() query: AlertsQuery): Promise<Page<Alert>> {
    const window = windowAsked(query, this.clock.today());
    const page = await this.alerts.page(
      localOwner,
      { ...window, audience: query.audience },
      { after: query.after, limit: Number(query.limit ?? 50) },
    );
    return { ...page, items: page.items.map(presentAlert) };
  }
}
