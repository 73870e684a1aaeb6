/** A piece of text as it is drawn: in its own language and direction. */
export interface Piece {
  text: string;
  /** ISO 639, two or three letters: Chinese, Japanese and Korean draw the same letter differently. */
  lang: string;
  rtl: boolean;
}

/** Scripts that names come in here, with the language that they are drawn as when none is stated. */
const scripts = [
  { letters: /\p{Script=Han}/u, lang: 'zh', rtl: false },
  { letters: /\p{Script=Arabic}/u, lang: 'ar', rtl: true },
  { letters: /\p{Script=Hebrew}/u, lang: 'he', rtl: true },
  { letters: /\p{Script=Tibetan}/u, lang: 'bo', rtl: false },
  { letters: /\p{Script=Cyrillic}/u, lang: 'ru', rtl: false },
  { letters: /\p{Script=Latin}/u, lang: 'en', rtl: false },
] as const;

/** The script of the first letter; undefined where none is known. */
export const scriptOf = (text: string): (typeof scripts)[number] | undefined => {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? undefined : scripts.find(({ letters }) => letters.test(letter));
};

// The fonts have no pictures, and a card must not show boxes in their place.
const picture =
  /(?![©®™])\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]|\ufe0f|(?<=[^\p{L}\p{M}])\u200d/gu;
const longest = 24;
const breakable = '\u200b';

/** So long a word can be broken, so that it does not run off the card. */
const soften = (word: string): string =>
  word.length <= longest ? word : (word.match(/[^]{1,12}(?![\ud800-\udfff\p{M}])/gu) ?? [word]).join(breakable);

/**
 * A text to be drawn, cut to a length. It is one line: what breaks it is where it has no room.
 * @param lang BCP 47
 * @param most characters
 */
export function pieceOf(text: string, lang: string, most: number): Piece {
  const plain = text
    .normalize('NFC')
    .replace(picture, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const letters = [...plain];
  const cut =
    letters.length > most
      ? `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : plain;
  const script = scriptOf(cut);
  const [primary = ''] = lang.toLowerCase().split('-');
  return {
    text: cut.split(' ').map(soften).join(' '),
    lang: /^[a-z]{2,3}$/.test(primary) ? primary : (script?.lang ?? 'en'),
    rtl: script?.rtl ?? false,
  };
}
