import { daysInMonth, monthName, monthNumber } from './date-text-months';

/** The text is not a date that Vigil accepts. The message is for people: what is wrong, and what is accepted. */
export class BadDate extends Error {
  /** @param part the field of a form that is wrong, where a form was read */
  constructor(
    message: string,
    readonly part?: string,
  ) {
    super(message);
  }
}

const ACCEPTED =
  'Write a day (2021-09-19), a month (2021-09) or a year (2021). Also accepted: 2021~ (about), 2021? (uncertain), ' +
  '2021-09-19/2022-03-27 (from, to), [2020-08-31,2020-09-04] (one of these days).';

/** The beginning of what somebody wrote, fit to be repeated in a message. */
export const quoted = (text: string): string =>
  `“${text.slice(0, 40).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·')}${text.length > 40 ? '…' : ''}”`;

const pad = (n: number | string): string => String(n).padStart(2, '0');

/** What is wrong with a year, month and day that are written in digits, and what to write; undefined if they exist. */
function impossible(year: number, month: number | undefined, day: number | undefined): string | undefined {
  const y = String(year).padStart(4, '0');
  if (year < 1000) return `the year ${y} is out of range. Write a year from 1000 to 9999.`;
  if (month === undefined) return undefined;
  if (month === 0) return `there is no month 00. If the month is not known, write ${y}.`;
  if (month > 24 && month < 42 && day === undefined)
    return `the season ${month} is not known. Write 21 for spring, 22 summer, 23 autumn, 24 winter, or a month (${y}-09).`;
  if (month > 12) return `a year has 12 months. Write a month from ${y}-01 to ${y}-12, or a year (${y}).`;
  if (day === undefined) return undefined;
  if (day === 0) return `there is no day 00. If the day is not known, write ${y}-${pad(month)}.`;
  const last = daysInMonth(year, month);
  if (day <= last) return undefined;
  const ym = `${y}-${pad(month)}`;
  return `${monthName(month)} ${y} had ${last} days. Write a day (${ym}-${last}), a month (${ym}) or a year (${y}).`;
}

/** Year, month and day as a date to suggest, or why there is none. Parts that are not digits are not known. */
function suggest(text: string, y: string, m?: string | number, d?: string): string {
  const month =
    m === undefined ? undefined : (monthNumber(String(m)) ?? (/^\d+$/.test(String(m)) ? Number(m) : undefined));
  const day = month === undefined || d === undefined || !/^\d+$/.test(d) ? undefined : Number(d);
  const wrong = impossible(Number(y), month || undefined, day || undefined);
  const right = [y, ...(month ? [pad(month)] : []), ...(month && day ? [pad(day)] : [])].join('-');
  return wrong
    ? `${quoted(text)} does not exist: ${wrong}`
    : `${quoted(text)} is not written as a date. Write ${right}.`;
}

/** Day and month before the year, in digits: only one order may be possible. */
function turned(text: string, a: string, b: string, y: string): string {
  if (Number(a) > 12 && Number(b) <= 12) return suggest(text, y, b, a);
  if (Number(b) > 12 && Number(a) <= 12) return suggest(text, y, a, b);
  return `${quoted(text)} does not say which is the day and which the month. Write the year first: ${y}-MM-DD.`;
}

type Diagnosis = [RegExp, (text: string, ...found: string[]) => string];

const diagnoses: Diagnosis[] = [
  [/^\s*$/, () => `The date is empty. ${ACCEPTED}`],
  [/^\s|\s$/, (text) => `${quoted(text)} has blanks around it. Write ${text.trim().slice(0, 40)} without them.`],
  [/^(?:-\d|Y-?\d|[+]\d)/i, (text) => `${quoted(text)} is out of range. Write a year from 1000 to 9999.`],
  [
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/,
    (text, y, m, d) => {
      const wrong = impossible(
        Number(y),
        m === undefined ? undefined : Number(m),
        d === undefined ? undefined : Number(d),
      );
      return `${text.replace(/[?~%]$/, '')} does not exist: ${wrong ?? ACCEPTED}`;
    },
  ],
  [
    /^(\d{4})-(\d\d)-(\d\d)[T ]\d/,
    (text, y, m, d) =>
      suggest(text, y, m, d).replace('is not written as a date', 'has a time of day, and a date has none'),
  ],
  [
    /^(\d{4})-xx-\d/i,
    (text, y) => `${quoted(text)} has a day without a month. Write ${y}, and tell the day in the summary.`,
  ],
  [/^(\d{4})[/.-](\d\d?|mm|m|xx|\?\?)(?:[/.-](\d\d?|dd|d|xx|\?\?))?$/i, suggest],
  [/^(\d{4})(\d\d)(\d\d)$/, suggest],
  [/^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/, turned],
  [/^(\d\d?)(?:st|nd|rd|th)?[ -]([a-z]{3,9}\.?),?[ -](\d{4})$/i, (text, d, m, y) => named(text, y, m, d)],
  [/^([a-z]{3,9}\.?) (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/i, (text, m, d, y) => named(text, y, m, d)],
  [/^(?:c|ca|circa|about|around)\.? ?(\d{4})$/i, (text, y) => `${quoted(text)} is not written as a date. Write ${y}~.`],
  [
    /^[^[\]]*\.\.[^[\]]*$/,
    (text) =>
      `${quoted(text)} needs brackets: [${text.slice(0, 40)}] is one date among these. If it lasted, write 2021-09-19/2021-09-21.`,
  ],
  [/^([a-z]{3,9}\.?),? (\d{4})$/i, (text, m, y) => named(text, y, m)],
  [
    /^(\d{4}-\d\d)(\d+)$|^(\d{4}-\d\d-\d\d)\d+$/,
    (text) => {
      const [, month = '', day = ''] = text.split('-');
      const [part, digits] = day ? ['day', day] : ['month', month];
      return `${quoted(text)} is not a date: the ${part} has ${digits.length} digits, and should have 2. ${ACCEPTED}`;
    },
  ],
  [/^\d{1,3}$/, (text) => `${quoted(text)} is not a year. Write four digits; a decade is 202X, a century 20XX.`],
  [
    /^\{/,
    (text) =>
      `${quoted(text)} means all of several dates. Record one event for each; one of them is [2020-08-31,2020-09-04].`,
  ],
  [/[?~%]{2}$/, (text) => `${quoted(text)}: one mark is enough: ? uncertain, ~ about, % both.`],
  [/[?~%]./, (text) => `${quoted(text)}: a mark ?, ~ or % stands once, at the end of a date, as in 2021-09-19?.`],
  [
    /x/i,
    (text) =>
      `${quoted(text)}: a capital X stands for a digit that is not known, from the right: 2021-09-XX, 2021-XX-XX, 202X, 20XX.`,
  ],
];

function named(text: string, y: string, m: string | undefined, d?: string): string {
  return m !== undefined && monthNumber(m) ? suggest(text, y, m, d) : `${quoted(text)} is not a date. ${ACCEPTED}`;
}

/** Says what is wrong with a text that is no date, and what to write instead. */
export function refuse(text: string): never {
  for (const [pattern, say] of diagnoses) {
    const found = pattern.exec(text);
    if (found) throw new BadDate(say(text, ...found.slice(1)));
  }
  throw new BadDate(`${quoted(text)} is not a date. ${ACCEPTED}`);
}
