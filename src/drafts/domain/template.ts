import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageCode, MessageArguments } from '../../alerts/domain/wording/language';
import { languageFor } from '../../alerts/domain/wording/languages';
import { type DraftPart, isManyLines } from './parts';

/** What `IntlMessageFormat` makes of a message, as far as it is looked at. */
export type TemplateNode = ReturnType<IntlMessageFormat['getAst']>[number];

/** A template that can be filled in. */
export interface CompiledTemplate {
  fill(values: MessageArguments): string;
  nodes: readonly TemplateNode[];
}

/**
 * An apostrophe is a letter in many languages and a mark of quotation in MessageFormat: here it is always the letter.
 * Braces are for placeholders alone.
 */
export const withLetters = (text: string): string => text.replaceAll("'", '’').replace(/\r\n?/g, '\n');

/** Reads a template. @throws SyntaxError with `location` where it cannot be read */
export function compileTemplate(text: string, language: LanguageCode): CompiledTemplate {
  const { locale } = languageFor(language);
  const message = new IntlMessageFormat(withLetters(text), locale, undefined, {
    ignoreTag: true,
    captureLocation: true,
  });
  return { fill: (values) => String(message.format(values)), nodes: message.getAst() };
}

const compiled = new Map<string, CompiledTemplate>();
const REMEMBERED = 2000;

/** The same for a template that was accepted, read once. */
export function acceptedTemplate(text: string, language: LanguageCode): CompiledTemplate {
  const key = `${language} ${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = compileTemplate(text, language);
  if (compiled.size < REMEMBERED) compiled.set(key, made);
  return made;
}

/** A text as it leaves: no doubled spaces, no empty lines in a row; a headline on one line. */
export function tidied(text: string, part: DraftPart, language: LanguageCode): string {
  if (!isManyLines(part))
    return text
      .replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
