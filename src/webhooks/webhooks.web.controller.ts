import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid } from '../lib/errors';
import { OrganisationService } from '../organisation/organisation.service';
import { ticked } from '../web/checks';
import { type FormState, type FormValues, readValues, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import { validateInput } from '../web/validation';
import { SecretPage } from './views/secret-page';
import { WebhookFormPage } from './views/webhook-form-page';
import { WebhooksPage } from './views/webhooks-page';
import { WebhookInput } from './webhook.dto';
import { WebhooksService } from './webhooks.service';

const html = 'text/html; charset=utf-8';
const home = '/settings/webhooks';

/** The receivers of the organisation, and the forms for one. Where messages go is decided with proof of identity. */
@ApiExcludeController()
@Controller('settings/webhooks')
export class WebhooksWebController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly organisation: OrganisationService,
  ) {}

  @Get()
  @Allow('organisation.manage', 'webhook.list')
  @Header('Content-Type', html)
  async list(@Query('done') done?: string): Promise<string> {
    return page(WebhooksPage, { webhooks: await this.webhooks.list(), notice: noticeOf(done) });
  }

  @Get('new')
  @Allow('organisation.manage', 'webhook.list', { proof: true })
  @Header('Content-Type', html)
  blank(): Promise<string> {
    return this.form({ format: 'vigil' });
  }

  /** The secret is in the answer and nowhere else. */
  @Post()
  @Allow('organisation.manage', 'webhook.added', { proof: true })
  async add(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = valuesOf(body);
    try {
      const { id, secret } = await this.webhooks.add(viewer, inputOf(values));
      response
        .status(200)
        .type('html')
        .send(page(SecretPage, { id, secret, name: values.name ?? '' }));
    } catch (error) {
      if (!(error instanceof Invalid || error instanceof Conflict)) throw error;
      const problems = error instanceof Invalid ? error.problems : [{ path: '', message: error.message }];
      response
        .status(error instanceof Invalid ? 422 : 409)
        .type('html')
        .send(await this.form(values, problems));
    }
  }

  @Get(':id/change')
  @Allow('organisation.manage', 'webhook.list', { proof: true })
  @Header('Content-Type', html)
  async opened(@Param('id', IdPipe) id: string): Promise<string> {
    const { name, format, names, version } = await this.webhooks.get(id);
    return this.form({ name, format, names: names ? 'yes' : undefined, version: String(version) }, [], id);
  }

  @Post(':id/change')
  @Allow('organisation.manage', 'webhook.changed', { proof: true })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = valuesOf(body);
    await this.webhooks.get(id);
    await submit(
      response,
      async () => {
        await this.webhooks.change(viewer, id, versionOf(values), inputOf(values));
        return `${home}/${id}?done=webhook-changed`;
      },
      (refusal) => this.again(id, values, refusal),
    );
  }

  private async again(id: string, values: FormValues, { stale, problems }: Refusal): Promise<string> {
    const version = stale ? String((await this.webhooks.get(id)).version) : values.version;
    return this.form({ ...values, version }, problems, id);
  }

  private async form(values: FormValues, problems: FormState['problems'] = [], id?: string): Promise<string> {
    const { namesInMails: namesAllowed } = await this.organisation.current();
    const webhook = id === undefined ? undefined : await this.webhooks.get(id);
    return page(WebhookFormPage, { form: { values, problems }, webhook, namesAllowed });
  }
}

/** A box is sent as a list of what is ticked. */
const valuesOf = (body: unknown): FormValues => ({
  ...readValues(body),
  names: ticked(body, 'names').includes('yes') ? 'yes' : undefined,
});

const inputOf = (values: FormValues): WebhookInput =>
  validateInput(WebhookInput, {
    name: textOf(values, 'name'),
    url: textOf(values, 'url'),
    format: textOf(values, 'format'),
    names: values.names === 'yes',
  });
