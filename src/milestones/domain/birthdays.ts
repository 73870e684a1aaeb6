import { chineseDateOf } from '../../calendars/domain/chinese-date';
import { isHeld, standingIn } from '../../custody/domain/custody';
import { Custody } from '../../custody/domain/custody-record';
import { nounOf } from '../../custody/domain/custody-status';
import { PartialDate } from '../../lib/partial-date';
import { anchorOf, isDoubted } from './anchor';
import { addBasis, MilestoneBasis, plainBasis } from './milestone';

/**
 * By which calendar a birthday is kept. The date of birth itself is recorded in the Gregorian calendar; `lunar` and `both`
 * say that its day in the Chinese calendar is kept.
 */
export const birthdayCalendars = ['gregorian', 'lunar', 'both'] as const;
export type BirthdayCalendar = (typeof birthdayCalendars)[number];

/** Birthdays in custody (BIRTHDAY, AGE-ROUND): the birth must be known to the day, and the person must be held. */
export function birthdays(
  custody: Custody,
  born: PartialDate | null,
  calendar: BirthdayCalendar = 'gregorian',
): MilestoneBasis[] {
  const anchor = born && anchorOf(born);
  if (!anchor || anchor.precision !== 'day') return [];
  const bases: MilestoneBasis[] = [];
  const lunar = calendar === 'gregorian' ? null : chineseDateOf(anchor.anchor);
  for (const period of custody.periods.filter(isHeld)) {
    const start = custody.spells.find((s) => s.number === period.spell);
    const basis: MilestoneBasis = {
      ...plainBasis,
      rule: 'BIRTHDAY',
      recurrence: 'birthday',
      anchor: anchor.anchor,
      activeFrom: period.from,
      activeTo: period.to,
      standing: standingIn(period),
      noun: nounOf(period.status)!,
      publishable: anchor.certain && period.certain,
      uncertain: isDoubted(born),
      basis: 'Born',
      eventIds: start ? [start.startEventId] : [],
    };
    if (calendar !== 'lunar') addBasis(bases, basis);
    if (lunar)
      addBasis(bases, {
        ...basis,
        recurrence: 'lunar',
        detail: { lunar: true },
        lunarDay: lunar.month * 100 + lunar.day,
        lunarYear: lunar.year,
      });
  }
  return bases;
}
