/** Digits and capital letters that nobody takes for another: without 0, 1, I, L and O. */
export const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const one = `[${letters}]{4}`;
const whole = new RegExp(`^X-${one}-${one}$`);

/** The reference as it is kept, of what somebody read off a copy; undefined when it is none. */
export function asReference(text: string): string | undefined {
  const written = text
    .trim()
    .toUpperCase()
    .replace(/[\s‐-―−]/g, '-');
  return whole.test(written) ? written : undefined;
}

/** The references that stand in a text, each once. */
export const referencesIn = (text: string): string[] => [
  ...new Set(text.match(new RegExp(`(?<![A-Z0-9-])X-${one}-${one}(?![A-Z0-9-])`, 'g'))),
];

/** The fingerprint as it is kept, `9f86 d081 884c 7d65`; undefined when it is none. */
export function asFingerprint(text: string): string | undefined {
  const digits = text.toLowerCase().replace(/[\s:-]/g, '');
  return /^[0-9a-f]{16}$/.test(digits) ? digits.match(/.{4}/g)!.join(' ') : undefined;
}

/** The SHA-256 of a file in hexadecimal digits, as tools write it; undefined when it is none. */
export function asSha256(text: string): string | undefined {
  const digits = text.trim().toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}
