import { BadDuration, parseDuration } from '../lib/duration';
import { BadDate, parsePartialDate } from '../lib/partial-date';
import { field } from './fields';
import { badText } from './text-fields';

/** Why the text is no date that Vigil keeps; the words are those of the date reader itself. */
function badDate(value: unknown): string | undefined {
  const bad = badText(value, { max: 250, required: true });
  if (bad) return bad;
  try {
    parsePartialDate(value as string);
    return undefined;
  } catch (error) {
    if (error instanceof BadDate) return error.message;
    throw error;
  }
}

/** A date as well as it is known, in EDTF (ISO 8601-2), kept as written. */
export function IsPartialDate(options: { required?: boolean; about?: string } = {}): PropertyDecorator {
  return field({
    required: options.required ?? false,
    check: badDate,
    api: { type: String, description: options.about ?? 'A date in EDTF (ISO 8601-2)', example: '2021-09-19' },
  });
}

/** An ISO 8601 duration of whole years, months, weeks and days; with `orLife` also the word "life". */
export function IsIsoDuration(options: { orLife?: boolean; about?: string } = {}): PropertyDecorator {
  return field({
    required: false,
    check: (value) => {
      if (options.orLife && value === 'life') return undefined;
      const bad = badText(value, { max: 40, required: true });
      if (bad) return bad;
      try {
        parseDuration(value as string);
        return undefined;
      } catch (error) {
        if (!(error instanceof BadDuration)) throw error;
        return options.orLife ? `${error.message} Or write life.` : error.message;
      }
    },
    api: { type: String, description: options.about, example: 'P3Y6M' },
  });
}
