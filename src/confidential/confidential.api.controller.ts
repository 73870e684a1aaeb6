import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { ConfidentialInput, ErasureInput } from './confidential.dto';
import { ConfidentialResource, presentConfidential } from './confidential.presenter';
import { ConfidentialService } from './confidential.service';
import { contentOf } from './content';

/** Confidential records for programs. Each has a version of its own; an ETag of it goes with every change. */
@ApiTags('Confidential')
@ForPrograms()
@Controller('api/v1')
export class ConfidentialApiController {
  constructor(private readonly records: ConfidentialService) {}

  @Get('defenders/:id/confidential')
  @Allow('confidential.read', 'confidential.read')
  @Operation({
    id: 'listConfidential',
    summary: 'The confidential records of a case',
    answer: ConfidentialResource,
    as: 'list',
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string) {
    return { items: (await this.records.list(viewer, id)).map(presentConfidential) };
  }

  @Post('defenders/:id/confidential')
  @Allow('confidential.write', 'confidential.recorded')
  @Operation({ id: 'recordConfidential', summary: 'Record and seal', answer: ConfidentialResource, status: 201 })
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() input: ConfidentialInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentConfidential(withETag(response, await this.records.record(viewer, id, contentOf(input))));
  }

  @Put('confidential/:id')
  @Allow('confidential.write', 'confidential.corrected')
  @Operation({
    id: 'correctConfidential',
    summary: 'Replace what a confidential record says',
    answer: ConfidentialResource,
    ifMatch: 'required',
  })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ConfidentialInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentConfidential(withETag(response, await this.records.correct(viewer, id, version, contentOf(input))));
  }

  @Delete('confidential/:id')
  @Allow('confidential.write', 'confidential.erased')
  @Operation({
    id: 'eraseConfidential',
    summary: 'Erase a confidential record for good',
    answer: ConfidentialResource,
    ifMatch: 'required',
  })
  async erase(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Query() { reason }: ErasureInput,
  ) {
    return presentConfidential(await this.records.erase(viewer, id, version, reason));
  }
}
