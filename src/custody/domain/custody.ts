import { Day } from '../../lib/calendar-date';
import { CustodyReader } from './custody-reader';
import { byDay, CustodyEvent, happensLater, orderWithinDay } from './custody-event';
import { Custody, CustodyPeriod, CustodyRules } from './custody-record';
import { Standing, standingOf } from './custody-status';
import { certainIn, possibleTimelines } from './possible-readings';
import { Term } from './term';

/**
 * Reads a timeline, in whatever order it was entered, into the status as of any day. The status on a day follows from
 * the events up to that day alone: what happens later changes nothing before it.
 */
export function custodyOf(events: CustodyEvent[], rules: CustodyRules = { residentialSurveillanceCredit: 1 }): Custody {
  const placed = new Map<string, Day>();
  const custody = readOnce(events, rules, placed);
  const readings = possibleTimelines(events, placed).map((other) => readOnce(other, rules));
  return readings.length ? { ...custody, periods: certainIn(custody, readings) } : custody;
}

function readOnce(events: CustodyEvent[], rules: CustodyRules, placed?: Map<string, Day>): Custody {
  const reader = new CustodyReader(rules);
  const days = byDay(events);
  days.forEach(([day, sameDay], i) => {
    reader.arriveAt(day);
    const now = sameDay.filter((event) => {
      const later = happensLater(event, sameDay, day, reader.isHeld, () => days.slice(i + 1));
      later?.push(event);
      return !later;
    });
    for (const event of orderWithinDay(now, reader.isHeld)) {
      placed?.set(event.id, day);
      reader.read(event, day);
    }
  });
  return reader.finish();
}

/** The period that holds on the day; null before anything is recorded. */
export function periodOn(custody: Custody, day: Day): CustodyPeriod | null {
  return custody.periods.find((p) => p.from <= day && (p.to === null || day < p.to)) ?? null;
}

/** The sentence as it stood on the day. */
export function termOn(custody: Custody, day: Day): Term | null {
  return custody.terms.findLast((t) => t.from <= day && (t.to === null || day < t.to)) ?? null;
}

/** What may be claimed of the person in the period: custody only where it is certain. */
export function standingIn({ status, certain }: CustodyPeriod): Standing {
  const standing = standingOf(status);
  return standing === 'held' && !certain ? 'unclear' : standing;
}

/** Does the status of the period mean that the person is deprived of liberty, certain or not? */
export const isHeld = (period: CustodyPeriod): boolean => standingOf(period.status) === 'held';

/** Gives for any day the number of the spell that is open at its end; null when the person is not held. */
export const spellsOf =
  (custody: Custody) =>
  (day: Day): number | null => {
    const period = periodOn(custody, day);
    return period && isHeld(period) ? period.spell : null;
  };
