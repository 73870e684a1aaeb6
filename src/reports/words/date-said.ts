import { type IntervalEnd, type OneOfSpan, readForm } from '../../lib/partial-date-form';
import type { DatePoint } from '../../lib/partial-date-point';
import { describeDate, plainDate } from '../../lib/date-text';
import { fill } from './fill';
import type { ReportWords } from './report-words';

function bare(point: DatePoint, { dates, locale }: ReportWords): string {
  const { unit, year } = point;
  const yearOf = (n: number): string => plainDate({ unit: 'year', earliest: `${n}-01-01` }, locale);
  switch (unit) {
    case 'season': {
      // Winter runs into the next year: its name says which winter is meant.
      const last = String(year + 1).slice(-2);
      return fill(dates.seasons[point.season ?? 21], { year: point.season === 24 ? `${year}–${last}` : yearOf(year) });
    }
    case 'decade':
      return fill(dates.years, { a: year, b: year + 9 });
    case 'century':
      return fill(dates.years, { a: year, b: year + 99 });
    default:
      return plainDate(point, locale);
  }
}

function marked(point: DatePoint, words: ReportWords): string {
  const date = bare(point, words);
  const { uncertain, about, aboutUncertain } = words.dates;
  const mark = { '': '{date}', uncertain, approximate: about, both: aboutUncertain }[point.qualifier];
  return fill(mark, { date });
}

function ofInterval(start: IntervalEnd, end: IntervalEnd, words: ReportWords): string {
  const { dates } = words;
  if (typeof start !== 'string' && typeof end !== 'string') {
    const [a, b] = [marked(start, words), marked(end, words)];
    if (a !== b) return fill(dates.fromTo, { a, b });
    return end.unit === 'day' ? b : fill(dates.within, { date: b });
  }
  if (typeof start !== 'string')
    return fill(end === 'open' ? dates.fromOpen : dates.fromUnknown, { date: marked(start, words) });
  return typeof end === 'string' ? '' : fill(dates.untilUnknown, { date: marked(end, words) });
}

function ofSpan({ from, to }: OneOfSpan, words: ReportWords, alone: boolean): string {
  const { dates } = words;
  if (from === null) return to === null ? '' : fill(alone ? dates.by : dates.orEarlier, { date: bare(to, words) });
  if (to === null) return fill(dates.orLater, { date: bare(from, words) });
  if (from.earliest === to.earliest && from.latest === to.latest) return bare(from, words);
  const days = from.unit === 'day' && to.unit === 'day';
  return fill(days ? dates.dayBetween : dates.between, { a: bare(from, words), b: bare(to, words) });
}

/**
 * A date in words of any language of reports, from its EDTF text. English says it as the pages do.
 * @throws BadDate when the text is not a date
 */
export function dateText(text: string, words: ReportWords): string {
  if (words.language === 'en') return describeDate({ text });
  const read = readForm(text);
  if (read.form === 'date') return marked(read.point, words);
  if (read.form === 'interval') return ofInterval(read.start, read.end, words);
  if (read.spans.length === 1) return ofSpan(read.spans[0]!, words, true);
  const earliest = ({ from }: OneOfSpan): string => from?.earliest ?? '';
  const sorted = [...read.spans].sort((a, b) => (earliest(a) < earliest(b) ? -1 : 1));
  const said = sorted.map((span) => ofSpan(span, words, false));
  return alternativesText(said, words);
}

/** Dates in words of which one is true; days of one month share its name: "19, 20 or 21 September 2021". */
export function alternativesText(dates: readonly string[], { locale }: ReportWords): string {
  const or = (items: readonly string[]): string => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
  const same = (parts: readonly string[]): boolean => parts.every((part) => part === parts[0]);
  const dayFirst = dates.map((date) => /^(\d{1,2})(\D.*)$/u.exec(date) ?? ['', '', date]);
  const rest = dayFirst.map(([, , after]) => after!);
  if (same(rest) && dayFirst.every(([, day]) => day)) return or(dayFirst.map(([, day]) => day!)) + rest[0];
  const dayLast = dates.map((date) => /^(.*\D)(\d{1,2}日)$/u.exec(date) ?? ['', date, '']);
  const month = dayLast.map(([, before]) => before!);
  if (same(month) && dayLast.every(([, , day]) => day)) return month[0] + or(dayLast.map(([, , day]) => day!));
  return or(dates);
}
