import { Day, daysBetween } from '../../lib/calendar-date';
import { describeDate, longDay } from '../../lib/date-text';
import { parsePartialDate } from '../../lib/partial-date';
import { periodOn, termOn } from './custody';
import { CustodyEvent, effectiveDay, isExactDay } from './custody-event';
import { Custody, CustodyPeriod, PenaltyKind, Spell } from './custody-record';
import { CustodyStatus, custodyStatuses, standingOf } from './custody-status';
import { eventKinds } from './event-kinds';
import { Term } from './term';

/** A spell of custody as of a day. Days do not count the first; null where the dates do not allow a number. */
export interface SpellAnswer {
  number: number;
  /** False while the dates leave open whether custody holds on this very day. */
  certain: boolean;
  from: string;
  /** As written; null while it goes on, or when the end is not known. */
  to: string | null;
  days: number | null;
  /** Last day of the term of imprisonment, as the sentence stood on that day. */
  term_ends: Day | null;
  half_term: Day | null;
  /** Supplementary penalties that run after release; `until` is null for life. */
  supplementary: { kind: PenaltyKind; from: Day; until: Day | null }[];
}

/** Where a person stands on a day, and why. */
export interface StatusAnswer {
  status: CustodyStatus;
  /** Held: the beginning of the spell. Otherwise: the day from which the status holds. EDTF, as written. */
  since: string | null;
  /** Days from `since` to the day asked for, the first not counted; null when `since` is not known to the day. */
  days: number | null;
  spell: SpellAnswer | null;
  because: string;
}

/** Answers for any day from what happened up to that day. */
export function statusAsOf(custody: Custody, events: CustodyEvent[], day: Day): StatusAnswer {
  const period = periodOn(custody, day);
  if (!period)
    return {
      status: 'unknown',
      since: null,
      days: null,
      spell: null,
      because: nothingKnown(events, day),
    };
  const spell = custody.spells.find((s) => s.number === period.spell) ?? null;
  const held = standingOf(period.status) === 'held';
  const since = held && spell ? (spell.startKnown ? spell.start.text : null) : sinceOf(custody, events, period);
  return {
    status: period.status,
    since,
    days: held && spell ? daysFrom(spell, day) : since ? daysSince(since, day) : null,
    spell: spell && spellAnswer(custody, spell, period, day),
    because: reason(custody, events, period, spell, day),
  };
}

function nothingKnown(events: CustodyEvent[], day: Day): string {
  const something = events.some((e) => (effectiveDay(e) ?? '9999') <= day);
  const what = something ? 'No event that begins or shows custody' : 'Nothing';
  return `${what} is recorded up to ${longDay(day)}.`;
}

const daysFrom = (spell: Spell, day: Day): number | null =>
  spell.startKnown && isExactDay(spell.start) ? daysBetween(spell.start.earliest!, day) : null;

function daysSince(since: string, day: Day): number | null {
  const date = parsePartialDate(since);
  return isExactDay(date) ? daysBetween(date.earliest!, day) : null;
}

/** Where the run of periods with the same status began: the date of the event, as written, or a day that was computed. */
function sinceOf(custody: Custody, events: CustodyEvent[], period: CustodyPeriod): string {
  const i = custody.periods.indexOf(period);
  let first = period;
  for (let k = i - 1; k >= 0 && custody.periods[k]!.status === period.status; k--) first = custody.periods[k]!;
  const event = events.find((e) => e.id === first.eventId);
  return event && !isExactDay(event.date) ? event.date.text : first.from;
}

function spellAnswer(custody: Custody, spell: Spell, period: CustodyPeriod, day: Day): SpellAnswer {
  const ended = spell.endDay !== null && spell.endDay <= day;
  const term =
    termOn(custody, day) ??
    (ended ? custody.terms.findLast((t) => t.spell === spell.number && t.from <= day) : undefined);
  const exactEnd = term?.spell === spell.number && term.end === term.latestEnd;
  const until = ended ? (spell.end && isExactDay(spell.end) ? spell.end.earliest : null) : day;
  return {
    number: spell.number,
    certain: period.certain,
    from: spell.start.text,
    to: ended ? (spell.end?.text ?? null) : null,
    days: until ? daysFrom(spell, until) : null,
    term_ends: exactEnd ? term.end : null,
    half_term: exactEnd ? term.half : null,
    supplementary: custody.penalties
      .filter((p) => p.spell === spell.number && p.from <= day && (p.until === null || p.until >= p.from))
      .map((p) => ({ kind: p.kind, from: p.from, until: p.until })),
  };
}

const told = (event: CustodyEvent | undefined): string =>
  event ? `${eventKinds[event.kind].label}: ${describeDate(parsePartialDate(event.date.text))}` : '';

/** "on 18 September 2026", or the days between which the end lies. */
const endDay = ({ end, latestEnd }: Term): string =>
  end === latestEnd ? `on ${longDay(end!)}` : `between ${longDay(end!)} and ${longDay(latestEnd!)}`;

const penaltyWords: Record<PenaltyKind, string> = {
  dpr: 'deprivation of political rights',
  travel_ban: 'the travel ban',
};

function reason(
  custody: Custody,
  events: CustodyEvent[],
  period: CustodyPeriod,
  spell: Spell | null,
  day: Day,
): string {
  const byId = new Map(events.map((e) => [e.id, e]));
  const parts: string[] = [];
  const add = (text: string): void => void (text && !parts.includes(text) && parts.push(text));
  if (period.status === 'term_ended_unconfirmed') {
    const term = custody.terms.findLast((t) => t.spell === period.spell && t.latestEnd !== null && t.latestEnd < day);
    if (term) add(`The term ended ${endDay(term)}; no release is recorded`);
    add(told(byId.get(term?.eventId ?? '')));
  } else if (period.eventId) {
    add(told(byId.get(period.eventId)));
  } else {
    add(`${custodyStatuses[period.status].label} from ${longDay(period.from)}, computed from the dates`);
  }
  const held = standingOf(period.status) === 'held';
  if (spell && (held || period.status === 'term_ended_unconfirmed')) {
    add(told(byId.get(spell.startEventId)));
    const days = daysFrom(spell, day);
    if (held && days !== null) add(`${longDay(spell.start.earliest!)} + ${days} days = ${longDay(day)}`);
    if (held && days === null) add('the beginning is not known to the day, so the days are not counted');
    const term = termOn(custody, day);
    if (held && term?.latestEnd && term.spell === spell.number)
      add(
        term.latestEnd < day
          ? `the term ended ${endDay(term)}`
          : `the last day of the term is ${endDay(term).replace(/^on /, '')}`,
      );
    if (held && !period.certain) add('the dates leave open whether this was so on this very day');
  }
  for (const { kind, from, until, spell: number } of custody.penalties) {
    const penalty = penaltyWords[kind];
    if (until === null) {
      if (from <= day) add(`${penalty} runs for life`);
    } else if (from <= day && day <= until) add(`${penalty} runs to ${longDay(until)}`);
    else if (number === spell?.number && until < day && until >= from) add(`${penalty} ended on ${longDay(until)}`);
  }
  return `${parts.join('; ')}.`;
}
