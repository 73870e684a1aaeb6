import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import { nameOf } from '../defenders/domain/names';
import { GroupsService } from '../groups/groups.service';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { isSubmissionForm, type SubmissionForm } from './drafting/submission';
import { SubmissionsService } from './submissions.service';
import { GapsPage } from './views/gaps-page';

const html = 'text/html; charset=utf-8';
const formAsked = (form: unknown): SubmissionForm => (isSubmissionForm(form) ? form : 'wgad');

/** What a submission to the UN about a case, or a joint case, would lack. */
@ApiExcludeController()
@Controller()
export class SubmissionsWebController {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
  ) {}

  @Get('defenders/:id/un-drafts')
  @Allow('case.preview', 'case.un-drafts')
  @Header('Content-Type', html)
  async ofCase(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('form') form?: unknown,
  ): Promise<string> {
    const name = nameOf(await this.defenders.get(viewer, id));
    const gaps = await this.submissions.missing(viewer, { defenderIds: [id] }, formAsked(form));
    return page(GapsPage, { href: `/defenders/${id}`, name, gaps });
  }

  @Get('groups/:id/un-drafts')
  @Allow('case.preview', 'case.un-drafts')
  @Header('Content-Type', html)
  async ofGroup(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('form') form?: unknown,
  ): Promise<string> {
    const { name } = await this.groups.get(viewer, id);
    const gaps = await this.submissions.missing(viewer, { groupId: id }, formAsked(form));
    return page(GapsPage, { href: `/groups/${id}`, name, gaps });
  }
}
