import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { Invalid, type Problem } from '../../lib/errors';
import { ticked } from '../../web/checks';
import { page } from '../../web/page';
import { textField } from '../../web/posted-text';
import { SentLinks } from '../sent-links';
import { InvitationsService } from './invitations.service';
import { roleFrom } from './role-from';
import { TeamsService } from './teams.service';
import { InvitationPage } from './views/invitation-page';
import { LinkPage } from './views/link-page';

/** Invites somebody. */
@ApiExcludeController()
@Controller('people/invitation')
export class InvitationWebController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly teams: TeamsService,
    private readonly sent: SentLinks,
  ) {}

  @Get()
  @Allow('account.manage', 'account.form', { proof: true })
  @Header('Content-Type', 'text/html; charset=utf-8')
  blank(@CurrentViewer() viewer: Viewer): Promise<string> {
    return this.formPage(viewer, { email: '', name: '', role: '', teams: [] }, []);
  }

  /** The link, where no mail goes out, is in the answer and nowhere else. */
  @Post()
  @Allow('account.manage', 'account.change', { proof: true })
  async invite(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const written = {
      email: textField(body, 'email', 300),
      name: textField(body, 'name', 120),
      role: textField(body, 'role', 40),
      teams: ticked(body, 'teams'),
    };
    try {
      const { id, link } = await this.invitations.invite(viewer, { ...written, role: roleFrom(written.role) });
      if (!link) return response.redirect(303, `/people/${id}?done=invited`);
      const person = { id, name: written.name };
      response.status(200).type('html').send(invitationLink(link, person));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      response
        .status(422)
        .type('html')
        .send(await this.formPage(viewer, written, error.problems));
    }
  }

  private async formPage(viewer: Viewer, { teams: chosen, ...values }: Written, problems: Problem[]): Promise<string> {
    const teams = await this.teams.list(viewer);
    return page(InvitationPage, { form: { values, problems }, teams, chosen, mails: this.sent.mails });
  }
}

interface Written {
  email: string;
  name: string;
  role: string;
  teams: string[];
}

/** The page that shows an invitation once. */
export const invitationLink = (link: string, person: { id: string; name: string }): string =>
  page(LinkPage, { title: 'The invitation', link, holds: '72 hours', person });
