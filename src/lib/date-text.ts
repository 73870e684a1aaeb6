import { Day } from './calendar-date';
import { monthName } from './date-text-months';
import { DateForm, IntervalEnd, OneOfSpan, readForm } from './partial-date-form';
import { DatePoint } from './partial-date-point';

/** What a neighbouring date says already: its year, or its month and year. */
type Shared = 'nothing' | 'year' | 'month';

const seasons = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' } as const;

/** "19 September 2021" */
export function longDay(day: Day): string {
  const [y = '', m, d] = day.split('-');
  return `${Number(d)} ${monthName(Number(m))} ${y}`;
}

/** "19 Sep 2021" */
export function shortDay(day: Day): string {
  const [y = '', m, d] = day.split('-');
  return `${Number(d)} ${monthName(Number(m)).slice(0, 3)} ${y}`;
}

const winterEnd = (year: number): string => (year % 100 === 0 ? String(year) : String(year).slice(2));

/** A date without its mark: "19 September 2021", "the 2020s"; what the neighbour says already is left out. */
function bare({ unit, year, month = 0, day, season }: DatePoint, shared: Shared = 'nothing'): string {
  switch (unit) {
    case 'day':
    case 'month':
      return [
        ...(unit === 'day' ? [day] : []),
        ...(shared === 'month' ? [] : [monthName(month)]),
        ...(shared === 'nothing' ? [year] : []),
      ].join(' ');
    case 'season':
      // winter runs into the next year: its name says which winter is meant
      return season === 24 ? `winter ${year}–${winterEnd(year + 1)}` : `${seasons[season ?? 21]} ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      // "the 2000s" may be a decade or a century
      return year % 100 === 0 ? `the years ${year} to ${year + 9}` : `the ${year}s`;
    case 'century':
      return `the years ${year} to ${year + 99}`;
  }
}

/** A date with its mark: "about March 2017", "19 September 2021 (uncertain)". */
function marked(point: DatePoint, shared: Shared = 'nothing'): string {
  const text = bare(point, shared);
  switch (point.qualifier) {
    case '':
      return text;
    case 'uncertain':
      return `${text} (uncertain)`;
    case 'approximate':
      return `about ${text}`;
    case 'both':
      return `about ${text} (uncertain)`;
  }
}

const hasMonth = ({ unit, qualifier }: DatePoint): boolean => (unit === 'day' || unit === 'month') && qualifier === '';

/** What all of these dates have in common, so that it need be said only once, with the last. */
function sharedBy(points: DatePoint[]): Shared {
  const [first] = points;
  if (!first || !points.every((p) => hasMonth(p) && p.year === first.year)) return 'nothing';
  return points.every((p) => p.unit === 'day' && p.month === first.month) ? 'month' : 'year';
}

function ofInterval(start: IntervalEnd, end: IntervalEnd): string {
  if (typeof start !== 'string' && typeof end !== 'string') {
    const [first, last] = [marked(start), marked(end)];
    if (first !== last) return `${marked(start, sharedBy([start, end]))} to ${last}`;
    return end.unit === 'day' ? last : `within ${last}`;
  }
  if (typeof start !== 'string')
    return `from ${marked(start)}, ${end === 'open' ? 'still going on or end not known' : 'end not known'}`;
  return typeof end === 'string' ? '' : `until ${marked(end)}, start not known`;
}

const isSingle = ({ from, to }: OneOfSpan): boolean =>
  from !== null && to !== null && from.earliest === to.earliest && from.latest === to.latest;

/** One row of dates, of which one is meant. `alone`: it is the whole choice. */
function ofSpan({ from, to }: OneOfSpan, alone: boolean): string {
  if (from === null && to === null) return '';
  if (from === null) {
    const last = to as DatePoint;
    return alone ? `by ${last.unit === 'day' ? '' : 'the end of '}${bare(last)}` : `${bare(last)} or earlier`;
  }
  if (to === null) return `${bare(from)} or later`;
  if (isSingle({ from, to })) return bare(from);
  const what = from.unit === 'day' && to.unit === 'day' ? 'one day' : 'some time';
  return `${what} between ${bare(from, sharedBy([from, to]))} and ${bare(to)}`;
}

function ofChoice(spans: OneOfSpan[]): string {
  if (spans.length === 1) return ofSpan(spans[0] as OneOfSpan, true);
  const startOf = ({ from }: OneOfSpan): Day => from?.earliest ?? '';
  const sorted = [...spans].sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
  // "2020 or earlier, or 2022": with a row among them, a comma keeps the members apart
  if (!sorted.every(isSingle)) return sorted.map((span) => ofSpan(span, false)).join(', or ');
  const points = sorted.map(({ from }) => from as DatePoint);
  const shared = sharedBy(points);
  const said = points.slice(0, -1).map((point) => bare(point, shared));
  return `${said.join(', ')} or ${bare(points.at(-1) as DatePoint)}`;
}

function inEnglish(read: DateForm): string {
  switch (read.form) {
    case 'date':
      return marked(read.point);
    case 'interval':
      return ofInterval(read.start, read.end);
    case 'one_of':
      return ofChoice(read.spans);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, month or year as the language writes it, in the Gregorian calendar; its qualifier is left to the caller. */
export function plainDate({ unit, earliest }: Pick<DatePoint, 'unit' | 'earliest'>, locale: string): string {
  const key = `${locale} ${unit}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      calendar: 'gregory',
      year: 'numeric',
      ...(unit === 'year' ? {} : { month: 'long' }),
      ...(unit === 'day' ? { day: 'numeric' } : {}),
    });
    formats.set(key, format);
  }
  return format.format(Date.parse(`${earliest}T00:00:00Z`));
}

/** A plain day, month or year as the language writes it; undefined for all else. */
function inLanguage(point: DatePoint, locale: string): string | undefined {
  const isPlain = point.qualifier === '' && (point.unit === 'day' || point.unit === 'month' || point.unit === 'year');
  return isPlain ? plainDate(point, locale) : undefined;
}

/**
 * A date for people, from its EDTF text. A stretch of time says from when to when ("19 September 2021 to
 * 27 March 2022"); one of several dates says "one day between" or "or", so that nobody reads that it lasted.
 * Other languages than English have plain days, months and years so far, the rest stays English.
 * @throws BadDate when the text is not a date
 */
export function describeDate({ text }: { text: string }, locale = 'en'): string {
  const read = readForm(text);
  const isEnglish = /^en\b/i.test(locale);
  return (!isEnglish && read.form === 'date' ? inLanguage(read.point, locale) : undefined) ?? inEnglish(read);
}
