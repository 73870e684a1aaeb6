import { periodOn, standingIn } from '../../custody/domain/custody';
import { CustodyEvent, isExactDay } from '../../custody/domain/custody-event';
import { Custody } from '../../custody/domain/custody-record';
import { EventKind, eventKinds } from '../../custody/domain/event-kinds';
import { addDays, Day } from '../../lib/calendar-date';
import { MilestoneBasis } from './milestone';
import { taskOn, wasKnown } from './single-days';

/** Days before a hearing on which it is announced, and the day after, on which it is asked what happened. */
export const hearingDays = [14, 7, 1, -1] as const;

const hearings = new Set<EventKind>([
  'pretrial_conference',
  'trial_opened',
  'trial_session',
  'verdict',
  'appeal_ruling',
  'retrial',
  'cassation',
]);

/**
 * A hearing whose day is known beforehand (TRIAL-NEXT). What was recorded after its day was never announced; what is
 * recorded of the days from it on answers the question.
 */
export function hearingsAhead(custody: Custody, events: CustodyEvent[]): MilestoneBasis[] {
  const seen = new Set<Day>();
  return events.flatMap((event) => {
    const day = hearings.has(event.kind) && isExactDay(event.date) ? event.date.earliest! : null;
    if (day === null || seen.has(day) || !wasKnown(event, addDays(day, -1))) return [];
    seen.add(day);
    return hearingDays.flatMap((before): MilestoneBasis[] => {
      const on = addDays(day, -before);
      const period = periodOn(custody, on);
      if (!wasKnown(event, on) || (period && standingIn(period) === 'dead')) return [];
      if (before < 0 && isAnswered(event, day, events)) return [];
      return [
        taskOn(custody, {
          rule: 'TRIAL-NEXT',
          on,
          count: before,
          basis: eventKinds[event.kind].label,
          detail: { label: eventKinds[event.kind].label.toLowerCase(), date: day },
          eventIds: [event.id],
        }),
      ];
    });
  });
}

const isAnswered = (hearing: CustodyEvent, day: Day, events: CustodyEvent[]): boolean =>
  events.some(
    ({ id, date, kind }) =>
      id !== hearing.id &&
      date.earliest !== null &&
      date.earliest >= day &&
      date.earliest <= addDays(day, 1) &&
      (eventKinds[kind].lane === 'court' || eventKinds[kind].lane === 'end'),
  );
