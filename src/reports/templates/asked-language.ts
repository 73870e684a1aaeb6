import { languageCodes } from '../../alerts/domain/wording/language';
import type { ReportLanguage } from '../domain/report';

/** Is this the code of a language of reports? */
export const isLanguage = (code: unknown): code is ReportLanguage =>
  (languageCodes as readonly unknown[]).includes(code);
