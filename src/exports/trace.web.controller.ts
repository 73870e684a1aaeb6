import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { fileOf } from '../web/multipart';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { TemplatesOffered } from './templates-offered.service';
import { TracingService } from './tracing.service';
import { TracePage } from './views/trace-page';

const nothing = 'Write a reference, a fingerprint or a SHA-256, or choose the file.';

/** Finds out from which export a copy comes. */
@ApiExcludeController()
@Controller('exports/trace')
export class TraceWebController {
  constructor(
    private readonly tracing: TracingService,
    private readonly templates: TemplatesOffered,
  ) {}

  @Get()
  @Allow('export.approve', 'export.trace-blank')
  @Header('Content-Type', 'text/html; charset=utf-8')
  blank(): string {
    return page(TracePage, { form: { values: {}, problems: [] }, templates: [] });
  }

  @Post()
  @Allow('export.approve', 'export.traced', { file: true })
  async trace(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const text = textField(body, 'text', 200).trim();
    const file = fileOf(body, 'file');
    const given = file !== undefined || text !== '';
    const traced = file
      ? await this.tracing.byFile(viewer, file)
      : given
        ? await this.tracing.byText(viewer, text)
        : undefined;
    const problems = given ? [] : [{ path: 'text', message: nothing }];
    const templates = await this.templates.all(viewer);
    response
      .status(given ? 200 : 422)
      .type('html')
      .send(page(TracePage, { form: { values: { text }, problems }, traced, templates }));
  }
}
