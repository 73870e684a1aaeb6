import type { Letter } from '../../mail/outbox';
import { momentText } from '../../web/day-text';

export type { Letter };

/** When something happened and from where, as far as it is known. */
export interface Happening {
  at: Date;
  /** As `Firefox on Linux`; left out when unknown. */
  browser?: string;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Puts a letter together; it goes out within `seconds` or not at all. */
export const letter = (seconds: number, subject: string, paragraphs: string[]): Letter => ({
  subject,
  text: `${paragraphs.join('\n\n')}\n\nThis mail was written by Vigil. Nobody reads answers to it.\n`,
  seconds,
});

/** What to do when somebody else did it. */
export const notYou = (origin: string): string =>
  `If this was not you, tell an administrator at once, by phone or in person, and choose a new password: ${origin}/forgot`;

/** Brings the link by which somebody joins. */
export const invitation = (about: { name: string; link: string; hours: number }): Letter => ({
  ...letter(about.hours * HOUR, 'Your invitation to Vigil', [
    `Dear ${about.name},`,
    'You are invited to Vigil. Open this link and choose a password:',
    about.link,
    `The link works once, for ${about.hours} hours. After that, ask the person who invited you for a new one.`,
    'If you do not expect this invitation, do not open the link.',
  ]),
  secret: true,
});

/** Brings the link by which somebody chooses a new password. */
export const resetLink = (about: { name: string; link: string; minutes: number }): Letter => ({
  ...letter(about.minutes * 60, 'Choose a new password for Vigil', [
    `Dear ${about.name},`,
    'Somebody asked for a new password for your account at Vigil. Open this link to choose one:',
    about.link,
    `The link works once, for ${about.minutes} minutes. Your second step of signing in stays as it is.`,
    'If you did not ask for it, do nothing: your password has not changed.',
  ]),
  secret: true,
});

/** Says that the password is another one now. */
export const passwordChanged = (about: { name: string; origin: string } & Happening): Letter =>
  letter(3 * DAY, 'Your password for Vigil was changed', [
    `Dear ${about.name},`,
    `The password of your account at Vigil was changed (${whenAndWhere(about)}). All other browsers were signed out.`,
    notYou(about.origin),
  ]);

/** Says that somebody got in without the phone. @param about `left`: recovery codes that still work */
export const recoveryCodeUsed = (about: { name: string; origin: string; left: number } & Happening): Letter =>
  letter(3 * DAY, 'A recovery code was used at Vigil', [
    `Dear ${about.name},`,
    `Somebody signed in to your account at Vigil with one of your recovery codes (${whenAndWhere(about)}).`,
    about.left === 0
      ? 'That was the last one. Make new codes on the page of your account.'
      : `${about.left} of your codes still ${about.left === 1 ? 'works' : 'work'}.`,
    notYou(about.origin),
  ]);

/** Says to the person that she sets up the second step anew. */
export const secondFactorReset = (about: { name: string; origin: string } & Happening): Letter =>
  letter(3 * DAY, 'Your second step of signing in was reset', [
    `Dear ${about.name},`,
    `The second step of signing in to your account at Vigil was taken away (${whenAndWhere(about)}). Every browser was ` +
      'signed out. At your next sign-in you may have to set it up again.',
    notYou(about.origin),
  ]);

/** Says to each administrator that it was done: whoever can do it can get into an account. */
export const secondFactorResetFor = (about: { name: string; whose: string; by: string } & Happening): Letter =>
  letter(3 * DAY, 'A second step of signing in was reset', [
    `Dear ${about.name},`,
    `The second step of signing in of ${about.whose} was taken away (${whenAndWhere(about)}). Done by: ${about.by}.`,
    'If none of you wanted this, suspend the account and find out who can reach the server.',
  ]);

/** Says that a browser came in that was never seen before. */
export const newDevice = (about: { name: string; origin: string } & Happening): Letter =>
  letter(3 * DAY, 'A new browser signed in to Vigil', [
    `Dear ${about.name},`,
    `Somebody signed in to your account at Vigil from a browser that was not used before (${whenAndWhere(about)}).`,
    `See where you are signed in, and end what is not yours: ${about.origin}/account/sign-ins`,
    notYou(about.origin),
  ]);

/** When and from where, in words. */
export const whenAndWhere = ({ at, browser }: Happening): string =>
  [momentText(at), ...(browser ? [browser] : [])].join(', ');
