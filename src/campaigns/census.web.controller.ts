import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import { DefendersService } from '../defenders/defenders.service';
import { addDays, isDay } from '../lib/calendar-date';
import { Invalid, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { page } from '../web/page';
import { CensusPage } from './views/census-page';

/** The page of a census, with all who are held when others count, and of a day of the calendar that concerns all cases. */
@ApiExcludeController()
@Controller('calendar/census')
export class CensusWebController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly defenders: DefendersService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'calendar.census')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(@CurrentViewer() viewer: Viewer, @Query('on') on?: unknown, @Query('key') key?: unknown): Promise<string> {
    const today = this.clock.today();
    if (on !== undefined && (!isDay(on) || on < '1000-01-01' || on >= '9000-01-01'))
      throw new Invalid([{ path: 'on', message: 'is not a day that exists. Write it as 2026-12-01.' }]);
    const window = on ? { from: on, to: on } : { from: today, to: addDays(today, 366) };
    const ofAll = (await this.alerts.window(viewer, window)).filter(({ subject }) => subject.kind === 'census');
    const alert = ofAll.find((one) => (key === undefined ? one.rule === 'CENSUS' : one.key === key));
    if (!alert) throw new NotFound('No census is taken on this day.');
    const ids = [...(await this.defenders.idsOf(viewer, alert.held)).values()];
    const found = new Map((await this.defenders.getMany(viewer, ids)).map((one) => [one.reference, one]));
    const held = alert.held.flatMap((reference) => found.get(reference) ?? []);
    return page(CensusPage, { alert, held, today });
  }
}
