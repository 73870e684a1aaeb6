import { type Happening, type Letter, letter, notYou, whenAndWhere } from '../mail/letters';

type About = { name: string; origin: string } & Happening;

const DAYS = 3 * 86_400;

/** Says that there is a new way into the account (OWASP ASVS 5.0, 6.3.7). */
export const passkeyAdded = (about: About): Letter =>
  letter(DAYS, 'A passkey was added to your account at Vigil', [
    `Dear ${about.name},`,
    `Whoever holds the new passkey can sign in to your account at Vigil without your password (${whenAndWhere(about)}).`,
    `See your passkeys, and remove what is not yours: ${about.origin}/account/passkeys`,
    notYou(about.origin),
  ]);

/** Says that a passkey opens nothing any more. */
export const passkeyRemoved = (about: About): Letter =>
  letter(DAYS, 'A passkey was removed from your account at Vigil', [
    `Dear ${about.name},`,
    `One of your passkeys does not open your account at Vigil any more (${whenAndWhere(about)}). All other browsers were ` +
      'signed out.',
    notYou(about.origin),
  ]);
