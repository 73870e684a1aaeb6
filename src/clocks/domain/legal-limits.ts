import { eventKinds } from '../../custody/domain/event-kinds';
import { Day, daysBetween } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { addDuration, describeDuration, Duration, parseDuration } from '../../lib/duration';
import { rulePacks } from '../rule-packs/packs';
import { ClockEvent, endsCustody, isExact, possibleFrom, SpellOn } from './clock-event';
import { Confidence, LegalRule, LegalRuleKind } from './legal-rule';

/** A day that follows from an event by a rule of law. */
export interface LegalLimit {
  ruleId: string;
  step: number;
  /** The rule in words, with the condition under which it applies. */
  label: string;
  /** How a sentence cites the rule: its id. */
  law: string;
  lawRef: string;
  confidence: Confidence;
  triggerEventId: string;
  triggerDay: Day;
  /** The last day. */
  on: Day;
  activeFrom: Day;
  /** From here on the limit is met, extended or without an object. It has passed only if this is null or after `on`. */
  suppressedFrom: Day | null;
  count: number;
  unit: 'day' | 'month';
  /** The arithmetic, as a person can check it. */
  because: string;
}

/** Days by which the state must act, by the law of the country that holds the person. Earliest first. */
export const legalLimits = (country: string | null, events: readonly ClockEvent[], spellOn: SpellOn): LegalLimit[] =>
  limitsOf(country, 'limit', events, spellOn);

/** Days by which the defender must appeal. */
export const appealWindows = (country: string | null, events: readonly ClockEvent[], spellOn: SpellOn): LegalLimit[] =>
  limitsOf(country, 'appeal', events, spellOn);

/** Days by which a decision to extend custody must be taken, step by step: see `renewalsDue` for those that come again. */
export const extensionsDue = (country: string | null, events: readonly ClockEvent[], spellOn: SpellOn): LegalLimit[] =>
  limitsOf(country, 'review', events, spellOn);

/** Days by which the State must reply to the UN. Neither release nor death makes a reply unnecessary. */
export const unReplies = (events: readonly ClockEvent[]): LegalLimit[] => ofUn('limit', events);

/** Days by which the State must tell the UN what it did about an opinion or about views. */
export const unFollowUps = (events: readonly ClockEvent[]): LegalLimit[] => ofUn('follow_up', events);

/** Days until which the urgent procedure on a disappearance is open. */
export const urgentProcedures = (events: readonly ClockEvent[]): LegalLimit[] => ofUn('urgent', events);

const ofUn = (kind: LegalRuleKind, events: readonly ClockEvent[]): LegalLimit[] =>
  limitsOf('UN', kind, events, () => null);

/** A rule that gives a day, ready to compute with. */
export interface Clock extends LegalRule {
  length: Duration;
  lengthInWords: string;
}

export function clockOf(rule: LegalRule, offset: string): Clock {
  const length = parseDuration(offset);
  return { ...rule, length, lengthInWords: describeDuration(length) };
}

const clocks = new Map<string, Clock[]>();

function clocksOf(jurisdiction: string, kind: LegalRuleKind): Clock[] {
  const key = `${jurisdiction} ${kind}`;
  let known = clocks.get(key);
  if (!known) {
    known = (rulePacks.get(jurisdiction) ?? []).flatMap((rule) => {
      if (rule.kind !== kind || rule.offset === null || rule.repeats) return [];
      return [clockOf(rule, rule.offset)];
    });
    if (rulePacks.has(jurisdiction)) clocks.set(key, known);
  }
  return known;
}

function limitsOf(
  country: string | null,
  kind: LegalRuleKind,
  events: readonly ClockEvent[],
  spellOn: SpellOn,
): LegalLimit[] {
  const pack = country ? clocksOf(country, kind) : [];
  if (!pack.some((rule) => events.some((e) => rule.trigger.includes(e.kind)))) return [];

  const found = new Map<string, LegalLimit>();
  for (const trigger of events) {
    if (!isExact(trigger)) continue;
    let earlierStep: Day | null = null;
    for (const rule of pack) {
      if (!starts(rule, trigger, events, spellOn)) continue;
      const previous: Day | null = (rule.step ?? 1) > 1 ? earlierStep : null;
      const limit = limitOf(rule, trigger, previous, events, spellOn);
      earlierStep = limit.on;
      const key = `${limit.ruleId} ${limit.step} ${limit.on}`;
      if (!found.has(key)) found.set(key, limit);
    }
  }
  return [...found.values()].sort(
    (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || a.ruleId.localeCompare(b.ruleId) || a.step - b.step,
  );
}

/** The version in force on the trigger's day starts a clock; a renewal does not where only the first trigger counts. */
export function starts(rule: LegalRule, trigger: ClockEvent, events: readonly ClockEvent[], spellOn: SpellOn): boolean {
  const { day } = trigger;
  if (!rule.trigger.includes(trigger.kind) || day < rule.validFrom || (rule.validTo && day > rule.validTo))
    return false;
  if (!rule.firstTriggerOnly) return true;
  const newSpell = (from: Day): boolean => spellOn(from) !== spellOn(day);
  return !events.some((e) => rule.trigger.includes(e.kind) && isExact(e) && e.day < day && !newSpell(e.day));
}

function limitOf(
  rule: Clock,
  trigger: ClockEvent,
  previousStep: Day | null,
  events: readonly ClockEvent[],
  spellOn: SpellOn,
): LegalLimit {
  const from = trigger.day;
  const { months, days } = rule.length;
  const on = addDuration(from, rule.length);
  return {
    ruleId: rule.id,
    step: rule.step ?? 1,
    label: rule.condition ? `${rule.label}, ${rule.condition}` : rule.label,
    law: rule.id,
    lawRef: rule.lawRef,
    confidence: rule.confidence,
    triggerEventId: trigger.id,
    triggerDay: from,
    on,
    activeFrom: from,
    suppressedFrom: suppressedFrom(rule, trigger, { previousStep, on }, events, spellOn),
    count: days === 0 ? months : daysBetween(from, on),
    unit: days === 0 ? 'month' : 'day',
    because: arithmetic(rule, trigger, on),
  };
}

/**
 * The first day on which an event meets, extends or ends the matter. An extension belongs to the step in whose time it
 * falls: the next step is there to be watched.
 */
export function suppressedFrom(
  rule: LegalRule,
  trigger: ClockEvent,
  { previousStep, on }: { previousStep: Day | null; on: Day },
  events: readonly ClockEvent[],
  spellOn: SpellOn,
): Day | null {
  const from = trigger.day;
  if (rule.whileHeld && spellOn(from) === null) return from;

  let first: Day | null = null;
  for (const event of events) {
    if (event.id === trigger.id) continue;
    const day = possibleFrom(event, from);
    if (day === null || (first !== null && first <= day)) continue;
    const restarts = rule.trigger.includes(event.kind);
    const stops = rule.stoppedBy.includes(event.kind) && (!restarts || event.day > from);
    // Whether custody outlasted the trigger's own day was asked above.
    const ends = rule.whileHeld && endsCustody(event) && !(isExact(event) && event.day === from);
    const extendsIt =
      rule.extendedBy.includes(event.kind) && day <= on && (previousStep === null || day > previousStep);
    if (stops || ends || extendsIt) first = day;
  }
  return first;
}

function arithmetic(rule: Clock, trigger: ClockEvent, on: Day): string {
  const what = eventKinds[trigger.kind].label;
  const checked = rule.confidence === 'verified' ? '' : ' (general knowledge, not checked)';
  return (
    `${what} on ${longDay(trigger.day)} + ${rule.lengthInWords}, the first day not counted, ` +
    `is ${longDay(on)}; rule ${rule.id}, ${rule.lawRef}${checked}`
  );
}
