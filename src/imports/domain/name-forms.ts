import { searchText } from '../../lib/search-text';
import { scriptOf } from './read-names';
import { simplified } from './words/traditional';

/** A name as names are compared. */
export interface NameForm {
  text: string;
  folded: string;
  simple: string;
  isNative: boolean;
  words: string[];
  /** Without blanks. */
  letters: string;
  /** Words in the order of the alphabet. */
  sorted: string;
}

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'professor',
  'sr',
  'sra',
  'mme',
  'mlle',
  'hajji',
  'sheikh',
  'lama',
  'rev',
  'pastor',
]);

/** The name as it is compared with others: without titles, folded for search. */
export function nameForm(text: string): NameForm {
  const whole = searchText(text);
  const kept = whole.split(' ').filter((word) => !titles.has(word));
  const words = kept.length ? kept : whole.split(' ');
  const folded = words.join(' ');
  return {
    text,
    folded,
    simple: simplified(folded),
    isNative: !['Latn', undefined].includes(scriptOf(text)),
    words,
    letters: words.join(''),
    sorted: [...words].sort().join(' '),
  };
}

/** Are the texts the same but for one letter: put in, left out, another, or two exchanged? */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** How like two names are, 0 to 60, and in which way. */
export function likeness(a: NameForm, b: NameForm): { score: number; reason: string } | undefined {
  if (a.folded === '' || b.folded === '' || a.isNative !== b.isNative) return undefined;
  if (a.folded === b.folded)
    return a.isNative
      ? { score: a.letters.length > 1 ? 60 : 20, reason: `same native name ${b.text}` }
      : { score: a.words.length > 1 ? 50 : 25, reason: `same name ${b.text}` };
  const pair = `${a.text} and ${b.text}`;
  if (a.simple === b.simple)
    return { score: 55, reason: `${pair} differ only in traditional and simplified characters` };
  if (a.words.length > 1 && a.sorted === b.sorted)
    return { score: 45, reason: `${pair} have the same words in another order` };
  if (
    a.letters.length > 4 &&
    (a.letters === b.letters || ([...a.letters].sort().join('') === [...b.letters].sort().join('') && swapped(a, b)))
  )
    return { score: 45, reason: `${pair} have the same letters, spaced otherwise` };
  const isLonger = a.letters.length >= 6 || (a.isNative && a.letters.length >= 3);
  if (isLonger && isOneLetterOff(a.letters, b.letters)) return { score: 35, reason: `${pair} differ in one letter` };
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (!a.isNative && short.words.length > 1 && short.words.every((word) => long.words.includes(word)))
    return { score: 35, reason: `${long.text} holds all words of ${short.text}` };
  return undefined;
}

/** "Xueqin Huang" and "Huang Xue Qin": the same words, joined and turned. */
const swapped = (a: NameForm, b: NameForm): boolean => (a.letters + a.letters).includes(b.letters);
