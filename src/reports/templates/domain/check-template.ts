import { languageCodes } from '../../../alerts/domain/wording/language';
import type { Problem } from '../../../lib/errors';
import {
  reportFields,
  reportSections,
  type ReportTemplate,
  type TemplateText,
  templateTexts,
} from '../../domain/report-template';

/** Characters of a name and of one text. */
export const mostName = 80;
export const mostText = 4000;

/** What a text of a template may name. */
export const placeholders = ['organisation', 'date', 'name'] as const;

/** A template of the organisation, as somebody writes it. */
export type TemplateInput = ReportTemplate & { name: string };

// Overrides of direction turn round what follows them (Unicode Standard Annex 9); other controls are no text.
const unseen = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Everything that speaks against a template; nothing: it may be kept. */
export function checkTemplate({ name, sections, fields, texts }: TemplateInput): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, message: string): void => void problems.push({ path, message });
  if (name === '') add('name', 'is needed. Say by what people choose this template.');
  if ([...name].length > mostName) add('name', `is longer than ${mostName} characters. Shorten it.`);
  if (unseen.test(name) || name.includes('\n')) add('name', 'holds a mark that nobody sees. Write it again by hand.');
  if (sections.length === 0) add('sections', 'are all left out, and the report would be empty. Choose one at least.');
  if (new Set(sections).size < sections.length || sections.some((one) => !reportSections.includes(one)))
    add('sections', 'are not those that there are, each once. Open the template again.');
  if (fields.some((one) => !reportFields.includes(one))) add('fields', 'are not those that there are.');
  for (const language of languageCodes)
    for (const which of templateTexts) {
      const message = whyNotText(texts[language]?.[which] ?? '');
      if (message) add(pathOfText(language, which), message);
    }
  return problems;
}

export const pathOfText = (language: string, which: TemplateText): string => `texts.${language}.${which}`;

/** What is wrong with a text; undefined: nothing. Texts are plain: what looks like markup is printed as it stands. */
function whyNotText(text: string): string | undefined {
  if (text.length > mostText) return `is ${text.length} characters long; at most ${mostText} are kept. Shorten it.`;
  const mark = unseen.exec(text);
  if (mark) {
    const code = mark[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `holds a mark that nobody sees (U+${code}). Take it out.`;
  }
  const known = placeholders.map((name) => `{${name}}`).join(', ');
  for (const [whole] of text.matchAll(/\{[^{}]*\}|[{}]/g)) {
    if ((placeholders as readonly string[]).includes(whole.slice(1, -1)) && whole.length > 2) continue;
    if (whole.length === 1) return `holds a brace by itself. Placeholders are ${known}.`;
    return `names ${whole.slice(0, 60)}, which there is not. Placeholders are ${known}.`;
  }
  return undefined;
}
