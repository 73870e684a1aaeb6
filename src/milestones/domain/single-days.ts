import { periodOn, standingIn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody } from '../../custody/domain/custody-record';
import { addDays, Day } from '../../lib/calendar-date';
import { MilestoneBasis, MilestoneRule, plainBasis } from './milestone';

/** What a task on one day needs. */
export interface SingleDay {
  rule: MilestoneRule;
  on: Day;
  count: number;
  unit?: MilestoneBasis['unit'];
  basis: string;
  detail: MilestoneBasis['detail'];
  eventIds: string[];
}

/** A task for the team on one day, with how the person stands on it. Never a headline. */
export function taskOn(custody: Custody, { on, unit = 'day', ...more }: SingleDay): MilestoneBasis {
  const period = periodOn(custody, on);
  return {
    ...plainBasis,
    ...more,
    unit,
    recurrence: 'once',
    anchor: on,
    activeFrom: on,
    activeTo: addDays(on, 1),
    standing: period ? standingIn(period) : 'unclear',
    publishable: false,
  };
}

/** Was the event known by the day? What was recorded later was nobody's task on it. */
export const wasKnown = ({ recordedOn }: CustodyEvent, day: Day): boolean => !recordedOn || recordedOn <= day;
