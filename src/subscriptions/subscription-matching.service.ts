import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { ComposedAlert } from '../alerts/domain/compose';
import { DefenderRepository } from '../defenders/defender.repository';
import type { Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { fallsUnder, type MatchedAlert, SubscriptionIndex } from './domain/matching';
import type { About, CaseFilter } from './domain/subscription';
import { MatchedPeopleRepository } from './matched-people.repository';

type Matched = Pick<ComposedAlert, 'rule' | 'audience' | 'subject' | 'subjectId' | 'concerned' | 'countries'>;

/** Which alerts fall under which subscriptions. */
@Injectable()
export class SubscriptionMatching {
  constructor(
    private readonly people: MatchedPeopleRepository,
    private readonly defenders: DefenderRepository,
  ) {}

  /** What matching knows of the alerts, in their order; of each only the people who exist for the viewer. */
  async matched(viewer: Viewer, alerts: readonly Matched[]): Promise<MatchedAlert[]> {
    const people = await this.people.of(viewer, [...new Set(alerts.flatMap((alert) => alert.concerned))]);
    return alerts.map(({ rule, audience, subject, subjectId, concerned, countries = [] }) => ({
      rule,
      audience,
      groupId: subject.kind === 'group' ? subjectId : null,
      people: concerned.flatMap((id) => people.get(id) ?? []),
      countries,
    }));
  }

  /**
   * Those of the alerts that fall under the subscription, asked as its owner: what she may not know of a person counts
   * for nothing. With whatever matching knows of each.
   */
  async under<A extends Matched>(
    owner: Viewer,
    { about }: { about: About },
    alerts: readonly A[],
    today: Day,
  ): Promise<{ alert: A; matched: MatchedAlert }[]> {
    const matched = await this.matched(owner, alerts);
    const candidates = matched.flatMap((one) => (fallsUnder(about, one, () => true) ? idsOf(one) : []));
    const left = await this.inFilter(owner, about.filter, candidates, today);
    return alerts.flatMap((alert, i) =>
      fallsUnder(about, matched[i]!, (id) => left.has(id)) ? [{ alert, matched: matched[i]! }] : [],
    );
  }

  /**
   * For planning, as the server: the subscriptions under which each alert may fall, in the order of the alerts. Whether
   * one truly does is decided by `under`, as its owner, who is told less than the server: so nothing is left out here
   * because of what only the server knows.
   */
  async plan<A extends Matched, S extends { about: About }>(
    server: Viewer,
    subscriptions: readonly S[],
    alerts: readonly A[],
    today: Day,
  ): Promise<{ alert: A; matched: MatchedAlert; subscriptions: S[] }[]> {
    const index = new SubscriptionIndex(subscriptions);
    const found = (await this.matched(server, alerts)).map((matched) => ({ matched, under: index.under(matched) }));
    const pairs = found.flatMap(({ matched, under }) =>
      under.filter((one) => one.about.filter).map((one) => ({ key: JSON.stringify(one.about.filter), matched })),
    );
    const left = new Map<string, ReadonlySet<string>>();
    for (const [key, asked] of groupBy(pairs, (pair) => pair.key)) {
      const ids = [...new Set(asked.flatMap(({ matched }) => idsOf(matched)))];
      left.set(key, await this.inFilter(server, loosened(JSON.parse(key) as CaseFilter), ids, today));
    }
    return found.map(({ matched, under }, i) => ({
      alert: alerts[i]!,
      matched,
      subscriptions: under.filter(
        ({ about }) =>
          about.filter === null || fallsUnder(about, matched, (id) => left.get(JSON.stringify(about.filter))!.has(id)),
      ),
    }));
  }

  private async inFilter(
    viewer: Viewer,
    filter: CaseFilter | null,
    ids: string[],
    today: Day,
  ): Promise<ReadonlySet<string>> {
    const asked = [...new Set(ids)];
    if (filter === null || asked.length === 0) return new Set(asked);
    return this.defenders.among(viewer, asked, filter, today);
  }
}

const idsOf = ({ people }: MatchedAlert): string[] => people.map(({ id }) => id);

/** To whoever is told less, a status that the server knows may not be clear. */
function loosened({ q, status, standing }: CaseFilter): CaseFilter {
  return {
    ...(q && { q }),
    ...(status && status !== 'unknown' && { status }),
    ...(standing && standing !== 'unclear' && { standing }),
  };
}
