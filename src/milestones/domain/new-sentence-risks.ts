import { LegalLimit } from '../../clocks/domain/legal-limits';
import { LegalRule } from '../../clocks/domain/legal-rule';
import { rulePacks } from '../../clocks/rule-packs/packs';
import { isHeld, periodOn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody } from '../../custody/domain/custody-record';
import { addDays, Day, daysBetween, laterOf } from '../../lib/calendar-date';
import { MilestoneBasis } from './milestone';
import { taskOn, wasKnown } from './single-days';

/** So many days before custody ends the team is asked to prepare. */
export const riskDays = 90;

interface End {
  on: Day;
  /** From when it is known. */
  from: Day;
  what: string;
  eventId: string;
}

/**
 * Where new charges shortly before the end of custody are a known practice (RESENT-RISK): 90 days before the term ends,
 * or the longest remand. Which countries these are, the rule packs say.
 */
export function newSentenceRisks(
  country: string | null,
  custody: Custody,
  limits: LegalLimit[],
  events: CustodyEvent[],
): MilestoneBasis[] {
  const risks = (rulePacks.get(country ?? '') ?? []).filter((rule) => rule.kind === 'risk');
  return risks.flatMap((risk) =>
    endsOf(risk, custody, limits).flatMap((end): MilestoneBasis[] => {
      const on = laterOf(addDays(end.on, -riskDays), end.from);
      const event = events.find((e) => e.id === end.eventId);
      const period = periodOn(custody, on);
      if (on >= end.on || !event || !wasKnown(event, on) || !period || !isHeld(period)) return [];
      return [
        taskOn(custody, {
          rule: 'RESENT-RISK',
          on,
          count: daysBetween(on, end.on),
          basis: `${risk.label}; ${risk.source}`,
          detail: { label: end.what, law: risk.id, date: end.on },
          eventIds: [end.eventId],
        }),
      ];
    }),
  );
}

function endsOf(risk: LegalRule, custody: Custody, limits: LegalLimit[]): End[] {
  const terms = custody.terms.flatMap((term): End[] =>
    risk.trigger.includes('sentence') && term.end !== null && term.end === term.latestEnd && endsByItself(term)
      ? [{ on: term.end, from: term.from, what: 'the term ends', eventId: term.eventId }]
      : [],
  );
  const longest = risk.trigger.includes('remand_ordered') ? limits.filter((limit) => isLongest(limit, limits)) : [];
  return [
    ...terms,
    ...longest.map((limit) => ({
      on: limit.on,
      from: limit.activeFrom,
      what: 'the longest remand ends',
      eventId: limit.triggerEventId,
    })),
  ];
}

/** Nothing took its place, or ended it, before its last day. */
const endsByItself = ({ to, end }: { to: Day | null; end: Day | null }): boolean => to === null || to > end!;

/** The last step of a remand, as long as nothing met it. */
const isLongest = (limit: LegalLimit, limits: LegalLimit[]): boolean =>
  limit.ruleId.endsWith('-REMAND') &&
  limit.suppressedFrom === null &&
  !limits.some(
    (other) =>
      other.triggerEventId === limit.triggerEventId && other.ruleId === limit.ruleId && other.step > limit.step,
  );
