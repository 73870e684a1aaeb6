import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { PageQuery, pageAsked } from '../web/page-query';
import { GroupInput } from './group.dto';
import { GroupResource, presentGroup } from './group.presenter';
import { GroupsService } from './groups.service';

@ApiTags('Groups')
@ForPrograms()
@Controller('api/v1/groups')
export class GroupsApiController {
  constructor(private readonly groups: GroupsService) {}

  @Get()
  @Allow('case.read', 'group.list')
  @Operation({ id: 'listGroups', summary: 'List groups', answer: GroupResource, as: 'page' })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery) {
    const { items, next } = await this.groups.list(viewer, pageAsked(query));
    const members = items.flatMap((group) => group.members.map((m) => m.defenderId));
    if (members.length > 0) noteForTrail({ cases: [...new Set(members)] });
    return { items: items.map(presentGroup), next };
  }

  @Post()
  @Allow('case.write', 'group.form')
  @Operation({ id: 'formGroup', summary: 'Form a group', answer: GroupResource, status: 201 })
  async form(
    @CurrentViewer() viewer: Viewer,
    @Body() input: GroupInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const group = await this.groups.form(viewer, input);
    response.location(`/api/v1/groups/${group.id}`);
    return presentGroup(withETag(response, group));
  }

  @Get(':id')
  @Allow('case.read', 'group.read')
  @Operation({ id: 'getGroup', summary: 'Get a group', answer: GroupResource })
  async get(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentGroup(withETag(response, await this.groups.get(viewer, id)));
  }

  @Put(':id')
  @Allow('case.write', 'group.correct')
  @Operation({ id: 'correctGroup', summary: 'Correct a group', answer: GroupResource, ifMatch: 'required' })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: GroupInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentGroup(withETag(response, await this.groups.correct(viewer, id, version, input)));
  }
}
