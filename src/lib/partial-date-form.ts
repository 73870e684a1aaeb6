import { BadDate, quoted, refuse } from './partial-date-refusal';
import { DatePoint, readPoint } from './partial-date-point';

/** An end of an interval: a date, `..` (it goes on, or has no bound) or nothing (there is one, not known). */
export type IntervalEnd = DatePoint | 'open' | 'unknown';

/** A member of a one-of set, or a row of them; without bound where `from` or `to` is null. */
export interface OneOfSpan {
  from: DatePoint | null;
  to: DatePoint | null;
}

/** What an EDTF text says: one date, something that lasted, or one date out of several. */
export type DateForm =
  | { form: 'date'; point: DatePoint }
  | { form: 'interval'; start: IntervalEnd; end: IntervalEnd }
  | { form: 'one_of'; spans: OneOfSpan[] };

const MOST_CHARACTERS = 250;

function readEnd(text: string): IntervalEnd {
  return text === '..' ? 'open' : text === '' ? 'unknown' : readPoint(text);
}

function readInterval(text: string): DateForm {
  const sides = text.split('/');
  // 2015/07/dd and 2015/07 are dates with the wrong signs between, not intervals
  if (sides.length !== 2 || /^\d{4}\/(?:\d\d?|[a-z]{1,2}|\?\?)$/i.test(text)) return refuse(text);
  const start = readEnd(sides[0] as string);
  const end = readEnd(sides[1] as string);
  if (typeof start === 'string' && typeof end === 'string')
    throw new BadDate(
      `${quoted(text)} has neither a beginning nor an end. Write at least one: 2021-09-19/.. or ../2021-09-19.`,
    );
  if (typeof start !== 'string' && typeof end !== 'string' && end.latest < start.earliest)
    throw new BadDate(`${quoted(text)} ends before it begins. Write the earlier date first: ${sides[1]}/${sides[0]}.`);
  return { form: 'interval', start, end };
}

function readMember(text: string): DatePoint {
  const point = readPoint(text);
  if (point.qualifier || point.open || point.unit === 'season')
    throw new BadDate(
      `${quoted(text)} cannot be one of several. Write days, months or years without ?, ~, %, X or seasons.`,
    );
  return point;
}

/** Reads `[a,b]`, `[a..b]`, `[..b]`, `[a..]` and mixtures. The library gets their bounds wrong, so they are read here. */
function readOneOf(text: string): DateForm {
  if (!text.endsWith(']') || text.length < 3)
    throw new BadDate(
      `${quoted(text)} is not a choice of dates. Write [2020-08-31,2020-09-04] or [2020-08-31..2020-09-04].`,
    );
  const members = text.slice(1, -1).split(/, ?/);
  const spans = members.map((member, i): OneOfSpan => {
    const ends = member.split('..');
    const [from = '', to = from] = ends;
    const isOpen = from === '' || to === '';
    if (
      ends.length > 2 ||
      (from === '' && to === '') ||
      (from === '' && i > 0) ||
      (to === '' && i < members.length - 1)
    )
      throw new BadDate(
        `${quoted(text)}: ${quoted(member)} cannot stand there. Write days, months or years, as [2020-08-31,2020-09-04] or [2020-08-31..2020-09-04]; only the first may begin with .. and only the last end with it.`,
      );
    const span = { from: from === '' ? null : readMember(from), to: to === '' ? null : readMember(to) };
    if (!isOpen && (span.to as DatePoint).latest < (span.from as DatePoint).earliest)
      throw new BadDate(`${quoted(text)} ends before it begins. Write the earlier date first: [${to}..${from}].`);
    return span;
  });
  const first = spans[0] as OneOfSpan;
  if (first.from === null && spans.at(-1)?.to === null)
    throw new BadDate(
      `${quoted(text)} has neither a first nor a last date. Write at least one: [..2021-09-19] or [2021-09-19..].`,
    );
  // a choice of one thing is that thing
  const only = first.from;
  const isOne = ({ from, to }: OneOfSpan): boolean =>
    [from, to].every((p) => p !== null && p.earliest === only?.earliest && p.latest === only.latest);
  return only && spans.every(isOne) ? { form: 'date', point: only } : { form: 'one_of', spans };
}

/**
 * Reads an EDTF text of level 0 or 1, or a one-of set of level 2.
 * @throws BadDate with what is wrong and what is accepted
 */
export function readForm(text: string): DateForm {
  if (typeof text !== 'string')
    throw new BadDate('The date is not a text. Write a day, a month or a year, as “2021-09-19”.');
  if (text.length > MOST_CHARACTERS)
    throw new BadDate(
      `${quoted(text)} is longer than ${MOST_CHARACTERS} characters. Write the first and the last day: [2020-08-31..2020-09-04].`,
    );
  if (text.startsWith('[')) return readOneOf(text);
  if (text.includes('/')) return readInterval(text);
  return { form: 'date', point: readPoint(text) };
}
