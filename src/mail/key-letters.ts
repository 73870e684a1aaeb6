import type { Letter } from './outbox';
import { fingerprintText } from './pgp/public-key';

const DAY = 86_400;
const foot = 'This mail was written by Vigil. Nobody reads answers to it.';

const letter = (subject: string, paragraphs: string[]): Letter => ({
  subject,
  text: `${[...paragraphs, foot].join('\n\n')}\n`,
  seconds: 3 * DAY,
});

const notYou = (origin: string): string =>
  `If this was not you, tell an administrator at once, by phone or in person, and change your password: ${origin}/forgot`;

// These two are not encrypted: whoever has put in a key of her own must not be the only one who can read of it.

/** Says that mail is encrypted from now on. */
export const keyStored = (name: string, fingerprint: string, origin: string): Letter & { clear: true } => ({
  ...letter('Your mail from Vigil is encrypted from now on', [
    `Dear ${name},`,
    `Vigil encrypts its mail to you from now on, to the key with this fingerprint:\n${fingerprintText(fingerprint)}`,
    'This mail alone is not encrypted, so that you read it also when the key is not yours.',
    notYou(origin),
  ]),
  clear: true,
});

/** Says that mail is not encrypted any more. */
export const keyRemoved = (name: string, origin: string): Letter & { clear: true } => ({
  ...letter('Your mail from Vigil is not encrypted any more', [
    `Dear ${name},`,
    'The key for your mail was removed. Vigil does not encrypt its mail to you any more.',
    notYou(origin),
  ]),
  clear: true,
});

/** Says nothing, so that somebody sees whether mail reaches her and can be read. */
export const testMail = (name: string): Letter =>
  letter('A test from Vigil', [
    `Dear ${name},`,
    'You asked Vigil for this mail on the page of your account. When you can read it, mail from Vigil reaches you.',
  ]);
