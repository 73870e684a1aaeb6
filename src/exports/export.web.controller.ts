import { Controller, Get, Header, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { IdPipe } from '../web/id.pipe';
import { looksAgain } from '../web/looking-again';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { submit } from '../web/submit';
import { isMade } from './domain/export-state';
import { closedStatus } from './domain/why-closed';
import { DownloadsService } from './downloads.service';
import { ExportsService } from './exports.service';
import { handOver } from './hand-over';
import { TemplatesOffered } from './templates-offered.service';
import { ExportPage, type ExportPageProps } from './views/export-page';

/** What is said above the page. */
type Said = Pick<ExportPageProps, 'notice' | 'problems' | 'looks' | 'closed'>;

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
    @Query() { done, look }: Record<string, unknown>,
  ): Promise<string> {
    const { state } = await this.exports.get(viewer, id);
    const looks = isMade(state) && looksAgain(response, `/exports/${id}`, look);
    return this.page(viewer, id, { notice: noticeOf(done), looks });
  }

  @Get('file')
  @Allow('case.export', 'export.fetched', { proof: true })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | string> {
    const answer = await this.downloads.ask(viewer, id);
    if (typeof answer !== 'string') return handOver(response, answer);
    response.status(closedStatus[answer]).type('html');
    return this.page(viewer, id, { closed: answer });
  }

  /** The same once more, with what may be told now. */
  @Post('anew')
  @Allow('case.export', 'export.asked', { proof: true })
  async anew(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => `/exports/${(await this.exports.anew(viewer, id)).id}`,
      ({ problems }) => this.page(viewer, id, { problems }),
    );
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
      ({ problems }) => this.page(viewer, id, { problems }),
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
      ({ problems }) => this.page(viewer, id, { problems }),
    );
  }

  private async page(viewer: Viewer, id: string, said: Partial<Said> = {}): Promise<string> {
    const one = await this.exports.get(viewer, id);
    return page(ExportPage, {
      one,
      templates: await this.templates.all(viewer),
      now: this.clock.now(),
      looks: false,
      problems: [],
      ...said,
      closed: said.closed ?? (await this.downloads.whyClosedAtAGlance(viewer, one)),
    });
  }
}
