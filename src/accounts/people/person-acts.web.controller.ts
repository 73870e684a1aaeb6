import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { Conflict } from '../../lib/errors';
import { IdPipe } from '../../web/id.pipe';
import { page } from '../../web/page';
import { submit } from '../../web/submit';
import { ResetsService } from '../resets.service';
import { invitationLink } from './invitation.web.controller';
import { InvitationsService } from './invitations.service';
import { PeopleService } from './people.service';
import { type AskedFirst, askedFirst } from './asked-first';
import { aloneNote, saidOf } from './alone-words';
import { CasesAlone, SoleKeepers } from './sole-keepers';
import { ConfirmPage } from './views/confirm-page';
import { LinkPage } from './views/link-page';

const html = 'text/html; charset=utf-8';

/** What administrators do with the account of one person. */
@ApiExcludeController()
@Controller('people/:id')
export class PersonActsWebController {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly resets: ResetsService,
    private readonly keepers: SoleKeepers,
  ) {}

  @Get('suspension')
  @Allow('account.manage', 'account.form', { proof: true })
  @Header('Content-Type', html)
  askSuspension(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(viewer, id, 'suspension');
  }

  @Post('suspension')
  @Allow('account.manage', 'account.change', { proof: true })
  async suspend(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.people.suspend(viewer, id, saidOf(body));
        return `/people/${id}?done=person-suspended`;
      },
      ({ cause }) => {
        if (cause instanceof CasesAlone) return this.ask(viewer, id, 'suspension');
        throw cause;
      },
    );
  }

  @Post('restoration')
  @Allow('account.manage', 'account.change', { proof: true })
  async restore(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.people.restore(viewer, id);
    response.redirect(303, `/people/${id}?done=person-restored`);
  }

  @Get('second-factor-reset')
  @Allow('account.manage', 'account.form', { proof: true })
  @Header('Content-Type', html)
  askReset(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(viewer, id, 'second-factor-reset');
  }

  @Post('second-factor-reset')
  @Allow('account.manage', 'account.change', { proof: true })
  async resetSecondFactor(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.people.resetSecondFactor(viewer, id);
    response.redirect(303, `/people/${id}?done=second-factor-reset`);
  }

  @Post('sign-out')
  @Allow('account.manage', 'account.change', { proof: true })
  async signOut(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.people.signOut(viewer, id);
    response.redirect(303, `/people/${id}?done=person-signed-out`);
  }

  @Post('reset-link')
  @Allow('account.manage', 'account.change', { proof: true })
  async resetLink(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    const person = await this.people.get(viewer, { id });
    if (person.status !== 'active') throw new Conflict(`${person.name} has no password that could be chosen anew.`);
    const link = await this.resets.askFor(viewer, person);
    if (!link) return response.redirect(303, `/people/${id}?done=reset-sent`);
    const shown = { title: 'The link for a new password', link, holds: '30 minutes', person };
    response.status(200).type('html').send(page(LinkPage, shown));
  }

  @Post('invitation')
  @Allow('account.manage', 'account.change', { proof: true })
  async inviteAgain(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    const person = await this.people.get(viewer, { id });
    const { link } = await this.invitations.inviteAgain(viewer, person);
    if (!link) return response.redirect(303, `/people/${id}?done=invited`);
    response.status(200).type('html').send(invitationLink(link, person));
  }

  @Get('removal')
  @Allow('account.manage', 'account.form', { proof: true })
  @Header('Content-Type', html)
  askRemoval(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(viewer, id, 'removal');
  }

  @Post('removal')
  @Allow('account.manage', 'account.change', { proof: true })
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.invitations.remove(viewer, await this.people.get(viewer, { id }));
    response.redirect(303, '/people?done=invitation-removed');
  }

  private async ask(viewer: Viewer, id: string, way: AskedFirst): Promise<string> {
    const { name } = await this.people.get(viewer, { id });
    const cases = way === 'suspension' ? await this.keepers.alone(id) : 0;
    const action = `/people/${id}/${way}`;
    const back = { href: `/people/${id}`, label: name };
    return page(ConfirmPage, { ...askedFirst[way](name), ...aloneNote(cases), action, back });
  }
}
