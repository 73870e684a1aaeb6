import { periodOn, standingIn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody, CustodyPeriod } from '../../custody/domain/custody-record';
import { EventKind, eventKinds } from '../../custody/domain/event-kinds';
import { Day, laterOf } from '../../lib/calendar-date';
import { Anchor, anchorOf, isDoubted } from './anchor';
import { addBasis, MilestoneBasis, MilestoneRule, plainBasis } from './milestone';

interface Decision {
  rule: MilestoneRule;
  /** The first of them that is recorded in a custody tells of the matter. */
  kinds: readonly EventKind[];
  /** Every one has its anniversaries; otherwise the first in a custody alone. */
  each: boolean;
}

const decisions: readonly Decision[] = [
  { rule: 'ANNIV-SENT', kinds: ['sentence'], each: true },
  { rule: 'ANNIV-TRIAL', kinds: ['trial_opened', 'trial_session'], each: false },
  { rule: 'ANNIV-FORCED-LAWYER', kinds: ['lawyer_removed'], each: true },
];

/**
 * Anniversaries of each sentence (ANNIV-SENT), of the first day of a trial (ANNIV-TRIAL) and of the removal of a lawyer
 * (ANNIV-FORCED-LAWYER). They may be published while the custody lasts in which it happened; after release, and in a later
 * custody, they are for the team alone. Not after death.
 */
export function decisionAnniversaries(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  return decisions.flatMap((decision) => anniversariesOf(decision, custody, events));
}

function anniversariesOf({ rule, kinds, each }: Decision, custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  const bases: MilestoneBasis[] = [];
  const seen = new Set<Day | number>();
  for (const { event, anchor } of inOrder(kinds, events)) {
    const spell = periodOn(custody, anchor.anchor)?.spell ?? null;
    const same = each ? anchor.anchor : (spell ?? 0);
    if (seen.has(same)) continue;
    seen.add(same);
    for (const period of custody.periods.length ? custody.periods : [nothingElse(anchor.anchor)]) {
      if (standingIn(period) === 'dead' || (period.to !== null && period.to <= anchor.anchor)) continue;
      addBasis(bases, basis(rule, event, anchor, period, period.spell === spell));
    }
  }
  return bases;
}

function inOrder(kinds: readonly EventKind[], events: CustodyEvent[]): { event: CustodyEvent; anchor: Anchor }[] {
  const dated = events.flatMap((event) => {
    const anchor = kinds.includes(event.kind) ? anchorOf(event.date) : null;
    return anchor ? [{ event, anchor }] : [];
  });
  if (kinds.length === 1) return dated;
  return dated.sort((a, b) => a.anchor.anchor.localeCompare(b.anchor.anchor));
}

function basis(
  rule: MilestoneRule,
  event: CustodyEvent,
  anchor: Anchor,
  period: CustodyPeriod,
  sameCustody: boolean,
): MilestoneBasis {
  const standing = standingIn(period);
  const held = standing === 'held';
  return {
    ...plainBasis,
    rule,
    recurrence: 'yearly',
    anchor: anchor.anchor,
    precision: anchor.precision,
    windowDays: anchor.windowDays,
    activeFrom: laterOf(period.from, anchor.anchor),
    activeTo: period.to,
    standing,
    // A session of which no opening is recorded may not have been the first.
    publishable: anchor.certain && held && sameCustody && event.kind !== 'trial_session',
    uncertain: isDoubted(event.date),
    basis: eventKinds[event.kind].label,
    detail: held && !sameCustody ? { again: true } : null,
    eventIds: [event.id],
  };
}

/** Somebody of whom no custody is known, from the day of the decision. */
const nothingElse = (from: Day): CustodyPeriod => ({
  from,
  to: null,
  status: 'unknown',
  certain: true,
  spell: null,
  eventId: null,
});
