import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import { ruleCodes } from '../alerts/domain/alert';
import type { ComposedAlert } from '../alerts/domain/compose';
import { discloseAlert } from '../alerts/domain/disclosed-alert';
import { GroupsService } from '../groups/groups.service';
import { LaddersRepository } from '../ladders/ladders.repository';
import { addDays, type Day, daysBetween, earlierOf } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import { type Ladders, ladderOf } from '../ladders/domain/ladder';
import { isMuted, type Mute } from './domain/mute';
import { type Coming, comingOf, monthlyOf } from './domain/coming';
import type { About, Subscription } from './domain/subscription';
import { SubscriptionMatching } from './subscription-matching.service';
import { SubscriptionsRepository } from './subscriptions.repository';

/** What a preview is made for: a subscription, or the draft of one, which has no id yet. */
export type Previewed = Pick<Subscription, 'about' | 'leads' | 'zone' | 'rhythm'> & { id?: string };

/** An alert that a subscription would bring, with the days on which it still comes. */
export type PreviewedAlert = Coming<ComposedAlert>;

export interface Preview {
  today: Day;
  /** The next ones, by their date. */
  next: PreviewedAlert[];
  /** The last day that was looked at. */
  until: Day;
  /** About how many messages a month, singly; null where too few days were looked at to say. */
  monthly: number | null;
}

const shown = 10;
/** So far ahead is looked, unless so many alerts were looked at before. */
const farthest = 366;
const mostLookedAt = 3000;
/** An estimate needs so many days, and is made of as many as a quarter has. */
const forEstimate = 92;
/** A part with fewer alerts than this is followed by a much longer one. */
const fewAlerts = 50;
/** Of so few cases a year is read at once, which is quick also in a large database. */
const fewCases = 200;

/** What a subscription would bring, from the cases as its owner sees them today. */
@Injectable()
export class SubscriptionPreview {
  constructor(
    private readonly alerts: AlertsService,
    private readonly groups: GroupsService,
    private readonly matching: SubscriptionMatching,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly ladders: LaddersRepository,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, previewed: Previewed): Promise<Preview> {
    const today = this.clock.today(previewed.zone);
    const ladders = await this.ladders.changed();
    const mutes = viewer.accountId ? await this.subscriptions.mutes(viewer.accountId) : [];
    const leads = ({ rule }: ComposedAlert): readonly number[] => previewed.leads ?? ladderOf(rule, ladders);
    const all: ComposedAlert[] = [];
    const coming = (): PreviewedAlert[] => comingOf(all, leads, today, previewed.rhythm);
    const looked = { alerts: 0, until: addDays(today, -1) };
    for await (const part of this.parts(viewer, previewed.about, today)) {
      looked.alerts += part.alerts.length;
      looked.until = part.until;
      all.push(...(await this.brought(viewer, previewed, part.alerts, mutes, today)));
      if (looked.alerts > mostLookedAt) break;
      if (looked.until >= addDays(today, forEstimate) && coming().length >= shown) break;
    }
    const passed = await this.passed(viewer, previewed, { today, looked, back: latestLead(previewed, ladders) });
    all.push(...(await this.brought(viewer, previewed, passed, mutes, today)));
    const { until } = looked;
    const counted = earlierOf(until, addDays(today, forEstimate - 1));
    return { today, next: coming().slice(0, shown), until, monthly: monthlyOf(all, leads, today, counted) };
  }

  /** What is over and may still be told of, unless a database is so large that this would be too much to look at. */
  private async passed(
    viewer: Viewer,
    { about }: Previewed,
    { today, looked, back }: Passed,
  ): Promise<ComposedAlert[]> {
    const perDay = looked.alerts / (daysBetween(today, looked.until) + 1);
    if (back === 0 || perDay * back > mostLookedAt) return [];
    const [from, to] = [addDays(today, -back), addDays(today, -1)];
    const named = await this.named(viewer, about);
    if (named && named.length <= fewCases) return this.alerts.onDays(viewer, daysFrom(from, to), named);
    return this.alerts.window(viewer, { from, to, audience: about.audience });
  }

  /** Those that fall under it, may be told to the viewer outside the pages of Vigil, and are not muted. */
  private async brought(
    viewer: Viewer,
    { about, id = '' }: Previewed,
    alerts: ComposedAlert[],
    mutes: Mute[],
    today: Day,
  ): Promise<ComposedAlert[]> {
    const audience = audienceOf(viewer) ?? 'internal';
    const told = alerts.filter((alert) => !alert.quiet && discloseAlert(alert, audience) !== null);
    const whose = { id, accountId: viewer.accountId ?? '' };
    const now = this.clock.now();
    const found = await this.matching.under(viewer, { about }, told, today);
    return found.filter(({ matched }) => !isMuted(mutes, whose, matched, now)).map(({ alert }) => alert);
  }

  /** Everybody whom the subscription names, by herself or as a member of a joint case; undefined where it names nobody. */
  private async named(viewer: Viewer, { defenderIds, groupIds }: About): Promise<string[] | undefined> {
    if (defenderIds.length > 0) return defenderIds;
    if (groupIds.length === 0) return undefined;
    const groups = await this.groups.getMany(viewer, groupIds);
    return [...new Set(groups.flatMap(({ members }) => members.map((member) => member.defenderId)))];
  }

  /** The alerts from today on, in parts that grow, and grow fast where few fall: in a large database a single day has many. */
  private async *parts(viewer: Viewer, about: About, today: Day) {
    const end = addDays(today, farthest);
    const named = await this.named(viewer, about);
    if (named && named.length <= fewCases) {
      yield { alerts: await this.alerts.onDays(viewer, daysFrom(today, end), named), until: end };
      return;
    }
    let days = 1;
    for (let from = today; from <= end;) {
      const until = earlierOf(end, addDays(from, days - 1));
      const alerts = await this.alerts.window(viewer, { from, to: until, audience: about.audience });
      yield { alerts, until };
      from = addDays(from, days);
      days *= alerts.length < fewAlerts ? 31 : 2;
    }
  }
}

/** How far ahead was looked, and how far back is to be. */
interface Passed {
  today: Day;
  looked: { alerts: number; until: Day };
  back: number;
}

const daysFrom = (from: Day, end: Day): Day[] =>
  Array.from({ length: daysBetween(from, end) + 1 }, (_, i) => addDays(from, i));

/** How many days after a date it may still be told of. */
function latestLead({ leads, about }: Previewed, ladders: Ladders): number {
  const all = leads ?? (about.rules.length > 0 ? about.rules : ruleCodes).flatMap((rule) => ladderOf(rule, ladders));
  return Math.max(0, ...all.map((lead) => -lead));
}
