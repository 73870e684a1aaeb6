import type { ComposedAlert } from '../alerts/domain/compose';
import { addDays, type Day } from '../lib/calendar-date';
import type { MatchedAlert } from '../subscriptions/domain/matching';
import { isMuted, type Mute } from '../subscriptions/domain/mute';
import { type Ladders, leadsOf } from '../ladders/domain/ladder';
import type { Subscription } from '../subscriptions/domain/subscription';
import type { Occurrence, PlannedNotice } from './domain/delivery';
import { dueMoment } from './domain/due-moment';
import { sentOn } from '../subscriptions/domain/rhythm';

/** A subscription, and the days whose notices are to be planned for it. */
export interface Asked {
  subscription: Subscription;
  days: ReadonlySet<Day>;
}

/** An alert with the subscriptions under which it falls. */
export interface Found {
  alert: ComposedAlert;
  matched: MatchedAlert;
  under: readonly Asked[];
}

/** What holds for the whole of a plan. */
export interface Terms {
  ladders: Ladders;
  mutes: ReadonlyMap<string, readonly Mute[]>;
  now: Date;
  /**
   * For what was changed after its day was planned: another moment than the one at which a step of a day would have gone
   * out, or null for none.
   */
  moment?: (subscription: Subscription, day: Day, planned: Date) => Date | null;
}

/** Collects the notices of a plan: each step of each alert for each subscription once. */
export class Notices {
  readonly occurrences = new Map<string, Occurrence>();
  private readonly planned = new Map<string, PlannedNotice>();
  private readonly moments = new Map<string, Date>();

  constructor(private readonly terms: Terms) {}

  get all(): PlannedNotice[] {
    return [...this.planned.values()];
  }

  add(all: readonly Found[]): void {
    const found = all.map((one) => ({ ...one, under: one.under.filter((asked) => !this.isMuted(asked, one)) }));
    const round = new Set<string>();
    for (const { alert, under } of found) {
      if (alert.rule === 'AGE-ROUND') for (const { subscription } of under) round.add(birthdayOf(alert, subscription));
    }
    for (const { alert, under } of found) {
      for (const asked of under) {
        // A round birthday is a birthday too: it is told once.
        const isTwice = alert.rule === 'BIRTHDAY' && round.has(birthdayOf(alert, asked.subscription));
        if (!isTwice) this.addSteps(alert, asked);
      }
    }
  }

  private isMuted({ subscription }: Asked, { matched }: Found): boolean {
    return isMuted(this.terms.mutes.get(subscription.accountId) ?? [], subscription, matched, this.terms.now);
  }

  private addSteps(alert: ComposedAlert, { subscription, days }: Asked): void {
    const { on, key } = alert;
    for (const lead of leadsOf(alert.rule, subscription, this.terms.ladders)) {
      const day = addDays(on, -lead);
      if (!days.has(day) || !hasGround(alert, day)) continue;
      const planned = this.moment(subscription, day);
      const dueAt = this.terms.moment ? this.terms.moment(subscription, day, planned) : planned;
      if (dueAt === null) continue;
      const { id: subscriptionId, accountId } = subscription;
      this.occurrences.set(key, occurrenceOf(alert));
      this.planned.set(`${subscriptionId} ${key} ${lead} ${on}`, {
        subscriptionId,
        accountId,
        key,
        lead,
        on,
        day,
        dueAt,
      });
    }
  }

  private moment({ rhythm, zone, at, quietFrom, quietTo }: Subscription, day: Day): Date {
    const sent = sentOn(rhythm, day);
    const key = [sent, zone, at, quietFrom, quietTo].join(' ');
    let moment = this.moments.get(key);
    if (!moment) this.moments.set(key, (moment = dueMoment(sent, { zone, at, quietFrom, quietTo })));
    return moment;
  }
}

const birthdayOf = ({ on, subjectId, count }: ComposedAlert, { id }: Subscription): string =>
  `${id} ${on} ${subjectId} ${count}`;

/** Silence is counted from what has happened: what is only expected on the day is no news yet. */
const hasGround = ({ rule, on, count }: ComposedAlert, day: Day): boolean =>
  rule !== 'STALE' || addDays(on, -count) <= day;

function occurrenceOf(alert: ComposedAlert): Occurrence {
  const { key, rule, on, until, subject, subjectId, concerned, audience } = alert;
  return {
    key,
    rule,
    defenderId: subject.kind === 'defender' ? subjectId : null,
    groupId: subject.kind === 'group' ? subjectId : null,
    on,
    until: until ?? null,
    isTask: audience === 'task',
    concerned,
  };
}
