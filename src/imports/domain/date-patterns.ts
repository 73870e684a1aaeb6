import { CHINESE_DIGITS } from './chinese-numerals';
import { type DateContext, dated, type FoundDate, type FoundParts, type Trouble } from './date-parts-found';
import {
  asked,
  asNumber,
  chinese,
  dayOrYear,
  type Groups,
  minguo,
  named,
  numberedOrOther,
  otherYear,
  seasonHow,
  twoDays,
  withTime,
  yearFirst,
} from './date-shapes';
import { fromIslamic } from './other-calendars';
import { islamicMonths, monthPattern, seasonOfName, seasonPattern } from './words/date-words';

type Pattern = [RegExp, (groups: Groups, context: DateContext, text: string) => FoundParts | undefined];

const CN = `\\d{1,2}|[${CHINESE_DIGITS}]{1,3}`;
const OPEN = 'mm?|dd?|xx?|\\?\\??|00?';
const TIME = '(?:(?:t| +)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?(?: ?z|[+-]\\d{2}:?\\d{2})?)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|ro|º|ª|°|-го|-е)?';
const OF = "(?:(?:de|del|of|d')\\s*)?";
const YEAR = "(\\d{4}|'?\\d{2})(?![\\d:])";
const END = '(?!\\p{L})';
const LINK = '\\s*(-|–|to|au|or|ou|или|and|et|y|&|,|\\/)\\s*';
const pattern = (source: string): RegExp => new RegExp(source, 'uy');

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
