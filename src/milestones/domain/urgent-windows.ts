import { ClockEvent } from '../../clocks/domain/clock-event';
import { urgentProcedures } from '../../clocks/domain/legal-limits';
import { periodOn } from '../../custody/domain/custody';
import { CustodyEvent } from '../../custody/domain/custody-event';
import { Custody } from '../../custody/domain/custody-record';
import { nounOf } from '../../custody/domain/custody-status';
import { addDays } from '../../lib/calendar-date';
import { MilestoneBasis } from './milestone';
import { taskOn, wasKnown } from './single-days';

/** Days after a disappearance on which the closing of the urgent procedure is announced. */
export const urgentDays = [60, 80] as const;

/**
 * The urgent procedure of the UN Working Group on disappearances takes cases of the last three months (WGEID-URG). Said
 * while the person is missing and nothing was submitted.
 */
export function urgentWindows(custody: Custody, dated: ClockEvent[], events: CustodyEvent[]): MilestoneBasis[] {
  return urgentProcedures(dated).flatMap((limit) =>
    urgentDays.flatMap((days): MilestoneBasis[] => {
      const on = addDays(limit.triggerDay, days);
      const period = periodOn(custody, on);
      const event = events.find((e) => e.id === limit.triggerEventId)!;
      const isMissing = period !== null && nounOf(period.status) === 'disappeared';
      const isMet = limit.suppressedFrom !== null && limit.suppressedFrom <= on;
      if (!isMissing || isMet || !wasKnown(event, on)) return [];
      return [
        taskOn(custody, {
          rule: 'WGEID-URG',
          on,
          count: days,
          basis: limit.because,
          detail: { label: limit.label, law: limit.law, date: limit.on },
          eventIds: [limit.triggerEventId],
        }),
      ];
    }),
  );
}
