import { Day, daysBetween, laterOf } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { addDuration, Duration, parseDuration } from '../../lib/duration';
import { eventKinds } from '../../custody/domain/event-kinds';
import { rulePacks } from '../rule-packs/packs';
import { ClockEvent, isExact, SpellOn } from './clock-event';
import { Clock, clockOf, LegalLimit, starts, suppressedFrom } from './legal-limits';

const times = ({ months, days }: Duration, n: number): Duration => ({ months: months * n, days: days * n });

/**
 * Days on which custody must be renewed, again and again from the last decision that is known, until custody ends, the
 * case moves on or the longest time that the law allows is over. Earliest first.
 */
export function renewalsDue(country: string | null, events: readonly ClockEvent[], spellOn: SpellOn): LegalLimit[] {
  const rules = (rulePacks.get(country ?? '') ?? []).filter((rule) => rule.repeats && rule.offset !== null);
  const found = new Map<string, LegalLimit>();
  for (const rule of rules) {
    const clock = clockOf(rule, rule.offset!);
    for (const trigger of events) {
      if (!isExact(trigger) || spellOn(trigger.day) === null || !starts(clock, trigger, events, spellOn)) continue;
      for (const limit of ofTrigger(clock, trigger, events, spellOn)) found.set(`${limit.law} ${limit.on}`, limit);
    }
  }
  return [...found.values()].sort((a, b) => a.on.localeCompare(b.on) || a.law.localeCompare(b.law));
}

function ofTrigger(clock: Clock, trigger: ClockEvent, events: readonly ClockEvent[], spellOn: SpellOn): LegalLimit[] {
  const { startsAfter, upTo } = clock.repeats!;
  const first = firstOfSpell(clock, trigger, events, spellOn);
  const from = laterOf(trigger.day, startsAfter ? addDuration(first, parseDuration(startsAfter)) : trigger.day);
  const last = addDuration(first, parseDuration(upTo));
  const over = suppressedFrom(clock, trigger, { previousStep: null, on: last }, events, spellOn);
  const limits: LegalLimit[] = [];
  for (let n = 1; ; n++) {
    const on = addDuration(from, times(clock.length, n));
    if (on > last || (over !== null && over <= on)) return limits;
    limits.push(limitOf(clock, trigger, from, on, n));
  }
}

/** The first decision in the same custody: from it the longest time is counted. */
function firstOfSpell(clock: Clock, trigger: ClockEvent, events: readonly ClockEvent[], spellOn: SpellOn): Day {
  const spell = spellOn(trigger.day);
  const days = events.filter((e) => clock.trigger.includes(e.kind) && spellOn(e.day) === spell).map((e) => e.day);
  return days.sort()[0] ?? trigger.day;
}

function limitOf(clock: Clock, trigger: ClockEvent, from: Day, on: Day, n: number): LegalLimit {
  const what = eventKinds[trigger.kind].label;
  const since =
    from === trigger.day ? `${what} on ${longDay(from)}` : `${what} on ${longDay(trigger.day)}; from ${longDay(from)}`;
  const checked = clock.confidence === 'verified' ? '' : ' (general knowledge, not checked)';
  return {
    ruleId: clock.id,
    step: n,
    label: clock.condition ? `${clock.label}, ${clock.condition}` : clock.label,
    law: clock.id,
    lawRef: clock.lawRef,
    confidence: clock.confidence,
    triggerEventId: trigger.id,
    triggerDay: trigger.day,
    on,
    activeFrom: trigger.day,
    suppressedFrom: null,
    count: daysBetween(trigger.day, on),
    unit: 'day',
    because: `${since} + ${n === 1 ? '' : `${n} times `}${clock.lengthInWords} is ${longDay(on)}; rule ${clock.id}, ${clock.lawRef}${checked}`,
  };
}
