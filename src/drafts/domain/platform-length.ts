/** Most that a post may be long, as the strictest of the large platforms counts. */
export const MOST_IN_POST = 280;

/** What any address counts, however long it is: the platforms shorten it. */
const ADDRESS = 23;

/**
 * Code points that count one; every other counts two: Chinese, Japanese and Korean characters, and marks of direction
 * outside the ranges. Source: twitter-text, configuration version 3 (weightedCodePointsCount), in hundredths there.
 */
const light: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

const address = /https?:\/\/[^\s\u2066-\u2069\u3000-\u303f\uff00-\uffef]+/giu;
const emoji = /\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu;

/** How long a post is as platforms count: composed (NFC), an address 23, an emoji two, a CJK character two. */
export function platformLength(text: string): number {
  let addresses = 0;
  const rest = text
    .normalize('NFC')
    .replace(address, () => (addresses++, ''))
    .replace(emoji, '\u3000');
  let sum = addresses * ADDRESS;
  for (const character of rest) sum += weightOf(character.codePointAt(0)!);
  return sum;
}

const weightOf = (code: number): number => (light.some(([from, to]) => code >= from && code <= to) ? 1 : 2);
