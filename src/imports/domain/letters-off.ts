import { isPinyin } from '../../lib/pinyin';

/** How many letters must be put in, left out, changed, or exchanged with their neighbour; `most + 1` where it is more. */
export function lettersOff(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most || otherLetters(a, b) > 2 * most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, change, turned));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, most + 1);
}

/** How many letters, wherever they stand, one has and the other has not: at most two for each change. */
export function otherLetters(a: string, b: string): number {
  let others = a.length;
  const left = [...b];
  for (const letter of a) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left[at] = '';
    others--;
  }
  return others + b.length - (a.length - others);
}

/** Letters without what is often confused in pinyin: an, ang; shi, si; lü, lv, lu. */
export const confused = (letters: string): string =>
  letters
    .replace(/ng/g, 'n')
    .replace(/([zcs])h/g, '$1')
    .replace(/([ln])v/g, '$1u');

/** Beginnings of the words of a name within its letters. */
function beginnings(words: readonly string[]): Set<number> {
  const found = new Set<number>();
  let at = 0;
  for (const word of words) {
    found.add(at);
    at += word.length;
  }
  return found;
}

/** Does one have an `a` more at its end, as the family name of a woman has in Slavic languages? */
export const isEnding = (x: string, y: string): boolean =>
  /^[aа]$/.test(x.startsWith(y) ? x.slice(y.length) : y.startsWith(x) ? y.slice(x.length) : '');

/** Is it the letter with which a word begins, or such an ending, that is another? */
export function isTelling(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(''), b.join('')];
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  return isEnding(x, y) || beginnings(a).has(at) || beginnings(b).has(at);
}

/**
 * How much it means that two names in Latin letters, in the same order of words, differ in a letter or two: `slip` where
 * people write one name in both ways or mistype it, `likely` where it is a long name, `other` where it is as likely the
 * name of somebody else. Undefined: they differ in more. A syllable of pinyin more or less is another name, Wang Jianping
 * is not Wang Jianbing; a letter that makes no syllable is a slip.
 */
export function slipOf(a: readonly string[], b: readonly string[]): 'slip' | 'likely' | 'other' | undefined {
  const [x, y] = [a.join(''), b.join('')];
  const shorter = Math.min(x.length, y.length);
  if (shorter < 7 || x === y) return undefined;
  const most = shorter >= 10 ? 2 : 1;
  const off = lettersOff(x, y, most);
  if (off > most) return undefined;
  const [isX, isY] = [isPinyin(x), isPinyin(y)];
  if (isX && isY && confused(x) === confused(y)) return 'slip';
  if ((isX && isY) || isTelling(a, b)) return 'other';
  if (off === 2) return shorter >= 12 ? 'likely' : 'other';
  return isX !== isY || shorter >= 10 || isVowelOrDoubled(x, y) ? 'slip' : 'other';
}

/** The same without vowels and doubled letters. */
const isVowelOrDoubled = (x: string, y: string): boolean => {
  const bare = (text: string): string => text.replace(/(.)\1+/g, '$1').replace(/[aeiouy]/g, '');
  return bare(x) === bare(y);
};
