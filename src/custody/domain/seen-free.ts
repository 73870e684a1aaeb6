import { Day } from '../../lib/calendar-date';
import { CustodyEvent, isCertainBy } from './custody-event';
import { statusOnClosing } from './status-after';

type Ending = Pick<CustodyEvent, 'kind' | 'releaseType'> | null;

/** Is somebody seen at liberty whose release set nobody free, as far as was known? Of one of unknown day its last day tells. */
export const isSeenFree = (event: CustodyEvent, day: Day, release: Ending): boolean =>
  event.kind === 'seen_at_liberty' &&
  isCertainBy(event.date, day) &&
  release !== null &&
  statusOnClosing(release.kind, release.releaseType) === 'released_unconfirmed';
