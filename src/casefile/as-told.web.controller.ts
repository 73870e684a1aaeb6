import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { isAudience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { AsToldService } from './as-told.service';
import { AsToldPage } from './views/as-told-page';

/** The preview: a case as an audience is told it. For colleagues, as the history is. */
@ApiExcludeController()
@Controller('defenders/:id/as-told')
export class AsToldWebController {
  constructor(private readonly asTold: AsToldService) {}

  @Get()
  @Allow('case.preview', 'case.as-told')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query('audience') audience?: unknown,
  ): Promise<string> {
    return page(AsToldPage, await this.asTold.show(viewer, id, isAudience(audience) ? audience : 'public'));
  }
}
