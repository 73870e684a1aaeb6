import { isHeld, standingIn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody } from '../../custody/domain/custody-record';
import { anchorOf, isDoubted } from './anchor';
import { addBasis, MilestoneBasis, plainBasis } from './milestone';
import { nounFor } from './spell-anniversaries';

/**
 * Festivals in custody, counted from its first day (FEST-INSIDE): the day must be known. Which festivals is a matter of
 * the calendar and of what the person keeps: see `keepsOf`.
 */
export function festivalsInside(custody: Custody, events: CustodyEvent[], keeps: string[]): MilestoneBasis[] {
  if (keeps.length === 0) return [];
  const bases: MilestoneBasis[] = [];
  for (const spell of custody.spells) {
    const start = events.find((event) => event.id === spell.startEventId);
    const anchor = spell.startKnown ? anchorOf(spell.start) : null;
    if (!start || anchor?.precision !== 'day') continue;
    const held = custody.periods.filter((period) => period.spell === spell.number && isHeld(period));
    held.forEach((period, i) =>
      addBasis(bases, {
        ...plainBasis,
        rule: 'FEST-INSIDE',
        recurrence: 'festival',
        anchor: anchor.anchor,
        unit: 'time',
        activeFrom: period.from,
        activeTo: period.to,
        standing: standingIn(period),
        noun: nounFor(held.slice(0, i + 1)),
        publishable: anchor.certain && period.certain,
        uncertain: isDoubted(start.date),
        basis: 'In custody',
        eventIds: [start.id],
        keeps,
      }),
    );
  }
  return bases;
}
