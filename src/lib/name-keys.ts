import { pinyinOf } from './pinyin';
import { searchText } from './search-text';
import { soundOfName, turnedFirst } from './sound-of-name';

/** Raise it with every change of what a key is made of: the next start then writes the keys of every case anew. */
export const nameKeysVersion = 1;

const titles = new Set('mr mrs ms dr prof professor sr sra mme mlle hajji sheikh lama rev pastor'.split(' '));

/** The words of a name as names are compared: folded, and without titles. */
export function nameWords(text: string): string[] {
  const whole = searchText(text).split(' ').filter(Boolean);
  const words = whole.filter((word) => !titles.has(word));
  return words.length > 0 ? words : whole;
}

/** Keys of a name: who has one in common with another may be the same person. */
export interface NameKeys {
  /** The same letters in whatever order and spacing, in pinyin too. */
  sure: number[];
  /** The same sound, or the same but for a letter: what has only such a key in common is looked at last. */
  vague: number[];
}

/** Shorter names have the rest of a name in common with too many. */
const longEnough = 7;
const vowels = new Set('aeiou');

/**
 * The keys by which a name is found (numbers of 32 bits, hashes). A name without spaces, turned, hyphenated, in pinyin or
 * in its characters has one in common with itself; so have names that differ in vowels and doubled letters, in one
 * letter within a word, in the letter that a word begins with, or in a further name.
 */
export function keysOfName(text: string): NameKeys {
  let keys = lately.get(text);
  if (keys) return keys;
  if (lately.size >= mostKept) lately.clear();
  keys = workedOut(text);
  lately.set(text, keys);
  return keys;
}

/** A name is asked for several times in a row: when it is looked for, and when it is written. */
const lately = new Map<string, NameKeys>();
const mostKept = 2_000;

function workedOut(text: string): NameKeys {
  const words = nameWords(text);
  const characters = [...words.join('')];
  if (characters.length < 2) return { sure: [], vague: [] };
  const reading = pinyinOf(text);
  const sure = new Set([keyOf('l', sumOf(characters))]);
  const vague = new Set<number>();
  if (reading !== undefined && characters.length >= 4 && characters.length <= 8)
    for (const one of characters) sure.add(keyOf('l', sumOf(characters) - sumOf([one])));
  const latin = reading === undefined ? words : reading.split(' ');
  const whole = latin.join('');
  const all = sumOf(whole);
  if (reading !== undefined) sure.add(keyOf('l', all));
  if (latin.length >= 3 && latin.length <= 5 && whole.length >= 12)
    for (const word of latin) if (whole.length - word.length >= 8) sure.add(keyOf('l', all - sumOf(word)));
  const sound = soundOfName(reading ?? text);
  if (sound.length >= 3) vague.add(keyOf('s', hashOf(turnedFirst(sound))));
  if (whole.length >= longEnough && /^[a-z]+$/.test(whole)) {
    const first = sumOf(latin.map((word) => word[0]!));
    const heard = sumOf([...whole].filter((letter) => vowels.has(letter)));
    vague.add(keyOf('v', Math.imul(first, 31) + heard));
    vague.add(keyOf('r', all - first));
  }
  return { sure: [...sure], vague: [...vague] };
}

/** The keys of all names of a case, as they are kept with it. */
export const nameKeys = (names: readonly { text: string }[]): number[] => [
  ...new Set(
    names.flatMap(({ text }) => {
      const { sure, vague } = keysOfName(text);
      return [...sure, ...vague];
    }),
  ),
];

/** The same for letters in whatever order: a letter can be taken away again. */
function sumOf(letters: Iterable<string>): number {
  let sum = 0;
  for (const letter of letters) {
    const mixed = Math.imul(letter.codePointAt(0)!, 0x9e3779b1);
    sum = (sum + Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)) | 0;
  }
  return sum;
}

/** FNV-1a of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Keeps keys of different kinds apart. */
const keyOf = (kind: string, number: number): number => {
  const mixed = Math.imul((number ^ Math.imul(kind.charCodeAt(0), 0x27d4eb2d)) | 0, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
};
