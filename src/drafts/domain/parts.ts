import type { RuleCode } from '../../alerts/domain/alert';
import type { LanguageCode } from '../../alerts/domain/wording/language';

/** The texts that are drafted for an alert. */
export const draftParts = ['headline', 'opening', 'post', 'letter'] as const;
export type DraftPart = (typeof draftParts)[number];

/** The kinds of date for which Vigil has words that may be published, in the order in which they are listed. */
export const draftRules = [
  'ANNIV-Y',
  'COUNT-DAY',
  'ANNIV-ENFD',
  'ANNIV-SENT',
  'ANNIV-TRIAL',
  'ANNIV-FORCED-LAWYER',
  'BIRTHDAY',
  'AGE-ROUND',
  'FEST-INSIDE',
  'REL-COUNT',
] as const satisfies readonly RuleCode[];
export type DraftRule = (typeof draftRules)[number];

/** For which dates a template is: one kind, or any that has none of its own. */
export type TemplateRule = DraftRule | 'any';

/** Which template: in which language, for which dates, for which text. */
export interface TemplateKey {
  language: LanguageCode;
  rule: TemplateRule;
  part: DraftPart;
}

export const isDraftRule = (rule: string): rule is DraftRule => (draftRules as readonly string[]).includes(rule);
export const isDraftPart = (part: string): part is DraftPart => (draftParts as readonly string[]).includes(part);

/** Parts that run over several lines. */
export const isManyLines = (part: DraftPart): boolean => part === 'post' || part === 'letter';

/** Greatest length of a template, in UTF-16 units. */
export const mostTemplate = (part: DraftPart): number => (part === 'letter' ? 8000 : 2000);
