import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { CustodyRepository } from '../custody/custody.repository';
import type { Day } from '../lib/calendar-date';
import { type RunningCount, RunningCountsRepository } from '../milestones/running-counts.repository';
import { AlertFacts } from './alert-facts';
import { AlertsRepository } from './alerts.repository';
import { compose, type ComposedAlert } from './domain/compose';
import { type Merged, mergeMilestones, standingsOf } from './domain/merge';

/** Whose days are counted. */
export type CountedSubject = { defenderId: string } | { groupId: string };

/**
 * What may be said of the days of one day, whatever the number: by the same rules by which a round number becomes an
 * alert, so that nothing is said of day 1,001 that must not be said of day 1,000.
 */
@Injectable()
export class RunningCounts {
  constructor(
    private readonly counts: RunningCountsRepository,
    private readonly alerts: AlertsRepository,
    private readonly custody: CustodyRepository,
    private readonly facts: AlertFacts,
  ) {}

  /** One for each number; several only in a joint case of people who were not taken on the same day. */
  async on(viewer: Viewer, day: Day, counts: RunningCount, subject: CountedSubject): Promise<ComposedAlert[]> {
    const merged =
      'groupId' in subject
        ? await this.ofGroup(viewer, day, counts, subject.groupId)
        : await this.ofDefender(viewer, day, counts, subject.defenderId);
    const known = await this.facts.of(viewer, merged);
    const composed: ComposedAlert[] = [];
    for (const one of merged) {
      const asked = one.concerned.map((defenderId) => ({ defenderId, day }));
      const found = await this.custody.standingsOnDays(viewer, asked);
      const standing = new Map(found.map((f) => [f.defenderId, f.standing]));
      composed.push(
        compose(
          one,
          standingsOf(one, (id) => standing.get(id) ?? 'unclear'),
          known,
        ),
      );
    }
    return composed;
  }

  private async ofDefender(viewer: Viewer, day: Day, counts: RunningCount, id: string): Promise<Merged[]> {
    const found = await this.counts.on(viewer, day, counts, 'exclusive', [id]);
    return found.map(({ rule, on, count, unit, ...rest }) => ({
      rule,
      on,
      count,
      unit,
      group: null,
      milestones: [{ rule, on, count, unit, ...rest }],
      concerned: [id],
    }));
  }

  private async ofGroup(viewer: Viewer, day: Day, counts: RunningCount, id: string): Promise<Merged[]> {
    const groups = await this.alerts.group(viewer, id);
    const [group] = groups;
    if (!group) return [];
    const members = group.members.map((one) => one.defenderId);
    const found = await this.counts.on(viewer, day, counts, group.dayCount, members);
    const inclusive = group.dayCount === 'inclusive' && counts === 'in_custody';
    const merged = inclusive ? mergeMilestones([], found, groups) : mergeMilestones(found, [], groups);
    return merged.filter((one) => one.group !== null);
  }
}
