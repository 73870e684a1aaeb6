import type { Day } from '../../lib/calendar-date';

/** The six languages in which names of days are kept. */
export const dayLanguages = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;
export type DayLanguage = (typeof dayLanguages)[number];

/**
 * - `day`: a day on which campaigns speak
 * - `festival`: a festival that is counted for each person in detention, "the third Spring Festival"
 * - `census`: a day on which others count who is held
 * - `un_session`: a session of a UN body
 * - `upr_deadline`, `reprisals_deadline`: the last day to hand in something to the UN
 */
export const dayKinds = ['day', 'festival', 'census', 'un_session', 'upr_deadline', 'reprisals_deadline'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Calendars that a festival may follow, by their names in CLDR, and how many months a year of each may have. */
export const reckonings = ['chinese', 'islamic-umalqura', 'persian'] as const;
export type Reckoning = (typeof reckonings)[number];

/** When a day falls. */
export type DayRule =
  | { type: 'every_year'; month: number; day: number }
  | { type: 'reckoned'; calendar: Reckoning; month: number; day: number }
  | { type: 'dates'; dates: readonly Day[] };

/** Whom the number in the headline of a day counts. */
export const concerns = ['everyone', 'women', 'journalists', 'writers', 'lawyers', 'disappeared'] as const;
export type Concerned = (typeof concerns)[number];

/** Does a census count who is held as the day begins, or as it ends? */
export const moments = ['start', 'end'] as const;
export type Moment = (typeof moments)[number];

/** A day of the calendar of the field. */
export interface CalendarDay {
  /** Stable: stands in the key of an alert. */
  code: string;
  kind: DayKind;
  names: Partial<Record<DayLanguage, string>> & { en: string };
  rule: DayRule;
  /**
   * The countries to which it means something; null: everywhere. A festival without a country is kept by those alone of
   * whom the case says so.
   */
  countries: readonly string[] | null;
  concerns: Concerned;
  /** Of a census. */
  moment: Moment;
  /** May the headline that names a person be published? A day of religion is a question to the family first. */
  audience: 'public' | 'task';
  /** So many days before, the day is announced by itself. */
  leads: readonly number[];
  enabled: boolean;
  source: string | null;
  /** The day may be kept a day earlier or later: it hangs on an observation, or on a decision of each country. */
  mayDiffer: boolean;
}
