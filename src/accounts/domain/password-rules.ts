import { guessing, type WordCost } from './guessing';

/** Common passwords in small letters, each with its rank from 1. */
export type CommonPasswords = ReadonlyMap<string, number>;

/** Whom a password is for: what is known of a person is tried first. */
export interface PasswordOwner {
  email: string;
  /** Empty as long as it is not known. */
  name: string;
}

/** Code points after NFKC. */
export const SHORTEST = 12;
export const LONGEST = 256;

/**
 * Guesses, as a power of two, that a password has to withstand. Sign-in lets through few a day; this is for a stolen
 * database, where each costs a tenth of a second: more than two years of one processor core.
 */
const ENOUGH = 30;

/** What a guesser knows before she knows the person. */
const PRODUCT = ['vigil'];

/**
 * Why a password cannot be taken, in a sentence for the page; undefined when it can. Length, common passwords and words of
 * the context count; no rule asks for digits or signs (OWASP ASVS 5.0, 6.2; NIST SP 800-63B, 3.1.1.2).
 */
export function passwordProblem(password: string, owner: PasswordOwner, common: CommonPasswords): string | undefined {
  const text = password.normalize('NFKC');
  const length = Array.from(text).length;
  // A single sign may stand for a whole sentence (U+FDFA): it is still a single sign.
  if (Math.min(length, Array.from(password.normalize('NFC')).length) < SHORTEST) {
    return `Use at least ${SHORTEST} characters. Three or four words that have nothing to do with each other are good.`;
  }
  if (length > LONGEST) return `Use at most ${LONGEST} characters.`;
  const cost = wordCost(owner, common);
  // Words are common with and without what stands between them.
  const ways = [text, text.replace(/[\s._-]+/g, '')].map((way) => guessing(way, cost));
  const { kinds } = ways.find(({ bits }) => bits < ENOUGH) ?? {};
  if (!kinds) return undefined;
  return kinds.has('own')
    ? 'This is soon guessed: it is little more than your name, your address or the name Vigil. Use words that have nothing to do with you.'
    : 'This is soon guessed: it is little more than a common password, a row of keys, a repeat or a year. Use three or four words that have nothing to do with each other.';
}

function wordCost(owner: PasswordOwner, common: CommonPasswords): WordCost {
  const own = new Set(ownWords(owner));
  return (piece) => {
    if (own.has(piece)) return { bits: 2, kind: 'own' };
    const rank = common.get(piece);
    return rank === undefined ? undefined : { bits: Math.log2(rank + 1), kind: 'common' };
  };
}

/** The address and the name, whole and in parts, with and without accents. */
function ownWords({ email, name }: PasswordOwner): string[] {
  const [local = '', domain = ''] = email.split('@');
  const whole = [email, local, domain, name, name.replace(/\s+/g, ''), ...PRODUCT];
  const parts = [local, domain, name].flatMap((text) => text.split(/[^\p{L}\p{M}]+/u));
  const words = [...whole, ...parts].map((word) => word.normalize('NFKC').toLowerCase());
  const bare = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
  return [...words, ...bare].filter((word) => Array.from(word).length >= 3);
}
