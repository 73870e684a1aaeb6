import type { Day } from '../../lib/calendar-date';
import { describeDate } from '../../lib/date-text';
import { type IntervalEnd, type OneOfSpan, readForm } from '../../lib/partial-date-form';
import type { DatePoint, Season } from '../../lib/partial-date-point';

/** How a language says dates that are not known to the day. English has words of its own (`lib/date-text.ts`). */
export interface DateWords {
  months: readonly string[];
  seasons: Record<Season, string>;
  day(day: number, month: string, year: number): string;
  month(month: string, year: number): string;
  season(season: string, year: number, next: number | null): string;
  years(first: number, last: number): string;
  about(date: string): string;
  uncertain(date: string): string;
  /** Of one month: "19, 20 or 21 September 2021". */
  daysOf(days: readonly string[], month: string, year: number): string;
  interval(from: string, to: string, days: boolean): string;
  within(date: string): string;
  openFrom(from: string): string;
  endNotKnown(from: string): string;
  until(to: string): string;
  oneDayBetween(from: string, to: string): string;
  someTimeBetween(from: string, to: string): string;
  by(date: string): string;
  orLater(date: string): string;
  or(dates: readonly string[]): string;
}

/**
 * A date from its EDTF text, in words: what is known to a month stays a month, what is one of several says so.
 * @throws BadDate when the text is not a date
 */
export function dateIn(text: string, words: DateWords | null): string {
  if (!words) return describeDate({ text });
  const read = readForm(text);
  if (read.form === 'date') return point(read.point, words);
  return read.form === 'interval' ? interval(read.start, read.end, words) : choice(read.spans, words);
}

/** A day in words. */
export const dayIn = (day: Day, words: DateWords | null): string => dateIn(day, words);

function bare(one: DatePoint, words: DateWords): string {
  const { unit, year, month = 1, day = 1, season = 21 } = one;
  const name = words.months[month - 1]!;
  switch (unit) {
    case 'day':
      return words.day(day, name, year);
    case 'month':
      return words.month(name, year);
    case 'season':
      return words.season(words.seasons[season], year, season === 24 ? year + 1 : null);
    case 'year':
      return String(year);
    case 'decade':
      return words.years(year, year + 9);
    case 'century':
      return words.years(year, year + 99);
  }
}

function point(one: DatePoint, words: DateWords): string {
  const text = bare(one, words);
  const { qualifier } = one;
  const about = qualifier === 'approximate' || qualifier === 'both' ? words.about(text) : text;
  return qualifier === 'uncertain' || qualifier === 'both' ? words.uncertain(about) : about;
}

function interval(start: IntervalEnd, end: IntervalEnd, words: DateWords): string {
  if (typeof start === 'string') return typeof end === 'string' ? '' : words.until(point(end, words));
  if (end === 'open') return words.openFrom(point(start, words));
  if (end === 'unknown') return words.endNotKnown(point(start, words));
  const [from, to] = [point(start, words), point(end, words)];
  if (from !== to) return words.interval(from, to, start.unit === 'day' && end.unit === 'day');
  return end.unit === 'day' ? to : words.within(to);
}

function choice(spans: OneOfSpan[], words: DateWords): string {
  const points = spans.flatMap(({ from, to }) => (from && to && from.earliest === to.latest ? [from] : []));
  const [first] = points;
  const alike = (one: DatePoint): boolean => one.year === first!.year && one.month === first!.month;
  if (first && points.length === spans.length && points.every(alike)) {
    return words.daysOf(
      points.map(({ day }) => String(day)),
      words.months[first.month! - 1]!,
      first.year,
    );
  }
  return words.or(spans.map((span) => ofSpan(span, words)));
}

function ofSpan({ from, to }: OneOfSpan, words: DateWords): string {
  if (from === null) return to === null ? '' : words.by(bare(to, words));
  if (to === null) return words.orLater(bare(from, words));
  const [first, last] = [bare(from, words), bare(to, words)];
  if (first === last) return first;
  return from.unit === 'day' && to.unit === 'day'
    ? words.oneDayBetween(first, last)
    : words.someTimeBetween(first, last);
}
