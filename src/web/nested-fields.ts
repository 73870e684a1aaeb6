import { field, isObject, type InputClass } from './fields';
import { kindOf } from './text-fields';

/** What is said of a list that is longer than is read. */
export const tooMany = (length: number, most: number): string => `has ${length} entries; at most ${most} are accepted.`;

/** one name, 2 names */
const atLeast = (n: number, what: string): string => (n === 1 ? `one ${what.replace(/s$/, '')}` : `${n} ${what}`);

/** A list of inner objects, each checked by its own class. */
export function ListField(
  of: () => InputClass,
  options: { what: string; required?: boolean; min?: number; max: number },
): PropertyDecorator {
  return field({
    required: options.required ?? false,
    of,
    most: options.max,
    check: (value) => {
      if (value === undefined || value === null) return `is needed: a list of ${options.what}.`;
      if (!Array.isArray(value)) return `must be a list of ${options.what}, but is ${kindOf(value)}.`;
      if (value.length < (options.min ?? 0)) return `needs at least ${atLeast(options.min ?? 0, options.what)}.`;
      if (value.length > options.max) return tooMany(value.length, options.max);
      const odd = value.findIndex((item) => !isObject(item));
      return odd < 0 ? undefined : `entry ${odd + 1} must be an object, but is ${kindOf(value[odd])}.`;
    },
    api: { type: () => of(), isArray: true, minItems: options.min, maxItems: options.max },
  });
}

/** One inner object, checked by its own class. */
export function ObjectField(of: () => InputClass, options: { what: string }): PropertyDecorator {
  return field({
    required: false,
    of,
    check: (value) => (isObject(value) ? undefined : `must be an object (${options.what}), but is ${kindOf(value)}.`),
    api: { type: () => of(), description: options.what },
  });
}
