import { IntlMessageFormat } from 'intl-messageformat';
import type { HeadlineFacts } from '../alert';
import type { Language, MessageArguments } from './language';
import { oneLine } from './message';
import { speechOf } from './languages';
import type { Insert, NamesShown } from './people';
import { valuesOf } from './values';

const compiled = new Map<string, IntlMessageFormat>();

/** One message of a language that has no place among `messages`; compiled once. Line breaks in the source are none in the text. */
export function format({ locale }: Language, key: string, source: string, values: MessageArguments): string {
  const id = `${locale} ${key}`;
  let message = compiled.get(id);
  if (!message) {
    message = new IntlMessageFormat(oneLine(source, locale), locale, undefined, { ignoreTag: true });
    compiled.set(id, message);
  }
  return String(message.format(values));
}

/**
 * The values of a message with the phrases that a headline is put together from: what the date is (`milestone`), that it
 * is not known exactly (`doubt`, empty where it is), that they are at liberty, that they are still held. Null where the
 * language has no such words for the rule.
 */
export function withPhrases(
  facts: HeadlineFacts,
  words: Language,
  insert: Insert,
  shown?: NamesShown,
): MessageArguments | null {
  const { phrases } = speechOf(words);
  const source = phrases.milestone[facts.rule];
  if (!source) return null;

  const values = { ...valuesOf(facts, words, insert, shown) };
  if (phrases.more) Object.assign(values, phrases.more(values));
  const say = (key: string, text: string): string => format(words, key, text, values);
  const milestone = say(`milestone ${facts.rule}`, source);
  const doubt = phrases.ownsDoubt?.includes(facts.rule) ? '' : say('doubt', phrases.doubt);
  const liberty = say('liberty', phrases.liberty);
  const still = say('still', phrases.still);
  return { ...values, uncertain: values.doubt!, milestone, doubt, liberty, still };
}
