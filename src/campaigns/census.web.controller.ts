import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import { isAlertKey } from '../alerts/domain/alert-key';
import { addDays, isDay } from '../lib/calendar-date';
import { Invalid, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { DayPages } from './day-pages.service';

/** Leads from a day to its page: to the next census where nothing else is said, and to the address in mails and calendars. */
@ApiExcludeController()
@Controller('calendar/census')
export class CensusWebController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly pages: DayPages,
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
    if (!alert && isAlertKey(key) && on) return this.pages.show(viewer, { kind: 'day', subjectId: '', key, near: on });
    if (!alert) throw new NotFound('No census is taken on this day.');
    return this.pages.show(viewer, { kind: 'day', subjectId: '', key: alert.key, near: alert.on });
  }
}
