import type { SpokenOf } from '../../../defenders/domain/spoken-of';
import type { Language } from './language';

/** The letters of a language that has a script of its own here. A name that needs others is in another language. */
const letters: Record<string, RegExp> = {
  zh: /^[\p{Script=Han}·・\s]+$/u,
  ar: /^[\u0621-\u063a\u0641-\u0652\s'’.-]+$/,
  ru: /^[А-Яа-яЁё\s'’.-]+$/,
};

/**
 * The name for a text in this language: the form in its script where one is recorded, otherwise the one for English, in
 * Latin letters where there is one. A form that says it is in another language is left alone, even in the same script.
 */
export function nameIn({ locale }: Language, person: SpokenOf | undefined, fallback: string): string {
  const base = locale.split('-')[0]!;
  const script = letters[base];
  if (!script || !person) return fallback;
  const fitting = person.names.filter(
    ({ text, lang }) => script.test(text) && (!lang || lang.toLowerCase().split('-')[0] === base),
  );
  return (fitting.find(({ lang }) => lang?.toLowerCase() === locale.toLowerCase()) ?? fitting[0])?.text ?? fallback;
}
