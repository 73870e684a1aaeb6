import { Controller, Get, Header, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { submit } from '../web/submit';
import { isOpen } from './domain/export-state';
import { DownloadsService } from './downloads.service';
import { ExportsService } from './exports.service';
import { handOver } from './hand-over';
import { TemplatesOffered } from './templates-offered.service';
import { ExportPage } from './views/export-page';

/** Seconds after which the page of an export that is made looks again. */
const looksAgain = '4';

/** One export of whoever asks: how far it is, its file, its end. */
@ApiExcludeController()
@Controller('exports/:id')
export class ExportWebController {
  constructor(
    private readonly exports: ExportsService,
    private readonly downloads: DownloadsService,
    private readonly templates: TemplatesOffered,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.export', 'export.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
    @Query('done') done?: string,
  ): Promise<string> {
    const one = await this.exports.get(viewer, id);
    // A page that is asked for again by itself holds no form into which somebody types.
    if (isOpen(one.state) && one.state !== 'approval') response.set('Refresh', looksAgain);
    return this.page(viewer, id, done);
  }

  @Get('file')
  @Allow('case.export', 'export.fetched', { proof: true })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return handOver(response, await this.downloads.open(viewer, id));
  }

  @Post('end')
  @Allow('case.export', 'export.ended')
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => `/exports/${id}?done=export-${await this.exports.cancel(viewer, id)}`,
      () => this.page(viewer, id),
    );
  }

  @Post('retry')
  @Allow('case.export', 'export.retried')
  async retry(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.exports.retry(viewer, id);
        return `/exports/${id}?done=export-retried`;
      },
      () => this.page(viewer, id),
    );
  }

  private async page(viewer: Viewer, id: string, done?: string): Promise<string> {
    const one = await this.exports.get(viewer, id);
    return page(ExportPage, {
      one,
      templates: await this.templates.all(viewer),
      now: this.clock.now(),
      isOpen: await this.downloads.isOpen(viewer, one),
      notice: noticeOf(done),
    });
  }
}
