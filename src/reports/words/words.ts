import type { ReportLanguage } from '../domain/report';
import { english } from './english';
import type { ReportWords } from './report-words';

/** A language that is not there yet speaks English. */
const spoken: Partial<Record<ReportLanguage, ReportWords>> = { en: english };

export const wordsOf = (language: ReportLanguage): ReportWords => spoken[language] ?? english;
