import { cleanText, saysNothing, shown } from './clean-text';
import type { ProposedName } from './import-model';

/** The names in one cell, what was supposed in reading them, and what cannot be settled. */
export interface NamesReading {
  names: ProposedName[];
  how: string[];
  questions: { what: string; suggestion: string; answers: string[] }[];
}

export interface NamesContext {
  country?: string;
  /** Language of names whose script does not tell it. */
  language?: string;
}

/** Countries in which the family name stands first. */
const familyFirst = new Set(['CN', 'HK', 'MO', 'TW', 'KR', 'KP', 'JP', 'VN', 'HU', 'KH']);

const scripts: [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'Jpan'],
  [/\p{sc=Hangul}/u, 'Kore'],
  [/\p{sc=Han}/u, 'Hani'],
  [/\p{sc=Arabic}/u, 'Arab'],
  [/\p{sc=Cyrillic}/u, 'Cyrl'],
  [/\p{sc=Tibetan}/u, 'Tibt'],
  [/\p{sc=Latin}/u, 'Latn'],
];

/** The script of a name by its letters (ISO 15924); undefined for others. */
export const scriptOf = (text: string): string | undefined => scripts.find(([letters]) => letters.test(text))?.[1];

/** The language that a script tells of a name, by the country. A Uyghur name is not Arabic, though its letters are. */
function languageOf(text: string, { country, language }: NamesContext): string | undefined {
  switch (scriptOf(text)) {
    case 'Jpan':
      return 'ja';
    case 'Kore':
      return 'ko';
    case 'Tibt':
      return 'bo';
    case 'Hani':
      return country === 'JP' || country === 'KR' || country === 'KP' ? language : 'zh';
    case 'Latn':
      return undefined;
    default:
      return language;
  }
}

const ALSO =
  /\s*(?:\b(?:a\.?k\.?a\.?|also known as|also called|alias|formerly|n[ée]e|dit|dite|connue? sous le nom de|conocid[oa] como|pen name|nickname)(?=[\s:：.])[:：.]?|又名|又叫|化名|别名|別名|笔名|筆名|原名|网名|網名|он же|она же|известн\S{1,9} как|المعروفة?\s+باسم|الملقبة?\s+ب)\s*/giu;
const PEOPLE = /\s(?:and|&|et|y|и)\s|[、]|(?<=\p{sc=Han})(?:和|与|與|及)(?=\p{sc=Han})/u;

/** Words in brackets that are no name: "activist", "b. 1988". */
const isNoName = (text: string): boolean =>
  /\d/.test(text) ||
  /^\p{Ll}/u.test(text) ||
  [...text].length > 60 ||
  /^(?:male|female|deceased|dead|男|女|藏族|维吾尔族|汉族|回族|民主人士|律师|記者|记者|f|m)$/iu.test(text);

/** "Family, Given" in the order in which the country says names. */
function turned(text: string, context: NamesContext, how: string[]): string {
  const found = /^(\p{L}[\p{L}\p{M}'’ -]*),\s*(\p{L}[\p{L}\p{M}'’. -]*)$/u.exec(text);
  if (!found || scriptOf(text) !== 'Latn') return text;
  const [family, given] = [found[1] as string, found[2] as string];
  const name = familyFirst.has(context.country ?? '') ? `${family} ${given}` : `${given} ${family}`;
  how.push(`family name before the comma: ${name}`);
  return name;
}

/** Brackets of any width, and what stands in them. */
function outOfBrackets(text: string): string[] {
  const inside: string[] = [];
  const outside = text.replace(
    /[(（[［【「"“]([^()（）[\]［］【】「」"“”]*)[)）\]］】」"”]/gu,
    (_whole, words: string) => {
      inside.push(words.trim());
      return ' ';
    },
  );
  return [outside.replace(/\s+/g, ' ').trim(), ...inside].filter(Boolean);
}

/**
 * Reads a cell of names: other names in brackets, behind "aka" or 又名, between semicolons or lines. The first Latin name
 * becomes the main one where both it and another script are given; the other script is the native name.
 */
export function readNames(written: string, context: NamesContext = {}): NamesReading {
  const reading: NamesReading = { names: [], how: [], questions: [] };
  const { text } = cleanText(written);
  if (saysNothing(text.toLowerCase())) return reading;
  const forms: string[] = [];
  for (const part of text.split(/[;；\n|｜]|\s\/\s|(?<=\p{sc=Han})\/|\/(?=\p{sc=Han})/u)) {
    for (const [i, piece] of part.split(ALSO).entries()) {
      if (i > 0) reading.how.push('another name of the same person');
      for (const [j, form] of outOfBrackets(piece).entries()) {
        if (j > 0 && isNoName(form)) reading.how.push(`“${shown(form)}” is not taken for a name`);
        else for (const single of byScript(form)) forms.push(turned(single, context, reading.how));
      }
    }
  }
  const unique = [
    ...new Set(
      forms
        .map((form) => form.replace(/^[\s,，.:：-]+|(?<![\s,，:：-])[\s,，:：-]+$/gu, ''))
        .filter((form) => /\p{L}/u.test(form)),
    ),
  ];
  const crowd = unique.find((form) => PEOPLE.test(form));
  if (crowd !== undefined)
    reading.questions.push({
      what: `“${shown(crowd)}” seems to name several people.`,
      suggestion: 'Give each person a row, or write one name.',
      answers: crowd.split(PEOPLE).map((name) => name.trim()),
    });
  const long = unique.filter((form) => form.length > 300);
  if (long.length)
    reading.questions.push({
      what: 'The name is longer than 300 characters.',
      suggestion: 'Map the column to a summary, or write the name alone.',
      answers: [],
    });
  reading.names = kinds(
    unique.filter((form) => form.length <= 300),
    context,
  );
  return reading;
}

/** "黄雪琴 Sophia Huang" is two written forms. */
function byScript(text: string): string[] {
  const found =
    /^(\p{sc=Han}[\p{sc=Han}·]*)\s+([\p{sc=Latin}][\p{sc=Latin}\p{M}\s.'’-]*)$|^([\p{sc=Latin}][\p{sc=Latin}\p{M}\s.'’-]*?)\s*(\p{sc=Han}[\p{sc=Han}·]*)$/u.exec(
      text,
    );
  return found ? ([found[1] ?? found[3], found[2] ?? found[4]] as string[]) : [text];
}

function kinds(forms: string[], context: NamesContext): ProposedName[] {
  // a single word in Latin letters beside a name is a by-name
  const latin = forms.find((form) => scriptOf(form) === 'Latn' && (/\s/.test(form) || form === forms[0]));
  const native = forms.find((form) => scriptOf(form) !== 'Latn');
  const main = latin !== undefined && native !== undefined ? latin : forms[0];
  const named = forms.map((text): ProposedName => {
    const kind = text === main ? 'main' : text === native ? 'native' : 'alias';
    const lang = languageOf(text, context);
    return { text, ...(lang ? { lang } : {}), kind };
  });
  return [...named.filter(({ kind }) => kind === 'main'), ...named.filter(({ kind }) => kind !== 'main')];
}
