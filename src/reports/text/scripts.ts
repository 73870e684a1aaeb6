/** How Word has to be told to set a piece of text: which font slot, and in which direction. */
export type WordScript = 'latin' | 'rtl' | 'cjk' | 'tibetan';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const tibetan = /\p{Script=Tibetan}/u;
const letter = /\p{L}|\p{M}/u;

function scriptOf(character: string): WordScript | undefined {
  if (rightToLeft.test(character)) return 'rtl';
  if (tibetan.test(character)) return 'tibetan';
  if (eastAsian.test(character)) return 'cjk';
  return letter.test(character) ? 'latin' : undefined;
}

export interface ScriptPiece {
  text: string;
  script: WordScript;
}

/**
 * A text in pieces of one script each. What has none of its own, as digits, blanks and brackets, goes with both
 * neighbours where they agree, and with the text around otherwise, as the bidirectional algorithm has it (Unicode
 * Standard Annex 9, N1 and N2).
 */
export function splitByScript(text: string, around: WordScript): ScriptPiece[] {
  const pieces: ScriptPiece[] = [];
  const add = (part: string, script: WordScript): void => {
    const last = pieces.at(-1);
    if (last?.script === script) last.text += part;
    else if (part !== '') pieces.push({ text: part, script });
  };
  let [neutral, before]: [string, WordScript | undefined] = ['', undefined];
  for (const character of text) {
    const script = scriptOf(character);
    if (!script) {
      neutral += character;
      continue;
    }
    add(neutral, before === undefined || before === script ? script : between(before, script, around));
    add(character, script);
    [neutral, before] = ['', script];
  }
  add(neutral, before ?? around);
  return pieces;
}

const between = (before: WordScript, after: WordScript, around: WordScript): WordScript =>
  before !== 'rtl' && after !== 'rtl' ? before : around;

/** Languages that are written in the Arabic or Hebrew script unless their tag says otherwise. */
const rtlLanguages = new Set(['ar', 'ug', 'fa', 'ur', 'ps', 'ckb', 'sd', 'he', 'yi', 'dv']);

/** The script that a language is written in, by its BCP 47 tag. */
export function scriptOfLanguage(tag: string): WordScript {
  const [base = '', script = ''] = tag.toLowerCase().split('-');
  if (script === 'latn' || script === 'cyrl') return 'latin';
  if (rtlLanguages.has(base) || script === 'arab') return 'rtl';
  if (['zh', 'ja', 'ko', 'yue', 'wuu'].includes(base)) return 'cjk';
  return ['bo', 'dz'].includes(base) ? 'tibetan' : 'latin';
}
