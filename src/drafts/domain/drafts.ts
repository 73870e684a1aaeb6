import { settled } from '../../alerts/domain/wording/insertion';
import type { LanguageCode } from '../../alerts/domain/wording/language';
import { languageFor } from '../../alerts/domain/wording/languages';
import { type Brevity, type DraftFacts, draftValues } from './draft-values';
import type { DraftPart } from './parts';
import { MOST_IN_POST, platformLength } from './platform-length';
import { acceptedTemplate, tidied } from './template';

/** The template for each part: the organisation's own, or that of Vigil. */
export type Templates = Record<DraftPart, string>;

/** Texts for outside, in one language. */
export interface Drafts {
  language: LanguageCode;
  dir: 'ltr' | 'rtl';
  headline: string;
  opening: string;
  /** At most 280 as platforms count; empty where no post could hold what must be said. */
  post: string;
  letter: string;
}

const whole: Brevity = { source: 'whole' };
const fewer = { all: 1, before: 1 };

/** From the fullest to the shortest; names are left out only after the source has become short. */
const ofPost: Brevity[] = [
  whole,
  { source: 'address' },
  { source: 60 },
  { source: 'whole', names: fewer },
  { source: 'address', names: fewer },
  { source: 40, names: fewer },
  { source: 16, names: fewer },
];

/** One part of the drafts; null where Vigil has no public words for the rule. */
export function draftOf(of: DraftFacts, template: string, part: DraftPart, language: LanguageCode): string | null {
  const fill = (brevity: Brevity): string | null => filled(of, template, part, language, brevity);
  if (part !== 'post') return fill(whole);
  let longest: string | null = null;
  for (const brevity of ofPost) {
    const text = fill(brevity);
    if (text === null) return null;
    if (platformLength(text) <= MOST_IN_POST) return text;
    longest ??= text;
  }
  return longest;
}

function filled(of: DraftFacts, template: string, part: DraftPart, language: LanguageCode, brevity: Brevity) {
  const values = draftValues(of, language, brevity);
  if (!values) return null;
  const text = acceptedTemplate(template, language).fill(values);
  return tidied(settled(text, languageFor(language)), part, language);
}

/** All parts; null where Vigil has no public words for the rule. */
export function draftsFrom(of: DraftFacts, templates: Templates, language: LanguageCode): Drafts | null {
  const say = (part: DraftPart): string | null => draftOf(of, templates[part], part, language);
  const [headline, opening, post, letter] = [say('headline'), say('opening'), say('post'), say('letter')];
  if (headline === null || opening === null || post === null || letter === null) return null;
  const { direction } = languageFor(language);
  const fits = platformLength(post) <= MOST_IN_POST;
  return { language, dir: direction, headline, opening, post: fits ? post : '', letter };
}
