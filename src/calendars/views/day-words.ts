import { countryName } from '../../lib/countries';
import { capital } from '../../web/capital';
import type { CalendarDay, Concerned, DayKind, DayLanguage, DayRule, Moment, Reckoning } from '../domain/calendar-day';

export const kindLabels: Record<DayKind, string> = {
  day: 'Day to campaign on',
  festival: 'Festival in detention',
  census: 'Census',
  un_session: 'Session of a UN body',
  upr_deadline: 'Deadline of the Universal Periodic Review',
  reprisals_deadline: 'Deadline of the report on reprisals',
};

/** The headings of the list, in its order. */
export const kindHeadings: Record<DayKind, string> = {
  day: 'Days to campaign on',
  festival: 'Festivals, counted for whoever spends them in detention',
  census: 'Censuses',
  un_session: 'Sessions of UN bodies',
  upr_deadline: 'Deadlines of the Universal Periodic Review',
  reprisals_deadline: 'Deadlines of the report on reprisals',
};

export const concernLabels: Record<Concerned, string> = {
  everyone: 'Everyone who is held',
  women: 'Women',
  journalists: 'Journalists',
  writers: 'Writers',
  lawyers: 'Lawyers',
  disappeared: 'Those who are missing or held in secret',
};

export const momentLabels: Record<Moment, string> = {
  start: 'As the day begins',
  end: 'As the day ends',
};

export const reckoningLabels: Record<Reckoning, string> = {
  chinese: 'Chinese calendar',
  'islamic-umalqura': 'Islamic calendar (Umm al-Qura)',
  persian: 'Solar calendar of Iran',
};

export const languageLabels: Record<DayLanguage, string> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ar: 'Arabic',
  zh: 'Chinese',
  ru: 'Russian',
};

export const monthNames = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, i, 1)),
);

/** When the day falls, in words. */
export function ruleWords(rule: DayRule): string {
  switch (rule.type) {
    case 'every_year':
      return `${rule.day} ${monthNames[rule.month - 1]} every year`;
    case 'reckoned':
      return `Day ${rule.day} of month ${rule.month}, ${reckoningLabels[rule.calendar]}`;
    case 'dates':
      return rule.dates.length === 1 ? 'On one day that was entered' : `On ${rule.dates.length} days that were entered`;
  }
}

/** Where it means something, or for whom. */
export function whereWords({ kind, countries }: Pick<CalendarDay, 'kind' | 'countries'>): string {
  if (countries === null) return kind === 'festival' ? 'For everyone' : 'Everywhere';
  if (countries.length === 0) return 'Only for those of whom the case says so';
  const named = countries.slice(0, 6).map((code) => countryName(code));
  const more = countries.length - named.length;
  return capital(named.join(', ')) + (more > 0 ? ` and ${more} more` : '');
}
