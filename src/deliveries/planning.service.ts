import { Injectable } from '@nestjs/common';
import { LaddersRepository } from '../ladders/ladders.repository';
import { addDays, type Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Ladders } from '../ladders/domain/ladder';
import type { Mute } from '../subscriptions/domain/mute';
import type { Subscription } from '../subscriptions/domain/subscription';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository';
import { dueMoment, momentAfterwards } from './domain/due-moment';
import { daysToPlan, earliestDay, spanOf } from './domain/planning-days';
import { sentOn } from '../subscriptions/domain/rhythm';
import { type Asked, Notices, type Terms } from './notices';
import { PlanningRepository } from './planning.repository';
import { deliverer } from './recipients';
import { Sights } from './sights';

/** What a plan did. */
export interface PlanReport {
  /** Somebody else is planning: nothing was done. */
  busy: boolean;
  /** The days that were planned, with how many notices each brought. */
  days: { day: Day; notices: number }[];
  /** Subscriptions that are new or were changed, and how many notices they brought on days planned before. */
  renewed: { subscriptions: number; notices: number };
}

/** The subscriptions as they are while a plan is made. */
interface Known {
  now: Date;
  active: Subscription[];
  ladders: Ladders;
  mutes: Map<string, Mute[]>;
  versions: Map<string, number>;
}

/** Decides which notices fall due: each day once, as many processes as may try. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly ladders: LaddersRepository,
    private readonly repository: PlanningRepository,
    private readonly sights: Sights,
  ) {}

  /** Plans every day that is due to be planned, and those before it that were not; then what is new. */
  plan(): Promise<PlanReport> {
    return this.database.apart(() => this.planAll());
  }

  private async planAll(): Promise<PlanReport> {
    const report: PlanReport = { busy: false, days: [], renewed: { subscriptions: 0, notices: 0 } };
    const { days, first } = await this.repository.planned(this.clock.now());
    // Each in a transaction of its own: what is planned stays planned, whatever becomes of the next.
    for (const day of daysToPlan(days, first, this.clock.now())) {
      const notices = await this.locked((known) => this.planDay(day, known));
      if (notices === 'busy') return { ...report, busy: true };
      if (notices !== null) report.days.push({ day, notices });
    }
    const renewed = await this.locked((known) => this.renew(known));
    return renewed === 'busy' ? { ...report, busy: true } : { ...report, renewed };
  }

  /** Lets nobody else plan until the open transaction ends; false when somebody does already. */
  lock(): Promise<boolean> {
    return this.repository.lock();
  }

  /**
   * Plans again what is still ahead of the days that were planned, for cases that were changed since. Joins the open
   * transaction, in which nobody else plans.
   */
  async planCases(defenderIds: readonly string[]): Promise<void> {
    const known = await this.known();
    const current = known.active.filter((one) => isKnown(one, known));
    const open = await this.open(known, known.now);
    const asked = current.flatMap((one) => askedOn(one, [...open, ...weeksOf(one.rhythm, open)]));
    const moment = (one: Subscription, day: Day) => momentAfterwards(day, one.rhythm, one, known.now);
    await this.write(asked, known, moment, defenderIds);
  }

  private locked<T>(work: (known: Known) => Promise<T>): Promise<T | 'busy'> {
    return this.database.transaction(deliverer, async () => {
      await this.database.takeTime();
      return (await this.repository.lock()) ? work(await this.known()) : 'busy';
    });
  }

  /** Null when somebody else planned it in the meantime. */
  private async planDay(day: Day, known: Known): Promise<number | null> {
    if (!(await this.repository.take(day, known.now))) return null;
    const asked = known.active.filter((one) => isKnown(one, known)).flatMap((one) => askedOn(one, [day]));
    const notices = await this.write(asked, known);
    await this.repository.counted(day, notices);
    return notices;
  }

  /** New and changed subscriptions: of the days that were planned before, what was not due before they were as they are. */
  private async renew(known: Known): Promise<PlanReport['renewed']> {
    await this.repository.reviveMissed(known.now);
    const changed = known.active.filter((one) => !isKnown(one, known));
    if (changed.length === 0) return { subscriptions: 0, notices: 0 };
    for (const one of changed) if (known.versions.has(one.id)) await this.reschedule(one);
    const since = ({ updatedAt }: Subscription): Date => updatedAt;
    const first = changed.map(since).sort((a, b) => a.getTime() - b.getTime())[0]!;
    const open = await this.open(known, first);
    const asked = changed.flatMap((one) => askedOn(one, open));
    const notices = await this.write(asked, known, (one, _, planned) => (planned < since(one) ? null : planned));
    await this.repository.keepVersions(changed);
    return { subscriptions: changed.length, notices };
  }

  /** What waits goes out at the time of day, and in the zone, that hold now. */
  private async reschedule(subscription: Subscription): Promise<void> {
    const waiting = await this.repository.waiting(subscription.id);
    await this.repository.reschedule(
      waiting.map(({ id, day }) => ({ id, dueAt: dueMoment(sentOn(subscription.rhythm, day), subscription) })),
    );
  }

  /** The days that were planned and were not over everywhere at a moment. */
  private async open({ now }: Known, since: Date): Promise<Day[]> {
    const { days } = await this.repository.planned(now);
    return [...days].filter((day) => day >= addDays(earliestDay(since), -1));
  }

  private async write(
    asked: Asked[],
    known: Known,
    moment?: Terms['moment'],
    among?: readonly string[],
  ): Promise<number> {
    if (asked.length === 0) return 0;
    const { ladders, mutes, now } = known;
    const notices = new Notices({ ladders, mutes, now, moment });
    for await (const found of this.sights.find(asked, ladders, this.clock.today(), among)) notices.add(found);
    return this.repository.insert([...notices.occurrences.values()], notices.all);
  }

  private async known(): Promise<Known> {
    const mutes = groupBy(await this.subscriptions.mutes(), (mute) => mute.accountId);
    return {
      now: this.clock.now(),
      active: await this.subscriptions.active(),
      ladders: await this.ladders.changed(),
      mutes,
      versions: await this.repository.versions(),
    };
  }
}

/** Do the planned days know the subscription as it is? */
const isKnown = ({ id, version }: Subscription, { versions }: Known): boolean => versions.get(id) === version;

/** The days on which the digests went out that brought these days. */
const weeksOf = (rhythm: Subscription['rhythm'], days: readonly Day[]): Day[] =>
  rhythm === 'weekly' ? [...new Set(days.map((day) => sentOn(rhythm, day)))] : [];

/** What the days bring to a subscription, by its rhythm. */
function askedOn(subscription: Subscription, planned: readonly Day[]): Asked[] {
  const days = new Set<Day>();
  for (const day of planned) {
    const span = spanOf(subscription.rhythm, day);
    if (span) for (let d = span.from; d <= span.to; d = addDays(d, 1)) days.add(d);
  }
  return days.size > 0 ? [{ subscription, days }] : [];
}
