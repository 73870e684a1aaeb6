import type { LanguageCode } from '../../alerts/domain/wording/language';
import { languageFor } from '../../alerts/domain/wording/languages';
import { draftOf } from './drafts';
import { exampleCases, exampleFacts } from './example-cases';
import type { TemplateKey } from './parts';
import { platformLength } from './platform-length';

/** One example case: what the template in force says of it, and what another would. */
export interface PreviewRow {
  label: string;
  now: string;
  /** Undefined where it says the same. */
  then?: string;
  /** Of a post, as platforms count. */
  length?: number;
}

export interface Preview {
  dir: 'ltr' | 'rtl';
  language: LanguageCode;
  rows: PreviewRow[];
}

/** The example cases, with the template in force and with another one. Both must have been found to be in order. */
export function previewOf({ language, rule, part }: TemplateKey, inForce: string, written: string): Preview {
  const rows = exampleCases.map(({ label, facts }): PreviewRow => {
    const say = (template: string): string => draftOf(exampleFacts(rule, facts), template, part, language)!;
    const [now, then] = [say(inForce), say(written)];
    return { label, now, ...(then !== now && { then }), ...(part === 'post' && { length: platformLength(then) }) };
  });
  return { dir: languageFor(language).direction, language, rows };
}
