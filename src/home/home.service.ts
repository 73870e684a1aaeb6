import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { AlertsService } from '../alerts/alerts.service';
import type { ComposedAlert } from '../alerts/domain/compose';
import type { Subject } from '../alerts/views/alert-shown';
import { DefendersService } from '../defenders/defenders.service';
import { HistoryService } from '../history/history.service';
import { addDays, Day, earlierOf } from '../lib/calendar-date';
import { longDay } from '../lib/date-text';
import { fromToday } from '../web/day-text';
import { OverdueCase, OverdueRepository } from './overdue.repository';
import type { HomePageProps } from './views/home-page';
import type { LatestShown } from './views/latest-card';
import type { OverdueShown } from './views/overdue-card';

const daysAhead = 30;
const daysAtOnce = 5;
/** With so many alerts in the nearest days, later ones are left to the calendar. */
const enough = 150;
const overdueCounted = 200;
const latestShown = 8;

/** Puts together the front page. */
@Injectable()
export class HomeService {
  constructor(
    private readonly defenders: DefendersService,
    private readonly alerts: AlertsService,
    private readonly subjects: AlertSubjects,
    private readonly history: HistoryService,
    private readonly overdue: OverdueRepository,
  ) {}

  /** What is coming, who is overdue and what is new, as of a day. */
  async show(viewer: Viewer, today: Day): Promise<HomePageProps> {
    const { alerts, until } = await this.comingAlerts(viewer, today);
    return {
      today,
      cases: await this.defenders.count(viewer, {}),
      held: await this.defenders.count(viewer, { standing: 'held' }),
      coming: await this.subjects.of(viewer, alerts),
      until,
      overdue: await this.overdueCases(viewer, today),
      latest: await this.latest(viewer),
    };
  }

  /** The alerts of the next 30 days, or of fewer days where that would be more than anybody reads. */
  private async comingAlerts(viewer: Viewer, today: Day): Promise<{ alerts: ComposedAlert[]; until: Day }> {
    const last = addDays(today, daysAhead);
    const alerts: ComposedAlert[] = [];
    let until = today;
    for (let from = today; from <= last && alerts.length < enough; from = addDays(until, 1)) {
      until = earlierOf(last, addDays(from, daysAtOnce - 1));
      alerts.push(...(await this.alerts.window(viewer, { from, to: until })));
    }
    return { alerts, until };
  }

  private async overdueCases(viewer: Viewer, today: Day): Promise<OverdueShown[]> {
    const found = await this.overdue.on(today, overdueCounted);
    const subjects = await this.subjects.ofDefenders(viewer, [...new Set(found.map((f) => f.defenderId))]);
    return found.flatMap((one) => {
      const subject = subjects.get(one.defenderId);
      return subject ? [{ subject, what: reasonText(one), since: fromToday(one.since, today) }] : [];
    });
  }

  private async latest(viewer: Viewer): Promise<LatestShown[]> {
    const changes = await this.history.latest(viewer, latestShown);
    const ids = [...new Set(changes.flatMap((c) => c.defenderId ?? []))];
    const defenders = await this.subjects.ofDefenders(viewer, ids);
    const groupIds = changes.flatMap((c) => c.rows.filter((r) => r.subject === 'case_group').map((r) => r.subjectId));
    const groups = await this.subjects.ofGroups(viewer, [...new Set(groupIds)]);
    return changes.flatMap(({ defenderId, rows, what, at }) => {
      const subject: Subject | undefined = defenderId
        ? defenders.get(defenderId)
        : rows.map((row) => groups.get(row.subjectId)).find(Boolean);
      return subject ? [{ subject, what, at }] : [];
    });
  }
}

function reasonText({ reason, since, label }: OverdueCase): string {
  switch (reason) {
    case 'term':
      return `Term ended on ${longDay(since)}, release not confirmed`;
    case 'limit':
      return `${label ?? 'A time limit'} passed on ${longDay(since)}, no decision known`;
    case 'silence':
      return `No news since ${longDay(since)}`;
  }
}
