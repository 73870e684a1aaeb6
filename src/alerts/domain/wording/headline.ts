import type { CustodyNoun } from '../../../custody/domain/custody-status';
import type { HeadlineFacts } from '../alert';
import { english } from './english';
import { inserted, settled } from './insertion';
import type { LanguageCode } from './language';
import { languageFor, speechOf } from './languages';
import { say } from './message';
import { format, withPhrases } from './phrases';
import { numbers, valuesOf } from './values';

/**
 * The sentence that may be used for an alert: one line, made of the facts and of nothing else. The facts are taken to
 * be true; what the words must not say is kept here: nobody is called held who is not named or covered by `all`,
 * nobody is called at liberty without `allFree`, no release is promised, no limit that passed is called illegal.
 *
 * @param language BCP 47 tag; a language that is not there falls back to English, and so does a rule for which a
 * language has no words.
 */
export function headline(facts: HeadlineFacts, language = 'en'): string {
  const words = languageFor(language);
  if (words === english) return say(english, facts.rule, valuesOf(facts, english));

  const { headlines } = speechOf(words);
  const said = withPhrases(facts, words, (text) => inserted(text, words));
  if (said) {
    const key = headlines[facts.rule] ? facts.rule : 'any';
    return settled(format(words, `headline ${key}`, headlines[key]!, said), words);
  }
  if (!words.messages[facts.rule]) return say(english, facts.rule, valuesOf(facts, english));
  return settled(
    say(
      words,
      facts.rule,
      valuesOf(facts, words, (text) => inserted(text, words)),
    ),
    words,
  );
}

/** The headline in the language of somebody who gets it. */
export const headlineIn = (language: LanguageCode, facts: HeadlineFacts): string => headline(facts, language);

/** "in detention", "disappeared", …: the words for a status of being held. */
export function nounPhrase(noun: CustodyNoun, language = 'en'): string {
  return say(languageFor(language), 'noun', { noun });
}

/** "one year", "twenty-one years". */
export function countedYears(count: number, language = 'en'): string {
  const words = languageFor(language);
  return say(words, 'counted', numbers(count, 'year', words));
}

/** "first anniversary", "twenty-first anniversary". */
export function countedAnniversary(count: number, language = 'en'): string {
  const words = languageFor(language);
  return say(words, 'anniversary', numbers(count, 'year', words));
}
