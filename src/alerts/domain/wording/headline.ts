import { CustodyNoun } from '../../../custody/domain/custody-status';
import { Day } from '../../../lib/calendar-date';
import { AlertUnit, HeadlineFacts } from '../alert';
import { Language, MessageArguments } from './language';
import { languageFor } from './languages';
import { kitOf, say } from './message';
import { peopleOf } from './people';

/**
 * The sentence that may be used for an alert: one line, made of the facts and of nothing else. The facts are taken to
 * be true; what the words must not say is kept here: nobody is called held who is not named or covered by `all`,
 * nobody is called at liberty without `allFree`, no release is promised, no limit that passed is called illegal.
 *
 * @param language BCP 47 tag; a language that is not there falls back to English.
 */
export function headline(facts: HeadlineFacts, language = 'en'): string {
  const words = languageFor(language);
  const counts = countWords(facts.count, facts.unit, words);
  return say(words, facts.rule, {
    ...peopleOf(facts, words),
    ...counts,
    ...dates(facts, words),
    ...detail(facts),
    standing: facts.standing === 'none' && facts.allFree ? 'free' : facts.standing,
    noun: facts.noun,
  });
}

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

function numbers(count: number, unit: AlertUnit, language: Language): MessageArguments {
  // Words are for years and months; of a day count they would be made in vain.
  const inWords = unit === 'year' || unit === 'month';
  return {
    count,
    unit,
    numeral: kitOf(language).numeral.format(count),
    words: inWords ? language.cardinal(count) : '',
    ordinal: inWords ? language.ordinal(count) : '',
  };
}

// One window asks for the same few counts and days again and again.
const REMEMBERED = 10_000;
const remembered = new Map<string, MessageArguments>();

function remember(key: string, make: () => MessageArguments): MessageArguments {
  const known = remembered.get(key);
  if (known) return known;
  const made = make();
  if (remembered.size < REMEMBERED) remembered.set(key, made);
  return made;
}

function countWords(count: number, unit: AlertUnit, language: Language): MessageArguments {
  return remember(`${language.locale} ${unit} ${count}`, () => {
    const values = numbers(count, unit, language);
    const time = say(language, 'counted', values);
    const anniversary = say(language, 'anniversary', values);
    const begin = { Time: capitalise(time, language), Anniversary: capitalise(anniversary, language) };
    return { ...values, time, anniversary, ...begin };
  });
}

function dayWords(day: Day, language: Language): MessageArguments {
  return remember(`${language.locale} ${day}`, () => {
    const { dates } = kitOf(language);
    const at = noonOf(day);
    return { on: dates.day.format(at), dayOfYear: dates.dayOfYear.format(at), monthOfYear: dates.month.format(at) };
  });
}

const capitalise = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language.locale) + text.slice(1);

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

function dates(facts: HeadlineFacts, language: Language): MessageArguments {
  const { on, until, precision } = facts;
  const spokenOf = dayWords(facts.detail?.date ?? on, language);
  if (precision !== 'window' || !until) {
    return { ...spokenOf, precision: precision === 'window' ? 'unknown' : precision };
  }
  const { day, dayOfYear } = kitOf(language).dates;
  // The year is said only where the days lie in two: "between 30 December 2024 and 2 January 2025".
  const bound = until.slice(0, 4) === on.slice(0, 4) ? dayOfYear : day;
  return { ...spokenOf, precision, from: bound.format(noonOf(on)), until: bound.format(noonOf(until)) };
}

function detail({ detail }: HeadlineFacts): MessageArguments {
  return {
    hasDetail: detail?.label ? 'yes' : 'no',
    detail: detail?.label ?? '',
    hasLaw: detail?.law ? 'yes' : 'no',
    law: detail?.law ?? '',
  };
}
