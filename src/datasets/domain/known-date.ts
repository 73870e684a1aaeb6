import { parsePartialDate, type PartialDate } from '../../lib/partial-date';

/** Of a million events many happened on the same days. */
const most = 20_000;
const read = new Map<string, PartialDate>();

/** A date as it is known; each is read once. @throws BadDate */
export function knownDate(text: string): PartialDate {
  const known = read.get(text);
  if (known) return known;
  const date = parsePartialDate(text);
  if (read.size >= most) read.clear();
  read.set(text, date);
  return date;
}
