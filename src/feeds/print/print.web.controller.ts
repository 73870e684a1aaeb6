import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { page } from '../../web/page';
import { PrintedCalendar } from './printed-calendar.service';
import { PrintedMonthPage } from './printed-month-page';

/** The calendar on paper. */
@ApiExcludeController()
@Controller('calendar')
export class PrintWebController {
  constructor(private readonly printed: PrintedCalendar) {}

  /** Public dates where nothing else is asked for: paper lies about. */
  @Get('print')
  @Allow('case.read', 'calendar.printed')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async month(
    @CurrentViewer() viewer: Viewer,
    @Query('month') month?: string,
    @Query('audience') filter?: string,
  ): Promise<string> {
    const audience = filter === 'all' || filter === 'task' ? filter : 'public';
    return page(PrintedMonthPage, await this.printed.month(viewer, textOr(month), audience));
  }

  @Get('poster.pdf')
  @Allow('case.read', 'poster.drawn')
  async poster(
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
    @Query('year') year?: string,
    @Query('month') month?: string,
  ): Promise<void> {
    const { pdf, period } = await this.printed.poster(viewer, { year: textOr(year), month: textOr(month) });
    response.set('Content-Disposition', `inline; filename="dates-${period}.pdf"`);
    response.type('pdf').send(pdf);
  }
}

/** What is written twice in an address comes as a list, which is no month and is refused as that. */
const textOr = (asked: string | undefined): string | undefined => (asked ? String(asked) : undefined);
