import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { isUuid } from '../lib/uuid';
import { ticked } from '../web/checks';
import { type FormState, type FormValues, readValues } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { submit } from '../web/submit';
import { AnswersService, standingOf } from './answers.service';
import { changedFields, type RowChoice } from './domain/verdict-model';
import { ImportsService } from './imports.service';
import { ProblemsService } from './problems.service';
import { RowNumberPipe } from './row-number.pipe';
import { RowPage } from './views/row-page';

/** Rows of an import, one by one: what they say, who is meant, and what is wrong with them. */
@ApiExcludeController()
@Controller('imports/:id')
export class RowsWebController {
  constructor(
    private readonly answers: AnswersService,
    private readonly imports: ImportsService,
    private readonly problems: ProblemsService,
  ) {}

  @Get('problems.csv')
  @Allow('case.import', 'import.problems')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const text = await this.problems.csv(viewer, await this.imports.get(viewer, id));
    response
      .set('Content-Disposition', 'attachment; filename="to-be-known.csv"')
      .type('text/csv; charset=utf-8')
      .send(text);
  }

  @Get('rows/:row')
  @Allow('case.import', 'import.row')
  @Header('Content-Type', 'text/html; charset=utf-8')
  show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('row', RowNumberPipe) row: number,
    @Query('done') done?: string,
  ) {
    return this.page(viewer, id, row, undefined, noticeOf(done));
  }

  @Post('rows/:row')
  @Allow('case.import', 'import.row-corrected')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('row', RowNumberPipe) row: number,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const [values, number] = [readValues(body), row];
    await submit(
      response,
      async () => {
        await this.answers.correct(viewer, id, number, values.seen ?? '', cellsIn(values));
        return `/imports/${id}/rows/${number}?done=row-corrected`;
      },
      ({ problems, stale }) => this.page(viewer, id, number, { values: stale ? {} : values, problems }),
    );
  }

  @Post('rows/:row/choice')
  @Allow('case.import', 'import.row-chosen')
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('row', RowNumberPipe) row: number,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const [values, number] = [readValues(body), row];
    await submit(
      response,
      async () => {
        await this.answers.choose(viewer, id, number, values.seen ?? '', choiceIn(values, ticked(body, 'overwrite')));
        return `/imports/${id}/rows/${number}?done=row-chosen`;
      },
      ({ problems }) => this.page(viewer, id, number, { values: {}, problems }),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    number: number,
    form: FormState = { values: {}, problems: [] },
    notice?: string,
  ): Promise<string> {
    const shown = await this.answers.show(viewer, id, number);
    const next = await this.answers.nextWaiting(id, number);
    return page(RowPage, { ...shown, standing: standingOf(shown.row), form, notice, next });
  }
}

/** The cells of a form, by row and column: `cells.12.3`. */
function cellsIn(values: FormValues): Map<number, Record<string, string>> {
  const cells = new Map<number, Record<string, string>>();
  for (const [name, text] of Object.entries(values)) {
    const [, row, at] = /^cells\.(\d{1,9})\.(\d{1,3})$/.exec(name) ?? [];
    if (row === undefined || at === undefined || text === undefined) continue;
    cells.set(Number(row), { ...cells.get(Number(row)), [at]: text });
  }
  return cells;
}

function choiceIn({ choice = '' }: FormValues, overwrite: string[]): RowChoice | null {
  const [action, targetId] = choice.split(' ');
  const fields = changedFields.filter((field) => overwrite.includes(field));
  if (action === 'update' && targetId !== undefined && isUuid(targetId))
    return { action, targetId, ...(fields.length > 0 && { overwrite: fields }) };
  return action === 'create' || action === 'skip' ? { action } : null;
}
