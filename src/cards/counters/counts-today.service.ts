import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer';
import type { ComposedAlert } from '../../alerts/domain/compose';
import { type CountedSubject, RunningCounts } from '../../alerts/running-counts.service';
import { DefendersService } from '../../defenders/defenders.service';
import { whyNotWords } from '../../disclosure/views/words';
import { GroupsService } from '../../groups/groups.service';
import type { Day } from '../../lib/calendar-date';
import { zoneOfCountry } from '../../lib/zone-of-country';
import { OrganisationService } from '../../organisation/organisation.service';
import { Clock } from '../../platform/clock';
import type { CounterAsked } from './counter';
import { whyNotPublic } from '../domain/why-no-card';

/** What a counter would say on the day in the person's place, or why it says nothing. */
export type CountToday = { day: Day; zone: string } & (
  { alert: ComposedAlert; why?: undefined } | { alert?: undefined; why: string }
);

/** Finds what may be said of the days of somebody today. */
@Injectable()
export class CountsToday {
  constructor(
    private readonly counts: RunningCounts,
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async of(viewer: Viewer, subject: CountedSubject, counts: CounterAsked['counts']): Promise<CountToday> {
    const zone = await this.zoneOf(viewer, subject);
    const day = this.clock.today(zone);
    const found = await this.counts.on(viewer, day, counts, subject);
    const [alert] = found;
    if (!alert) return { day, zone, why: nothing[counts] };
    if (found.length > 1) return { day, zone, why: several };
    if (alert.audience === 'public' && !alert.quiet) return { day, zone, alert };
    return { day, zone, why: `It is not public${whyNotPublic(alert.obstacles, whyNotWords)}.` };
  }

  /** Days change where the person is held: in the country of the case, or else where the organisation is. */
  private async zoneOf(viewer: Viewer, subject: CountedSubject): Promise<string> {
    const ids =
      'groupId' in subject
        ? (await this.groups.get(viewer, subject.groupId)).members.map((member) => member.defenderId)
        : [(await this.defenders.get(viewer, subject.defenderId)).id];
    const countries = new Set((await this.defenders.getMany(viewer, ids)).map(({ country }) => country));
    const [country] = countries;
    const own = countries.size === 1 && country ? zoneOfCountry(country) : undefined;
    return own ?? (await this.organisation.current()).zone;
  }
}

const nothing = {
  in_custody: 'Nobody is held today of whom the day is known on which it began.',
  until_release: 'No term is counted down today: none is known to the day, or nobody is held.',
};
const several =
  'The members were not taken on the same day, so there is not one number for all. Make a counter for each.';
