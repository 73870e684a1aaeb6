import type { SubmissionLanguage } from '../submission';
import { english } from './english';
import { french } from './french';
import { spanish } from './spanish';
import type { SubmissionWords } from './submission-words';

export const submissionWords: Record<SubmissionLanguage, SubmissionWords> = { en: english, fr: french, es: spanish };
