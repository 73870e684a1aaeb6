import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { AlertsService } from '../alerts/alerts.service';
import { GroupsService } from '../groups/groups.service';
import { GroupsPage } from '../groups/views/groups-page';
import { addDays } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { DirectoryService } from './directory.service';
import { GroupPage } from './views/group-page';

const html = 'text/html; charset=utf-8';
const daysAhead = 365;

/** The list of joint cases, and the page of each. */
@ApiExcludeController()
@Controller('groups')
export class GroupCasesWebController {
  constructor(
    private readonly groups: GroupsService,
    private readonly directory: DirectoryService,
    private readonly alerts: AlertsService,
    private readonly subjects: AlertSubjects,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'group.list')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const props = await this.directory.groups(viewer, query, this.clock.today());
    return page(GroupsPage, { ...props, notice: noticeOf(query.done) });
  }

  @Get(':id')
  @Allow('case.read', 'group.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const today = this.clock.today();
    const group = await this.groups.get(viewer, id);
    const window = { from: today, to: addDays(today, daysAhead), groupId: id };
    const open = await this.alerts.stillOpen(viewer, today, { groupId: id });
    return page(GroupPage, {
      group,
      members: await this.directory.members(viewer, group, today),
      coming: await this.subjects.of(viewer, [...open, ...(await this.alerts.window(viewer, window))]),
      today,
      notice: noticeOf(done),
    });
  }
}
