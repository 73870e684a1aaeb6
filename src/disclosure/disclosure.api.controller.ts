import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { presentTelling, TellingResource } from './disclosure.presenter';
import { DisclosureService } from './disclosure.service';
import { TellingInput } from './telling.input';

@ApiTags('Disclosure')
@ForPrograms()
@Controller('api/v1/defenders/:id/disclosure')
export class DisclosureApiController {
  constructor(private readonly disclosure: DisclosureService) {}

  @Get()
  @Allow('case.publish', 'disclosure.read')
  @Operation({ id: 'getDisclosure', summary: 'What may be told of a case, and to whom', answer: TellingResource })
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { profile } = await this.disclosure.show(viewer, id);
    return presentTelling(withETag(response, profile));
  }

  @Put()
  @Allow('case.publish', 'disclosure.decided')
  @Operation({
    id: 'decideDisclosure',
    summary: 'Decide what may be told of a case; an answer that is left out is not known any more',
    answer: TellingResource,
    ifMatch: 'required',
  })
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: TellingInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return presentTelling(withETag(response, await this.disclosure.decide(viewer, id, version, input)));
  }
}
