import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { audienceOf } from '../../access/domain/audience';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { noteForTrail } from '../../access/scope';
import type { Viewer } from '../../access/viewer';
import { AlertsService, type AlertWindow } from '../../alerts/alerts.service';
import type { ComposedAlert } from '../../alerts/domain/compose';
import { Typesetter } from '../../cards/typesetting/typesetter';
import { addMonths, type Day } from '../../lib/calendar-date';
import { OrganisationService } from '../../organisation/organisation.service';
import { Clock } from '../../platform/clock';
import { monthAndYear } from '../../web/day-text';
import { page } from '../../web/page';
import { posterContent } from './poster-content';
import { monthAsked, printedDate, yearAsked } from './printed-month';
import { type PrintedAudience, PrintedMonthPage } from './printed-month-page';

/** So many dates of a month are read; a page holds fewer. */
const mostOfMonth = 400;

/** The calendar on paper: a month on one sheet, and a poster for the wall. */
@ApiExcludeController()
@Controller('calendar')
export class PrintWebController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly organisation: OrganisationService,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
  ) {}

  /** Public dates where nothing else is asked for: paper lies about. */
  @Get('print')
  @Allow('case.read', 'calendar.printed')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async month(
    @CurrentViewer() viewer: Viewer,
    @Query('month') asked?: string,
    @Query('audience') filter?: string,
  ): Promise<string> {
    const today = this.clock.today();
    const { from, to } = monthAsked(asked ? String(asked) : today.slice(0, 7));
    const audience: PrintedAudience = filter === 'all' || filter === 'task' ? filter : 'public';
    const { alerts, more } = await this.read(viewer, { from, to, audience });
    const { name } = await this.organisation.current();
    const reader = audienceOf(viewer) ?? 'internal';
    const dates = alerts.flatMap((alert) => printedDate(alert, reader) ?? []);
    noteForTrail({ month: from.slice(0, 7), audience, casesGiven: dates.length });
    return page(PrintedMonthPage, { month: from, today, audience, dates, more, organisation: name });
  }

  /** One month or a whole year on A3, for everybody's eyes. */
  @Get('poster.pdf')
  @Allow('case.read', 'poster.drawn')
  async poster(
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
    @Query('year') year?: string,
    @Query('month') month?: string,
  ): Promise<void> {
    const today = this.clock.today();
    const firsts = month
      ? [monthAsked(String(month)).from]
      : monthsOf(yearAsked(year ? String(year) : today.slice(0, 4)));
    const months = [];
    for (const first of firsts) {
      const window = { ...monthAsked(first.slice(0, 7)), audience: 'public' } as const;
      months.push({ first, ...(await this.read(viewer, window)) });
    }
    const speaker = await this.organisation.current();
    const title = month ? monthAndYear(firsts[0]!) : firsts[0]!.slice(0, 4);
    const data = posterContent(months, speaker, { title, today });
    const logo = speaker.logo && (await this.organisation.logo());
    const files = logo ? [{ name: 'logo.png', bytes: logo }] : [];
    noteForTrail({ poster: title, casesGiven: data.months.reduce((sum, { entries }) => sum + entries.length, 0) });
    const pdf = await this.typesetter.draw({
      template: 'poster',
      data: { ...data, logo: files.length > 0 },
      files,
      as: 'pdf',
    });
    response.set('Content-Disposition', `inline; filename="dates-${firsts[0]!.slice(0, month ? 7 : 4)}.pdf"`);
    response.type('pdf').send(pdf);
  }

  private async read(viewer: Viewer, window: AlertWindow): Promise<{ alerts: ComposedAlert[]; more: boolean }> {
    const { items, next } = await this.alerts.page(viewer, window, { limit: mostOfMonth });
    return { alerts: items.filter(({ quiet }) => !quiet), more: next !== undefined };
  }
}

const monthsOf = (year: number): Day[] => Array.from({ length: 12 }, (_, i) => addMonths(`${year}-01-01`, i));
