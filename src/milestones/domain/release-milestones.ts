import { isHeld, periodOn, standingIn } from '../../custody/domain/custody';
import { Custody, PenaltyKind } from '../../custody/domain/custody-record';
import { Standing } from '../../custody/domain/custody-status';
import { Term } from '../../custody/domain/term';
import { addDays, Day, earlierOf, laterOf } from '../../lib/calendar-date';
import { addBasis, MilestoneBasis, plainBasis } from './milestone';

function standingOn(custody: Custody, day: Day): Standing {
  const period = periodOn(custody, day);
  return period ? standingIn(period) : 'unclear';
}

/**
 * The countdown to the end of each term (REL-COUNT) and the question that its last day asks (REL-DUE). A term whose
 * first day is not known is not counted down, and the question waits for the latest day on which it can end.
 * @param vague is a decision on the sentence, or a beginning of custody, not known to the day? Then no countdown is
 * public, in the second case unless the judgment states the first day of the term.
 */
export function releaseMilestones(
  custody: Custody,
  creditIsKnown: boolean,
  vague: { decision: boolean; start: boolean },
): MilestoneBasis[] {
  return custody.terms.flatMap((term) => {
    if (!term.end || !term.latestEnd || endsAtOnce(term)) return [];
    const start = term.countedFromStated || (creditIsKnown && !vague.start);
    const sure = term.certain && start && !vague.decision;
    const counted = term.latestEnd === term.end ? countdowns(custody, term, term.end, sure) : [];
    return [...counted, ...dueDay(custody, term, term.latestEnd)];
  });
}

/** Sentenced on the day of the release, to the time already served as a rule. */
const endsAtOnce = ({ from, to }: Term): boolean => to !== null && to <= from;

/** Counted down only while the person is held, and in public only while that is certain. */
function countdowns(custody: Custody, term: Term, end: Day, sure: boolean): MilestoneBasis[] {
  const bases: MilestoneBasis[] = [];
  for (const period of custody.periods.filter(isHeld)) {
    const from = laterOf(period.from, term.from);
    const to = earlierEnd(period.to, term.to);
    if (to !== null && to <= from) continue;
    addBasis(bases, {
      ...plainBasis,
      rule: 'REL-COUNT',
      recurrence: 'countdown',
      anchor: end,
      unit: 'day',
      activeFrom: from,
      activeTo: to,
      standing: standingIn(period),
      publishable: sure && period.certain,
      basis: 'Last day of the term',
      detail: { date: end },
      eventIds: [term.eventId],
    });
  }
  return bases;
}

const earlierEnd = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : earlierOf(a, b));

function dueDay(custody: Custody, term: Term, end: Day): MilestoneBasis[] {
  // A judgment can come after the term it imposes has run out in custody: the question arises on that day.
  const on = laterOf(end, term.from);
  if (term.to !== null && on >= term.to) return [];
  return [
    {
      ...plainBasis,
      rule: 'REL-DUE',
      recurrence: 'once',
      anchor: on,
      unit: 'day',
      activeFrom: on,
      activeTo: addDays(on, 1),
      standing: standingOn(custody, on),
      publishable: false,
      uncertain: term.end !== end,
      basis: term.end === end ? 'Last day of the term' : 'Latest possible last day of the term',
      detail: { date: end },
      eventIds: [term.eventId],
    },
  ];
}

/** The last day of each supplementary penalty (DPR-END, BAN-END). */
export function penaltyEnds(custody: Custody): MilestoneBasis[] {
  return custody.penalties.flatMap(({ kind, from, until, endedByDeath, eventIds }): MilestoneBasis[] =>
    until === null || until < from || endedByDeath ? [] : [penaltyEnd(kind, custody, until, eventIds)],
  );
}

const ends = {
  dpr: { rule: 'DPR-END', basis: 'Last day of the deprivation of political rights' },
  travel_ban: { rule: 'BAN-END', basis: 'Last day of the travel ban' },
} as const satisfies Record<PenaltyKind, object>;

function penaltyEnd(kind: PenaltyKind, custody: Custody, until: Day, eventIds: string[]): MilestoneBasis {
  return {
    ...plainBasis,
    rule: ends[kind].rule,
    recurrence: 'once',
    anchor: until,
    unit: 'day',
    activeFrom: until,
    activeTo: addDays(until, 1),
    standing: standingOn(custody, until),
    publishable: false,
    basis: ends[kind].basis,
    detail: { date: until },
    eventIds,
  };
}
