import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { type LanguageCode, languageCodes } from '../alerts/domain/wording/language';
import { languageFor } from '../alerts/domain/wording/languages';
import { cardAddresses } from '../cards/card-addresses';
import type { Drafts } from '../drafts/domain/drafts';
import { MOST_IN_POST, platformLength } from '../drafts/domain/platform-length';
import { DraftsService } from '../drafts/drafts.service';
import type { AlertFile } from './alert-file';
import type { SaidShown, TextShown } from './said';

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
  constructor(private readonly drafts: DraftsService) {}

  /** Undefined where there is nothing for outside: of a task, of a quiet case, of what does not hold any more. */
  async of(viewer: Viewer, { alert }: AlertFile, asked: unknown): Promise<SaidShown | undefined> {
    if (!alert || alert.quiet || alert.audience !== 'public') return undefined;
    const language = languageCodes.find((code) => code === asked) ?? 'en';
    const drafts = await this.drafts.draftsOf(viewer, alert, language);
    return {
      language,
      dir: languageFor(language).direction,
      languages: languageCodes.map((code) => ({ code, label: labels[code] })),
      texts: 'none' in drafts ? [] : textsOf(drafts),
      ...('none' in drafts && { noTexts: drafts.none }),
      pictures: cardAddresses(alert, language),
    };
  }
}

function textsOf({ headline, opening, post, letter }: Drafts): TextShown[] {
  const length = `${platformLength(post)} of ${MOST_IN_POST} characters, as platforms count`;
  return [
    { label: 'Headline', text: headline },
    { label: 'Opening sentence', text: opening },
    ...(post ? [{ label: 'Post', text: post, hint: length }] : []),
    { label: 'Letter to an embassy', text: letter },
  ];
}
