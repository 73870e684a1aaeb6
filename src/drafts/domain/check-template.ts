import type { LanguageCode } from '../../alerts/domain/wording/language';
import { languageFor, speechOf } from '../../alerts/domain/wording/languages';
import { draftOf } from './drafts';
import { draftValues } from './draft-values';
import { exampleCases, exampleFacts } from './example-cases';
import { type DraftPart, mostTemplate, type TemplateRule } from './parts';
import { choices } from './placeholders';
import { MOST_IN_POST, platformLength } from './platform-length';
import { type CompiledTemplate, withLetters } from './template';
import { pathsOf, type TemplatePath, wordsOfPath } from './template-paths';
import { readTemplate, type TemplateProblem } from './template-problems';

/** What is checked, and for what. */
interface Checked {
  rule: TemplateRule;
  part: DraftPart;
  language: LanguageCode;
}

// Marks and overrides of direction turn round what follows them (Unicode Standard Annex 9); Vigil sets its own.
const ofDirection = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\uE000-\uF8FF]/u;
const markup = /<\/?[a-z][^>]*>/iu;

/**
 * Everything that speaks against a template: what cannot be read, names that there are not, and what it must not leave
 * out on any way through its choices.
 */
export function checkTemplate(
  text: string,
  rule: TemplateRule,
  part: DraftPart,
  language: LanguageCode,
): TemplateProblem[] {
  if (text.trim() === '') return [{ message: 'The template is empty. Write one, or go back to that of Vigil.' }];
  if (text.length > mostTemplate(part))
    return [{ message: `The template is ${text.length} characters long; at most ${mostTemplate(part)} are kept.` }];
  const outside = ofDirection.exec(text) ?? markup.exec(text);
  if (outside) return [{ at: placeOf(text, outside.index), message: wrongText(outside[0]) }];
  const { template, problems } = readTemplate(text, language);
  if (!template || problems.length > 0) return problems;
  const checked = { rule, part, language };
  const missing = leftOut(template, checked);
  return missing.length > 0 ? missing : tooLong(withLetters(text), checked);
}

const wrongText = (found: string): string =>
  found.startsWith('<')
    ? 'Templates are plain text: no markup. Take the tag out.'
    : `Here stands an invisible mark (U+${found.codePointAt(0)!.toString(16).toUpperCase()}). Take it out: names in another direction are kept apart by Vigil.`;

function placeOf(text: string, index: number): string {
  const before = text.slice(0, index).split('\n');
  return `Line ${before.length}, character ${before.at(-1)!.length + 1}`;
}

const MOST_PROBLEMS = 5;

function leftOut(template: CompiledTemplate, checked: Checked): TemplateProblem[] {
  const paths = pathsOf(template.nodes);
  if (!paths) return [{ message: 'The template has so many choices that nobody can check them. Make it simpler.' }];
  const messages = paths.flatMap((path) => {
    const message = unsaid(path, checked);
    return message ? [`${wordsOfPath(path)}${message}`] : [];
  });
  return [...new Set(messages)].slice(0, MOST_PROBLEMS).map((message) => ({ message }));
}

const people = ['names', 'who', 'subject', 'ofNames', 'ofWho', 'thatWho'];

function unsaid(path: TemplatePath, checked: Checked): string | undefined {
  const { part, language, rule } = checked;
  const says = (...names: string[]): boolean => names.some((name) => path.says.has(name));
  const isOn = (choice: string, answer: string): boolean => path.when.get(choice)?.join() === answer;
  const whole = says('fact', 'headline');
  const dated = part === 'letter' && says('date') && isOn('precision', 'day');
  if (!whole && !says('milestone') && !dated)
    return 'the text does not say what the date is. Use {milestone}, {fact} or {headline}: only they are true in every case.';
  const owns = rule !== 'any' && speechOf(languageFor(language)).phrases.ownsDoubt?.includes(rule);
  if (!whole && !dated && !owns && !says('doubt'))
    return 'the text leaves out {doubt}, and could claim a day that is not known. Put {doubt} right behind {milestone}.';
  const named = whole || says(...people) || (says('label') && isOn('scope', 'group'));
  if (!named && !(says('milestone') && milestoneNames(path, checked)))
    return 'the text does not say whom it is about. Use {names}, {who} or {subject}.';
  if (part === 'post' && !says('source')) return 'the post does not say its source. Use {source}.';
  return undefined;
}

/** Does the milestone itself name them, in every case that leads this way? */
function milestoneNames({ when }: TemplatePath, { rule, language }: Checked): boolean {
  const answersOf = (choice: string): readonly string[] => when.get(choice) ?? choices[choice]!.answers;
  return answersOf('standing').every((standing) =>
    answersOf('noun').every((noun) => {
      const facts = {
        ...exampleCases[0]!.facts,
        standing: standing === 'free' ? 'none' : standing,
        allFree: standing === 'free',
        noun,
      };
      const values = draftValues(exampleFacts(rule, facts as Parameters<typeof exampleFacts>[1]), language, {
        source: 'whole',
      })!;
      return String(values.milestone).includes(String(values.names));
    }),
  );
}

/** A post must fit for the example cases; for real ones it is shortened by name and source. */
function tooLong(text: string, { rule, part, language }: Checked): TemplateProblem[] {
  if (part !== 'post') return [];
  for (const { label, facts } of exampleCases) {
    const post = draftOf(exampleFacts(rule, facts), text, part, language)!;
    const length = platformLength(post);
    if (length > MOST_IN_POST)
      return [
        {
          message: `With “${label}” the post counts ${length}, also with few names and a short source; at most ${MOST_IN_POST} fit. Make it shorter by ${length - MOST_IN_POST}.`,
        },
      ];
  }
  return [];
}
