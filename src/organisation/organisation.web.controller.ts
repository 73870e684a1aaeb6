import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { type FormReading, type FormValues, readValues, textOf, versionOf } from '../web/form-values';
import { fileOf } from '../web/multipart';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { type Refusal, submit } from '../web/submit';
import type { Organisation } from './organisation';
import { OrganisationInput } from './organisation.dto';
import { OrganisationService } from './organisation.service';
import { NamesInMailsPage } from './views/names-in-mails-page';
import { OrganisationPage } from './views/organisation-page';

const html = 'text/html; charset=utf-8';
const fields = ['name', 'website', 'address', 'email', 'phone', 'hashtag', 'ground', 'accent', 'zone'] as const;

const readForm = (values: FormValues): FormReading => ({
  input: Object.fromEntries(fields.map((name) => [name, textOf(values, name)])),
  problems: [],
  rows: {},
});

/** The page about the organisation, and its logo. */
@ApiExcludeController()
@Controller('organisation')
export class OrganisationWebController {
  constructor(private readonly organisation: OrganisationService) {}

  @Get()
  @Allow('organisation.manage', 'organisation.read')
  @Header('Content-Type', html)
  async show(@Query('done') done?: string): Promise<string> {
    return this.page(undefined, undefined, noticeOf(done));
  }

  @Post()
  @Allow('organisation.manage', 'organisation.changed')
  async change(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        await this.organisation.change(viewer, versionOf(values), readInput(OrganisationInput, readForm(values)));
        return '/organisation?done=organisation-changed';
      },
      (refusal) => this.page(values, refusal),
    );
  }

  @Get('logo.png')
  @Allow('signed-in', 'organisation.logo')
  async logo(@Res() response: Response): Promise<void> {
    const logo = await this.organisation.logo();
    if (!logo) throw new NotFound('There is no logo.');
    response.type('png').send(logo);
  }

  @Post('logo')
  @Allow('organisation.manage', 'organisation.logo-changed', { file: true })
  async takeLogo(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    await submit(
      response,
      async () => {
        await this.organisation.takeLogo(viewer, versionOf(readValues(body)), fileOf(body, 'logo'));
        return '/organisation?done=logo-changed';
      },
      (refusal) => this.page(undefined, refusal),
    );
  }

  @Post('logo/removal')
  @Allow('organisation.manage', 'organisation.logo-removed')
  async removeLogo(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    await submit(
      response,
      async () => {
        await this.organisation.removeLogo(viewer, versionOf(readValues(body)));
        return '/organisation?done=logo-removed';
      },
      (refusal) => this.page(undefined, refusal),
    );
  }

  @Get('names-in-mails')
  @Allow('organisation.manage', 'organisation.read', { proof: true })
  @Header('Content-Type', html)
  async names(): Promise<string> {
    return page(NamesInMailsPage, { organisation: await this.organisation.current(), problems: [] });
  }

  @Post('names-in-mails')
  @Allow('organisation.manage', 'organisation.names-in-mails', { proof: true })
  async allowNames(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    const allowed = values.allowed === 'yes';
    await submit(
      response,
      async () => {
        await this.organisation.allowNamesInMails(viewer, versionOf(values), allowed);
        return `/organisation?done=${allowed ? 'names-in-mails-on' : 'names-in-mails-off'}`;
      },
      async ({ problems }) => page(NamesInMailsPage, { organisation: await this.organisation.current(), problems }),
    );
  }

  private async page(written?: FormValues, refusal?: Refusal, notice?: string): Promise<string> {
    const organisation = await this.organisation.current();
    // What was typed stays; it now stands on the newest version.
    const values = { ...(written ?? valuesOf(organisation)), version: String(organisation.version) };
    return page(OrganisationPage, { organisation, form: { values, problems: refusal?.problems ?? [] }, notice });
  }
}

const valuesOf = ({
  name,
  website,
  address,
  email,
  phone,
  hashtag,
  ground,
  accent,
  zone,
}: Organisation): FormValues => ({
  name,
  website: website ?? undefined,
  address: address ?? undefined,
  email: email ?? undefined,
  phone: phone ?? undefined,
  hashtag: hashtag ?? undefined,
  ground,
  accent,
  zone,
});
