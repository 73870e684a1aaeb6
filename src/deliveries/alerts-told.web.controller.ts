import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { page } from '../web/page';
import { pagesAround, placeOf } from '../web/pagination';
import { ToldListService } from './told-list.service';
import { AlertsToldPage } from './views/alerts-told-page';

/** What Vigil told whoever asks. */
@ApiExcludeController()
@Controller('alerts')
export class AlertsToldWebController {
  constructor(private readonly told: ToldListService) {}

  @Get()
  @Allow('case.read', 'alert.told')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const place = placeOf(query);
    const { items, next } = await this.told.ofViewer(viewer, { after: place.after, limit: 50 });
    return page(AlertsToldPage, { items, pages: pagesAround('/alerts', {}, place, next), isFirst: !place.after });
  }
}
