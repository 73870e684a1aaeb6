import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { IdPipe } from '../../web/id.pipe';
import { noticeOf } from '../../web/notices';
import { page } from '../../web/page';
import { textField } from '../../web/posted-text';
import { type Refusal, submit } from '../../web/submit';
import { TeamsService } from './teams.service';
import { TeamPage } from './views/team-page';
import { TeamsPage } from './views/teams-page';

const html = 'text/html; charset=utf-8';

/** Forms teams, and shows who belongs to each. */
@ApiExcludeController()
@Controller('teams')
export class TeamsWebController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @Allow('account.manage', 'team.list')
  @Header('Content-Type', html)
  list(@CurrentViewer() viewer: Viewer, @Query('done') done?: string): Promise<string> {
    return this.listPage(viewer, '', undefined, noticeOf(done));
  }

  @Post()
  @Allow('account.manage', 'team.change', { proof: true })
  async form(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const name = textField(body, 'name', 120);
    await submit(
      response,
      async () => `/teams/${await this.teams.form(viewer, name)}?done=team-formed`,
      (refusal) => this.listPage(viewer, name, refusal),
    );
  }

  @Get(':id')
  @Allow('account.manage', 'team.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const team = await this.teams.get(viewer, id);
    return page(TeamPage, { team, form: { values: { name: team.name }, problems: [] }, notice: noticeOf(done) });
  }

  @Post(':id')
  @Allow('account.manage', 'team.change', { proof: true })
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const name = textField(body, 'name', 120);
    await submit(
      response,
      async () => {
        await this.teams.rename(viewer, id, name);
        return `/teams/${id}?done=team-renamed`;
      },
      async ({ problems }) =>
        page(TeamPage, { team: await this.teams.get(viewer, id), form: { values: { name }, problems } }),
    );
  }

  @Post(':id/removal')
  @Allow('account.manage', 'team.change', { proof: true })
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.teams.remove(viewer, id);
    response.redirect(303, '/teams?done=team-removed');
  }

  private async listPage(viewer: Viewer, name: string, refusal?: Refusal, notice?: string): Promise<string> {
    const form = { values: { name }, problems: refusal?.problems ?? [] };
    return page(TeamsPage, { teams: await this.teams.list(viewer), form, notice });
  }
}
