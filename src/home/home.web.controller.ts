import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Clock } from '../platform/clock';
import { page } from '../web/page';
import { HomeService } from './home.service';
import { HomePage } from './views/home-page';

/** The front page. */
@ApiExcludeController()
@Controller()
export class HomeWebController {
  constructor(
    private readonly home: HomeService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case.read', 'home.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(@CurrentViewer() viewer: Viewer, @Query('handled') handled?: unknown): Promise<string> {
    const today = this.clock.today();
    return page(HomePage, await this.home.show(viewer, today, handled === 'nobody' ? 'nobody' : 'all'));
  }
}
