import { PatternField } from './text-fields';

/** The name by which a case is known in bundles and on the command line. Kept as written, compared as written. */
export function ReferenceField(about: string): PropertyDecorator {
  return PatternField({
    max: 100,
    required: true,
    about,
    example: 'CN-2021-014',
    check: (text) => {
      if (text !== text.trim()) return 'begins or ends with a space; leave it out.';
      return /[\p{Cf}\p{Zl}\p{Zp}]/u.test(text) ? 'holds a character that cannot be seen; leave it out.' : undefined;
    },
  });
}
