import { isHeld, standingIn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody, CustodyPeriod, Spell } from '../../custody/domain/custody-record';
import { CustodyNoun, nounOf } from '../../custody/domain/custody-status';
import { eventKinds } from '../../custody/domain/event-kinds';
import { Anchor, anchorOf, isDoubted } from './anchor';
import { addBasis, MilestoneBasis } from './milestone';

/**
 * Anniversaries and day counts of each spell (ANNIV-Y, COUNT-DAY) and of disappearances (ANNIV-ENFD). They belong to
 * the spell's start and stop when it ends, or when it is no longer known whether it goes on.
 */
export function spellAnniversaries(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  const byId = new Map(events.map((e) => [e.id, e]));
  const bases: MilestoneBasis[] = [];
  for (const spell of custody.spells) {
    if (!spell.startKnown) continue;
    const start = byId.get(spell.startEventId)!;
    const anchor = anchorOf(spell.start);
    const held = custody.periods.filter((p) => p.spell === spell.number && isHeld(p));
    held.forEach((period, i) => {
      if (anchor) addBasis(bases, ofSpell(spell, start, anchor, held.slice(0, i + 1), period));
      const vanished = disappearedLater(held, i);
      const event = vanished && byId.get(vanished.eventId ?? '');
      const since = event && anchorOf(event.date);
      if (event && since)
        addBasis(bases, { ...basis(event, since, period, 'disappeared'), rule: 'ANNIV-ENFD', countsDays: false });
    });
  }
  return bases;
}

function ofSpell(
  spell: Spell,
  start: CustodyEvent,
  anchor: Anchor,
  soFar: CustodyPeriod[],
  period: CustodyPeriod,
): MilestoneBasis {
  const noun = nounFor(soFar);
  return {
    ...basis(start, anchor, period, noun),
    rule: noun === 'disappeared' ? 'ANNIV-ENFD' : 'ANNIV-Y',
    countsDays: anchor.precision === 'day',
  };
}

/** The word that is true of the whole time from the start: detention and prison are both detention, house arrest is neither. */
export function nounFor(soFar: CustodyPeriod[]): CustodyNoun {
  const nouns = soFar.map((p) => nounOf(p.status)!);
  const now = nouns.at(-1)!;
  if (nouns.every((n) => n === now)) return now;
  const within = (...some: CustodyNoun[]): boolean => nouns.every((n) => some.includes(n));
  // Whoever was disappeared first and is acknowledged now has been in detention all the time; not the other way round.
  if (now !== 'disappeared' && within('in_detention', 'in_prison', 'disappeared')) return now;
  return 'deprived_of_liberty';
}

/** The period in which a disappearance began that goes on in the i-th, when custody was known of before it. */
function disappearedLater(held: CustodyPeriod[], i: number): CustodyPeriod | null {
  const disappeared = (k: number): boolean => nounOf(held[k]!.status) === 'disappeared';
  if (!disappeared(i)) return null;
  let first = i;
  while (first > 0 && disappeared(first - 1)) first--;
  return first > 0 ? held[first]! : null;
}

function basis(
  event: CustodyEvent,
  anchor: Anchor,
  period: CustodyPeriod,
  noun: CustodyNoun,
): Omit<MilestoneBasis, 'rule' | 'countsDays'> {
  return {
    recurrence: 'yearly',
    anchor: anchor.anchor,
    precision: anchor.precision,
    windowDays: anchor.windowDays,
    count: 0,
    unit: 'year',
    activeFrom: period.from,
    activeTo: period.to,
    standing: standingIn(period),
    noun,
    publishable: anchor.certain && period.certain,
    uncertain: isDoubted(event.date),
    basis: eventKinds[event.kind].label,
    detail: null,
    eventIds: [event.id],
  };
}
