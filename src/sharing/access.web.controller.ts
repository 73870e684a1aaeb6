import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Level } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { type FormValues, openedOn, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { SentValues } from '../web/sent-values';
import { type Refusal, submit } from '../web/submit';
import { validateInput } from '../web/validation';
import { CaseAccessService } from './case-access.service';
import { LevelInput } from './opening.dto';
import { AccessPage } from './views/access-page';
import { LevelPage } from './views/level-page';

const html = 'text/html; charset=utf-8';

/** Who sees a case, and how widely it may be known. */
@ApiExcludeController()
@Controller('defenders/:id/access')
export class AccessWebController {
  constructor(
    private readonly access: CaseAccessService,
    private readonly history: HistoryService,
  ) {}

  @Get()
  @Allow('case.restrict', 'access.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return page(AccessPage, { access: await this.access.show(viewer, id), notice: noticeOf(done) });
  }

  /** What would follow: nothing is changed before that was read. */
  @Get('level')
  @Allow('case.restrict', 'access.read', { proof: true })
  @Header('Content-Type', html)
  ask(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('level') level?: unknown,
  ): Promise<string> {
    return this.askPage(viewer, id, validateInput(LevelInput, { level }).level);
  }

  @Post('level')
  @Allow('case.restrict', 'access.level-changed', { proof: true })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    const { level } = readInput(LevelInput, { input: { level: values.level }, problems: [], rows: {} });
    await submit(
      response,
      async () => {
        await this.access.changeLevel(viewer, id, versionOf(values), level);
        return `/defenders/${id}/access?done=level-changed`;
      },
      (refusal) => this.askPage(viewer, id, level, values, refusal),
    );
  }

  private async askPage(
    viewer: Viewer,
    id: string,
    level: Level,
    values: FormValues = {},
    refusal?: Refusal,
  ): Promise<string> {
    const preview = await this.access.preview(viewer, id, level);
    const form = { values: openedOn(preview.defender), problems: refusal?.stale ? [] : (refusal?.problems ?? []) };
    if (!refusal?.stale) return page(LevelPage, { preview, form });
    const { items } = await this.history.of(viewer, id, { limit: 30 });
    return page(LevelPage, { preview, form, stale: changesSince(items, values.since, id) });
  }
}
