import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { roles } from '../../access/domain/roles';
import type { Viewer } from '../../access/viewer';
import type { Problem } from '../../lib/errors';
import { ticked } from '../../web/checks';
import { IdPipe } from '../../web/id.pipe';
import { noticeOf } from '../../web/notices';
import { page } from '../../web/page';
import { pagesAround, placeOf } from '../../web/pagination';
import { textField } from '../../web/posted-text';
import { submit } from '../../web/submit';
import { aloneNote, saidOf } from './alone-words';
import { PeopleService } from './people.service';
import { type PeopleFilter, statuses } from './person';
import { roleFrom } from './role-from';
import { CasesAlone } from './sole-keepers';
import { TeamsService } from './teams.service';
import { ConfirmPage } from './views/confirm-page';
import { PeoplePage } from './views/people-page';
import { PersonPage } from './views/person-page';

const html = 'text/html; charset=utf-8';
const rowsOnPage = 50;

/** The list of people, and the page of each. */
@ApiExcludeController()
@Controller('people')
export class PeopleWebController {
  constructor(
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
  ) {}

  @Get()
  @Allow('account.manage', 'account.list')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const filter = filterOf(query);
    const place = placeOf(query);
    const { items, next } = await this.people.list(viewer, filter, { after: place.after, limit: rowsOnPage });
    const pages = pagesAround('/people', { ...filter }, place, next);
    return page(PeoplePage, { people: items, filter, pages, notice: noticeOf(query.done) });
  }

  @Get(':id')
  @Allow('account.manage', 'account.read')
  @Header('Content-Type', html)
  show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.page(viewer, id, { notice: noticeOf(done) });
  }

  @Post(':id/role')
  @Allow('account.manage', 'account.change', { proof: true })
  async changeRole(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const given = textField(body, 'role', 40);
    await submit(
      response,
      async () => {
        await this.people.changeRole(viewer, id, roleFrom(given), saidOf(body));
        return `/people/${id}?done=role-changed`;
      },
      ({ problems, cause }) =>
        cause instanceof CasesAlone
          ? this.askRole(viewer, id, given, cause.cases)
          : this.page(viewer, id, { role: given, problems }),
    );
  }

  @Post(':id/teams')
  @Allow('account.manage', 'account.change', { proof: true })
  async changeTeams(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const chosen = ticked(body, 'teams');
    await submit(
      response,
      async () => {
        await this.people.changeTeams(viewer, id, chosen);
        return `/people/${id}?done=teams-changed`;
      },
      ({ problems }) => this.page(viewer, id, { chosen, problems }),
    );
  }

  private async askRole(viewer: Viewer, id: string, role: string, cases: number): Promise<string> {
    const { name } = await this.people.get(viewer, { id });
    const { warning, kept } = aloneNote(cases);
    return page(ConfirmPage, {
      title: `Make ${name} a ${role}?`,
      text: 'Every browser is signed out, and the API tokens end.',
      warning,
      kept: { ...kept, role },
      action: `/people/${id}/role`,
      button: 'Change the role',
      back: { href: `/people/${id}`, label: name },
    });
  }

  private async page(viewer: Viewer, id: string, again: Again): Promise<string> {
    const person = await this.people.get(viewer, { id });
    return page(PersonPage, {
      person,
      teams: await this.teams.list(viewer),
      form: { values: { role: again.role ?? person.role }, problems: again.problems ?? [] },
      chosen: again.chosen ?? person.teams.map((team) => team.id),
      self: viewer.accountId === person.id,
      notice: again.notice,
    });
  }
}

/** What a page shows of a form that was not accepted, or says after one that was. */
interface Again {
  role?: string;
  chosen?: string[];
  problems?: Problem[];
  notice?: string;
}

function filterOf(query: Record<string, unknown>): PeopleFilter {
  const text = textField(query, 'text', 100).trim();
  const role = roles.find((one) => one === query.role);
  const status = statuses.find((one) => one === query.status);
  return { ...(text && { text }), ...(role && { role }), ...(status && { status }) };
}
