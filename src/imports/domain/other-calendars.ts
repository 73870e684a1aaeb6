import { addDays } from '../../lib/calendar-date';

/** A date in another calendar is asked about: which calendar is meant is for a person to say, and the day can be off by one. */
export interface OtherCalendar {
  /** "the Islamic calendar" */
  name: string;
  /** EDTF. */
  suggestion: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The year of the Republic of China: its first year is 1912. */
export function fromMinguo(year: number, month?: number, day?: number): OtherCalendar {
  const parts = [String(year + 1911), ...(month ? [pad(month)] : []), ...(month && day ? [pad(day)] : [])];
  return { name: `the calendar of the Republic of China (year ${year})`, suggestion: parts.join('-') };
}

/** The Buddhist year of Thailand is 543 ahead. */
export const fromBuddhist = (year: number, month?: number, day?: number): OtherCalendar => ({
  name: `the Buddhist calendar (year ${year})`,
  suggestion: [String(year - 543), ...(month ? [pad(month)] : []), ...(month && day ? [pad(day)] : [])].join('-'),
});

/** The tabular Islamic calendar: the moon that was seen may differ by a day or two, so the suggestion is approximate. */
export function fromIslamic(year: number, month?: number, day?: number): OtherCalendar {
  const first = (m: number, d: number): string =>
    addDays('0622-07-19', (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (m - 1)) + d - 1);
  const name = `the Islamic calendar (year ${year})`;
  if (month && day) return { name, suggestion: `${first(month, day)}~` };
  if (month) return { name, suggestion: `[${first(month, 1)}..${addDays(first(month, 1), 29)}]` };
  return { name, suggestion: `[${first(1, 1).slice(0, 4)}..${first(12, 29).slice(0, 4)}]` };
}

/** The solar calendar of Iran and Afghanistan; its year begins about 21 March, and a day may be off by one. */
export function fromPersian(year: number, month?: number, day?: number): OtherCalendar {
  const name = `the solar calendar of Iran (year ${year})`;
  const newYear = `${year + 621}-03-21`;
  const offset = (m: number): number => (m <= 7 ? (m - 1) * 31 : 186 + (m - 7) * 30);
  if (month && day) return { name, suggestion: `${addDays(newYear, offset(month) + day - 1)}~` };
  if (month)
    return { name, suggestion: `[${addDays(newYear, offset(month))}..${addDays(newYear, offset(month) + 30)}]` };
  return { name, suggestion: `[${newYear}..${year + 622}-03-20]` };
}
