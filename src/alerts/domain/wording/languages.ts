import { arabic } from './arabic';
import { chinese } from './chinese';
import { english } from './english';
import { englishSpeech } from './english-phrases';
import { french } from './french';
import type { Language, LanguageCode, Speech } from './language';
import { russian } from './russian';
import { spanish } from './spanish';

/** Every language there is. Another one is another file, and a line here. */
const speeches: Record<LanguageCode, Speech> = {
  en: englishSpeech,
  fr: french,
  es: spanish,
  ar: arabic,
  zh: chinese,
  ru: russian,
};

const byLanguage = new Map<Language, Speech>(Object.values(speeches).map((speech) => [speech.words, speech]));

/** The language asked for, by BCP 47 tag; its base language if only that is there; otherwise English. */
export function languageFor(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0]!;
  return Object.hasOwn(speeches, base) ? speeches[base as LanguageCode].words : english;
}

/** The phrases and headlines of a language. */
export const speechOf = (words: Language): Speech => byLanguage.get(words)!;
