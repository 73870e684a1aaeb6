import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { pageAsked } from '../web/page-query';
import { AnswersService } from './answers.service';
import {
  choiceFrom,
  ImportChoiceInput,
  ImportRowResource,
  ImportRowsQuery,
  ImportRowWhole,
  presentRow,
  presentWholeRow,
} from './import-row.dto';
import { RowNumberPipe } from './row-number.pipe';

/** Rows of an import for programs: what they ask, and the answer who is meant. Cells are corrected on the page, or in the file. */
@ApiTags('Imports')
@ForPrograms()
@Controller('api/v1/imports/:id/rows')
export class RowsApiController {
  constructor(private readonly answers: AnswersService) {}

  @Get()
  @Allow('case.import', 'import.rows')
  @Operation({ id: 'listImportRows', summary: 'Rows of an import, by verdict', answer: ImportRowResource, as: 'page' })
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query() query: ImportRowsQuery) {
    const { items, next } = await this.answers.list(viewer, id, query.verdict, pageAsked(query));
    return { items: items.map(presentRow), next };
  }

  @Get(':row')
  @Allow('case.import', 'import.row')
  @Operation({ id: 'getImportRow', summary: 'A row, with the cases that may be meant', answer: ImportRowWhole })
  async get(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('row', RowNumberPipe) row: number,
  ): Promise<ImportRowWhole> {
    return presentWholeRow(await this.answers.show(viewer, id, row));
  }

  @Post(':row/choice')
  @Allow('case.import', 'import.row-chosen')
  @Operation({
    id: 'chooseImportRow',
    summary: 'Say what is to become of a row',
    answer: ImportRowWhole,
    status: 201,
  })
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('row', RowNumberPipe) row: number,
    @Body() input: ImportChoiceInput,
  ): Promise<ImportRowWhole> {
    const choice = choiceFrom(input, await this.answers.show(viewer, id, row));
    await this.answers.choose(viewer, id, row, input.standing, choice);
    return presentWholeRow(await this.answers.show(viewer, id, row));
  }
}
