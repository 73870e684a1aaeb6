import { AlertShown } from '../../alerts/views/alert-shown';
import { addDays, Day } from '../../lib/calendar-date';
import { monthAndYear, weekdayOf } from '../../web/day-text';

export interface Week {
  heading: string;
  alerts: AlertShown[];
}

/** The alerts in the portions in which people plan: what has waited since its day, what may be any day now, then this week up to Sunday, next week, then by month. */
export function byWeek(alerts: AlertShown[], today: Day): Week[] {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const nextSunday = addDays(sunday, 7);
  const weeks: Week[] = [];
  for (const shown of alerts) {
    const { on, precision } = shown.alert;
    const before = precision === 'day' ? 'Waiting' : 'Day not known';
    const heading = on < today ? before : headingOf(on, today, sunday, nextSunday);
    if (weeks.at(-1)?.heading !== heading) weeks.push({ heading, alerts: [] });
    weeks.at(-1)!.alerts.push(shown);
  }
  return weeks;
}

function headingOf(on: Day, today: Day, sunday: Day, nextSunday: Day): string {
  if (on <= sunday) return 'This week';
  if (on <= nextSunday) return 'Next week';
  const month = monthAndYear(on);
  const name = month.slice(0, month.indexOf(' '));
  return monthAndYear(today) === month || monthAndYear(nextSunday) === month ? `Later in ${name}` : name;
}
