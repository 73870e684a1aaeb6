import type { Language } from './language';

/** First strong isolate and pop directional isolate: Unicode Standard Annex 9, 2.4. */
const FSI = '\u2068';
const PDI = '\u2069';
/** Stand at the edges of what is inserted into Chinese, until it is known what stands beside it. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const leftToRight =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u;
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\uE000\uE001]/g;

/**
 * A name, a hashtag, a title or an address as it stands inside a text of the language: isolated where it runs in the
 * other direction, so that neither turns the other round. Marks of direction that it brings along are left out.
 */
export function inserted(text: string, { direction, locale }: Pick<Language, 'direction' | 'locale'>): string {
  const plain = text.replace(bidiControls, '');
  if ((direction === 'rtl' ? leftToRight : rightToLeft).test(plain)) return `${FSI}${plain}${PDI}`;
  return locale.startsWith('zh') ? `${OPEN}${plain}${CLOSE}` : plain;
}

/** Chinese sets a space between its own characters and a word in Latin letters; a hashtag is none without it. */
export function settled(text: string, { locale }: Pick<Language, 'locale'>): string {
  if (!locale.startsWith('zh')) return text;
  return text
    .replace(/(?<=[\p{Script=Han}\d])\uE000(?=[^\p{Script=Han}\p{P}\s]|#)/gu, ' ')
    .replace(/(?<=[^\p{Script=Han}\p{P}\s])\uE001(?=[\p{Script=Han}\d])/gu, ' ')
    .replace(/[\uE000\uE001]/g, '');
}
