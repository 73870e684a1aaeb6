import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { mayFactBeTold } from '../defenders/domain/may-be-told';
import { obstacleToNaming, type Person } from '../defenders/domain/publicity';
import type { Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { Clock } from '../platform/clock';
import { AlertsRepository } from './alerts.repository';
import type { AlertSource } from './domain/alert';
import type { Known } from './domain/known';
import type { Merged } from './domain/merge';

/** Finds out, for a whole window, what alerts are worded from: people, what may be said of them, sources. */
@Injectable()
export class AlertFacts {
  constructor(
    private readonly alerts: AlertsRepository,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, merged: Merged[]): Promise<Known> {
    const today = this.clock.today();
    const concerned = [...new Set(merged.flatMap((m) => m.concerned))];
    const eventIds = [...new Set(merged.flatMap((m) => m.milestones.flatMap((one) => one.eventIds)))];
    const people = await this.alerts.people(viewer, concerned);
    const sources = await this.alerts.sources(viewer, eventIds);
    const withheld = groupBy(await this.alerts.withheld(viewer, concerned, eventIds), (event) => event.defenderId);
    const obstacles = new Map([...people].map(([id, person]) => [id, obstacleToNaming(person, today)]));
    return {
      person: (id) => people.get(id)!,
      obstacle: (id) => obstacles.get(id) ?? null,
      isWithheld: (id, ids) =>
        (withheld.get(id) ?? []).some(
          (event) =>
            event.bears || (ids.includes(event.id) && (event.narrower || !isHealthTold(people.get(id)!, today))),
        ),
      sourcesOf: (ids, audience) => unique(ids.flatMap((id) => sources.get(id)?.[audience] ?? [])),
      isDisputed: (id) => sources.get(id)?.disputed ?? false,
    };
  }
}

const isHealthTold = ({ answers }: Person, today: Day): boolean =>
  mayFactBeTold({ kind: 'health', sensitivity: null }, answers, 'public', today).told;

function unique(items: AlertSource[]): AlertSource[] {
  if (items.length < 2) return items;
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
