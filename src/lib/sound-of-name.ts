/** Letters that Latin and other scripts write for one sound; what is not listed is a vowel, or not heard. */
// prettier-ignore
const sounds: Record<string, string> = {
  b: 'b', c: 'k', d: 'd', f: 'f', g: 'g', h: 'h', j: 'j', k: 'k', l: 'l', m: 'm', n: 'n', p: 'p', q: 'k', r: 'r', s: 's',
  t: 't', v: 'v', w: 'w', x: 'k', y: 'y', z: 'z',
  // Arabic, with the letters of Persian and Uyghur
  ب: 'b', پ: 'p', ت: 't', ث: 't', ج: 'j', چ: 'c', ح: 'h', خ: 'h', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'z', س: 's', ش: 's',
  ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ک: 'k', گ: 'g', ڭ: 'n', ل: 'l', م: 'm', ن: 'n', ه: 'h',
  ھ: 'h', و: 'w', ۋ: 'w', ي: 'y', ی: 'y',
  // Cyrillic
  б: 'b', в: 'v', г: 'g', ґ: 'g', ғ: 'g', д: 'd', ж: 'z', з: 'z', й: 'y', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n',
  п: 'p', р: 'r', с: 's', т: 't', ф: 'f', х: 'h', ц: 'ts', ч: 'c', ш: 's', щ: 'sc', һ: 'h', ў: 'w', ю: 'y', я: 'y', ё: 'y',
};

/** Sounds that are heard only where a word begins with them: elsewhere they are vowels, or written or not. */
const onlyFirst = new Set(['h', 'w', 'y']);

/** Letters that stand for one sound together, and the article, which is joined to names in every way. */
const together: [RegExp, string][] = [
  [/(^|[\s-])(?:al|el|ul)[\s-]+/g, '$1'],
  [/(^|\s)ال(?=\p{L}{2})/gu, '$1'],
  [/\babd[aeu]l?(?=[a-z]{3})/g, 'abd '],
  [/\babd[aeu]l?(?=\s)/g, 'abd'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/ch/g, 'چ'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/tz/g, 'ts'],
  [/dzh|dj|дж/g, 'j'],
  [/ng(?![aeiou])|نگ/g, 'n'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * What is heard of a name in Latin, Arabic, Uyghur or Cyrillic letters, coarsely: consonants, without vowels, which
 * Arabic does not write and every transliteration writes otherwise. "Muhammad Hasan", "Mohamed Hassan" and محمد حسن have
 * one sound. It finds candidates and proves nothing: different names have it in common.
 */
export function soundOfName(text: string): string {
  let rest = text.toLowerCase();
  if (/[^a-z ]/.test(rest)) rest = plain(rest);
  for (const [letters, sound] of together) rest = rest.replace(letters, sound);
  let heard = '';
  let begins = true;
  for (const letter of rest) {
    const sound = sounds[letter] ?? '';
    if (begins || !onlyFirst.has(sound)) heard += sound;
    begins = letter === ' ' || letter === '-';
  }
  return heard;
}

/** Without marks and points; the breve of the Cyrillic short i stays. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/ئ/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(/[^\p{L} -]/gu, '');

/** The same for all ways to begin a ring of letters: of a name and of the name turned. */
export function turnedFirst(letters: string): string {
  let first = letters;
  for (let i = 1; i < letters.length; i++) {
    const turned = letters.slice(i) + letters.slice(0, i);
    if (turned < first) first = turned;
  }
  return first;
}
