import { EventKind, eventKinds } from '../../custody/domain/event-kinds';
import { Day, laterOf } from '../../lib/calendar-date';

/** The least that the clocks need of an event. */
export interface ClockEvent {
  id: string;
  kind: EventKind;
  /** The day; the first possible one where the day is not known. */
  day: Day;
  /** The last possible day. An event that may lie on several days starts no clock but may stop one. */
  latest?: Day;
}

export const latestDay = (event: ClockEvent): Day => event.latest ?? event.day;

export const isExact = (event: ClockEvent): boolean => latestDay(event) === event.day;

/** The first day, not before `from`, on which the event can have happened; null when it was over by then. */
export const possibleFrom = (event: ClockEvent, from: Day): Day | null =>
  latestDay(event) < from ? null : laterOf(event.day, from);

/** Events that end custody, whatever else they do: bail, release, parole, escape, death and the like. */
export const endsCustody = ({ kind }: ClockEvent): boolean => {
  const { effect } = eventKinds[kind];
  return effect === 'closes' || effect === 'dies';
};

/** Was the person held at the end of each day on which something happened? */
export type HeldDays = [Day, boolean][];

/**
 * Held or not, as far as the clocks need it. Whoever is held at dawn must be released before being taken again; whoever
 * is free must be taken before being released. An end whose day is not known counts from its last possible day.
 */
export function heldDays(events: readonly ClockEvent[]): HeldDays {
  const byDay = new Map<Day, ClockEvent[]>();
  for (const event of events) {
    const day = endsCustody(event) ? latestDay(event) : event.day;
    byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  let held = false;
  return [...byDay.keys()].sort().map((day) => {
    const effects = new Set(byDay.get(day)!.map((e) => eventKinds[e.kind].effect));
    if (effects.has('dies')) held = false;
    else if (effects.has('reopens')) held = true;
    else if (effects.has('closes')) held = held && effects.has('opens');
    else if (effects.has('opens') || effects.has('proves')) held = true;
    return [day, held];
  });
}

export const heldAtEndOf = (days: HeldDays, day: Day): boolean => days.findLast(([d]) => d <= day)?.[1] ?? false;
