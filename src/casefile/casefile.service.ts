import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { AlertsService } from '../alerts/alerts.service';
import { PortraitsService } from '../cards/portraits/portraits.service';
import { CustodyRepository } from '../custody/custody.repository';
import { GroupsService } from '../groups/groups.service';
import { HistoryService } from '../history/history.service';
import { addDays, Day } from '../lib/calendar-date';
import { StatusService } from '../milestones/status.service';
import { TimelineService } from '../timeline/timeline.service';
import type { CasefilePageProps } from './views/casefile-page';

/** How far ahead a case's own page looks, and how much of its history it unfolds. */
const daysAhead = 365;
const changesShown = 50;

/** Puts together what one defender's page shows. */
@Injectable()
export class CasefileService {
  constructor(
    private readonly timeline: TimelineService,
    private readonly status: StatusService,
    private readonly custody: CustodyRepository,
    private readonly alerts: AlertsService,
    private readonly subjects: AlertSubjects,
    private readonly groups: GroupsService,
    private readonly history: HistoryService,
    private readonly portraits: PortraitsService,
  ) {}

  /** The case as of a day; what is coming counts from today. @throws NotFound */
  async show(viewer: Viewer, id: string, on: Day, today: Day): Promise<CasefilePageProps> {
    const { defender, events } = await this.timeline.show(viewer, id);
    const window = { from: today, to: addDays(today, daysAhead), defenderId: id };
    const open = await this.alerts.stillOpen(viewer, today, { defenderId: id });
    return {
      defender,
      events,
      status: await this.status.on(viewer, id, on),
      standing: (await this.custody.standingsOn(viewer, [id], on))[0]?.standing,
      on,
      today,
      coming: await this.subjects.of(viewer, [...open, ...(await this.alerts.window(viewer, window))]),
      groups: await this.groups.ofDefender(viewer, id),
      changes: (await this.history.of(viewer, id, { limit: changesShown })).items,
      portrait: await this.portraits.find(viewer, id),
    };
  }
}
