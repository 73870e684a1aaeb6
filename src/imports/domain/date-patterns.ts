import { CHINESE_DIGITS, chineseNumber } from './chinese-numerals';
import {
  centuryTrouble,
  type DateContext,
  dated,
  type FoundDate,
  type FoundParts,
  fullYear,
  type Trouble,
  numbered,
} from './date-parts-found';
import { fromBuddhist, fromIslamic, fromMinguo, fromPersian, type OtherCalendar } from './other-calendars';
import { islamicMonths, monthOfName, monthPattern, seasonOfName, seasonPattern } from './words/date-words';

type Groups = (string | undefined)[];
type Pattern = [RegExp, (groups: Groups, context: DateContext, text: string) => FoundParts | undefined];

const CN = `\\d{1,2}|[${CHINESE_DIGITS}]{1,3}`;
const OPEN = 'mm?|dd?|xx?|\\?\\??|00?';
const TIME = '(?:(?:t| +)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?(?: ?z|[+-]\\d{2}:?\\d{2})?)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|ro|º|ª|°|-го|-е)?';
const OF = "(?:(?:de|del|of|d')\\s*)?";
const YEAR = "(\\d{4}|'?\\d{2})(?![\\d:])";
const END = '(?!\\p{L})';
const asNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : chineseNumber(text);
const digitsOf = (text: string | undefined): number | undefined =>
  text && /^\d+$/.test(text) ? Number(text) || undefined : undefined;
const pattern = (source: string): RegExp => new RegExp(source, 'uy');

const asked = (text: string, ...calendars: OtherCalendar[]): FoundParts => ({
  how: [],
  trouble: {
    what: `“${text.trim()}” may be a date of ${calendars.map(({ name }) => name).join(' or of ')}.`,
    suggestion: `If it is, write the Gregorian date; by calculation it is ${calendars.map((c) => c.suggestion).join(' or ')}.`,
    answers: calendars.map(({ suggestion }) => suggestion),
  },
});

/** Years that are none of ours, or may be: asked about, never converted silently. */
function otherYear(text: string, y: number, m?: number, d?: number): FoundParts | undefined {
  if (y >= 1300 && y < 1500) return asked(text, fromIslamic(y, m, d), ...(y < 1420 ? [fromPersian(y, m, d)] : []));
  return y >= 2480 && y < 2600 ? asked(text, fromBuddhist(y, m, d)) : undefined;
}

/** A year that stands first, and what follows of it; "dd" and "00" are not known. */
function yearFirst(text: string, y: number, month?: string, day?: string): FoundParts {
  const [m, d] = [digitsOf(month), digitsOf(day)];
  const isOpen = [month, day].some((part) => part !== undefined && digitsOf(part) === undefined);
  const other = otherYear(text, y, m, d);
  if (other) return other;
  if (m === undefined && d !== undefined)
    return { how: [], trouble: { what: `“${text}” has a day without a month.`, answers: [String(y)] } };
  return dated(y, m, d, isOpen ? ['what is left open is not known'] : []);
}

function minguo([y, m, d]: Groups, text: string): FoundParts {
  return asked(text, fromMinguo(asNumber(y) ?? 0, asNumber(m), asNumber(d)));
}

function named(
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
function twoDays(
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

const LINK = '\\s*(-|–|to|au|or|ou|или|and|et|y|&|,|\\/)\\s*';
const third: Record<string, [number, number]> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] };

function chinese([y, m, d, tenDays]: Groups, text: string): FoundParts | undefined {
  const year = asNumber(y);
  if (year === undefined || year < 100) return undefined;
  if (year < 1000) return year < 200 ? minguo([y, m, d], text) : undefined;
  const parts = otherYear(text, year, asNumber(m), asNumber(d)) ?? dated(year, asNumber(m), asNumber(d));
  const days = tenDays && m && !d && third[tenDays];
  if (!days || !parts.edtf) return parts;
  const last = tenDays === '下' ? parts.edtf : `${parts.edtf}-${days[1]}`;
  return { edtf: `[${parts.edtf}-${String(days[0]).padStart(2, '0')}..${last}]`, how: ['ten days of the month'] };
}

// The first that fits at a place is taken: longer shapes stand before their beginnings.
const patterns: Pattern[] = [
  [
    pattern(
      `(?:民[国國]|roc|minguo)\\s*(\\d{1,3}|[${CHINESE_DIGITS}]{1,4})\\s*(?:年|[./-])?(?:\\s*(${CN})\\s*(?:月|[./-])(?:\\s*(${CN})\\s*[日号號]?)?)?`,
    ),
    (g, _c, text) => minguo(g, text),
  ],
  [
    pattern(
      `(\\d{3,4}|[${CHINESE_DIGITS}]{4})\\s*年(?:\\s*(${CN})\\s*月份?(?:\\s*(${CN})\\s*[日号號]|(上|中|下)旬)?)?(?![\\d春夏秋冬])`,
    ),
    (g, _c, text) => chinese(g, text),
  ],
  [
    pattern(`(\\d{4})年?\\s*([春夏秋冬])[季天]?`),
    ([y, season]) => ({ edtf: `${y}-${seasonOfName(season as string)}`, how: seasonHow(season as string) }),
  ],
  [
    pattern(`(${CN})月(?:(${CN})[日号號])?`),
    ([m, d]) => ({ yearless: { month: asNumber(m) ?? 0, day: asNumber(d) }, how: [] }),
  ],
  [pattern(`(1[01]\\d)[./-](\\d{1,2})[./-](\\d{1,2})(?!\\d)`), (g, _c, text) => minguo(g, text)],
  [
    pattern(`(\\d{4})\\s*[-/.]\\s*(\\d{1,2}|${OPEN})\\s*[-/.]\\s*(\\d{1,2}|${OPEN})(?!\\d|(?!t\\d)\\p{L})${TIME}`),
    ([y, m, d], _c, text) => withTime(yearFirst(text, Number(y), m, d), text),
  ],
  [
    pattern(`(\\d{4})\\s*[/.-]\\s*(\\d{1,2}|${OPEN})(?![\\d\\p{L}]|[./-]\\d)`),
    ([y, m], _c, text) => yearFirst(text, Number(y), m),
  ],
  [
    pattern(`((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)`),
    ([y, m, d]) => dated(Number(y), Number(m), Number(d), ['year, month, day']),
  ],
  [
    pattern(`(${OPEN})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4})(?!\\d)`),
    ([, m, y], _c, text) => yearFirst(text, Number(y), m, 'dd'),
  ],
  [pattern(`(?:${OPEN})[./-](?:${OPEN})[./-](\\d{4})(?!\\d)`), ([y], _c, text) => yearFirst(text, Number(y), 'mm')],
  [
    pattern(`(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|'?\\d{2})(?!\\d)${TIME}`),
    ([a, b, c], context, text) => numberedOrOther(text, a as string, b as string, c as string, context),
  ],
  [
    pattern(`(\\d{1,2})\\s?[./-]\\s?(\\d{4})(?![\\d./-])`),
    ([m, y], _c, text) => (Number(m) > 12 ? undefined : yearFirst(text, Number(y), m)),
  ],
  [
    pattern(`${DAY}${LINK}${DAY}[\\s.,/-]*${OF}(${monthPattern})${END}\\.?(?:[\\s.,/-]*${OF}${YEAR})?`),
    ([a, link, b, name, y], context, text) =>
      twoDays(text, a as string, link as string, b as string, name as string, y, context),
  ],
  [
    pattern(`${DAY}[\\s.,/-]*${OF}(${monthPattern})${END}\\.?(?:[\\s.,/-]*${OF}${YEAR})?${TIME}`),
    ([d, name, y], context, text) => named(text, d, name as string, y, context),
  ],
  [
    pattern(`(${monthPattern})${END}\\.?\\s*${DAY}${LINK}${DAY}(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)`),
    ([name, a, link, b, y], context, text) =>
      twoDays(text, a as string, link as string, b as string, name as string, y, context),
  ],
  [
    pattern(`(${monthPattern})${END}\\.?\\s*${DAY}(?![\\d])(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)${TIME}`),
    ([name, d, y], context, text) => named(text, d, name as string, y, context),
  ],
  [
    pattern(`(${monthPattern})${END}\\.?[\\s,./-]*${OF}(\\d{4})(?!\\d)`),
    ([name, y], context, text) => named(text, undefined, name as string, y, context),
  ],
  [
    pattern(`(${monthPattern})${END}\\.?[\\s'/-]+(\\d{2})(?![\\d:]|st|nd|rd|th)`),
    ([name, n], context, text) => dayOrYear(text, name as string, n as string, context),
  ],
  [
    pattern(`(${monthPattern})${END}\\.?(?:\\s*${DAY}(?!\\d))?`),
    ([name, d], context, text) => named(text, d, name as string, undefined, context),
  ],
  [
    pattern(`(${seasonPattern})${END}\\s*(?:of|de|du|del|,)?\\s*(\\d{4})(?!\\d)`),
    ([season, y]) => ({ edtf: `${y}-${seasonOfName(season as string)}`, how: seasonHow(season as string) }),
  ],
  [pattern(`(\\d{3})0\\s*(?:'?s${END}|年代|-е|х гг)`), ([y]) => ({ edtf: `${y}X`, how: ['the ten years'] })],
  [pattern(`(\\d{3})x(?![\\p{L}\\d])`), ([y]) => ({ edtf: `${y}X`, how: ['the ten years'] })],
  [
    pattern(`(\\d{4})(?:年|г\\.?|م)?(?![\\d\\p{L}])`),
    ([y], _c, text) =>
      otherYear(text, Number(y)) ?? (Number(y) >= 1800 && Number(y) < 2200 ? dated(Number(y)) : undefined),
  ],
];

const seasonHow = (season: string): string[] => [
  'a season of the northern half of the world',
  ...(seasonOfName(season) === 24 ? ['winter runs into the next year'] : []),
];

const withTime = (parts: FoundParts, text: string): FoundParts =>
  /\d:\d/.test(text) ? { ...parts, how: [...parts.how, 'the time of day is left out'] } : parts;

function numberedOrOther(text: string, a: string, b: string, c: string, context: DateContext): FoundParts {
  const year = Number(c);
  const [d, m] = Number(b) <= 12 ? [Number(a), Number(b)] : [Number(b), Number(a)];
  const other = c.length === 4 ? otherYear(text, year, m, d) : undefined;
  return other ?? withTime(numbered(text, a, b, c, context), text);
}

/** "Feb 21" is a day without a year or a month of 2021. */
function dayOrYear(text: string, name: string, n: string, context: DateContext): FoundParts {
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

const islamicSign = /(?:^|[\s\d])(?:ah|a\.h\.|h\.?|هـ|ه)(?:$|\s)/u;

/** Does the text name the Islamic calendar? */
export const soundsIslamic = (plain: string): boolean =>
  /1[34]\d\d/.test(plain) && (islamicSign.test(plain) || islamicMonths.some((month) => month.test(plain)));

/** What a date of the Islamic calendar with the name of its month, or the sign of its era, may be. */
export function islamicDate(plain: string, text: string): Trouble {
  const month = islamicMonths.findIndex((name) => name.test(plain)) + 1;
  const year = Number(/1[34]\d\d/.exec(plain)?.[0]);
  const numbers = [...plain.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map(([digits]) => Number(digits));
  const [a = 0, b = 0] = /1[34]\d\d\D+\d/.test(plain) ? [...numbers].reverse() : numbers;
  const isNumbers = month === 0 && b >= 1 && b <= 12 && a <= 30;
  return asked(text, fromIslamic(year, month || (isNumbers ? b : undefined), a || undefined)).trouble as Trouble;
}

const beginsHere = (plain: string, at: number): boolean => {
  if (!/[\p{L}\p{N}?]/u.test(plain[at] as string)) return false;
  const before = plain[at - 1];
  return before === undefined || !/[\p{L}\p{N}]/u.test(before) || /\p{sc=Han}/u.test(before);
};

/** All dates in a `text` that went through `plainForm`, in the order in which they stand. At most 20 are looked for. */
export function findDates(plain: string, context: DateContext, text = plain): FoundDate[] {
  const original = text.length === plain.length ? text : plain;
  const found: FoundDate[] = [];
  for (let at = 0; at < plain.length && found.length < 20; at++) {
    if (!beginsHere(plain, at)) continue;
    for (const [regexp, read] of patterns) {
      regexp.lastIndex = at;
      const match = regexp.exec(plain);
      const parts = match && read(match.slice(1), context, original.slice(at, regexp.lastIndex));
      if (!match || !parts) continue;
      found.push({ start: at, end: regexp.lastIndex, ...parts });
      at = regexp.lastIndex - 1;
      break;
    }
  }
  return found;
}
