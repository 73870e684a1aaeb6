import { periodOn, standingIn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody } from '../../custody/domain/custody-record';
import { EventKind, eventKinds, ReleaseType } from '../../custody/domain/event-kinds';
import { addDays, Day } from '../../lib/calendar-date';
import { MilestoneBasis } from './milestone';
import { taskOn, wasKnown } from './single-days';

/** Days after a release on which it is asked whether the person is at liberty. */
export const liberationDays = [7, 30, 90] as const;

const releases = new Set<EventKind>(['release', 'nonrelease_release', 'parole', 'amnesty', 'pardon', 'exonerated']);
/** Who was let out in another way, or got away, is not kept by somebody behind the release. */
const otherwise = new Set<ReleaseType>(['bail', 'escape', 'exile_condition']);
/** What shows that somebody is really free. */
const liberty = new Set<EventKind>(['seen_at_liberty', 'restriction_end', 'expelled_exiled', 'rehabilitation']);

/**
 * Is somebody who was released really at liberty (REL-NRR)? Asked 7, 30 and 90 days after the latest day of the release,
 * until something shows it: some are "released" into a flat under guard.
 */
export function libertyQuestions(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  return custody.spells.flatMap((spell) => {
    const release = events.find((event) => event.id === spell.endEventId);
    const day = release?.date.latest;
    if (!release || !day || !releases.has(release.kind) || (release.releaseType && otherwise.has(release.releaseType)))
      return [];
    return liberationDays.flatMap((days): MilestoneBasis[] => {
      const on = addDays(day, days);
      const period = periodOn(custody, on);
      const standing = period && standingIn(period);
      const asked = standing === 'free' || (standing === 'unclear' && period?.spell === spell.number);
      if (!asked || !wasKnown(release, on) || isSeenFree(events, spell.endDay ?? day, on)) return [];
      return [
        taskOn(custody, {
          rule: 'REL-NRR',
          on,
          count: days,
          basis: eventKinds[release.kind].label,
          detail: { date: day },
          eventIds: [release.id],
        }),
      ];
    });
  });
}

const isSeenFree = (events: CustodyEvent[], from: Day, to: Day): boolean =>
  events.some(
    ({ kind, date }) =>
      liberty.has(kind) && date.earliest !== null && date.latest !== null && date.earliest >= from && date.latest <= to,
  );
