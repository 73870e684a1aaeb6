import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { type LanguageCode, languageCodes } from '../alerts/domain/wording/language';
import { NotFound } from '../lib/errors';
import { type FormValues, readValues, versionOf } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import { isDraftPart, isDraftRule, type TemplateKey } from './domain/parts';
import { previewOf } from './domain/preview';
import { TemplatesService } from './templates.service';
import { TemplatePage } from './views/template-page';
import { TemplatesPage } from './views/templates-page';

const html = 'text/html; charset=utf-8';

/**
 * The wording of texts that go out. It is decided by those who decide what may be told: a template speaks to the public
 * in the name of the organisation, about people at risk.
 */
@ApiExcludeController()
@Controller('settings/drafts')
export class TemplatesWebController {
  constructor(private readonly templates: TemplatesService) {}

  @Get()
  @Allow('case.publish', 'draft.list')
  @Header('Content-Type', html)
  async list(@Query('language') asked: unknown, @Query('done') done?: string): Promise<string> {
    const language = isLanguage(asked) ? asked : 'en';
    return page(TemplatesPage, { language, templates: await this.templates.list(language), notice: noticeOf(done) });
  }

  @Get(':language/:rule/:part')
  @Allow('case.publish', 'draft.read')
  @Header('Content-Type', html)
  show(
    @Param('language') language: string,
    @Param('rule') rule: string,
    @Param('part') part: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.page(keyOf(language, rule, part), {}, undefined, noticeOf(done));
  }

  @Post(':language/:rule/:part')
  @Allow('case.publish', 'draft.changed')
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('language') language: string,
    @Param('rule') rule: string,
    @Param('part') part: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const key = keyOf(language, rule, part);
    const values = readValues(body);
    await submit(
      response,
      async () => {
        await this.templates.save(viewer, key, versionOf(values), values.text ?? '');
        return `${addressOf(key)}?done=draft-changed`;
      },
      (refusal) => this.page(key, values, refusal),
    );
  }

  /** Shows what a template would say; nothing is saved. */
  @Post(':language/:rule/:part/preview')
  @Allow('case.publish', 'draft.preview')
  async preview(
    @Param('language') language: string,
    @Param('rule') rule: string,
    @Param('part') part: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const key = keyOf(language, rule, part);
    const values = readValues(body);
    const problems = this.templates.check(key, values.text ?? '').map(({ at, message }) => ({
      path: 'text',
      message: at ? `${at}: ${message}` : message,
    }));
    const text = await this.page(key, values, { problems, stale: false });
    response
      .status(problems.length > 0 ? 422 : 200)
      .type('html')
      .send(text);
  }

  @Post(':language/:rule/:part/reset')
  @Allow('case.publish', 'draft.reset')
  async reset(
    @CurrentViewer() viewer: Viewer,
    @Param('language') language: string,
    @Param('rule') rule: string,
    @Param('part') part: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const key = keyOf(language, rule, part);
    const values = readValues(body);
    await submit(
      response,
      async () => {
        await this.templates.reset(viewer, key, versionOf(values));
        return `${addressOf(key)}?done=draft-reset`;
      },
      (refusal) => this.page(key, values, refusal),
    );
  }

  private async page(
    key: TemplateKey,
    written: FormValues,
    refusal?: Pick<Refusal, 'problems' | 'stale'>,
    notice?: string,
  ): Promise<string> {
    const template = await this.templates.get(key);
    const text = written.text ?? template.text;
    // What was typed stays; after somebody else's change it stands on the newest version, which is shown beside it.
    const version = refusal?.stale || written.version === undefined ? String(template.version) : written.version;
    const form = { values: { text, version }, problems: refusal?.stale ? [] : (refusal?.problems ?? []) };
    return page(TemplatePage, {
      template,
      form,
      isStale: refusal?.stale,
      preview: previewOf(key, template.text, form.problems.length > 0 ? template.text : text),
      history: await this.templates.history(key),
      notice,
    });
  }
}

const isLanguage = (code: unknown): code is LanguageCode => (languageCodes as readonly unknown[]).includes(code);

const addressOf = ({ language, rule, part }: TemplateKey): string => `/settings/drafts/${language}/${rule}/${part}`;

function keyOf(language: string, rule: string, part: string): TemplateKey {
  if (isLanguage(language) && (rule === 'any' || isDraftRule(rule)) && isDraftPart(part))
    return { language, rule, part };
  throw new NotFound('There is no such template.');
}
