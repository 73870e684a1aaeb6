import type { LanguageCode } from '../../alerts/domain/wording/language';
import { languageFor, speechOf } from '../../alerts/domain/wording/languages';
import { draftLanguages } from './draft-languages';
import type { DraftPart, TemplateRule } from './parts';

/** The template that Vigil ships for this very rule; undefined where that for any date stands in for it. */
export function defaultTemplate(language: LanguageCode, rule: TemplateRule, part: DraftPart): string | undefined {
  const { templates } = draftLanguages[language];
  const of = part === 'headline' ? speechOf(languageFor(language)).headlines : templates[part];
  const source = of[rule];
  return source === undefined || part !== 'headline' ? source : laidOut(source);
}

/** The same with its lines moved to the left, as somebody reads and edits it. */
const laidOut = (source: string): string => {
  const lines = source.split('\n');
  const indents = lines.slice(1).map((line) => /^ */.exec(line)![0].length);
  const common = Math.max(0, Math.min(...indents, 100) - 2);
  return [lines[0]!, ...lines.slice(1).map((line) => line.slice(common))].join('\n');
};
