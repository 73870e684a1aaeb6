import { pinyin } from 'pinyin-pro';
import { searchText } from './search-text';

/** Family names of two characters, as far as they are borne today. */
const doubled = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 皇甫 尉迟 尉遲 公孙 公孫 东方 東方 慕容 令狐 司徒 司空 夏侯 端木 长孙 長孫 宇文 呼延 南宫 南宮 独孤 獨孤 拓跋 西门 西門 百里 东郭 東郭'.split(
    ' ',
  ),
);

/** Longer texts are no names. */
const longest = 40;

/**
 * A Chinese name as Hanyu Pinyin (ISO 7098) writes it, without tones: 黄雪琴 is "huang xueqin". Family names are read as
 * such (单 is shan, 仇 is qiu), traditional characters as simplified ones. Undefined for names with other letters in them.
 */
export function pinyinOf(name: string): string | undefined {
  const words = name
    .normalize('NFKC')
    .trim()
    .split(/[\s·•・‧]+/u)
    .filter(Boolean);
  if (words.length === 0 || name.length > longest || !words.every((word) => /^\p{sc=Han}+$/u.test(word)))
    return undefined;
  return searchText(words.map((word) => read(word, words.length === 1)).join(' '));
}

function read(word: string, isWhole: boolean): string {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', surname: isWhole ? 'head' : 'off' });
  if (!isWhole || syllables.length < 2) return syllables.join('');
  const family = syllables.length > 2 && doubled.has([...word].slice(0, 2).join('')) ? 2 : 1;
  return `${syllables.slice(0, family).join('')} ${syllables.slice(family).join('')}`;
}

const initials = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'.split(' ');
const finals =
  'iang iong uang ang eng ing ong ian iao uai uan ai an ao ei en er ia ie in iu ou ua ue ui un uo a e i o u'.split(' ');

/** What may follow j, q and x. */
const palatal = new Set('i ia ie iao iu ian in iang ing iong u ue uan un'.split(' '));

/** Can Latin letters be taken apart into syllables of pinyin? Then a letter more or less is likely another name. */
export function isPinyin(letters: string): boolean {
  if (letters.length > longest || !/^[a-z]+$/.test(letters)) return false;
  const reached = new Set([0]);
  for (const at of reached) {
    const initial = initials.find((one) => letters.startsWith(one, at)) ?? '';
    const from = at + initial.length;
    for (const final of finals) {
      const isSaid = !'jqx'.includes(initial || '-') || palatal.has(final);
      if (isSaid && letters.startsWith(final, from)) reached.add(from + final.length);
    }
  }
  return reached.has(letters.length);
}
