import { addDays, Day } from '../../lib/calendar-date';
import { CustodyEvent, doubtDays, effectiveDay, isExactDay } from './custody-event';
import { Custody, CustodyPeriod } from './custody-record';
import { nounOf, standingOf } from './custody-status';
import { eventKinds } from './event-kinds';

/** Days on which an event that is not known to the day may lie. */
interface Vague {
  event: CustodyEvent;
  first: Day;
  last: Day;
}

/** So many vague events are moved one by one as well; with more, only all together. */
const mostMovedAlone = 8;
const mostOtherDays = 10;
/** Beyond so many events only the four readings of all together are tried. */
const longTimeline = 500;
const endOfTime = '8999-12-31';

const isClosing = ({ kind }: CustodyEvent): boolean => ['closes', 'dies'].includes(eventKinds[kind].effect);

/**
 * A timeline with vague dates can be read in several ways. Nothing may be published that does not hold in each of
 * them: these are the timelines with every vague date put on a day of its own, its first or its last.
 * @param placed where the reading that is shown has put each event; it is not put before that
 */
export function possibleTimelines(events: CustodyEvent[], placed: ReadonlyMap<string, Day>): CustodyEvent[][] {
  const vague = events
    .filter((e) => matters(e) && !isExactDay(e.date))
    .map((e) => vagueOf(e, events, placed.get(e.id)));
  if (vague.length === 0) return [];
  const choices: ((v: Vague) => Day)[] = [
    (v) => v.first,
    (v) => v.last,
    (v) => (isClosing(v.event) ? v.first : v.last),
    (v) => (isClosing(v.event) ? v.last : v.first),
  ];
  const alone = events.length > longTimeline ? [] : vague.slice(0, mostMovedAlone);
  if (vague.length > 1 && alone.length === vague.length) {
    for (const one of vague) {
      choices.push(
        (v) => (v === one ? v.last : v.first),
        (v) => (v === one ? v.first : v.last),
      );
    }
  }
  // What a decision changes depends on what it follows: each is also put on the days of the other events.
  for (const one of alone) {
    const days = events.map((e) => effectiveDay(e) ?? one.first).filter((day) => day > one.first && day < one.last);
    for (const day of [...new Set(days)].slice(0, mostOtherDays)) choices.push((v) => (v === one ? day : v.first));
  }
  const byEvent = new Map(vague.map((v) => [v.event, v]));
  const used = vague.length > 1 ? choices : choices.filter((_, i) => i !== 2 && i !== 3);
  return used.map((choose) =>
    events.map((event) => {
      const v = byEvent.get(event);
      return v ? { ...event, date: onDay(choose(v)) } : event;
    }),
  );
}

/** Advocacy and what comes before custody say nothing of it. */
function matters({ kind }: CustodyEvent): boolean {
  const { lane, effect } = eventKinds[kind];
  return effect !== 'tells' || (lane !== 'before' && lane !== 'advocacy');
}

function vagueOf(event: CustodyEvent, events: CustodyEvent[], placed: Day | undefined): Vague {
  const { earliest, latest, qualifier } = event.date;
  const margin = qualifier === '' ? 0 : doubtDays;
  const last = latest ? addDays(latest, margin) : endOfTime;
  const known =
    earliest ??
    lastOpening(
      events.filter((e) => e !== event),
      last,
    ) ??
    last;
  const moved = placed !== undefined && earliest !== null && placed > earliest;
  return { event, first: moved ? placed : addDays(known, -margin), last };
}

/** What is known only to lie before a day lies after the custody began that it ends. */
function lastOpening(events: CustodyEvent[], last: Day): Day | undefined {
  return events
    .filter((e) => ['opens', 'reopens'].includes(eventKinds[e.kind].effect))
    .map((e) => effectiveDay(e) ?? endOfTime)
    .filter((day) => day <= last)
    .sort()
    .at(-1);
}

const onDay = (day: Day): CustodyEvent['date'] => ({
  text: day,
  earliest: day,
  latest: day,
  precision: 'day',
  qualifier: '',
});

/** The periods of the reading that is shown, with custody certain only where every reading has the same custody. */
export function certainIn(shown: Custody, readings: Custody[]): CustodyPeriod[] {
  const edges = [...new Set(readings.flatMap((r) => r.periods.map((p) => p.from)))].sort();
  const result: CustodyPeriod[] = [];
  for (const period of shown.periods) {
    const within = edges.filter((day) => day > period.from && (period.to === null || day < period.to));
    const starts = [period.from, ...within];
    starts.forEach((from, i) => {
      const part = { ...period, from, to: starts[i + 1] ?? period.to };
      add(result, { ...part, certain: part.certain && readings.every((r) => agrees(shown, part, r)) });
    });
  }
  return result;
}

/** Does the other reading have the same custody in the period, begun on the same day and called by the same noun? */
function agrees(shown: Custody, period: CustodyPeriod, other: Custody): boolean {
  if (standingOf(period.status) !== 'held') return true;
  const then = other.periods.findLast((p) => p.from <= period.from);
  if (!then?.certain || standingOf(then.status) !== 'held' || nounOf(then.status) !== nounOf(period.status))
    return false;
  const spell = shown.spells.find((s) => s.number === period.spell);
  if (!spell || !isExactDay(spell.start)) return true;
  return other.spells.find((s) => s.number === then.spell)?.start.earliest === spell.start.earliest;
}

function add(periods: CustodyPeriod[], next: CustodyPeriod): void {
  const last = periods.at(-1);
  const same = last && last.status === next.status && last.certain === next.certain && last.eventId === next.eventId;
  if (same && last.spell === next.spell) last.to = next.to;
  else periods.push(next);
}
