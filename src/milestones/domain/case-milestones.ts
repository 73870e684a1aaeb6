import { creditRule } from '../../clocks/domain/credit-rule';
import { keepsOf } from '../../calendars/domain/festival-days';
import {
  appealWindows,
  extensionsDue,
  LegalLimit,
  legalLimits,
  unFollowUps,
  unReplies,
} from '../../clocks/domain/legal-limits';
import { renewalsDue } from '../../clocks/domain/renewals';
import { custodyOf, spellsOf } from '../../custody/domain/custody';
import { CustodyEvent, isExactDay } from '../../custody/domain/custody-event';
import { EventKind, eventKinds } from '../../custody/domain/event-kinds';
import { Custody } from '../../custody/domain/custody-record';
import { PartialDate } from '../../lib/partial-date';
import { libertyQuestions } from './after-release';
import { BirthdayCalendar, birthdays } from './birthdays';
import { decisionAnniversaries } from './decision-anniversaries';
import { festivalsInside } from './festivals-inside';
import { hearingsAhead } from './hearings';
import { MilestoneBasis, MilestoneRule } from './milestone';
import { newSentenceRisks } from './new-sentence-risks';
import { penaltyEnds, releaseMilestones } from './release-milestones';
import { silences } from './silences';
import { taskOn, wasKnown } from './single-days';
import { spellAnniversaries } from './spell-anniversaries';
import { urgentWindows } from './urgent-windows';

/** What the rules need to know of one person. */
export interface CaseFacts {
  born: PartialDate | null;
  /** By which calendar she keeps her birthday; not known: the Gregorian one. */
  birthdayCalendar?: BirthdayCalendar | null;
  /** The codes of the festivals that she keeps; not known: those of her country. */
  festivals?: string[] | null;
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
  const { country, events, born, birthdayCalendar, festivals } = facts;
  const dated = events
    .filter((e) => e.date.earliest !== null)
    .map((e) => ({ id: e.id, kind: e.kind, day: e.date.earliest!, latest: e.date.latest ?? '9999-12-31' }));
  const spellOn = spellsOf(custody);
  const limits = legalLimits(country, dated, spellOn);
  const inTime = ({ triggerEventId, on }: LegalLimit): boolean =>
    events.some((event) => event.id === triggerEventId && wasKnown(event, on));
  return [
    ...spellAnniversaries(custody, events),
    ...birthdays(custody, born, birthdayCalendar ?? undefined),
    ...festivalsInside(custody, events, keepsOf(country, festivals)),
    ...decisionAnniversaries(custody, events),
    ...releaseMilestones(custody, creditRule(country).known, vagueness(events)),
    ...penaltyEnds(custody),
    ...libertyQuestions(custody, events),
    ...newSentenceRisks(country, custody, limits, events),
    ...hearingsAhead(custody, events),
    ...silences(custody, events),
    ...limits.flatMap((limit) => fromLimit('LAW-LIMIT', limit, custody)),
    ...[...extensionsDue(country, dated, spellOn), ...renewalsDue(country, dated, spellOn)]
      .filter(inTime)
      .flatMap((limit) => fromLimit('LAW-EXT-DUE', limit, custody)),
    ...appealWindows(country, dated, spellOn).flatMap((limit) => fromLimit('APPEAL-WIN', limit, custody)),
    ...unReplies(dated).flatMap((limit) => fromLimit('UN-REPLY', limit, custody)),
    ...unFollowUps(dated).flatMap((limit) => fromLimit('UN-FOLLOW', limit, custody)),
    ...urgentWindows(custody, dated, events),
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
  return [
    taskOn(custody, {
      rule,
      on: limit.on,
      count: limit.count,
      unit: limit.unit,
      basis: limit.because,
      detail: { label: limit.label, law: limit.law, date: limit.on },
      eventIds: [limit.triggerEventId],
    }),
  ];
}
