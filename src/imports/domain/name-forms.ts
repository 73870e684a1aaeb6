import { nameWords } from '../../lib/name-keys';
import { isPinyin, pinyinOf } from '../../lib/pinyin';
import { soundOfName, turnedFirst } from '../../lib/sound-of-name';
import { confused, isEnding, isTelling, lettersOff, otherLetters, slipOf } from './letters-off';
import { scriptOf } from './read-names';
import { simplified } from './words/traditional';

/** A name as names are compared. */
export interface NameForm {
  text: string;
  folded: string;
  simple: string;
  /** ISO 15924; undefined for a script that is not told apart. */
  script: string | undefined;
  isNative: boolean;
  words: string[];
  /** Without blanks. */
  letters: string;
  /** Words in the order of the alphabet. */
  sorted: string;
  /** Its letters without what is often confused in pinyin, however it begins. */
  soft: string;
  /** What is heard of it, however it begins; '' of a Chinese name. */
  sound: string;
  /** Of a Chinese name: its words in pinyin, the family name first. */
  pinyin?: string[];
}

/** The name as it is compared with others: without titles, folded for search. */
export function nameForm(text: string): NameForm {
  const kept = lately.get(text);
  if (kept) return kept;
  if (lately.size >= mostKept) lately.clear();
  const words = nameWords(text);
  const folded = words.join(' ');
  const script = scriptOf(text);
  const form: NameForm = {
    text,
    folded,
    simple: simplified(folded),
    script,
    isNative: !['Latn', undefined].includes(script),
    words,
    letters: words.join(''),
    sorted: [...words].sort().join(' '),
    soft: turnedFirst(confused(words.join(''))),
    sound: script === 'Hani' ? '' : turnedFirst(soundOfName(text)),
    pinyin: script === 'Hani' ? pinyinOf(text)?.split(' ') : undefined,
  };
  lately.set(text, form);
  return form;
}

/** Names come again: those of a case with each row that may mean it. */
const lately = new Map<string, NameForm>();
const mostKept = 5_000;

/** How like two names are, 0 to 60, and in which way. */
export interface Likeness {
  score: number;
  reason: string;
}

/** From the same name down to what only sounds alike. Whatever is below 40 asks for something else that fits. */
export function likeness(a: NameForm, b: NameForm): Likeness | undefined {
  if (a.folded === '' || b.folded === '') return undefined;
  const isChinese = a.script === 'Hani' && b.script === 'Hani';
  if (a.isNative === b.isNative)
    return sameLetters(a, b) ?? (isChinese ? chinese(a, b) : a.isNative ? native(a, b) : latin(a, b));
  const [one, other] = a.isNative ? [a, b] : [b, a];
  return one.script === 'Hani' ? inPinyin(one, other) : bySound(one, other);
}

const pair = (a: NameForm, b: NameForm): string => `${a.text} and ${b.text}`;

function sameLetters(a: NameForm, b: NameForm): Likeness | undefined {
  if (a.folded === b.folded)
    return a.isNative
      ? { score: a.letters.length > 1 ? 60 : 20, reason: `same native name ${b.text}` }
      : { score: a.words.length > 1 ? 50 : 25, reason: `same name ${b.text}` };
  if (a.simple === b.simple)
    return { score: 55, reason: `${pair(a, b)} differ only in traditional and simplified characters` };
  if (a.words.length > 1 && a.sorted === b.sorted)
    return { score: 45, reason: `${pair(a, b)} have the same words in another order` };
  if (a.letters.length > 4 && a.letters.length === b.letters.length && isTurned(a.letters, b.letters))
    return { score: 45, reason: `${pair(a, b)} have the same letters, spaced otherwise` };
  return undefined;
}

/** "Xueqin Huang" and "Huang Xue Qin": the same words, joined and turned. */
const isTurned = (a: string, b: string): boolean => (a + a).includes(b);

/** Two names in characters. Another character is another name, but for one that sounds the same. */
function chinese(a: NameForm, b: NameForm): Likeness | undefined {
  const [x, y] = [[...a.simple.replaceAll(' ', '')], [...b.simple.replaceAll(' ', '')]];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length === long.length && a.pinyin !== undefined && a.pinyin.join('') === b.pinyin?.join('')) {
    const others = x.filter((character, i) => character !== y[i]).length;
    if (others < x.length)
      return {
        score: x.length > 2 && others === 1 ? 28 : 20,
        reason: `${pair(a, b)} sound the same, and ${others === 1 ? 'one character differs' : `${others} characters differ`}`,
      };
  }
  if (long.length >= 4 && short.length >= 3 && lettersOff(short.join(''), long.join(''), 1) === 1)
    return { score: 30, reason: `${pair(a, b)} differ in one character` };
  return undefined;
}

/** Two names in another script of their own. */
function native(a: NameForm, b: NameForm): Likeness | undefined {
  if (a.script !== b.script) return bySound(a, b);
  const shorter = Math.min(a.letters.length, b.letters.length);
  if (shorter >= 8 && lettersOff(a.letters, b.letters, 1) === 1)
    return { score: isTelling(a.words, b.words) ? 28 : 35, reason: `${pair(a, b)} differ in one letter` };
  return undefined;
}

const slips = { slip: 36, likely: 33, other: 28 };

function latin(a: NameForm, b: NameForm): Likeness | undefined {
  let best: Likeness | undefined;
  const better = (next: Likeness | undefined): void => {
    if ((next?.score ?? 0) > (best?.score ?? 0)) best = next;
  };
  if (otherLetters(a.letters, b.letters) <= 4)
    for (const words of turnsOf(b.words)) {
      const slip = slipOf(a.words, words);
      if (slip) better({ score: slips[slip], reason: inLetters(a, b, words) });
    }
  const areSyllables = (): boolean => isPinyin(a.letters) && isPinyin(b.letters);
  if (a.soft === b.soft && a.letters.length >= 7 && areSyllables())
    better({
      score: slips.slip,
      reason: `${pair(a, b)} are the same but for sounds that are often confused in pinyin`,
    });
  if (a.sound === b.sound && !isEnding(a.letters, b.letters) && !areSyllables()) better(sameSound(a, b));
  better(furtherName(a, b));
  return best;
}

const inLetters = (a: NameForm, b: NameForm, words: string[]): string =>
  `${pair(a, b)} differ in ${lettersOff(a.letters, words.join(''), 1) === 1 ? 'one letter' : 'a few letters'}`;

/** All ways in which the words of a name may begin: "A B C", "B C A", "C A B". */
const turnsOf = (words: readonly string[]): string[][] =>
  words.length > 5 ? [[...words]] : words.map((_, i) => [...words.slice(i), ...words.slice(0, i)]);

/** Two or more words of which the other name has all, and more. */
function furtherName(a: NameForm, b: NameForm): Likeness | undefined {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (short.words.length < 2 || short.letters.length < 8 || long.words.length === short.words.length) return undefined;
  return short.words.every((word) => long.words.includes(word))
    ? { score: 35, reason: `${long.text} holds all words of ${short.text}` }
    : undefined;
}

/** A name in characters, and one in Latin letters: what pinyin makes of it, the family name first or last. */
function inPinyin(one: NameForm, other: NameForm): Likeness | undefined {
  if (!one.pinyin) return undefined;
  const syllables = [...one.letters].length;
  const said = one.pinyin.join('');
  // Two syllables in common have many.
  if (isTurned(said, other.letters) && said.length === other.letters.length)
    return syllables < 2
      ? undefined
      : { score: syllables > 2 ? 42 : 34, reason: `${pair(other, one)} are the same in pinyin` };
  if (syllables > 2 && turnsOf(one.pinyin).some((words) => slipOf(words, other.words) === 'slip'))
    return { score: 32, reason: `${pair(other, one)} are the same in pinyin but for a letter` };
  if (
    syllables > 2 &&
    other.words.length > 2 &&
    turnsOf(one.pinyin).some((words) => other.folded.includes(words.join(' ')))
  )
    return { score: 34, reason: `${other.text} holds ${one.text} in pinyin` };
  return undefined;
}

/** Names in two scripts of which one does not write vowels, or in two transliterations. */
function bySound(a: NameForm, b: NameForm): Likeness | undefined {
  const length = soundInCommon(a, b);
  if (length === undefined) return undefined;
  return { score: length >= 6 ? 40 : length >= 4 ? 34 : 25, reason: `${pair(a, b)} sound alike` };
}

function sameSound(a: NameForm, b: NameForm): Likeness | undefined {
  const length = soundInCommon(a, b);
  if (length === undefined) return undefined;
  return {
    score: length >= 6 ? 36 : length >= 4 ? 28 : 20,
    reason: `${pair(a, b)} are the same but for vowels and doubled letters`,
  };
}

/** How long the sound is that both have. Of three consonants or less it says nothing. */
function soundInCommon(a: NameForm, b: NameForm): number | undefined {
  if (a.words.length < 2 && b.words.length < 2) return undefined;
  return a.sound.length > 2 && a.sound === b.sound ? a.sound.length : undefined;
}
