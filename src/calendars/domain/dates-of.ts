import { addDays, type Day, isDay, yearOf } from '../../lib/calendar-date';
import type { DayRule, Reckoning } from './calendar-day';
import { keptOn } from './chinese-date';

const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * The days on which a rule falls in a year of the Gregorian calendar, in their order: none, one or two, since a year of
 * twelve moons is eleven days shorter. 29 February is kept on the 28th in common years.
 */
export function datesOf(rule: DayRule, year: number): readonly Day[] {
  let years = remembered.get(rule);
  if (!years) remembered.set(rule, (years = new Map<number, Day[]>()));
  let days = years.get(year);
  if (!days) years.set(year, (days = read(rule, year)));
  return days;
}

// One window asks for the festivals of the same few years once for each person.
const remembered = new WeakMap<DayRule, Map<number, Day[]>>();

function read(rule: DayRule, year: number): Day[] {
  switch (rule.type) {
    case 'every_year': {
      const month = `${String(year).padStart(4, '0')}-${pad(rule.month)}`;
      const day = `${month}-${pad(rule.day)}`;
      if (isDay(day)) return [day];
      return rule.month === 2 && rule.day === 29 ? [`${month}-28`] : [];
    }
    case 'dates':
      return rule.dates.filter((day) => yearOf(day) === year).sort();
    case 'reckoned':
      return rule.calendar === 'chinese'
        ? [year - 1, year].flatMap((y) => keptOn(y, rule.month, rule.day) ?? []).filter((day) => yearOf(day) === year)
        : monthsOf(rule.calendar, year)
            .filter((first) => first.month === rule.month)
            .map((first) => addDays(first.on, rule.day - 1))
            .filter((day) => yearOf(day) === year);
  }
}

/** The days from one to another on which a rule falls, both included. */
export function datesBetween(rule: DayRule, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) days.push(...datesOf(rule, year));
  return days.filter((day) => day >= from && day <= to);
}

/**
 * The how-manieth time a rule falls on a day, counted from a day that is not counted itself. Null where the dates that
 * are known do not reach back to it, or where the rule does not fall on the day.
 */
export function timesSince(rule: DayRule, since: Day, on: Day): number | null {
  if (rule.type === 'dates' && !reachesBack(rule.dates, since)) return null;
  const days = datesBetween(rule, since, on).filter((day) => day > since);
  return days.at(-1) === on ? days.length : null;
}

/** A list may begin late: what fell between the day and its first is not known. */
function reachesBack(dates: readonly Day[], since: Day): boolean {
  const first = [...dates].sort()[0];
  return first !== undefined && first <= since;
}

interface FirstOfMonth {
  month: number;
  on: Day;
}

const formats = new Map<Reckoning, Intl.DateTimeFormat>();
const known = new Map<string, FirstOfMonth[]>();

/** The first days of the months of a calendar that the machine knows, from the end of the year before. */
function monthsOf(calendar: Reckoning, year: number): FirstOfMonth[] {
  const key = `${calendar} ${year}`;
  let months = known.get(key);
  if (!months) known.set(key, (months = readMonths(calendar, year)));
  return months;
}

function readMonths(calendar: Reckoning, year: number): FirstOfMonth[] {
  let format = formats.get(calendar);
  if (!format) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { ...parts, timeZone: 'UTC' });
    formats.set(calendar, format);
  }
  const months: FirstOfMonth[] = [];
  const last = `${year}-12-31`;
  for (let on = addDays(`${year}-01-01`, -31); on <= last; on = addDays(on, 1)) {
    const parts = format.formatToParts(Date.parse(`${on}T00:00:00Z`));
    const part = (type: string): string | undefined => parts.find((p) => p.type === type)?.value;
    if (part('day') === '1') months.push({ month: Number(part('month')), on });
  }
  return months;
}
