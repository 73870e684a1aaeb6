import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { type FormValues, problemsOfFields, readValues, textOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { looksAgain } from '../web/looking-again';
import { fileOf } from '../web/multipart';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import { ImportsService } from './imports.service';
import { isUnderWay, ShownImports } from './shown-imports.service';
import { ImportsPage } from './views/imports-page';

const html = 'text/html; charset=utf-8';

/** Files are brought in here; each import has a page, which is what its state is. */
@ApiExcludeController()
@Controller('imports')
export class ImportsWebController {
  constructor(
    private readonly imports: ImportsService,
    private readonly shown: ShownImports,
  ) {}

  @Get()
  @Allow('case.import', 'import.list')
  @Header('Content-Type', html)
  list(@CurrentViewer() viewer: Viewer, @Query('done') done?: string): Promise<string> {
    return this.listPage(viewer, {}, undefined, done);
  }

  @Post()
  @Allow('case.import', 'import.taken', { file: 'table' })
  async take(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const rows = values.rows?.trim() ? values.rows : undefined;
        const { id } = await this.imports.take(viewer, {
          file: fileOf(body, 'file'),
          rows,
          label: textOf(values, 'label')?.slice(0, 200),
        });
        return `/imports/${id}`;
      },
      (refusal) => this.listPage(viewer, values, refusal),
    );
  }

  @Get(':id')
  @Allow('case.import', 'import.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const batch = await this.imports.get(viewer, id);
    const looks = isUnderWay(batch.state) && looksAgain(response, `/imports/${id}`, query.look);
    return this.shown.show(viewer, batch, query, { notice: noticeOf(query.done), looks });
  }

  private async listPage(viewer: Viewer, values: FormValues, refusal?: Refusal, done?: string): Promise<string> {
    const form = { values, problems: problemsOfFields(refusal?.problems ?? []) };
    return page(ImportsPage, { batches: await this.imports.list(viewer), form, notice: noticeOf(done) });
  }
}
