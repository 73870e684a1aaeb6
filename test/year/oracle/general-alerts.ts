import { calendarDayAlert, type DayToSay, daysToSay } from '../../../src/alerts/domain/calendar-day-alert';
import { censusAlert, censusesBetween } from '../../../src/alerts/domain/census';
import type { ComposedAlert } from '../../../src/alerts/domain/compose';
import { shippedDays } from '../../../src/calendars/domain/shipped-days';
import type { Day } from '../../../src/lib/calendar-date';
import type { KnownAlert } from './case-alerts';
import { isPartlyTold, type KnownCase, standingOn } from './known-case';

const kept = shippedDays.filter((day) => day.enabled);
const said = new Map<Day, { say: DayToSay; alert: KnownAlert }[]>();
const counted = new Map<Day, KnownAlert[]>();

/** The dates that concern nobody in particular, where somebody is held whom they mean. */
export function generalAlerts(cases: readonly KnownCase[], facts: number, day: Day): KnownAlert[] {
  let says = said.get(day);
  if (!says) {
    says = daysToSay(kept, day, day).map((say) => ({
      say,
      alert: known(calendarDayAlert(say, { held: 1, concerned: 0 })!),
    }));
    said.set(day, says);
  }
  let censuses = counted.get(day);
  if (!censuses)
    counted.set(day, (censuses = censusesBetween(kept, day, day).map((one) => known(censusAlert(one, [])))));
  const isHeld = ({ day: { countries }, date }: DayToSay): boolean =>
    cases.some(
      (one) =>
        (countries === null || (one.country !== null && countries.includes(one.country))) &&
        standingOn(one, date) === 'held' &&
        !isPartlyTold(one, facts),
    );
  return [...censuses, ...says.filter(({ say }) => isHeld(say)).map(({ alert }) => alert)];
}

const known = ({ key, rule, on, count, countries = [] }: ComposedAlert): KnownAlert => ({
  key,
  rule,
  on,
  until: null,
  count,
  groupId: null,
  subjectId: on,
  reference: on,
  concerned: [],
  countries,
  merged: null,
});
