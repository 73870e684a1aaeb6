// Letters that Unicode does not decompose, but that people leave their marks off when they type.
// prettier-ignore
const letters: Record<string, string> = {
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ĸ: 'k', ə: 'e',
  // Arabic and Persian letters that stand for each other in names
  '\u064a': '\u06cc', '\u0649': '\u06cc', // yeh, alef maksura
  '\u0643': '\u06a9', // kaf
  '\u0629': '\u0647', '\u06be': '\u0647', '\u06d5': '\u0647', // teh marbuta, heh doachashmee, ae
  '\u0671': '\u0627', // alef wasla
};
// What may be left out: marks of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac, the tatweel, and what cannot be seen.
// Marks of other scripts stay: a vowel sign of Devanagari or a subjoined letter of Tibetan is a letter of the name.
const marks = [
  String.raw`[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]`,
  String.raw`[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a]`,
  String.raw`\u0640|\p{Cf}`,
];
const unsaid = new RegExp(marks.join('|'), 'gu');
const special = new RegExp(Object.keys(letters).join('|'), 'g');

/**
 * Brings text to the form in which names are found: the one function for what is stored and for what is asked. No
 * marks, no case, no punctuation, one space between words; variants of Arabic letters become one. Han characters stay
 * as they are (traditional and simplified are told apart).
 */
export function searchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(unsaid, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(special, (letter) => letters[letter]!)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
