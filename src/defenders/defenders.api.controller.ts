import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { touchCase } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { pageAsked } from '../web/page-query';
import { DefenderInput } from './defender.dto';
import { DefenderResource, presentDefender } from './defender.presenter';
import { DefenderQuery, filterOf } from './defender.query';
import { DefendersService } from './defenders.service';

@ApiTags('Defenders')
@ForPrograms()
@Controller('api/v1/defenders')
export class DefendersApiController {
  constructor(private readonly defenders: DefendersService) {}

  @Get()
  @Allow('case.read', 'case.list')
  @Operation({ id: 'listDefenders', summary: 'List defenders', answer: DefenderResource, as: 'page' })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: DefenderQuery) {
    const { items, next } = await this.defenders.list(viewer, filterOf(query), pageAsked(query));
    // A program is given each case whole, as if it had asked for each by itself.
    items.forEach(({ id }) => touchCase(id));
    return { items: items.map(presentDefender), next };
  }

  @Post()
  @Allow('case.write', 'case.register')
  @Operation({ id: 'registerDefender', summary: 'Register a defender', answer: DefenderResource, status: 201 })
  async register(
    @CurrentViewer() viewer: Viewer,
    @Body() input: DefenderInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const profile = await this.defenders.register(viewer, input);
    response.location(`/api/v1/defenders/${profile.id}`);
    return presentDefender(withETag(response, profile));
  }

  @Get(':id')
  @Allow('case.read', 'case.read')
  @Operation({ id: 'getDefender', summary: 'Get a defender', answer: DefenderResource })
  async get(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentDefender(withETag(response, await this.defenders.get(viewer, id)));
  }

  @Put(':id')
  @Allow('case.write', 'case.correct')
  @Operation({ id: 'correctDefender', summary: 'Correct a defender', answer: DefenderResource, ifMatch: 'required' })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: DefenderInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentDefender(withETag(response, await this.defenders.correct(viewer, id, version, input)));
  }
}
