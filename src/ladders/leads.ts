import { Invalid } from '../lib/errors';
import { field, quoted } from '../web/fields';
import { kindOf } from '../web/text-fields';
import { ladderProblem } from './domain/ladder';

/** Days before a date: whole numbers, at least one. */
export const LeadsField = (about: string, required = false): PropertyDecorator =>
  field({
    required,
    check: (value) => {
      if (value === undefined) return 'are needed: days before the date, as [7, 1, 0].';
      if (!Array.isArray(value)) return `must be a list of whole numbers, but is ${kindOf(value)}.`;
      const odd = (value as unknown[]).find((item) => typeof item !== 'number');
      return odd === undefined
        ? ladderProblem(value as number[])
        : `holds ${quoted(odd)}. Write whole numbers of days.`;
    },
    api: { type: [Number], minItems: 1, maxItems: 12, description: about, example: [30, 7, 1, 0] },
  });

/** The whole numbers of a text, in whatever way they are set apart. @throws Invalid */
export function daysIn(text: string, path = 'leads'): number[] {
  const words = text
    .replaceAll(/[−–]/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const wrong = words.find((word) => !/^[+-]?\d{1,5}$/.test(word));
  if (wrong !== undefined) {
    const message = `${quoted(wrong)} is not a whole number of days. Write days before the date, set apart by commas: 30, 7, 1, 0.`;
    throw new Invalid([{ path, message }]);
  }
  return words.map(Number).map((day) => day || 0);
}
