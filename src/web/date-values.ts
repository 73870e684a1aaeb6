import { dateFromParts, DateMode, DateParts, datePartsOf } from '../lib/date-parts';
import { Problem } from '../lib/errors';
import { BadDate } from '../lib/partial-date';
import { FormValues, textOf } from './form-values';

/** How many boxes "one of several days" offers. */
export const dayBoxes = 4;

const boxes = ['day', 'month', 'year', 'to_day', 'to_month', 'to_year'] as const;

// A date among several is open already; the style sheet hides the tick there.
const doubtable = new Set<DateMode>(['exact', 'month', 'year', 'about']);

const days = (values: FormValues, name: string): string[] =>
  Object.keys(values)
    .filter((key) => key.startsWith(`${name}.days.`))
    .map((key) => values[key]?.trim() ?? '')
    .filter((day) => day !== '');

/** The boxes of a date control as they were posted. */
function partsOf(values: FormValues, name: string): DateParts {
  const mode = (values[`${name}.mode`] ?? 'exact') as DateMode;
  const parts: DateParts = { mode };
  for (const box of boxes) parts[box] = textOf(values, `${name}.${box}`);
  return {
    ...parts,
    days: days(values, name),
    text: textOf(values, `${name}.text`),
    uncertain: doubtable.has(mode) && values[`${name}.uncertain`] === 'yes',
  };
}

/** Which boxes count in a mode: what was left behind in the others is not read. */
function isEmpty({ mode, days, text, ...parts }: DateParts): boolean {
  if (mode === 'one_of') return days!.length === 0;
  if (mode === 'as_written') return !text;
  const shown = mode === 'between' ? boxes : boxes.slice(0, 3);
  return shown.every((box) => !parts[box]);
}

/**
 * The date that a date control says, in EDTF; undefined when all its boxes are empty. What cannot be a date is added
 * to the problems, at the box that is wrong.
 */
export function dateOf(values: FormValues, name: string, problems: Problem[]): string | undefined {
  const parts = partsOf(values, name);
  if (isEmpty(parts)) return undefined;
  try {
    return dateFromParts(parts);
  } catch (error) {
    if (!(error instanceof BadDate)) throw error;
    const box = error.part === 'days' ? 'days.0' : error.part;
    problems.push({ path: box ? `${name}.${box}` : name, message: error.message });
    return undefined;
  }
}

/** What a date control shows for a date that is kept. */
export function dateValues(name: string, edtf: string | null | undefined): FormValues {
  if (!edtf) return {};
  const { days, uncertain, ...parts } = datePartsOf(edtf);
  const values: FormValues = {};
  for (const [box, value] of Object.entries(parts)) values[`${name}.${box}`] = value;
  days?.forEach((day, i) => (values[`${name}.days.${i}`] = day));
  if (uncertain) values[`${name}.uncertain`] = 'yes';
  return values;
}
