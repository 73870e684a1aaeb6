import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid } from '../lib/errors';
import { type FormValues, readValues } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { pagesAround, placeOf } from '../web/pagination';
import { readInput } from '../web/read-input';
import { Clock } from '../platform/clock';
import { BuilderService } from './builder.service';
import { ExportInput } from './export.dto';
import { readExportForm } from './export-form';
import { ExportsService } from './exports.service';
import { PreviewsService } from './previews.service';
import { TemplatesOffered } from './templates-offered.service';
import { BuilderPage } from './views/builder-page';
import { ExportsPage } from './views/exports-page';
import { PreviewPage } from './views/preview-page';
import { Wishes } from './wishes.service';

const html = 'text/html; charset=utf-8';
const rowsOnPage = 30;

/** Everybody's own exports: the list, and the way from a choice over a preview to a new one. */
@ApiExcludeController()
@Controller('exports')
export class ExportsWebController {
  constructor(
    private readonly exports: ExportsService,
    private readonly builder: BuilderService,
    private readonly wishes: Wishes,
    private readonly previews: PreviewsService,
    private readonly templates: TemplatesOffered,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.export', 'export.list')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const place = placeOf(query);
    const { items, next } = await this.exports.list(viewer, { after: place.after, limit: rowsOnPage });
    return page(ExportsPage, {
      exports: items,
      templates: await this.templates.all(viewer),
      now: this.clock.now(),
      pages: pagesAround('/exports', {}, place, next),
      notice: noticeOf(query.done),
    });
  }

  /** @param query from a case (`defender`), a joint case (`group`), or the list with its filter */
  @Get('new')
  @Allow('case.export', 'export.blank')
  @Header('Content-Type', html)
  async blank(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    return this.form(viewer, await this.builder.begin(viewer, query), []);
  }

  /** The form again, as it was filled in. */
  @Post('new')
  @Allow('case.export', 'export.blank')
  async again(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    response
      .status(200)
      .type('html')
      .send(await this.form(viewer, readValues(body), []));
  }

  @Post('preview')
  @Allow('case.export', 'export.preview')
  async preview(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    await this.previewed(viewer, readValues(body), response);
  }

  @Post()
  @Allow('case.export', 'export.asked', { proof: true })
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    try {
      const wish = await this.wishes.read(viewer, readInput(ExportInput, readExportForm(values)));
      const { id } = await this.exports.ask(viewer, wish);
      response.redirect(303, `/exports/${id}`);
    } catch (error) {
      if (error instanceof Invalid) return this.refused(viewer, values, error, response);
      if (!(error instanceof Conflict)) throw error;
      await this.previewed(viewer, values, response, error);
    }
  }

  private async previewed(viewer: Viewer, values: FormValues, response: Response, conflict?: Conflict): Promise<void> {
    try {
      const wish = await this.wishes.read(viewer, readInput(ExportInput, readExportForm(values)));
      const at = /^\d{1,4}$/.test(values.page ?? '') ? Number(values.page) : 0;
      const preview = await this.previews.show(viewer, wish, at);
      const problems = conflict ? [{ path: '', message: conflict.message }] : [];
      response
        .status(conflict ? 409 : 200)
        .type('html')
        .send(page(PreviewPage, { wish, preview, form: { values: { ...values, day: wish.day }, problems } }));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      await this.refused(viewer, values, error, response);
    }
  }

  private async refused(viewer: Viewer, values: FormValues, { problems }: Invalid, response: Response): Promise<void> {
    response
      .status(422)
      .type('html')
      .send(await this.form(viewer, values, problems));
  }

  private async form(viewer: Viewer, values: FormValues, problems: Invalid['problems']): Promise<string> {
    const form = {
      values,
      problems: problems.map(({ path, message }) => ({ path: path.replace(/\[\d+\]$/, ''), message })),
    };
    return page(BuilderPage, { form, ...(await this.builder.offered(viewer)) });
  }
}
