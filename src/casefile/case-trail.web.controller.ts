import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { pagesAround, placeOf } from '../web/pagination';
import { CaseTrailService } from './case-trail.service';
import { CaseTrailPage } from './views/case-trail-page';

const rowsOnPage = 50;

/** The trail of one case. */
@ApiExcludeController()
@Controller('defenders/:id/trail')
export class CaseTrailWebController {
  constructor(private readonly trail: CaseTrailService) {}

  @Get()
  @Allow('case.trail', 'case.trail')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const place = placeOf(query);
    const { shown, next } = await this.trail.show(viewer, id, { after: place.after, limit: rowsOnPage });
    return page(CaseTrailPage, { ...shown, pages: pagesAround(`/defenders/${id}/trail`, {}, place, next) });
  }
}
