import type { LanguageCode } from '../../alerts/domain/wording/language';
import { arabic } from './languages/arabic';
import { chinese } from './languages/chinese';
import type { DraftLanguage } from './languages/draft-language';
import { english } from './languages/english';
import { french } from './languages/french';
import { russian } from './languages/russian';
import { spanish } from './languages/spanish';

/** The languages in which texts are drafted. */
export const draftLanguages: Record<LanguageCode, DraftLanguage> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
  zh: chinese,
  ru: russian,
};
