import { ruleLabels } from '../../alerts/domain/rule-labels';
import type { LanguageCode } from '../../alerts/domain/wording/language';
import type { DraftPart, TemplateRule } from '../domain/parts';
import { draftLanguages } from '../domain/draft-languages';

export const partLabels: Record<DraftPart, string> = {
  headline: 'Headline',
  opening: 'Opening sentence',
  post: 'Post',
  letter: 'Letter to an embassy',
};

export const ruleLabel = (rule: TemplateRule): string => (rule === 'any' ? 'Any date' : ruleLabels[rule]);

export const languageNames: Record<LanguageCode, string> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ar: 'Arabic',
  zh: 'Chinese (simplified)',
  ru: 'Russian',
};

/** What a language calls itself. */
export const ownName = (language: LanguageCode): string => draftLanguages[language].name;
