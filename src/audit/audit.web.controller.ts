import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import type { Problem } from '../lib/errors';
import { badDay } from '../web/day-field';
import { page } from '../web/page';
import { pagesAround, placeOf } from '../web/pagination';
import { textField } from '../web/posted-text';
import { badNetwork, filterOf } from './audit.dto';
import { type ActGroup, actGroups } from './domain/act';
import { LogService } from './log.service';
import { AuditPage, type AuditFilterShown } from './views/audit-page';

const rowsOnPage = 50;

/** Everything that was done with Vigil, for those who answer for it. */
@ApiExcludeController()
@Controller('audit')
export class AuditWebController {
  constructor(private readonly log: LogService) {}

  @Get()
  @Allow('audit.read', 'audit.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const asked = asWritten(query);
    const problems = problemsOf(asked);
    const place = placeOf(query);
    const { items, next } =
      problems.length > 0
        ? { items: [] }
        : await this.log.list(viewer, filterOf({ ...asked, group: asked.group as ActGroup }), {
            after: place.after,
            limit: rowsOnPage,
          });
    return page(AuditPage, {
      entries: items,
      filter: asked,
      problems,
      people: await this.log.people(viewer),
      pages: pagesAround('/audit', { ...asked }, place, next),
    });
  }
}

/** The texts of the filter; those of closed lists only when they are in them. */
function asWritten(query: Record<string, unknown>): AuditFilterShown {
  const text = (name: keyof AuditFilterShown, max = 200): string | undefined =>
    textField(query, name, max).trim() || undefined;
  const [person, group] = [text('person'), text('group')];
  return {
    person: person && /^[\w-]{1,60}$/.test(person) ? person : undefined,
    group: group && Object.hasOwn(actGroups, group) ? group : undefined,
    defender: text('defender', 100),
    from: text('from'),
    to: text('to'),
    network: text('network'),
    searched: text('searched'),
  };
}

function problemsOf({ from, to, network }: AuditFilterShown): Problem[] {
  const bad = {
    from: from && badDay(from),
    to: to && badDay(to),
    network: network && badNetwork(network),
  };
  return Object.entries(bad).flatMap(([path, message]) => (message ? [{ path, message }] : []));
}
