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

/**
 * The spell of custody that is open at the end of a day, by its number; null when the person is at liberty. Custody is
 * read in one place alone (`custody/domain`), and the clocks are told.
 */
export type SpellOn = (day: Day) => number | null;
