import { isPartialDate } from '../lib/partial-date';
import { field, type Check } from '../web/fields';
import { kindOf, PatternField } from '../web/text-fields';

/**
 * One code of a closed list. Other fields repeat in their messages what was sent; here it may be what must stand nowhere,
 * written into the wrong place.
 */
export function SealedCodeField(codes: readonly string[], what: string, required = false): PropertyDecorator {
  const accepted = `Accepted: ${codes.join(', ')}.`;
  const check: Check = (value) => {
    if (value === undefined || value === null) return `is needed. ${accepted}`;
    return codes.includes(value as string) ? undefined : `is not ${what}. ${accepted}`;
  };
  return field({ required, check, api: { enum: [...codes], description: what } });
}

/** The fields of a record, which its kind names; the message says nothing of them. */
export function SealedObjectField(of: () => new () => object, kind: string): PropertyDecorator {
  return field({
    required: false,
    of,
    check: (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? undefined
        : `must be an object, but is ${kindOf(value)}.`,
    absent: (owner) => (owner.kind === kind ? `is needed: the kind is ${kind}.` : undefined),
    api: { type: () => of(), description: `Where the kind is ${kind}` },
  });
}

/** A date as well as it is known, in EDTF; the message does not repeat it. */
export const SealedDateField = (about: string): PropertyDecorator =>
  PatternField({
    max: 250,
    about,
    example: '2021-09',
    check: (text) =>
      isPartialDate(text)
        ? undefined
        : 'is not a date. Write it as 2021, 2021-09 or 2021-09-19, and ~ behind it for about.',
  });

/** An e-mail address, only as far as it can be told to be one. */
export const EmailField = (): PropertyDecorator =>
  PatternField({
    max: 254,
    check: (text) =>
      /^[^\s@]+@[^\s@]+$/.test(text) ? undefined : 'is not an e-mail address. It has one @ and no spaces.',
  });

/** The code by which citations may name a source. */
export const SourceCodeField = (): PropertyDecorator =>
  PatternField({
    max: 30,
    about: 'By which citations name the source; left out: one is made up',
    example: 'S-7K3Q9D',
    check: (text) =>
      /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(text)
        ? undefined
        : 'is not a code. Use letters and digits, with hyphens between them.',
  });
