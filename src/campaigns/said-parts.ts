import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { type LanguageCode, languageCodes } from '../alerts/domain/wording/language';
import { languageFor } from '../alerts/domain/wording/languages';
import { cardAddresses } from '../cards/card-addresses';
import type { AlertFile } from './alert-file';
import type { SaidShown } from './said';

/** The languages by their own names. */
const labels: Record<LanguageCode, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
  ru: 'Русский',
};

/** The words and pictures for outside that stand on the page of an alert. */
@Injectable()
export class SaidParts {
  /** Undefined where there is nothing for outside: of a task, of a quiet case, of what does not hold any more. */
  of(_viewer: Viewer, { alert }: AlertFile, asked: unknown): Promise<SaidShown | undefined> {
    if (!alert || alert.quiet || alert.audience !== 'public') return Promise.resolve(undefined);
    const language = languageCodes.find((code) => code === asked) ?? 'en';
    const pictures = cardAddresses(alert, language);
    return Promise.resolve({
      language,
      dir: languageFor(language).direction,
      languages: languageCodes.map((code) => ({ code, label: labels[code] })),
      texts: [],
      pictures,
    });
  }
}
