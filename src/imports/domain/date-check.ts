import { BadDate, type PartialDate, parsePartialDate } from '../../lib/partial-date';

// the same dates come again and again in a list, and seasons and decades are slow to parse
const seen = new Map<string, PartialDate | BadDate>();
const MOST_KEPT = 20_000;

function looked(edtf: string): PartialDate | BadDate {
  const known = seen.get(edtf);
  if (known) return known;
  if (seen.size >= MOST_KEPT) seen.clear();
  const read = parsed(edtf);
  seen.set(edtf, read);
  return read;
}

function parsed(edtf: string): PartialDate | BadDate {
  try {
    return parsePartialDate(edtf);
  } catch (error) {
    if (error instanceof BadDate) return error;
    throw error;
  }
}

/** Why the text is no date of Vigil; undefined when it is one. */
export function whyNoDate(edtf: string): string | undefined {
  const read = looked(edtf);
  return read instanceof BadDate ? read.message : undefined;
}

/** The first and last day that a date may be. A text that is no date has no bounds. */
export function boundsOf(edtf: string): Pick<PartialDate, 'earliest' | 'latest'> {
  const read = looked(edtf);
  return read instanceof BadDate ? { earliest: null, latest: null } : read;
}
