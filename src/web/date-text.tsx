import { describeDate } from '../lib/date-text';
import { parsePartialDate } from '../lib/partial-date';

/** A date as well as it is known, in words; machines can read it where it is a day, a month or a year. */
export function DateText({ text }: { text: string }) {
  const words = describeDate(parsePartialDate(text));
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? (
    <time dateTime={text}>{words}</time>
  ) : (
    <span class="when">{words}</span>
  );
}
