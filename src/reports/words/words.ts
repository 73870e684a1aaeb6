import type { ReportLanguage } from '../domain/report';
import { arabic } from './arabic';
import { chinese } from './chinese';
import { english } from './english';
import { french } from './french';
import type { ReportWords } from './report-words';
import { russian } from './russian';
import { spanish } from './spanish';

const words: Record<ReportLanguage, ReportWords> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
  zh: chinese,
  ru: russian,
};

/** All words of reports in a language. No native speaker has read those of other languages than English yet. */
export const wordsOf = (language: ReportLanguage): ReportWords => words[language];
