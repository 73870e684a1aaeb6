import type { SentenceTerms } from './sentence-terms';
import { countryName } from '../../lib/countries';
import type { Day } from '../../lib/calendar-date';
import { type Duration, parseDuration } from '../../lib/duration';
import { stateless } from '../../lib/nationalities';
import { admiraltyCodes } from '../../sources/domain/reliability';
import { alternativesText, dateText } from './date-said';
import { fill } from './fill';
import type { ReportWords } from './report-words';

/** A sum of something as the language counts it: "1,234". */
export const numberText = (n: number, { locale }: ReportWords): string =>
  new Intl.NumberFormat(locale, { useGrouping: 'min2' }).format(n);

/** "1 day", "1,161 days", in the plural that the language asks for. */
export const countText = (n: number, unit: 'day' | 'month' | 'year', { locale }: ReportWords): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', useGrouping: 'min2' }).format(n);

/** "12.5 %" of a share between 0 and 1. */
export const shareText = (share: number, { locale }: ReportWords): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** "A, B and C". */
export const listText = (items: readonly string[], { locale }: ReportWords): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);

/** A day in words. */
export const dayText = (day: Day, words: ReportWords): string => dateText(day, words);

/** A moment to the minute, in UTC: a report is read in many zones. */
export function momentText(moment: string | Date, { locale }: ReportWords): string {
  const options = {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
    hour12: false,
  } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(new Date(moment))} UTC`;
}

/** "3 years and 6 months" of ISO 8601 or of a length; what is taken off has its sign. */
export function durationText(term: string | Duration, words: ReportWords): string {
  const { months, days } = typeof term === 'string' ? parseDuration(term) : term;
  const said = [
    [Math.trunc(months / 12), 'year'],
    [months % 12, 'month'],
    [days, 'day'],
  ] as const;
  const parts = said.filter(([n]) => n !== 0).map(([n, unit]) => countText(n, unit, words));
  return parts.length === 0 ? countText(0, 'day', words) : listText(parts, words);
}

/** What a sentence imposed, in words without a full stop; empty where nothing of it is known. */
export function sentenceText(terms: SentenceTerms, words: ReportWords): string {
  const { sentences } = words;
  const said = (term: string | undefined, some: string, forLife: string): string[] =>
    term === undefined ? [] : [term === 'life' ? forLife : fill(some, { time: durationText(term, words) })];
  const parts = [
    ...said(terms.imprisonment, sentences.imprisonment, sentences.lifeImprisonment),
    ...said(terms.dpr, sentences.dpr, sentences.dprForLife),
    ...said(terms.travel_ban, sentences.travelBan, sentences.travelBanForLife),
    ...(terms.counted_from ? [fill(sentences.countedFrom, { date: dateText(terms.counted_from, words) })] : []),
  ];
  const text = parts.join(words.language === 'ar' ? '؛ ' : words.language === 'zh' ? '；' : '; ');
  return text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1);
}

/** What sources say where they differ: "reported as 19 or 21 September 2021". EDTF texts. */
export const reportedAs = (dates: readonly string[], words: ReportWords): string =>
  fill(words.sentences.reportedAs, {
    dates: alternativesText(
      dates.map((date) => dateText(date, words)),
      words,
    ),
  });

/** A gender as it was written; the two that have a word in every language, by that. */
export function genderText(gender: string, words: ReportWords): string {
  const code = gender.trim().toLowerCase();
  if (['f', 'female', 'woman'].includes(code)) return words.female;
  return ['m', 'male', 'man'].includes(code) ? words.male : gender;
}

/** How far a source is to be believed. */
export function reliabilityWords(grade: string, words: ReportWords): string {
  const { verifications, likelihoods } = words;
  if (Object.hasOwn(verifications, grade)) return verifications[grade as keyof typeof verifications];
  if (Object.hasOwn(likelihoods, grade)) return likelihoods[grade as keyof typeof likelihoods];
  return admiraltyCodes.includes(grade) ? fill(words.graded, { grade }) : grade;
}

/** A country as the language calls it. */
export const countryText = (code: string, words: ReportWords): string => countryName(code, words.locale);

/** A nationality by its code, or that the person has none. */
export const nationalityText = (code: string, words: ReportWords): string =>
  code === stateless ? words.stateless : countryText(code, words);
