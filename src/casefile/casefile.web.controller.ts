import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Day, isDay } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { CasefileService } from './casefile.service';
import { DirectoryService } from './directory.service';
import { CasefilePage } from './views/casefile-page';
import { DefendersPage } from '../defenders/views/defenders-page';

const html = 'text/html; charset=utf-8';

/** The list of defenders, and the page of each. */
@ApiExcludeController()
@Controller('defenders')
export class CasefileWebController {
  constructor(
    private readonly casefile: CasefileService,
    private readonly directory: DirectoryService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'case.list')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const props = await this.directory.defenders(viewer, query, this.clock.today());
    return page(DefendersPage, { ...props, notice: noticeOf(query.done) });
  }

  @Get(':id')
  @Allow('case.read', 'case.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('on') on?: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const today = this.clock.today();
    const props = await this.casefile.show(viewer, id, dayAsked(on) ?? today, today);
    return page(CasefilePage, { ...props, notice: noticeOf(done) });
  }
}

function dayAsked(on: string | undefined): Day | undefined {
  if (!on) return undefined;
  if (isDay(on) && on >= '1000-01-01') return on;
  throw new Invalid([{ path: 'on', message: 'is not a day that exists. Write it as 2026-11-23.' }]);
}
