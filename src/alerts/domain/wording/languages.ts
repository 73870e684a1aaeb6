import { english } from './english';
import { Language } from './language';

/** Every language there is. Another one is another file, and a line here. */
const languages: Record<string, Language> = { en: english };

/** The language asked for, by BCP 47 tag; its base language if only that is there; otherwise English. */
export function languageFor(tag: string): Language {
  const wanted = tag.toLowerCase();
  return languages[wanted] ?? languages[wanted.split('-')[0] ?? ''] ?? english;
}
