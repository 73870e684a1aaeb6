import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { readValues, versionOf } from '../../web/form-values';
import { IdPipe } from '../../web/id.pipe';
import { noticeOf } from '../../web/notices';
import { page } from '../../web/page';
import { type Refusal, submit } from '../../web/submit';
import type { ReportLanguage } from '../domain/report';
import { isLanguage } from './asked-language';
import { checkTemplate } from './domain/check-template';
import { tidy } from './domain/kept-template';
import { ReportTemplatesService } from './report-templates.service';
import { formOf, inputOf, moved, readForm, type TemplateFormValues } from './template-form';
import { TemplatePreview } from './template-preview.service';
import { RemovalPage } from './views/removal-page';
import { ReportTemplatePage } from './views/report-template-page';

const html = 'text/html; charset=utf-8';
const home = '/reports/templates';

interface Shown {
  form?: TemplateFormValues;
  refusal?: Pick<Refusal, 'problems' | 'stale'>;
  language?: ReportLanguage;
  notice?: string;
}

/** One template of the organisation: its form with what it makes of an invented case, its versions, its removal. */
@ApiExcludeController()
@Controller('reports/templates')
export class ReportTemplateWebController {
  constructor(
    private readonly templates: ReportTemplatesService,
    private readonly previews: TemplatePreview,
  ) {}

  @Get(':id')
  @Allow('case.export', 'report-template.read')
  @Header('Content-Type', html)
  show(@Param('id', IdPipe) id: string, @Query('language') asked: unknown, @Query('done') done?: string) {
    return this.page(id, { language: isLanguage(asked) ? asked : 'en', notice: noticeOf(done) });
  }

  /** Saves; or shows the form again with a section moved, or with a preview, and saves nothing. */
  @Post(':id')
  @Allow('report.templates', 'report-template.changed')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { move, preview, ...form } = readForm(body);
    const asked = readValues(body).language;
    const language = isLanguage(asked) ? asked : 'en';
    if (move || preview) {
      const [{ content }] = await this.templates.history(id);
      const problems = preview ? checkTemplate(inputOf(form, content.layout)) : [];
      const text = await this.page(id, {
        form: move ? moved(form, move) : form,
        refusal: { problems, stale: false },
        language,
      });
      return void response
        .status(problems.length > 0 ? 422 : 200)
        .type('html')
        .send(text);
    }
    await submit(
      response,
      async () => {
        const [{ content }] = await this.templates.history(id);
        await this.templates.change(viewer, id, versionOf({ version: form.version }), inputOf(form, content.layout));
        return `${home}/${id}?language=${language}&done=report-template-changed`;
      },
      (refusal) => this.page(id, { form, refusal, language }),
    );
  }

  @Get(':id/removal')
  @Allow('report.templates', 'report-template.read')
  @Header('Content-Type', html)
  async askRemoval(@Param('id', IdPipe) id: string): Promise<string> {
    const [newest] = await this.templates.history(id);
    return page(RemovalPage, { template: newest });
  }

  @Post(':id/removal')
  @Allow('report.templates', 'report-template.removed')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.templates.remove(viewer, id, versionOf(readValues(body)));
        return `${home}?done=report-template-removed`;
      },
      (refusal) => this.page(id, { refusal }),
    );
  }

  /** Takes an earlier version into use again, also of one that was deleted. */
  @Post(':id/restoration')
  @Allow('report.templates', 'report-template.restored')
  async restore(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const of = versionOf({ version: values.of });
        await this.templates.restore(viewer, id, versionOf(values), of);
        return `${home}/${id}?done=report-template-restored`;
      },
      (refusal) => this.page(id, { refusal }),
    );
  }

  private async page(id: string, { form, refusal, language = 'en', notice }: Shown): Promise<string> {
    const history = await this.templates.history(id);
    const [newest] = history;
    const shown = form ?? formOf(newest.name, newest.version, newest.content);
    const problems = refusal?.stale ? [] : (refusal?.problems ?? []);
    // What was written stays; after somebody else's change it stands on the newest version, which is shown beside it.
    const version = refusal?.stale ? String(newest.version) : shown.version;
    const written = form && problems.length === 0 ? tidy(inputOf(form, newest.content.layout)) : newest.content;
    return page(ReportTemplatePage, {
      history,
      form: { ...shown, version },
      problems,
      isStale: refusal?.stale,
      language,
      report: await this.previews.of(written, language),
      notice,
    });
  }
}
