import type { DisclosedName } from '../../disclosure/domain/disclosed-case';

/** A name as forms ask for it. Names are stored whole, so the parts are derived by a rule, and are to be checked. */
export interface NameParts {
  family: string;
  given: string;
}

// Family names of two characters, of China and of Korea; every other family name there has one.
const compound = new Set(
  (
    '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 令狐 皇甫 尉迟 尉遲 公孙 公孫 慕容 宇文 长孙 長孫 ' +
    '남궁 황보 제갈 선우 독고 사공 서문'
  ).split(' '),
);

/** Languages in which the family name comes first, also where the name is written in Latin letters. */
const familyFirst = new Set(['zh', 'ko', 'vi']);

/**
 * The parts of a name, by language and script: of a Chinese or Korean name the first character, or two that are a family
 * name together; in Latin letters the first word; of any name with one comma what stands before it. Null where no rule
 * says what the family name is: then the name stays whole.
 */
export function nameParts({ text, lang }: Pick<DisclosedName, 'text' | 'lang'>): NameParts | null {
  const sides = text.split(/\s*[,，]\s*/);
  if (sides.length === 2 && sides[0] && sides[1]) return { family: sides[0], given: sides[1] };
  const language = lang?.split('-')[0]?.toLowerCase();
  if (language === undefined || !familyFirst.has(language)) return null;
  if (/^[\p{sc=Han}\p{sc=Hangul}]+$/u.test(text)) return ofCharacters([...text]);
  const words = text.split(/\s+/);
  if (!/^[\p{sc=Latin}\p{M}\p{P}\s]+$/u.test(text) || words.length < 2) return null;
  return { family: words[0]!, given: words.slice(1).join(' ') };
}

function ofCharacters(characters: string[]): NameParts | null {
  if (characters.length < 2 || characters.length > 4) return null;
  const two = characters.length > 2 && compound.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return { family: characters.slice(0, two).join(''), given: characters.slice(two).join('') };
}
