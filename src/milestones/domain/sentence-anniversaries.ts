import { periodOn, standingIn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody, CustodyPeriod } from '../../custody/domain/custody-record';
import { eventKinds } from '../../custody/domain/event-kinds';
import { Day, laterOf } from '../../lib/calendar-date';
import { Anchor, anchorOf, isDoubted } from './anchor';
import { addBasis, MilestoneBasis, plainBasis } from './milestone';

/**
 * Anniversaries of each sentence (ANNIV-SENT). They may be published while the custody lasts in which it was passed;
 * after release, and in a later custody, they are for the team alone. Not after death.
 */
export function sentenceAnniversaries(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  const bases: MilestoneBasis[] = [];
  const seen = new Set<Day>();
  for (const event of events) {
    const anchor = event.kind === 'sentence' ? anchorOf(event.date) : null;
    if (!anchor || seen.has(anchor.anchor)) continue;
    seen.add(anchor.anchor);
    const spell = periodOn(custody, anchor.anchor)?.spell ?? null;
    for (const period of custody.periods.length ? custody.periods : [nothingElse(anchor.anchor)]) {
      if (standingIn(period) === 'dead' || (period.to !== null && period.to <= anchor.anchor)) continue;
      addBasis(bases, basis(event, anchor, period, period.spell === spell));
    }
  }
  return bases;
}

function basis(event: CustodyEvent, anchor: Anchor, period: CustodyPeriod, sameCustody: boolean): MilestoneBasis {
  const standing = standingIn(period);
  const held = standing === 'held';
  return {
    ...plainBasis,
    rule: 'ANNIV-SENT',
    recurrence: 'yearly',
    anchor: anchor.anchor,
    precision: anchor.precision,
    windowDays: anchor.windowDays,
    activeFrom: laterOf(period.from, anchor.anchor),
    activeTo: period.to,
    standing,
    publishable: anchor.certain && held && sameCustody,
    uncertain: isDoubted(event.date),
    basis: eventKinds.sentence.label,
    detail: held && !sameCustody ? { again: true } : null,
    eventIds: [event.id],
  };
}

/** Somebody of whom no custody is known, from the day of the sentence. */
const nothingElse = (from: Day): CustodyPeriod => ({
  from,
  to: null,
  status: 'unknown',
  certain: true,
  spell: null,
  eventId: null,
});
