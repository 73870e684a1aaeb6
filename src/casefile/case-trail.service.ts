import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { LogEntry } from '../audit/domain/log-entry';
import { LogService } from '../audit/log.service';
import { DefendersService } from '../defenders/defenders.service';
import { HistoryService } from '../history/history.service';
import type { Page, PageAsked } from '../lib/page';
import type { CaseTrailPageProps } from './views/case-trail-page';

/** So many of the newest changes and exports are told; the lines below go on page by page. */
const shown = 20;

/** Who has seen, changed and exported one case. */
@Injectable()
export class CaseTrailService {
  constructor(
    private readonly defenders: DefendersService,
    private readonly log: LogService,
    private readonly history: HistoryService,
  ) {}

  /** Every line of the trail that names the case, newest first. @throws NotFound */
  async lines(viewer: Viewer, id: string, asked: PageAsked): Promise<Page<LogEntry>> {
    await this.defenders.get(viewer, id);
    return this.log.ofCase(viewer, id, asked);
  }

  /** The same, with a summary of who has seen, changed and exported it. @throws NotFound */
  async show(
    viewer: Viewer,
    id: string,
    asked: PageAsked,
  ): Promise<{ next?: string; shown: Omit<CaseTrailPageProps, 'pages'> }> {
    const defender = await this.defenders.get(viewer, id);
    const { items, next } = await this.log.ofCase(viewer, id, asked);
    const changes = await this.history.of(viewer, id, { limit: shown });
    return {
      next,
      shown: {
        defender,
        seenBy: await this.log.seenBy(viewer, id),
        changes: changes.items,
        moreChanges: changes.next !== undefined,
        exports: await this.log.exportsOf(viewer, id, shown),
        lines: items,
      },
    };
  }
}
