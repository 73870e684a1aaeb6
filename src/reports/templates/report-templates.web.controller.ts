import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { NotFound } from '../../lib/errors';
import { type FormValues, readValues } from '../../web/form-values';
import { noticeOf } from '../../web/notices';
import { page } from '../../web/page';
import { submit } from '../../web/submit';
import { builtInTemplate } from '../domain/built-in-templates';
import { isLanguage } from './asked-language';
import { ReportTemplatesService } from './report-templates.service';
import { TemplatePreview } from './template-preview.service';
import { BuiltInPage } from './views/built-in-page';
import { ReportTemplatesPage } from './views/report-templates-page';

const html = 'text/html; charset=utf-8';

/** Which templates there are for reports, those of Vigil and those of the organisation, and how to copy one. */
@ApiExcludeController()
@Controller('reports/templates')
export class ReportTemplatesWebController {
  constructor(
    private readonly templates: ReportTemplatesService,
    private readonly previews: TemplatePreview,
  ) {}

  @Get()
  @Allow('case.export', 'report-template.list')
  @Header('Content-Type', html)
  list(@Query('done') done?: string): Promise<string> {
    return this.page({ values: {}, problems: [] }, noticeOf(done));
  }

  @Post()
  @Allow('report.templates', 'report-template.copied')
  async copy(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const id = await this.templates.copy(viewer, values.from ?? '', values.name ?? '');
        return `/reports/templates/${id}?done=report-template-copied`;
      },
      ({ problems }) => this.page({ values, problems }),
    );
  }

  /** One that Vigil brings: it is looked at, and copied. */
  @Get('of-vigil/:code')
  @Allow('case.export', 'report-template.read')
  @Header('Content-Type', html)
  async show(@Param('code') code: string, @Query('language') asked: unknown): Promise<string> {
    const template = builtInTemplate(code);
    if (!template) throw new NotFound('There is no such template.');
    const language = isLanguage(asked) ? asked : 'en';
    return page(BuiltInPage, { code, template, language, report: await this.previews.of(template, language) });
  }

  private async page(form: { values: FormValues; problems: { path: string; message: string }[] }, notice?: string) {
    return page(ReportTemplatesPage, { ...(await this.templates.list()), form, notice });
  }
}
