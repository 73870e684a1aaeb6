import { addDays, anniversary, Day, daysBetween, yearOf } from '../../lib/calendar-date';
import { countdownDays, isRoundDayCount, MilestoneBasis, Occurrence, roundAges } from './milestone';

/** Where a day count begins: `exclusive` leaves the first day out, `inclusive` counts it as day 1. */
export type DayCountConvention = 'exclusive' | 'inclusive';

/**
 * The milestones that a basis gives from one day to another, both included. This is the rule; the query that finds the
 * milestones of a window in the database must give the same (see milestones.repository and its test).
 */
export function occurrencesOf(
  basis: MilestoneBasis,
  from: Day,
  to: Day,
  convention: DayCountConvention = 'exclusive',
): Occurrence[] {
  const found: Occurrence[] = [];
  const add = (rule: Occurrence['rule'], on: Day, count: number, unit: Occurrence['unit']): void => {
    if (on >= from && on <= to && on >= basis.activeFrom && (basis.activeTo === null || on < basis.activeTo)) {
      found.push({ basis, rule, on, count, unit });
    }
  };
  switch (basis.recurrence) {
    case 'yearly':
      for (const n of years(basis.anchor, from, to)) add(basis.rule, anniversary(basis.anchor, n), n, 'year');
      if (basis.countsDays)
        for (const n of dayCounts(basis.anchor, from, to, convention))
          add('COUNT-DAY', dayOf(basis.anchor, n, convention), n, 'day');
      break;
    case 'birthday':
      for (const n of years(basis.anchor, from, to)) {
        add('BIRTHDAY', anniversary(basis.anchor, n), n, 'year');
        if ((roundAges as readonly number[]).includes(n)) add('AGE-ROUND', anniversary(basis.anchor, n), n, 'year');
      }
      break;
    case 'countdown':
      for (const n of countdownDays) add(basis.rule, addDays(basis.anchor, -n), n, 'day');
      break;
    case 'once':
      add(basis.rule, basis.anchor, basis.count, basis.unit);
      break;
  }
  return found;
}

/** The day that is number n: 19 Sep 2021 and 500 days give 1 Feb 2023, or 31 Jan 2023 when the first day counts. */
const dayOf = (anchor: Day, n: number, convention: DayCountConvention): Day =>
  addDays(anchor, convention === 'inclusive' ? n - 1 : n);

function years(anchor: Day, from: Day, to: Day): number[] {
  const first = Math.max(1, yearOf(from) - yearOf(anchor));
  const last = yearOf(to) - yearOf(anchor);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function dayCounts(anchor: Day, from: Day, to: Day, convention: DayCountConvention): number[] {
  const shift = convention === 'inclusive' ? 1 : 0;
  const first = Math.max(1, daysBetween(anchor, from) + shift);
  const last = daysBetween(anchor, to) + shift;
  const found: number[] = [];
  for (let n = first; n <= last; n++) if (isRoundDayCount(n)) found.push(n);
  return found;
}
