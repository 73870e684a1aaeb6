import { addDays, type Day } from '../../lib/calendar-date';
import { cleanText, plainForm, saysNothing, shown } from './clean-text';
import { whyNoDate } from './date-check';
import { type DateContext, dated, type FoundDate, type Trouble } from './date-parts-found';
import { findDates, islamicDate, soundsIslamic } from './date-patterns';
import { CHOICE, type DateMark, isFilling, markOfWords, RANGE, SECOND_HAPPENING } from './words/date-words';

export type { DateContext } from './date-parts-found';

/** What a cell says of a date. `how` is empty when it was written as Vigil writes it. */
export type DateReading =
  | { is: 'nothing' }
  | { is: 'date'; edtf: string; how: string[]; leftover?: string }
  /** From one day to another: what lasted, or when it began and ended, depends on what happened. */
  | { is: 'range'; from: string; to: string; how: string[] }
  /** `{a,b}`: each of them happened. */
  | { is: 'several'; dates: string[] }
  | ({ is: 'question' } & Trouble);

const question = (what: string, suggestion?: string, answers: string[] = []): DateReading => ({
  is: 'question',
  what,
  suggestion,
  answers,
});

const HOW_TO_WRITE = 'Write a day (2021-09-19), a month (2021-09) or a year (2021).';

const fails = whyNoDate;

/** Marks beside a date, and the words that are none. */
function marksIn(beside: string): { marks: DateMark[]; leftover: string } {
  const trimmed = beside.replace(/^[\s,;:.()[\]（）、，。-]+|[\s,;:()[\]（）、，。-]+$/gu, '');
  if (trimmed === '') return { marks: /\(\?\)/.test(beside) ? ['uncertain'] : [], leftover: '' };
  const whole = markOfWords(trimmed) ?? markOfWords(trimmed.replace(/[()]/g, ''));
  if (whole) return { marks: [whole], leftover: '' };
  const words = trimmed.split(/[\s,;:()[\]（）]+/u).filter(Boolean);
  const marks: DateMark[] = [];
  const left: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const pair = markOfWords(`${words[i]} ${words[i + 1] ?? ''}`);
    const mark = pair ?? markOfWords(words[i] as string) ?? markOfWords((words[i] as string).replace(/\.$/, ''));
    if (mark) marks.push(mark);
    else if (!isFilling(words[i] as string)) left.push(words[i] as string);
    if (pair) i++;
  }
  return { marks, leftover: left.join(' ') };
}

const said: Record<DateMark, string> = {
  about: 'about',
  uncertain: 'uncertain',
  before: 'on that day or before',
  after: 'on that day or after',
  part: 'which part of it is not kept',
};

/** EDTF with its marks; undefined where they cannot stand together. */
function marked(edtf: string, marks: DateMark[]): string | undefined {
  const has = (mark: DateMark): boolean => marks.includes(mark);
  const isPlain = /^[\dX-]+$/.test(edtf);
  const ends = /^\[([\d-]+)\.\.([\d-]+)\]$/.exec(edtf);
  if (has('before') && has('after')) return undefined;
  if (has('before') || has('after')) {
    const [from, to] = ends ? [ends[1], ends[2]] : [edtf, edtf];
    const bound = has('before') ? `[..${to}]` : `[${from}..]`;
    return fails(bound) ? undefined : bound;
  }
  const sign = has('about') && has('uncertain') ? '%' : has('about') ? '~' : has('uncertain') ? '?' : '';
  if (sign === '') return edtf;
  return isPlain && !fails(`${edtf}${sign}`) ? `${edtf}${sign}` : undefined;
}

/** A month and day without a year take that of the date beside them. */
function lendYears(found: FoundDate[]): FoundDate[] {
  const years = found.map(({ edtf }) => (edtf ? /(\d{4})/.exec(edtf)?.[1] : undefined));
  return found.map((date, i) => {
    const year = years[i - 1] ?? years[i + 1];
    if (!date.yearless || year === undefined) return date;
    const { month, day } = date.yearless;
    return { ...date, ...dated(Number(year), month, day, [`its year is ${year}, as beside it`]), yearless: undefined };
  });
}

function ofOne(found: FoundDate, plain: string, text: string): DateReading {
  const before = marksIn(plain.slice(0, found.start));
  const after = marksIn(plain.slice(found.end));
  const leftover = [before.leftover, after.leftover].filter(Boolean).join(' … ');
  const marks = [...new Set([...before.marks, ...after.marks])];
  if (found.trouble) return { is: 'question', ...found.trouble };
  if (found.yearless || !found.edtf)
    return question(`“${shown(text)}” lacks the year.`, 'Write the date with its year.');
  const wrong = fails(found.edtf);
  if (wrong) return question(wrong);
  if (/\d/.test(leftover) && !/\p{L}/u.test(plain)) return question(noDate(text), HOW_TO_WRITE);
  const [from, to] = found.edtf.split('/');
  if (from && to && leftover === '' && marks.length === 0) return { is: 'range', from, to, how: found.how };
  const edtf = marked(found.edtf, marks);
  if (!edtf)
    return question(`“${shown(text)}” says more of the date than can be kept.`, `Write ${found.edtf}.`, [found.edtf]);
  if (leftover && (SECOND_HAPPENING.test(leftover) || /\d/.test(leftover)))
    return question(
      `“${shown(text)}” holds more than a date.`,
      `If only the date counts, write ${edtf}; what else happened is an event of its own.`,
      [edtf],
    );
  const how = [...found.how, ...marks.map((mark) => said[mark])];
  return { is: 'date', edtf, how, ...(leftover ? { leftover } : {}) };
}

const isBetween = (words: string): boolean => /(?:^|\s)(?:between|entre|между|介于|بين)\s*$/u.test(words);
const isAnd = (words: string): boolean => /^\s*(?:and|et|y|и|和|و|to)\s*$/u.test(words);
const one = (text: string): string => text.replace(/[?~%]$/, '');

function ofSeveral(found: FoundDate[], plain: string, text: string): DateReading {
  const trouble = found.find((date) => date.trouble)?.trouble;
  if (trouble) return { is: 'question', ...trouble };
  const dates = found.map(({ edtf }) => edtf);
  if (dates.some((edtf) => edtf === undefined || fails(edtf)))
    return question(`“${shown(text)}” holds a date that lacks its year.`, 'Write each date with its year.');
  const texts = dates as string[];
  const links = found.slice(1).map((date, i) => plain.slice((found[i] as FoundDate).end, date.start));
  const before = plain.slice(0, (found[0] as FoundDate).start);
  const rest = plain.slice((found.at(-1) as FoundDate).end);
  const how = found.flatMap((date) => date.how);
  const [from, to] = [texts[0] as string, texts.at(-1) as string];
  const isAlone = marksIn(rest).leftover === '' && marksIn(rest).marks.length === 0;
  const allOf = `{${texts.join(',')}}`;
  const oneOf = `[${texts.map(one).join(',')}]`;
  if (texts.length === 2 && isAlone) {
    const link = links[0] as string;
    const window = `[${one(from)}..${one(to)}]`;
    if (isBetween(before) && (isAnd(link) || RANGE.test(link)) && !fails(window))
      return { is: 'date', edtf: window, how: [...how, 'one day between the two'] };
    const starts = before.replace(/(?:from|du|de|desde|с|从|從|自|من)\s*$/u, '').trim();
    if (RANGE.test(link) && starts === '') {
      const wrong = fails(`${from}/${to}`);
      return wrong
        ? question(
            wrong,
            undefined,
            [`${to}/${from}`, allOf].filter((text) => text[0] === '{' || !fails(text)),
          )
        : { is: 'range', from, to, how };
    }
  }
  const isChoice =
    links.some((link) => CHOICE.test(link)) && links.every((link) => CHOICE.test(link) || /^\s*,?\s*$/.test(link));
  if (isChoice && isAlone && before.trim() === '' && !fails(oneOf))
    return { is: 'date', edtf: oneOf, how: [...how, 'one of these'] };
  return question(
    `“${shown(text)}” holds ${texts.length} dates.`,
    `If each happened, write ${allOf}; if it is one of them, write ${oneOf}.`,
    [allOf, ...(fails(oneOf) ? [] : [oneOf]), ...new Set(texts)],
  );
}

const FIRST_DAY = '1899-12-30'; // of the 1900 calendar of spreadsheets, its wrong leap year counted in

/** The day of a number by which spreadsheets count days; undefined for numbers that are hardly meant so. */
export const serialDay = (n: number): Day | undefined =>
  n >= 7000 && n < 80_000 ? addDays(FIRST_DAY, Math.floor(n)) : undefined;

const POINT = String.raw`\d\d(?:\d\d|\dX|XX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?`;
const likeEdtf = new RegExp(`^(?:${POINT}|(?:${POINT}|\\.\\.)?/(?:${POINT}|\\.\\.)?|\\[[^[\\]]+\\])$`);

/** EDTF as it is, where nothing else can be meant. */
function asWritten(text: string): DateReading | undefined {
  const braces = /^\{([^{}]+)\}$/.exec(text);
  if (braces) {
    const dates = (braces[1] as string).split(/\s*,\s*/);
    return dates.some(fails) ? undefined : { is: 'several', dates };
  }
  const twoYears = /^(1[89]|2[01])(\d{2})[-–/](\d{2})$/.exec(text);
  if (twoYears && Number(twoYears[3]) > 12 && Number(twoYears[3]) > Number(twoYears[2])) {
    const years = [`${twoYears[1]}${twoYears[2]}`, `${twoYears[1]}${twoYears[3]}`];
    const season = fails(text) ? [] : [text];
    const answers = [
      `[${years.join('..')}]`,
      ...season.map(() => `${['spring', 'summer', 'autumn', 'winter'][Number(twoYears[3]) - 21]} ${years[0]}`),
    ];
    return question(`“${text}” can be two years, or a season of one.`, `Write ${answers.join(' or ')}.`, answers);
  }
  if (!likeEdtf.test(text)) return undefined;
  return /^(?:1[34]|2[45])\d\d/.test(text) || fails(text) ? undefined : { is: 'date', edtf: text, how: [] };
}

function reading(written: string, context: DateContext): DateReading {
  const { text } = cleanText(written);
  if (/^[12]\d{3}-\d\d-\d\d$/.test(text) && text >= '1500' && !fails(text)) return { is: 'date', edtf: text, how: [] };
  if (text.length > 2000) return question('The cell is too long to be a date.', 'Map the column to a summary instead.');
  const plain = plainForm(text).trim();
  if (saysNothing(plain)) return { is: 'nothing' };
  const direct = asWritten(text) ?? (plain === text ? undefined : asWritten(plain));
  if (direct) return direct;
  const serial = /^\d{4,5}(?:\.\d+)?$/.test(plain) && !/^\d{4}$/.test(plain) ? serialDay(Number(plain)) : undefined;
  if (serial) return { is: 'date', edtf: serial, how: ['the number by which a spreadsheet counts its days'] };
  const found = lendYears(findDates(plain, context, text));
  if (soundsIslamic(plain)) {
    const { what, suggestion, answers } = islamicDate(plain, text);
    return question(what, suggestion, answers);
  }
  if (found.length === 0) return question(noDate(text), HOW_TO_WRITE);
  return found.length === 1 ? ofOne(found[0] as FoundDate, plain, text) : ofSeveral(found, plain, text);
}

function noDate(text: string): string {
  const wrong = /\d/.test(text) && text.length < 30 ? fails(text) : undefined;
  return wrong ?? `“${shown(text)}” is not a date.`;
}

/** Does an answer settle the question? */
const settles = (answer: string): boolean => {
  const read = asWritten(answer);
  return read ? read.is !== 'question' : /^(?:spring|summer|autumn|winter) \d{4}$/.test(answer);
};

/**
 * Reads one cell as a date. Everything that is not plain comes back as a question; nothing is converted from another
 * calendar, and no order of day and month is supposed. Never throws.
 */
export function readDate(written: string, context: DateContext): DateReading {
  const read = reading(written, context);
  return read.is === 'question' ? { ...read, answers: read.answers.filter(settles) } : read;
}
