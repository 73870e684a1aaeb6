import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { viewerMay } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { AlertsService } from '../alerts/alerts.service';
import { alertPath } from '../alerts/domain/alert-address';
import type { Subject } from '../alerts/views/alert-shown';
import type { RuleCode } from '../alerts/domain/alert';
import { LaddersRepository } from '../ladders/ladders.repository';
import { addDays, type Day } from '../lib/calendar-date';
import { dayIn } from '../lib/zoned-day';
import { Config } from '../platform/config';
import { type Step, stepLeads, type StepShown, stepsOf } from './domain/steps';
import type { AlertPlace } from './handling';
import { HandlingsRepository, type OwnHandling } from './handlings.repository';

/** An alert that the viewer handles, with the step that presses. */
export interface OwnAlert {
  subject: Subject;
  href: string;
  /** Null: it does not hold any more. */
  headline: string | null;
  rule: RuleCode;
  on: Day;
  step: Step;
  due: Day;
  late: boolean;
}

/** What somebody has to do: how much of it, and what presses most. */
export interface YoursToDo {
  /** Steps that are overdue, and steps that fall due soon, in all that she handles. */
  late: number;
  soon: number;
  alerts: OwnAlert[];
}

/** So many days ahead a step falls due soon. */
const daysAhead = 14;
/** So many alerts are listed; the steps of all are counted. */
const listed = 10;

/** Finds what each has to do for the alerts that she handles. */
@Injectable()
export class YoursToDoService {
  private readonly zone: string;

  constructor(
    private readonly handlings: HandlingsRepository,
    private readonly ladders: LaddersRepository,
    private readonly alerts: AlertsService,
    private readonly subjects: AlertSubjects,
    { zone }: Config,
  ) {
    this.zone = zone;
  }

  /** Undefined for whoever handles no alerts by her role, and for the command line. */
  async of(viewer: Viewer, today: Day): Promise<YoursToDo | undefined> {
    if (!viewer.accountId || !viewerMay(viewer, 'alert.handle')) return undefined;
    const own = await this.handlings.own(viewer, viewer.accountId, today);
    const pressing = (await this.stepsOf(own, today)).filter(({ open }) => open.length > 0);
    const steps = pressing.flatMap(({ open }) => open);
    const late = steps.filter((step) => step.late).length;
    const first = pressing.sort((a, b) => a.open[0]!.due.localeCompare(b.open[0]!.due)).slice(0, listed);
    return { late, soon: steps.length - late, alerts: await this.shown(viewer, first) };
  }

  private async stepsOf(own: OwnHandling[], today: Day): Promise<{ handling: OwnHandling; open: StepShown[] }[]> {
    const ladders = await this.ladders.changed();
    const ticks = await this.handlings.ticks(own.map(({ id }) => id));
    return own.map((handling) => {
      const { id, onDay, createdAt, rule } = handling;
      const progress = {
        on: onDay,
        since: dayIn(createdAt, this.zone),
        done: ticks.get(id) ?? new Map(),
        rests: false,
      };
      const all = stepsOf(stepLeads(rule, ladders.get(rule)), progress, today);
      const soon = all.filter(({ done, due }) => done === null && due <= addDays(today, daysAhead));
      return { handling, open: soon.sort((a, b) => a.due.localeCompare(b.due)) };
    });
  }

  private async shown(viewer: Viewer, first: { handling: OwnHandling; open: StepShown[] }[]): Promise<OwnAlert[]> {
    const shown: OwnAlert[] = [];
    for (const { handling, open } of first) {
      const place = placeOfHandling(handling);
      const alert = await this.alerts.find(viewer, place);
      const subject = await this.subjects.one(viewer, place);
      if (!subject) continue;
      const on = alert?.on ?? handling.onDay;
      const href = alertPath({ ...place, subject, on });
      const { step, due, late } = open[0]!;
      shown.push({ subject, href, headline: alert?.headline ?? null, rule: handling.rule, on, step, due, late });
    }
    return shown;
  }
}

const placeOfHandling = ({ groupId, defenderId, key, onDay }: OwnHandling): AlertPlace => ({
  kind: groupId ? 'group' : defenderId ? 'defender' : 'day',
  subjectId: groupId ?? defenderId ?? '',
  key,
  near: onDay,
});
