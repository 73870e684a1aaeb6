import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import type { ComposedAlert } from '../alerts/domain/compose';
import { discloseCode } from '../alerts/domain/disclosed-alert';
import { GroupsService } from '../groups/groups.service';
import { addDays, type Day, daysBetween, earlierOf } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import { isMuted } from '../subscriptions/domain/mute';
import type { Subscription } from '../subscriptions/domain/subscription';
import { SubscriptionMatching } from '../subscriptions/subscription-matching.service';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository';
import { daysOfFeed } from './domain/settle';

/** The alerts of a feed, and of which days all of them are there. */
export interface FeedContents {
  today: Day;
  alerts: ComposedAlert[];
  from: Day;
  until: Day;
}

/** So many are gathered at most, and so many are looked at: more than a calendar holds, less than a fetch may cost. */
const mostGathered = 6000;
const mostLookedAt = 20_000;
/** Of so few people everything is read at once. */
const fewPeople = 200;

/** Finds what a subscription brings at this moment, as its owner sees it. */
@Injectable()
export class FeedContentsService {
  constructor(
    private readonly alerts: AlertsService,
    private readonly groups: GroupsService,
    private readonly matching: SubscriptionMatching,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly clock: Clock,
  ) {}

  /** On the open transaction of its owner. The days to come are looked at first, then those that have passed. */
  async of(owner: Viewer, subscription: Subscription): Promise<FeedContents> {
    const today = this.clock.today(subscription.zone);
    const { from, to } = daysOfFeed(today);
    const { about } = subscription;
    const people = await this.people(owner, subscription);
    if (people && people.length <= fewPeople) {
      const found = await this.alerts.onDays(owner, daysFrom(from, to), people);
      return { today, alerts: await this.brought(owner, subscription, found, today), from, until: to };
    }
    const alerts: ComposedAlert[] = [];
    let looked = 0;
    let until = addDays(today, -1);
    for (let days = 1; until < to && alerts.length < mostGathered && looked < mostLookedAt; days *= 2) {
      const [first, last] = [addDays(until, 1), earlierOf(to, addDays(until, days))];
      const part = await this.alerts.window(owner, { from: first, to: last, audience: about.audience });
      looked += part.length;
      alerts.push(...(await this.brought(owner, subscription, part, today)));
      until = last;
    }
    const perDay = looked / (daysBetween(today, until) + 1);
    if (perDay * daysBetween(from, today) > mostLookedAt) return { today, alerts, from: today, until };
    const passed = await this.alerts.window(owner, { from, to: addDays(today, -1), audience: about.audience });
    return { today, alerts: [...(await this.brought(owner, subscription, passed, today)), ...alerts], from, until };
  }

  /** Those that fall under it, may stand in what leaves Vigil, and are not muted. */
  private async brought(
    owner: Viewer,
    subscription: Subscription,
    found: readonly ComposedAlert[],
    today: Day,
  ): Promise<ComposedAlert[]> {
    const audience = audienceOf(owner) ?? 'internal';
    const told = found.filter((alert) => discloseCode(alert, audience) !== null);
    if (told.length === 0) return [];
    const mutes = await this.subscriptions.mutes(subscription.accountId);
    const now = this.clock.now();
    const under = await this.matching.under(owner, subscription, told, today);
    return under.filter(({ matched }) => !isMuted(mutes, subscription, matched, now)).map(({ alert }) => alert);
  }

  /** Everybody whom it names, by herself or as a member of a joint case; undefined where it names nobody. */
  private async people(owner: Viewer, { about }: Subscription): Promise<string[] | undefined> {
    if (about.defenderIds.length > 0) return about.defenderIds;
    if (about.groupIds.length === 0) return undefined;
    const groups = await this.groups.getMany(owner, about.groupIds);
    return [...new Set(groups.flatMap(({ members }) => members.map(({ defenderId }) => defenderId)))];
  }
}

const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
