import { addDays, Day } from '../../lib/calendar-date';
import { PartialDate } from '../../lib/partial-date';
import { EventKind, eventKindCodes, eventKinds, ReleaseType } from './event-kinds';
import { provesCustodyAlone } from './status-after';

/** What a judgment says of punishment: ISO 8601 durations, or `life`; `countedFrom` is an EDTF date. */
export interface SentenceTerms {
  imprisonment?: string | null;
  dpr?: string | null;
  travel_ban?: string | null;
  counted_from?: string | null;
}

/** The least that the rules of custody need to know of an event. Retracted events are not passed in. */
export interface CustodyEvent {
  id: string;
  kind: EventKind;
  date: Pick<PartialDate, 'text' | 'earliest' | 'latest' | 'precision' | 'qualifier'>;
  sentence?: SentenceTerms | null;
  releaseType?: ReleaseType | null;
  /** The day on which it was recorded, where that matters. */
  recordedOn?: Day;
}

/**
 * The day from which an event counts: its earliest possible day. What is known only to lie before a day counts from
 * that day. Null when neither end is known.
 */
export const effectiveDay = (event: CustodyEvent): Day | null => event.date.earliest ?? event.date.latest;

/** Is the date one day, without doubt? */
export const isExactDay = (date: CustodyEvent['date']): boolean => date.precision === 'day' && date.qualifier === '';

/** "About" and "?" widen a date by a month before anything is claimed of it. */
export const doubtDays = 31;

/** The day from which it is certain that what happened on the date has happened; null when there is none. */
export function certainFrom(date: CustodyEvent['date']): Day | null {
  if (!date.latest) return null;
  return date.qualifier === '' ? date.latest : addDays(date.latest, doubtDays);
}

/** Has what happened on the date certainly happened by the day? */
export function isCertainBy(date: CustodyEvent['date'], day: Day): boolean {
  const from = certainFrom(date);
  return from !== null && from <= day;
}

const order = new Map(eventKindCodes.map((code, i) => [code, i]));
const afterRelease = new Set<EventKind>(['restriction_start', 'restriction_end', 'dpr_start', 'dpr_end']);

/** Kinds that happen to somebody who was at liberty the moment before. */
const takenFromLiberty = new Set<EventKind>(['apprehension', 'abduction', 'lost_contact', 're_arrest']);

/**
 * Puts events of one day in the order in which they can have happened. Whoever is free at dawn must be taken before
 * she is released; whoever is held must be released before she is taken again.
 */
function weight(event: CustodyEvent, heldAtDawn: boolean, releasedThatDay: boolean): number {
  switch (eventKinds[event.kind].effect) {
    case 'opens':
      // Only a taking follows a release; another form of custody belongs to the one that ends.
      return heldAtDawn && releasedThatDay && takenFromLiberty.has(event.kind) ? 4 : 0;
    case 'proves':
      return 1;
    case 'tells':
      return afterRelease.has(event.kind) ? 3 : 1;
    case 'closes':
      // An end known only to a month or a year was moved here because of what shows custody on this day.
      return isMoved(event) ? 4.5 : 2;
    case 'reopens':
      return 4;
    case 'dies':
      return 5;
  }
}

const isMoved = ({ date }: CustodyEvent): boolean => date.latest !== null && date.latest !== date.earliest;

/** Sorts the events of one day; the result does not depend on the order of entry, save for two of the same kind. */
export function orderWithinDay(events: CustodyEvent[], heldAtDawn: boolean): CustodyEvent[] {
  if (events.length < 2) return events;
  const released = events.some((e) => eventKinds[e.kind].effect === 'closes' && !isMoved(e));
  return [...events].sort(
    (a, b) =>
      weight(a, heldAtDawn, released) - weight(b, heldAtDawn, released) ||
      order.get(a.kind)! - order.get(b.kind)! ||
      (a.date.latest ?? '9999').localeCompare(b.date.latest ?? '9999'),
  );
}

/** The events by the day from which they count, earliest first; those without any known day are left out. */
export function byDay(events: CustodyEvent[]): [Day, CustodyEvent[]][] {
  const days = new Map<Day, CustodyEvent[]>();
  for (const event of events) {
    const day = effectiveDay(event);
    if (!day) continue;
    const same = days.get(day);
    if (same) same.push(event);
    else days.set(day, [event]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

const hasEffect = (events: CustodyEvent[], ...effects: string[]): boolean =>
  events.some((e) => effects.includes(eventKinds[e.kind].effect));

const isTaking = (events: CustodyEvent[]): boolean => events.some((e) => takenFromLiberty.has(e.kind));

/** Kinds after which a new custody would begin on the day of its own event: they may follow a release as well. */
const mayFollowRelease = (kind: EventKind): boolean => eventKinds[kind].effect === 'opens' || kind === 'sentence';

/**
 * Do the events show that the custody which `end` ends went on? A transfer does. Another form of custody and a
 * sentence do only when the custody began within the window too; else they may as well have followed the release.
 */
function showsCustody(events: CustodyEvent[], beganWithin: boolean): boolean {
  return events.some(
    ({ kind }) =>
      (beganWithin && mayFollowRelease(kind)) ||
      provesCustodyAlone.has(kind) ||
      kind === 'term_reduced' ||
      kind === 'term_increased',
  );
}

/**
 * An event known only to a month or a year may lie anywhere in it. Nobody is released before she is taken, nor while
 * she is still shown in custody, nor taken anew before she is released: where such a day falls within the window, the
 * event belongs to that day. Returns the events of that later day, or null when the event stays where it is.
 */
export function happensLater(
  event: CustodyEvent,
  today: CustodyEvent[],
  day: Day,
  heldAtDawn: boolean,
  later: () => [Day, CustodyEvent[]][],
): CustodyEvent[] | null {
  const { latest } = event.date;
  if (!latest || latest <= day) return null;
  const { effect, lane } = eventKinds[event.kind];
  const within = later()
    .filter(([d]) => d <= latest)
    .map(([, events]) => events);
  const held = heldAtDawn || hasEffect(today, 'opens', 'reopens');
  if (effect === 'closes' && held) return lastInCustody(within, !heldAtDawn);
  if (held) {
    const taken = heldAtDawn && takenFromLiberty.has(event.kind);
    return taken ? (within.find((events) => hasEffect(events, 'closes')) ?? null) : null;
  }
  if (effect === 'opens' || effect === 'reopens' || effect === 'dies' || lane === 'before' || lane === 'advocacy')
    return null;
  return within.find((events) => hasEffect(events, 'opens', 'reopens')) ?? null;
}

/** The last day in the window that still shows this custody: before anybody is taken anew. */
function lastInCustody(within: CustodyEvent[][], beganWithin: boolean): CustodyEvent[] | null {
  let last: CustodyEvent[] | null = null;
  for (const events of within) {
    if (isTaking(events)) break;
    if (showsCustody(events, beganWithin)) last = events;
  }
  return last;
}
