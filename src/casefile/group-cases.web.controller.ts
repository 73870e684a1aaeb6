import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localOwner } from '../access/viewer';
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
  @Header('Content-Type', html)
  async list(@Query() query: Record<string, unknown>): Promise<string> {
    const props = await this.directory.groups(localOwner, query, this.clock.today());
    return page(GroupsPage, { ...props, notice: noticeOf(query.done) });
  }

  @Get(':id')
  @Header('Content-Type', html)
  async show(@Param('id', IdPipe) id: string, @Query('done') done?: string): Promise<string> {
    const today = this.clock.today();
    const group = await this.groups.get(localOwner, id);
    const window = { from: today, to: addDays(today, daysAhead), groupId: id };
    return page(GroupPage, {
      group,
      members: await this.directory.members(localOwner, group, today),
      coming: await this.subjects.of(localOwner, await this.alerts.window(localOwner, window)),
      today,
      notice: noticeOf(done),
    });
  }
}
