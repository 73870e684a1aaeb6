import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { type Viewer, viewerMay } from '../access/viewer';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { type FormValues, readValues, versionOf } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import { dayFormValues, type DayInput, readDayForm } from './calendar-fields';
import { CalendarService } from './calendar.service';
import { CalendarDayPage } from './views/calendar-day-page';
import { CalendarDaysPage } from './views/calendar-days-page';

const html = 'text/html; charset=utf-8';
const home = '/settings/calendar';

/** The calendar of the field: everybody who reads cases sees it, administrators change it. */
@ApiExcludeController()
@Controller('settings/calendar')
export class CalendarWebController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'calendar-day.list')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Query('done') done?: string): Promise<string> {
    const days = await this.calendar.list();
    const mayChange = viewerMay(viewer, 'organisation.manage');
    return page(CalendarDaysPage, { days, today: this.clock.today(), mayChange, notice: noticeOf(done) });
  }

  @Get('new')
  @Allow('organisation.manage', 'calendar-day.blank')
  @Header('Content-Type', html)
  blank(): string {
    return this.form({ kind: 'day', rule: 'every_year', enabled: 'yes' });
  }

  @Post()
  @Allow('organisation.manage', 'calendar-day.added')
  async add(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        await this.calendar.add(viewer, read(values));
        return `${home}?done=calendar-day-added`;
      },
      ({ problems }) => this.form(values, problems),
    );
  }

  @Get(':code')
  @Allow('organisation.manage', 'calendar-day.list')
  @Header('Content-Type', html)
  async show(@Param('code') code: string): Promise<string> {
    const day = await this.calendar.get(code);
    return page(CalendarDayPage, {
      day,
      today: this.clock.today(),
      form: { values: dayFormValues(day), problems: [] },
    });
  }

  @Post(':code')
  @Allow('organisation.manage', 'calendar-day.changed')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { kind } = await this.calendar.get(code);
    const values: FormValues = { ...readValues(body), kind };
    await submit(
      response,
      async () => {
        await this.calendar.change(viewer, code, versionOf(values), read(values));
        return `${home}?done=calendar-day-changed`;
      },
      (refusal) => this.again(code, values, refusal),
    );
  }

  @Post(':code/removal')
  @Allow('organisation.manage', 'calendar-day.removed')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    const { shipped } = await this.calendar.get(code);
    await submit(
      response,
      async () => {
        await this.calendar.remove(viewer, code, versionOf(values));
        return `${home}?done=${shipped ? 'calendar-day-reset' : 'calendar-day-removed'}`;
      },
      async (refusal) => this.again(code, dayFormValues(await this.calendar.get(code)), refusal),
    );
  }

  private form(values: FormValues, problems: Refusal['problems'] = []): string {
    return page(CalendarDayPage, { today: this.clock.today(), form: { values, problems } });
  }

  private async again(code: string, written: FormValues, refusal: Refusal): Promise<string> {
    const day = await this.calendar.get(code);
    const values = { ...written, ...(refusal.stale && { version: String(day.version) }) };
    const form = { values, problems: refusal.stale ? [] : refusal.problems };
    return page(CalendarDayPage, { day, today: this.clock.today(), form, isStale: refusal.stale });
  }
}

function read(values: FormValues): DayInput {
  const { day, problems } = readDayForm(values);
  if (problems.length > 0) throw new Invalid(problems);
  return day;
}
