import { creditRule } from '../../clocks/domain/credit-rule';
import { appealWindows, LegalLimit, legalLimits, unReplies } from '../../clocks/domain/legal-limits';
import { custodyOf, periodOn, spellsOf, standingIn } from '../../custody/domain/custody';
import { CustodyEvent, isExactDay } from '../../custody/domain/custody-event';
import { EventKind, eventKinds } from '../../custody/domain/event-kinds';
import { Custody } from '../../custody/domain/custody-record';
import { addDays } from '../../lib/calendar-date';
import { PartialDate } from '../../lib/partial-date';
import { birthdays } from './birthdays';
import { MilestoneBasis, MilestoneRule, plainBasis } from './milestone';
import { penaltyEnds, releaseMilestones } from './release-milestones';
import { sentenceAnniversaries } from './sentence-anniversaries';
import { silences } from './silences';
import { spellAnniversaries } from './spell-anniversaries';

/** What the rules need to know of one person. */
export interface CaseFacts {
  born: PartialDate | null;
  /** ISO 3166-1 alpha-2 code of the country whose law applies. */
  country: string | null;
  events: CustodyEvent[];
}

/** The custody of a person by the credit rule of the country that holds her. */
export function custodyOfCase(facts: CaseFacts): Custody {
  return custodyOf(facts.events, { residentialSurveillanceCredit: creditRule(facts.country).rsdl });
}

/** Every date of a case that can give a milestone. */
export function milestonesOf(facts: CaseFacts, custody: Custody = custodyOfCase(facts)): MilestoneBasis[] {
  const { country, events, born } = facts;
  const dated = events
    .filter((e) => e.date.earliest !== null)
    .map((e) => ({ id: e.id, kind: e.kind, day: e.date.earliest!, latest: e.date.latest ?? '9999-12-31' }));
  const spellOn = spellsOf(custody);
  return [
    ...spellAnniversaries(custody, events),
    ...birthdays(custody, born),
    ...sentenceAnniversaries(custody, events),
    ...releaseMilestones(custody, creditRule(country).known, vagueness(events)),
    ...penaltyEnds(custody),
    ...silences(custody, events),
    ...legalLimits(country, dated, spellOn).flatMap((limit) => fromLimit('LAW-LIMIT', limit, custody)),
    ...appealWindows(country, dated, spellOn).flatMap((limit) => fromLimit('APPEAL-WIN', limit, custody)),
    ...unReplies(dated).flatMap((limit) => fromLimit('UN-REPLY', limit, custody)),
  ];
}

const onTheTerm = new Set<EventKind>(['term_reduced', 'term_increased', 'commutation', 'new_case_in_custody']);

/** Is something not known to the day on which the end of a term hangs? */
function vagueness(events: CustodyEvent[]): { decision: boolean; start: boolean } {
  const vague = events.filter((e) => !isExactDay(e.date));
  return {
    decision: vague.some(({ kind }) => eventKinds[kind].lane === 'court' || onTheTerm.has(kind)),
    start: vague.some(({ kind }) => eventKinds[kind].effect === 'opens' || eventKinds[kind].effect === 'reopens'),
  };
}

/** A limit counts on its day unless something had ended, extended or met it by then. */
function fromLimit(rule: MilestoneRule, limit: LegalLimit, custody: Custody): MilestoneBasis[] {
  if (limit.suppressedFrom !== null && limit.suppressedFrom <= limit.on) return [];
  const period = periodOn(custody, limit.on);
  return [
    {
      ...plainBasis,
      rule,
      recurrence: 'once',
      anchor: limit.on,
      count: limit.count,
      unit: limit.unit,
      activeFrom: limit.on,
      activeTo: addDays(limit.on, 1),
      standing: period ? standingIn(period) : 'unclear',
      publishable: false,
      basis: limit.because,
      detail: { label: limit.label, law: limit.law, date: limit.on },
      eventIds: [limit.triggerEventId],
    },
  ];
}
