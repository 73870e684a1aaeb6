import { isDay } from '../lib/calendar-date';
import { isCountryCode } from '../lib/countries';
import type { Problem } from '../lib/errors';
import { type FormValues, linesOf, textOf } from '../web/form-values';
import { badText } from '../web/text-fields';
import {
  type CalendarDay,
  type Concerned,
  concerns,
  type DayKind,
  dayKinds,
  dayLanguages,
  type DayRule,
  type Moment,
  moments,
  type Reckoning,
  reckonings,
} from './domain/calendar-day';

/** A day as it is written in the form: all but its code. */
export type DayInput = Omit<CalendarDay, 'code'>;

const mostDates = 400;
const mostLeads = 12;
const mostBefore = 365;

/** Where a day means something. */
export const scopes = ['everywhere', 'countries', 'stated'] as const;

/** What the form shows for a day. */
export function dayFormValues(day: CalendarDay & { version: number }): FormValues {
  const { rule, countries } = day;
  return {
    version: String(day.version),
    kind: day.kind,
    ...Object.fromEntries(dayLanguages.map((language) => [`names.${language}`, day.names[language]])),
    rule: rule.type,
    ...(rule.type !== 'dates' && { month: String(rule.month), day: String(rule.day) }),
    ...(rule.type === 'reckoned' && { calendar: rule.calendar }),
    ...(rule.type === 'dates' && { dates: rule.dates.join('\n') }),
    scope: countries === null ? 'everywhere' : countries.length > 0 ? 'countries' : 'stated',
    countries: countries?.join(', '),
    concerns: day.concerns,
    moment: day.moment,
    audience: day.audience,
    leads: day.leads.join(', '),
    source: day.source ?? undefined,
    mayDiffer: day.mayDiffer ? 'yes' : undefined,
    enabled: day.enabled ? 'yes' : undefined,
  };
}

/** Reads the form; what is wrong comes with its field. */
export function readDayForm(values: FormValues): { day: DayInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const wrong = (path: string, message: string): void => void problems.push({ path, message });
  const one = <T extends string>(name: string, codes: readonly T[], usual: T): T => {
    const code = textOf(values, name);
    if (code === undefined || (codes as readonly string[]).includes(code)) return (code as T | undefined) ?? usual;
    wrong(name, 'is not in the list. Choose from it.');
    return usual;
  };
  const kind = one<DayKind>('kind', dayKinds, 'day');
  const day: DayInput = {
    kind,
    names: namesOf(values, wrong),
    rule: ruleOf(values, wrong),
    countries: countriesOf(values, kind, wrong),
    concerns: one<Concerned>('concerns', concerns, 'everyone'),
    moment: one<Moment>('moment', moments, 'start'),
    audience: kind === 'festival' && values.audience === 'public' ? 'public' : 'task',
    leads: leadsOf(values, wrong),
    enabled: values.enabled === 'yes',
    source: textOf(values, 'source') ?? null,
    mayDiffer: values.mayDiffer === 'yes',
  };
  const badSource = day.source === null ? undefined : badText(day.source, { max: 500 });
  if (badSource) wrong('source', badSource);
  return { day, problems };
}

type Wrong = (path: string, message: string) => void;

function namesOf(values: FormValues, wrong: Wrong): CalendarDay['names'] {
  const names: Record<string, string> = {};
  for (const language of dayLanguages) {
    const text = textOf(values, `names.${language}`);
    const bad = text === undefined ? undefined : badText(text, { max: 200 });
    if (bad) wrong(`names.${language}`, bad);
    else if (text) names[language] = text;
  }
  if (!names.en && !textOf(values, 'names.en')) wrong('names.en', 'is needed.');
  return { ...names, en: names.en ?? '' };
}

function ruleOf(values: FormValues, wrong: Wrong): DayRule {
  const type = textOf(values, 'rule') ?? 'every_year';
  if (type === 'dates') return { type, dates: datesIn(values, wrong) };
  const month = numberOf(values, 'month', 12, wrong);
  const day = numberOf(values, 'day', type === 'reckoned' ? 30 : 31, wrong);
  if (type === 'reckoned') {
    const calendar = textOf(values, 'calendar');
    if ((reckonings as readonly unknown[]).includes(calendar))
      return { type, calendar: calendar as Reckoning, month, day };
    wrong('calendar', 'is needed: by which calendar the day is reckoned.');
  } else if (!isDay(`2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)) {
    wrong('day', 'does not exist in this month.');
  }
  return { type: 'every_year', month, day };
}

function numberOf(values: FormValues, name: string, most: number, wrong: Wrong): number {
  const text = textOf(values, name) ?? '';
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  wrong(name, `is needed: a whole number from 1 to ${most}.`);
  return 1;
}

function datesIn(values: FormValues, wrong: Wrong): string[] {
  const lines = linesOf(values, 'dates') ?? [];
  const bad = lines.find((line): boolean => !isDay(line));
  if (lines.length === 0) wrong('dates', 'is needed: one date a line, as 2027-03-09.');
  else if (bad !== undefined) wrong('dates', `holds “${bad.slice(0, 20)}”. Write each date as 2027-03-09, one a line.`);
  else if (lines.length > mostDates) wrong('dates', `has ${lines.length} entries; at most ${mostDates} are kept.`);
  return [...new Set(lines.filter((line) => isDay(line)))].sort().slice(0, mostDates);
}

function countriesOf(values: FormValues, kind: DayKind, wrong: Wrong): string[] | null {
  const scope = textOf(values, 'scope') ?? 'everywhere';
  if (scope === 'everywhere') return null;
  if (scope === 'stated' && kind === 'festival') return [];
  const codes = (textOf(values, 'countries') ?? '').split(/[\s,;]+/).filter(Boolean);
  const upper = codes.map((code) => code.toUpperCase());
  const bad = upper.find((code) => !isCountryCode(code));
  if (codes.length === 0) wrong('countries', 'is needed: codes of two letters, as CN, HK.');
  else if (bad !== undefined)
    wrong('countries', `holds “${bad.slice(0, 20)}”, which is no country code. Write CN, HK.`);
  return [...new Set(upper)].filter(isCountryCode).sort();
}

function leadsOf(values: FormValues, wrong: Wrong): number[] {
  const parts = (textOf(values, 'leads') ?? '').split(/[\s,;]+/).filter(Boolean);
  const days = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0));
  if (days.some((day) => day < 1 || day > mostBefore) || days.length > mostLeads)
    wrong('leads', `must be whole days before the date, up to ${mostBefore}, at most ${mostLeads} of them: 60, 30, 7.`);
  return [...new Set(days)].sort((a, b) => b - a);
}
