import { parseDuration } from '../lib/duration';
import { Problem } from '../lib/errors';
import { FormValues, textOf } from './form-values';

const units = ['years', 'months', 'days'] as const;
const letters = { years: 'Y', months: 'M', days: 'D' };

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [parseDuration(a), parseDuration(b)];
  return left.months === right.months && left.days === right.days;
};

/**
 * The length that the boxes for years, months and days say, as an ISO 8601 duration, or `life`; undefined when they
 * are empty. What was stored in other units (26 weeks) stays as it was written while its length is the same.
 */
export function durationOf(values: FormValues, name: string, problems: Problem[]): string | undefined {
  if (values[`${name}.life`] === 'yes') return 'life';
  let text = 'P';
  for (const unit of units) {
    const written = textOf(values, `${name}.${unit}`)?.normalize('NFKC');
    if (written === undefined) continue;
    if (!/^\d{1,5}$/.test(written)) {
      problems.push({
        path: `${name}.${unit}`,
        message: `“${written}” is not a number of ${unit}. Write digits, as 3.`,
      });
      return undefined;
    }
    if (Number(written) > 0) text += `${Number(written)}${letters[unit]}`;
  }
  if (text === 'P') return undefined;
  const before = values[`${name}.written`];
  return before && before !== 'life' && isSame(before, text) ? before : text;
}

/** What the boxes show for a length that is kept. */
export function durationValues(name: string, text: string | null | undefined): FormValues {
  if (!text) return {};
  if (text === 'life') return { [`${name}.life`]: 'yes' };
  const { months, days } = parseDuration(text);
  const shown = { years: Math.floor(months / 12), months: months % 12, days };
  const values: FormValues = { [`${name}.written`]: text };
  for (const unit of units) if (shown[unit]) values[`${name}.${unit}`] = String(shown[unit]);
  return values;
}
