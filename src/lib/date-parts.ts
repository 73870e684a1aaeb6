import { dateFromParts, DateParts, mostDays } from './date-parts-read';
import { DateForm, OneOfSpan, readForm } from './partial-date-form';
import { DatePoint } from './partial-date-point';

export { dateFromParts, dateModes, mostDays } from './date-parts-read';
export type { DateMode, DateParts } from './date-parts-read';

const boxes = ({ day, month, year }: DatePoint): Pick<DateParts, 'day' | 'month' | 'year'> => ({
  ...(day === undefined ? {} : { day: String(day) }),
  ...(month === undefined ? {} : { month: String(month) }),
  year: String(year),
});

function ofPoint(point: DatePoint): DateParts | undefined {
  const { unit, qualifier } = point;
  if (unit !== 'day' && unit !== 'month' && unit !== 'year') return undefined;
  const isAbout = qualifier === 'approximate' || qualifier === 'both';
  return {
    mode: isAbout ? 'about' : unit === 'day' ? 'exact' : unit,
    ...boxes(point),
    ...(qualifier === 'uncertain' || qualifier === 'both' ? { uncertain: true } : {}),
  };
}

const asText = ({ day, month, year }: DatePoint): string =>
  [year, month, day]
    .filter((n) => n !== undefined)
    .map((n) => String(n).padStart(2, '0'))
    .join('-');

function ofChoice(spans: OneOfSpan[]): DateParts | undefined {
  if (spans.length > mostDays) return undefined;
  if (spans.length > 1) return { mode: 'one_of', days: spans.map(({ from }) => (from ? asText(from) : '')) };
  const { from, to } = spans[0] as OneOfSpan;
  if (from && to) {
    const { day, month, year } = boxes(to);
    return {
      mode: 'between',
      ...boxes(from),
      ...(day === undefined ? {} : { to_day: day }),
      ...(month === undefined ? {} : { to_month: month }),
      to_year: year,
    };
  }
  if (from) return { mode: 'after', ...boxes(from) };
  return to ? { mode: 'before', ...boxes(to) } : undefined;
}

function partsOf(read: DateForm): DateParts | undefined {
  switch (read.form) {
    case 'date':
      return ofPoint(read.point);
    case 'one_of':
      return ofChoice(read.spans);
    case 'interval':
      return undefined;
  }
}

/**
 * What the form shows for a date that is corrected; numbers without leading zeros. What its boxes cannot
 * give back to the letter (a stretch of time, a season, `2021-09-XX`) stays 'as_written'.
 * @throws BadDate when the text is not a date
 */
export function datePartsOf(edtf: string): DateParts {
  const parts = partsOf(readForm(edtf));
  const isSame = parts !== undefined && dateFromParts(parts) === edtf;
  return isSame ? parts : { mode: 'as_written', text: edtf };
}
