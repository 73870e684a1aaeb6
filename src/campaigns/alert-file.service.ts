import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import { noteForTrail, touchCase } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { AlertsService } from '../alerts/alerts.service';
import { alertPath } from '../alerts/domain/alert-address';
import type { ComposedAlert } from '../alerts/domain/compose';
import { CustodyRepository } from '../custody/custody.repository';
import { DefendersService } from '../defenders/defenders.service';
import { LaddersRepository } from '../ladders/ladders.repository';
import { addDays, type Day } from '../lib/calendar-date';
import { ifThere, NotFound } from '../lib/errors';
import { dayIn } from '../lib/zoned-day';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import type { TimelineEvent } from '../timeline/timeline';
import { TimelineService } from '../timeline/timeline.service';
import { ActionsService } from './actions.service';
import type { AlertFile, AlertWork, Neighbour } from './alert-file';
import { type Progress, stepLeads, stepsOf } from './domain/steps';
import { type WhyGone, whyGone } from './domain/why-gone';
import { Handlers } from './handlers.service';
import type { AlertPlace, Handling } from './handling';
import { HandlingsRepository } from './handlings.repository';

/** So far before and after its day other alerts of the same subject are looked for. */
const around = 200;
/** Of more events than this an alert of a very large joint case shows the first. */
const mostGrounds = 60;

/** Puts together all that is known of one alert. */
@Injectable()
export class AlertFiles {
  private readonly zone: string;

  constructor(
    private readonly alerts: AlertsService,
    private readonly subjects: AlertSubjects,
    private readonly defenders: DefendersService,
    private readonly timeline: TimelineService,
    private readonly custody: CustodyRepository,
    private readonly handlings: HandlingsRepository,
    private readonly ladders: LaddersRepository,
    private readonly handlers: Handlers,
    private readonly actions: ActionsService,
    private readonly clock: Clock,
    { zone }: Config,
  ) {
    this.zone = zone;
  }

  /** @throws NotFound when there is no such alert, and nobody ever handled it */
  async show(viewer: Viewer, place: AlertPlace): Promise<AlertFile> {
    const today = this.clock.today();
    const alert = await this.alerts.find(viewer, place);
    const handling = await this.handlings.of(viewer, place);
    const subject = await this.subjects.one(viewer, place);
    const known = alert ?? handling;
    if (!known || !subject) throw new NotFound('There is no such alert.');
    known.concerned.forEach(touchCase);
    noteForTrail({ rule: known.rule });
    const grounds = await this.grounds(viewer, known.eventIds);
    const on = alert?.on ?? handling!.onDay;
    const before = handling?.firstDay ?? place.near;
    return {
      place,
      path: pathOf(place),
      on,
      rule: known.rule,
      subject,
      ...(alert ? { alert } : { gone: await this.whyGone(viewer, place, handling!, grounds) }),
      ...(alert && before !== on && { movedFrom: before }),
      grounds,
      people: await this.people(viewer, known.concerned),
      ...(await this.neighbours(viewer, place, { alert, on })),
      ...(audienceOf(viewer) !== 'partner' && { work: await this.work(viewer, { alert, handling, on, today }) }),
      today,
    };
  }

  private async grounds(viewer: Viewer, eventIds: string[]): Promise<TimelineEvent[]> {
    const events: TimelineEvent[] = [];
    for (const id of eventIds.slice(0, mostGrounds)) {
      const event = await this.timeline.get(viewer, id).catch(ifThere);
      if (event) events.push(event);
    }
    return events;
  }

  private async people(viewer: Viewer, ids: string[]): Promise<AlertFile['people']> {
    const found = new Map((await this.defenders.getMany(viewer, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  private async whyGone(
    viewer: Viewer,
    { kind }: AlertPlace,
    { concerned, onDay }: Handling,
    grounds: TimelineEvent[],
  ): Promise<WhyGone> {
    const standings = await this.custody.standingsOn(viewer, concerned, onDay);
    return whyGone({
      grounds: grounds.map(({ retractedAt, precision }) => ({ retracted: retractedAt !== null, precision })),
      standings: standings.map(({ standing }) => standing),
      joint: kind === 'group',
    });
  }

  private async neighbours(
    viewer: Viewer,
    { kind, subjectId }: AlertPlace,
    { alert, on }: { alert?: ComposedAlert; on: Day },
  ): Promise<{ previous?: Neighbour; next?: Neighbour }> {
    if (kind === 'day') return {};
    const of = kind === 'group' ? { groupId: subjectId } : { defenderId: subjectId };
    const all = await this.alerts.window(viewer, { from: addDays(on, -around), to: addDays(on, around), ...of });
    const own = all.filter((one) => one.subject.kind === kind && one.subjectId === subjectId);
    const shown = await this.subjects.of(viewer, own);
    const place = alert ? shown.findIndex((one) => one.href === alertPath(alert)) : -1;
    const previous = place < 0 ? shown.findLast((one) => one.alert.on < on) : shown[place - 1];
    const next = place < 0 ? shown.find((one) => one.alert.on >= on) : shown[place + 1];
    return { ...(previous && { previous: neighbour(previous) }), ...(next && { next: neighbour(next) }) };
  }

  private async work(
    viewer: Viewer,
    { alert, handling, on, today }: { alert?: ComposedAlert; handling?: Handling; on: Day; today: Day },
  ): Promise<AlertWork> {
    const known = (alert ?? handling)!;
    const actions = handling ? await this.actions.of(viewer, handling) : [];
    const used = actions.some((action) => !action.retracted);
    const putOffUntil = handling?.putOffUntil && handling.putOffUntil >= today ? handling.putOffUntil : null;
    const progress: Progress = {
      on,
      since: handling ? dayIn(handling.createdAt, this.zone) : null,
      done: handling?.done ?? new Map(),
      rests: used || putOffUntil !== null || alert === undefined,
    };
    return {
      ...(handling && { handling }),
      handlers: await this.handlers.of(viewer, known.concerned),
      steps: stepsOf(stepLeads(known.rule, (await this.ladders.changed()).get(known.rule)), progress, today),
      actions,
      used,
      putOffUntil,
    };
  }
}

const pathOf = ({ kind, subjectId, key }: AlertPlace): string =>
  kind === 'day' ? `/calendar/days/${key}` : `/${kind}s/${subjectId}/alerts/${key}`;

function neighbour({ alert, href }: { alert: Pick<ComposedAlert, 'on' | 'precision' | 'headline'>; href?: string }) {
  return { href: href!, on: alert.on, precision: alert.precision, headline: alert.headline };
}
