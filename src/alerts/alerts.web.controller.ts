import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { addDays, addMonths, Day, firstOfMonth, isDay } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { groupBy } from '../lib/group-by';
import { Clock } from '../platform/clock';
import { page } from '../web/page';
import { AlertSubjects } from './alert-subjects';
import { AlertsService } from './alerts.service';
import type { ComposedAlert } from './domain/compose';
import { isWithoutAnybody } from './domain/handling-state';
import { HandlingStates } from './handling-states';
import { AudienceChoice, CalendarPage, HandledChoice } from './views/calendar-page';

/** The calendar of one month. */
@ApiExcludeController()
@Controller('calendar')
export class AlertsWebController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly subjects: AlertSubjects,
    private readonly states: HandlingStates,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'calendar.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async calendar(
    @CurrentViewer() viewer: Viewer,
    @Query('month') asked?: string,
    @Query('audience') filter?: string,
    @Query('handled') handledAsked?: string,
  ): Promise<string> {
    const today = this.clock.today();
    const month = monthOf(asked, today);
    const audience: AudienceChoice = filter === 'public' || filter === 'task' ? filter : 'all';
    const window = { from: month, to: addDays(addMonths(month, 1), -1), audience };
    const handled: HandledChoice = handledAsked === 'nobody' ? 'nobody' : 'all';
    const all = await this.alerts.window(viewer, window);
    const found = handled === 'all' ? all : await this.withoutAnybody(viewer, all);
    const { shown, beyond } = atMostADay(found);
    const alerts = await this.subjects.of(viewer, shown);
    return page(CalendarPage, { month, today, audience, handled, alerts, total: found.length, beyond });
  }

  private async withoutAnybody(viewer: Viewer, alerts: ComposedAlert[]): Promise<ComposedAlert[]> {
    const states = await this.states.of(
      viewer,
      alerts.map(({ key }) => key),
    );
    return alerts.filter(({ key }) => isWithoutAnybody(states.get(key)));
  }
}

const mostADay = 100;

/** As many alerts of each day as a page can show, and how many more there are. */
function atMostADay(alerts: ComposedAlert[]): { shown: ComposedAlert[]; beyond: Map<Day, number> } {
  const days = groupBy(alerts, (alert) => alert.on);
  const over = [...days].filter(([, ofDay]) => ofDay.length > mostADay);
  return {
    shown: [...days.values()].flatMap((ofDay) => ofDay.slice(0, mostADay)),
    beyond: new Map(over.map(([day, ofDay]) => [day, ofDay.length - mostADay])),
  };
}

/** The first day of the month that was asked for. */
function monthOf(asked: string | undefined, today: Day): Day {
  if (!asked) return firstOfMonth(today);
  const first = `${asked}-01`;
  if (isDay(first) && asked >= '1000-01' && asked <= '9998-12') return first;
  throw new Invalid([{ path: 'month', message: 'is not a month. Write it as 2026-11.' }]);
}
