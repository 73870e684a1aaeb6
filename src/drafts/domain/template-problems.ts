import type { LanguageCode } from '../../alerts/domain/wording/language';
import { choices, numbersOf, ownPlaceholders, placeholders } from './placeholders';
import { type CompiledTemplate, compileTemplate, type TemplateNode } from './template';

/** What is wrong with a template, where, and what to do. */
export interface TemplateProblem {
  /** "Line 2, character 14"; absent when it is about the whole. */
  at?: string;
  message: string;
}

interface Position {
  line: number;
  column: number;
}

const at = ({ line, column }: Position): string => `Line ${line}, character ${column}`;

/** The kinds of error of the library, with what to do about each. */
const remedies: Record<string, string> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'A placeholder that begins with { is not closed. Put } behind its name.',
  EMPTY_ARGUMENT: 'There is nothing between { and }. Write the name of a placeholder between them, or take them out.',
  MALFORMED_ARGUMENT:
    'This is no placeholder. Write its name between { and }, as {milestone}. Braces stand for nothing else.',
  EXPECT_ARGUMENT_TYPE:
    'A comma follows the name, but no kind of choice. Write select or plural behind it, or take the comma out.',
  INVALID_ARGUMENT_TYPE: 'Only select and plural are known behind the comma.',
  EXPECT_SELECT_ARGUMENT_OPTIONS:
    'The choice has no answers. Write them behind a comma, as {standing, select, all {…} other {…}}.',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'An answer of the choice is missing. Write its name, then its text between { and }.',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'A number is missing. Write one or other, then its text between { and }.',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT:
    'The text of an answer is missing. Put it between { and } behind the answer.',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT:
    'The text of a number is missing. Put it between { and } behind one or other.',
  INVALID_PLURAL_ARGUMENT_SELECTOR:
    'This is no number that can be asked for. Write zero, one, two, few, many, other, or =2 for exactly two.',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'The same number is named twice. Take one out.',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'The same answer is named twice. Take one out.',
  MISSING_OTHER_CLAUSE: 'The choice does not say what to write in any other case. Add other {…} as its last answer.',
};

/** Reads a template; what cannot be read, or names what there is not, comes back as problems with their places. */
export function readTemplate(
  text: string,
  language: LanguageCode,
): { template?: CompiledTemplate; problems: TemplateProblem[] } {
  try {
    const template = compileTemplate(text, language);
    return { template, problems: template.nodes.flatMap((node) => problemsOf(node, language)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { location } = error as SyntaxError & { location?: { start: Position } };
    const message = remedies[error.message] ?? 'This cannot be read. Look for a { or } too many or too few before it.';
    return { problems: [{ ...(location && { at: at(location.start) }), message }] };
  }
}

/** The kinds of node of the library's parser: literal 0, placeholder 1, number 2, date 3, time 4, select 5, plural 6, # 7. */
function problemsOf(node: TemplateNode, language: LanguageCode): TemplateProblem[] {
  const place = node.location ? { at: at(node.location.start) } : {};
  switch (node.type as number) {
    case 0:
      return [];
    case 1:
      return unknownName((node as { value: string }).value, language).map((message) => ({ ...place, message }));
    case 5:
    case 6: {
      const { value, options } = node as { value: string; options: Record<string, { value: TemplateNode[] }> };
      const own = (node.type as number) === 5 ? wrongChoice(value, Object.keys(options)) : wrongNumber(value);
      const inner = Object.values(options).flatMap((option) =>
        option.value.flatMap((one) => problemsOf(one, language)),
      );
      return [...own.map((message) => ({ ...place, message })), ...inner];
    }
    case 7:
      return [
        {
          ...place,
          message: 'Inside a plural, # becomes the number. Put a hashtag outside of it, or use {hashtag}.',
        },
      ];
    default:
      return [{ ...place, message: 'Numbers and dates come as words already. Name the placeholder alone, as {date}.' }];
  }
}

function unknownName(name: string, language: LanguageCode): string[] {
  const known = { ...placeholders, ...ownPlaceholders[language] };
  if (Object.hasOwn(known, name)) return [];
  if (Object.hasOwn(choices, name) || Object.hasOwn(numbersOf, name))
    return [
      `{${name}} is for choices alone. Write {${name}, ${Object.hasOwn(choices, name) ? 'select' : 'plural'}, …}.`,
    ];
  const near = nearest(name, Object.keys(known));
  return [`There is no placeholder {${name}}.${near ? ` Did you mean {${near}}?` : ' Take one from the list below.'}`];
}

function wrongChoice(name: string, answers: string[]): string[] {
  const known = choices[name];
  if (!known) {
    const near = nearest(name, Object.keys(choices));
    return [
      `Nothing can be chosen by “${name}”. ${near ? `Did you mean ${near}?` : `There is: ${Object.keys(choices).join(', ')}.`}`,
    ];
  }
  return answers
    .filter((answer) => answer !== 'other' && !known.answers.includes(answer))
    .map((answer) => `“${answer}” is no answer of ${name}. There is: ${known.answers.join(', ')} and other.`);
}

const wrongNumber = (name: string): string[] =>
  Object.hasOwn(numbersOf, name)
    ? []
    : [`No number is called “${name}”. There is: ${Object.keys(numbersOf).join(', ')}.`];

/** The name that was meant, when it is no more than two letters away. */
function nearest(name: string, known: string[]): string | undefined {
  const scored = known.map((one) => ({ one, far: distance(name.toLowerCase(), one.toLowerCase()) }));
  return scored.filter(({ far }) => far <= 2).sort((a, b) => a.far - b.far)[0]?.one;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
