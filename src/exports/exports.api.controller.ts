import { Body, Controller, Delete, Get, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Conflict } from '../lib/errors';
import { Operation } from '../web/api-answers';
import { answerTo, problemDocument } from '../web/error-answer';
import { IdPipe } from '../web/id.pipe';
import { pageAsked, PageQuery } from '../web/page-query';
import { DownloadsService } from './downloads.service';
import { ExportInput } from './export.dto';
import { ExportResource, presentExport } from './export.presenter';
import { ExportsService } from './exports.service';
import { handOver } from './hand-over';
import { Wishes } from './wishes.service';

/** The exports of whoever asks. */
@ApiTags('Exports')
@ForPrograms()
@Controller('api/v1/exports')
export class ExportsApiController {
  constructor(
    private readonly exports: ExportsService,
    private readonly wishes: Wishes,
    private readonly downloads: DownloadsService,
  ) {}

  @Get()
  @Allow('case.export', 'export.list')
  @Operation({ id: 'listExports', summary: 'Your exports, the newest first', answer: ExportResource, as: 'page' })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery) {
    const { items, next } = await this.exports.list(viewer, pageAsked(query));
    return { items: items.map(presentExport), next };
  }

  @Post()
  @Allow('case.export', 'export.asked')
  @Operation({ id: 'askForExport', summary: 'Ask for an export', answer: ExportResource, status: 201 })
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Body() input: ExportInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExportResource> {
    const one = await this.exports.ask(viewer, await this.wishes.read(viewer, input));
    response.location(`/api/v1/exports/${one.id}`);
    return presentExport(one);
  }

  @Get(':id')
  @Allow('case.export', 'export.read')
  @Operation({ id: 'getExport', summary: 'How far one of your exports is', answer: ExportResource })
  async get(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ExportResource> {
    return presentExport(await this.exports.get(viewer, id));
  }

  @Get(':id/file')
  @Allow('case.export', 'export.fetched')
  @Operation({ id: 'getExportFile', summary: 'The file of one of your exports', as: 'file' })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | object> {
    const answer = await this.downloads.open(viewer, id);
    if (!(answer instanceof Conflict)) return handOver(response, answer);
    const told = answerTo(answer);
    response.status(told.status).type('application/problem+json');
    return problemDocument(told);
  }

  @Delete(':id')
  @Allow('case.export', 'export.ended')
  @Operation({ id: 'endExport', summary: 'Cancel an export, or erase its file', answer: ExportResource })
  async end(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ExportResource> {
    await this.exports.cancel(viewer, id);
    return presentExport(await this.exports.get(viewer, id));
  }
}
