import { keptOn } from '../../calendars/domain/chinese-date';
import { FestivalDay, Festivals, noFestivals } from '../../calendars/domain/festival-days';
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
  festivals: Festivals = noFestivals,
): Occurrence[] {
  const found: Occurrence[] = [];
  const add = (rule: Occurrence['rule'], on: Day, count: number, unit: Occurrence['unit'], of = basis): void => {
    if (on >= from && on <= to && on >= basis.activeFrom && (basis.activeTo === null || on < basis.activeTo)) {
      found.push({ basis: of, rule, on, count, unit });
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
    case 'lunar':
      for (const { on, count } of lunarBirthdays(basis, from, to)) {
        add('BIRTHDAY', on, count, 'year');
        if ((roundAges as readonly number[]).includes(count)) add('AGE-ROUND', on, count, 'year');
      }
      break;
    case 'festival':
      for (const day of festivals.between(from, to)) {
        const count = basis.keeps?.some((mark) => day.marks.includes(mark)) ? festivals.times(day, basis.anchor) : null;
        if (count) add(basis.rule, day.on, count, 'time', onFestival(basis, day));
      }
      break;
    case 'once':
      add(basis.rule, basis.anchor, basis.count, basis.unit);
      break;
  }
  return found;
}

function lunarBirthdays({ lunarDay, lunarYear }: MilestoneBasis, from: Day, to: Day): { on: Day; count: number }[] {
  if (lunarDay === undefined || lunarYear === undefined) return [];
  const birthdays: { on: Day; count: number }[] = [];
  // A lunar year ends in the next Gregorian one.
  for (let year = Math.max(lunarYear + 1, yearOf(from) - 1); year <= yearOf(to); year++) {
    const on = keptOn(year, Math.floor(lunarDay / 100), lunarDay % 100);
    if (on) birthdays.push({ on, count: year - lunarYear });
  }
  return birthdays;
}

/** The basis as it speaks of one festival. */
export function onFestival<B extends Pick<MilestoneBasis, 'basis' | 'detail' | 'publishable'>>(
  basis: B,
  { festival }: FestivalDay,
): B {
  const { code, names, audience, mayDiffer } = festival;
  return {
    ...basis,
    publishable: basis.publishable && audience === 'public',
    basis: `${basis.basis}; ${names.en}${mayDiffer ? ', which may be kept a day earlier or later' : ''}`,
    detail: { festival: code, label: names.en, labels: names },
  };
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
