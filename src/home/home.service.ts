import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { AlertsService } from '../alerts/alerts.service';
import type { ComposedAlert } from '../alerts/domain/compose';
import type { Subject } from '../alerts/views/alert-shown';
import type { HandledChoice } from '../alerts/views/calendar-page';
import { isWithoutAnybody } from '../alerts/domain/handling-state';
import { YoursToDoService } from '../campaigns/yours-to-do.service';
import { DefendersService } from '../defenders/defenders.service';
import { HistoryService } from '../history/history.service';
import { addDays, Day, earlierOf } from '../lib/calendar-date';
import { OverdueRepository } from './overdue.repository';
import type { HomePageProps } from './views/home-page';
import type { LatestShown } from './views/latest-card';

const daysAhead = 30;
const daysAtOnce = 5;
/** With so many alerts in the nearest days, later ones are left to the calendar. */
const enough = 150;
/** So many overdue cases are listed; all are counted. */
const overdueListed = 50;
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
    private readonly yours: YoursToDoService,
  ) {}

  /** What is coming, who is overdue and what is new, as of a day; of what is coming perhaps only what nobody handles. */
  async show(viewer: Viewer, today: Day, handled: HandledChoice = 'all'): Promise<HomePageProps> {
    const { alerts, until } = await this.comingAlerts(viewer, today);
    const coming = await this.subjects.of(viewer, alerts);
    return {
      today,
      cases: await this.defenders.count(viewer, {}),
      held: await this.defenders.count(viewer, { standing: 'held' }),
      coming: handled === 'all' ? coming : coming.filter((one) => isWithoutAnybody(one.handling)),
      handled,
      until,
      yours: await this.yours.of(viewer, today),
      overdue: await this.overdueCases(viewer, today),
      latest: await this.latest(viewer),
    };
  }

  /** What may still be to come, and the alerts of the next 30 days, or of fewer days where that would be more than anybody reads. */
  private async comingAlerts(viewer: Viewer, today: Day): Promise<{ alerts: ComposedAlert[]; until: Day }> {
    const last = addDays(today, daysAhead);
    const open = await this.alerts.stillOpen(viewer, today, { most: enough });
    const alerts: ComposedAlert[] = [];
    let until = today;
    for (let from = today; from <= last && alerts.length < enough; from = addDays(until, 1)) {
      until = earlierOf(last, addDays(from, daysAtOnce - 1));
      alerts.push(...(await this.alerts.window(viewer, { from, to: until })));
    }
    return { alerts: [...open, ...alerts], until };
  }

  private async overdueCases(viewer: Viewer, today: Day): Promise<HomePageProps['overdue']> {
    const { total, cases } = await this.overdue.on(viewer, today, overdueListed);
    const ids = cases.map((one) => one.defenderId);
    const subjects = await this.subjects.ofDefenders(viewer, ids);
    const shown = cases.flatMap(({ defenderId, reason, since, label }) => {
      const subject = subjects.get(defenderId);
      return subject ? [{ subject, reason, since, label }] : [];
    });
    return { total, cases: shown };
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
