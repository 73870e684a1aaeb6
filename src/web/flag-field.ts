import { field } from './fields';
import { kindOf } from './text-fields';

/** Yes or no; left out: no. */
export function FlagField(options: { about: string }): PropertyDecorator {
  return field({
    required: false,
    check: (value) => (typeof value === 'boolean' ? undefined : `must be true or false, but is ${kindOf(value)}.`),
    api: { type: Boolean, description: options.about },
  });
}
