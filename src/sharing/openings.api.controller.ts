import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, IfMatchOptional, withETag } from '../web/if-match';
import { CaseAccessService } from './case-access.service';
import { LevelInput, OpeningInput } from './opening.dto';
import { LevelResource, OpeningResource, presentLevel, presentOpening } from './opening.presenter';
import { OpeningsService } from './openings.service';

/** The ETag is that of the case: an opening has no version of its own. */
@ApiTags('Access')
@ForPrograms()
@Controller('api/v1/defenders/:id')
export class OpeningsApiController {
  constructor(
    private readonly access: CaseAccessService,
    private readonly openings: OpeningsService,
  ) {}

  @Get('openings')
  @Allow('case.restrict', 'access.read')
  @Operation({ id: 'listOpenings', summary: 'To whom a case is opened', answer: OpeningResource, as: 'list' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { open, ended, defender } = await this.access.show(viewer, id);
    withETag(response, defender);
    return { items: [...open, ...ended].map(presentOpening) };
  }

  @Post('openings')
  @Allow('case.restrict', 'access.opened')
  @Operation({
    id: 'openCase',
    summary: 'Open a case to a person or a team, or give an opening another end',
    answer: OpeningResource,
    status: 201,
    ifMatch: 'optional',
  })
  async open(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatchOptional() version: number | undefined,
    @Body() input: OpeningInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const opened = await this.openings.open(viewer, id, input, version);
    const { open, defender } = await this.access.show(viewer, id);
    withETag(response, defender);
    return presentOpening(open.find((one) => one.id === opened)!);
  }

  @Delete('openings/:opening')
  @Allow('case.restrict', 'access.closed')
  @Operation({ id: 'closeCase', summary: 'End an opening now', answer: OpeningResource, ifMatch: 'optional' })
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('opening', IdPipe) opening: string,
    @IfMatchOptional() version: number | undefined,
  ) {
    const ended = await this.openings.end(viewer, id, opening, version);
    return presentOpening(ended);
  }

  @Put('level')
  @Allow('case.restrict', 'access.level-changed')
  @Operation({
    id: 'changeLevel',
    summary: 'Say how widely a case may be known',
    answer: LevelResource,
    ifMatch: 'required',
  })
  async level(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { level }: LevelInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.access.changeLevel(viewer, id, version, level);
    const access = await this.access.show(viewer, id);
    withETag(response, access.defender);
    return presentLevel(access);
  }
}
