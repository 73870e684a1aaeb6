import { isHeld, standingIn } from '../../custody/domain/custody';
import { Custody } from '../../custody/domain/custody-record';
import { nounOf } from '../../custody/domain/custody-status';
import { PartialDate } from '../../lib/partial-date';
import { anchorOf, isDoubted } from './anchor';
import { addBasis, MilestoneBasis, plainBasis } from './milestone';

/** Birthdays in custody (BIRTHDAY, AGE-ROUND): the birth must be known to the day, and the person must be held. */
export function birthdays(custody: Custody, born: PartialDate | null): MilestoneBasis[] {
  const anchor = born && anchorOf(born);
  if (!anchor || anchor.precision !== 'day') return [];
  const bases: MilestoneBasis[] = [];
  for (const period of custody.periods.filter(isHeld)) {
    const start = custody.spells.find((s) => s.number === period.spell);
    addBasis(bases, {
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
    });
  }
  return bases;
}
