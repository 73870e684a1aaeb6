import type { Content } from './kinds';

/** A number by which a record is found: of which kind it is, and its digits or signs without what people vary. */
export type Lookup = `document:${string}` | `phone:${string}`;

/** Shorter ones are shared by too many. */
const leastDigits = 6;
const leastSigns = 4;
/** The same phone is written with and without the code of its country, and with a 0 that is not dialled from abroad. */
const digitsCompared = 9;

/** The numbers by which a record is found. Not those of sources: nobody is to find out whether somebody is one. */
export function lookupsOf({ kind, fields }: Content): Lookup[] {
  if (kind === 'relative_contact') return some(phoneLookup(fields.phone));
  if (kind === 'identity_document') return some(documentLookup(fields.number));
  return [];
}

/** What a number that somebody looks for may be; empty when it is too short to tell people apart. */
export function lookupsAsked(text: string): Lookup[] {
  const phone = /\p{L}/u.test(text) ? undefined : phoneLookup(text);
  return [...some(documentLookup(text)), ...some(phone)];
}

/** A document number without spaces, hyphens, dots, capitals, and in the digits of whatever script. */
function documentLookup(text = ''): Lookup | undefined {
  const signs = plain(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return signs.length < leastSigns ? undefined : `document:${signs}`;
}

function phoneLookup(text = ''): Lookup | undefined {
  const digits = plain(text).replace(/\D/g, '');
  return digits.length < leastDigits ? undefined : `phone:${digits.slice(-digitsCompared)}`;
}

const some = (lookup: Lookup | undefined): Lookup[] => (lookup === undefined ? [] : [lookup]);

/** Wide and joined signs as plain ones, and decimal digits of every script as 0 to 9. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Unicode keeps the ten digits of a script together, in order (The Unicode Standard, 4.6). */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
