import { chineseNumber } from './chinese-numerals';
import { centuryTrouble, type DateContext, dated, type FoundParts, fullYear, numbered } from './date-parts-found';
import { fromBuddhist, fromIslamic, fromMinguo, fromPersian, type OtherCalendar } from './other-calendars';
import { monthOfName, seasonOfName } from './words/date-words';

/** What the brackets of a pattern caught. */
export type Groups = (string | undefined)[];

export const asNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : chineseNumber(text);
const digitsOf = (text: string | undefined): number | undefined =>
  text && /^\d+$/.test(text) ? Number(text) || undefined : undefined;

export const asked = (text: string, ...calendars: OtherCalendar[]): FoundParts => ({
  how: [],
  trouble: {
    what: `“${text.trim()}” may be a date of ${calendars.map(({ name }) => name).join(' or of ')}.`,
    suggestion: `If it is, write the Gregorian date; by calculation it is ${calendars.map((c) => c.suggestion).join(' or ')}.`,
    answers: calendars.map(({ suggestion }) => suggestion),
  },
});

/** Years that are none of ours, or may be: asked about, never converted silently. */
export function otherYear(text: string, y: number, m?: number, d?: number): FoundParts | undefined {
  if (y >= 1300 && y < 1500) return asked(text, fromIslamic(y, m, d), ...(y < 1420 ? [fromPersian(y, m, d)] : []));
  return y >= 2480 && y < 2600 ? asked(text, fromBuddhist(y, m, d)) : undefined;
}

/** A year that stands first, and what follows of it; "dd" and "00" are not known. */
export function yearFirst(text: string, y: number, month?: string, day?: string): FoundParts {
  const [m, d] = [digitsOf(month), digitsOf(day)];
  const isOpen = [month, day].some((part) => part !== undefined && digitsOf(part) === undefined);
  const other = otherYear(text, y, m, d);
  if (other) return other;
  if (m === undefined && d !== undefined)
    return { how: [], trouble: { what: `“${text}” has a day without a month.`, answers: [String(y)] } };
  return dated(y, m, d, isOpen ? ['what is left open is not known'] : []);
}

/** A date in years of the Republic of China, as 民國110年9月19日 or 110/9/19: asked about. */
export function minguo([y, m, d]: Groups, text: string): FoundParts {
  return asked(text, fromMinguo(asNumber(y) ?? 0, asNumber(m), asNumber(d)));
}

/** A date whose month is a word; `yearless` where the year is left out. */
export function named(
  text: string,
  day: string | undefined,
  name: string,
  y: string | undefined,
  context: DateContext,
): FoundParts {
  const month = monthOfName(name) as number;
  const d = day === undefined ? undefined : Number(day);
  if (y === undefined) return { yearless: { month, day: d }, how: [] };
  const { year, how } = fullYear(y, context);
  if (year === undefined) return centuryTrouble(text, y, month, d, context);
  return otherYear(text, year, month, d) ?? dated(year, month, d, how);
}

/** Two days of one month: "3–4 May 2019" lasted, "3 or 4 May 2019" is one of them. */
export function twoDays(
  text: string,
  a: string,
  link: string,
  b: string,
  name: string,
  y: string | undefined,
  context: DateContext,
): FoundParts | undefined {
  const ends = [a, b].map((day) => named(text, day, name, y, context));
  const bad = ends.find((end) => end.edtf === undefined);
  if (bad) return bad.trouble && bad;
  const [from, to] = ends.map((end) => end.edtf as string) as [string, string];
  if (/or|ou|или/.test(link)) return { edtf: `[${from},${to}]`, how: ['one of the two'] };
  if (!/[-–]|to|au/.test(link))
    return {
      how: [],
      trouble: { what: `“${text}” holds two dates.`, answers: [`{${from},${to}}`, `[${from},${to}]`] },
    };
  return { edtf: `${from}/${to}`, how: ['from the first day to the second'] };
}

const third: Record<string, [number, number]> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] };

/** 2021年9月19日, also in Chinese numerals, and the first, middle or last ten days of a month. */
export function chinese([y, m, d, tenDays]: Groups, text: string): FoundParts | undefined {
  const year = asNumber(y);
  if (year === undefined || year < 100) return undefined;
  if (year < 1000) return year < 200 ? minguo([y, m, d], text) : undefined;
  const parts = otherYear(text, year, asNumber(m), asNumber(d)) ?? dated(year, asNumber(m), asNumber(d));
  const days = tenDays && m && !d && third[tenDays];
  if (!days || !parts.edtf) return parts;
  const last = tenDays === '下' ? parts.edtf : `${parts.edtf}-${days[1]}`;
  return { edtf: `[${parts.edtf}-${String(days[0]).padStart(2, '0')}..${last}]`, how: ['ten days of the month'] };
}

export const seasonHow = (season: string): string[] => [
  'a season of the northern half of the world',
  ...(seasonOfName(season) === 24 ? ['winter runs into the next year'] : []),
];

export const withTime = (parts: FoundParts, text: string): FoundParts =>
  /\d:\d/.test(text) ? { ...parts, how: [...parts.how, 'the time of day is left out'] } : parts;

/** Three numbers with the year last; asked about where it is a year of another calendar. */
export function numberedOrOther(text: string, a: string, b: string, c: string, context: DateContext): FoundParts {
  const year = Number(c);
  const [d, m] = Number(b) <= 12 ? [Number(a), Number(b)] : [Number(b), Number(a)];
  const other = c.length === 4 ? otherYear(text, year, m, d) : undefined;
  return other ?? withTime(numbered(text, a, b, c, context), text);
}

/** "Feb 21" is a day without a year or a month of 2021. */
export function dayOrYear(text: string, name: string, n: string, context: DateContext): FoundParts {
  const { year } = fullYear(n, context);
  const month = dated(year ?? 0, monthOfName(name)).edtf;
  if (Number(n) > 31 || n === '00') return month ? { edtf: month, how: [`the year ${n} is ${year}`] } : { how: [] };
  return {
    how: [],
    trouble: {
      what: `“${text}” can be a day without its year, or a month of the year ${year ?? n}.`,
      suggestion: `Write the year with four digits${month ? `, as ${month}` : ''}.`,
      answers: month ? [month] : [],
    },
  };
}
