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
  const people = peopleOf(facts, words);
  const counts = countWords(facts.count, facts.unit, words);
  const { detail } = facts;
  const day = dayWords(detail?.date ?? facts.on, words);
  const window = windowWords(facts, words);
  // Field by field: to spread so many costs Node ten times what the message itself does.
  return say(words, facts.rule, {
    scope: people.scope,
    n: people.n,
    names: people.names,
    who: people.who,
    subject: people.subject,
    label: people.label,
    count: counts.count,
    unit: counts.unit,
    numeral: counts.numeral,
    words: counts.words,
    ordinal: counts.ordinal,
    time: counts.time,
    Time: counts.Time,
    anniversary: counts.anniversary,
    Anniversary: counts.Anniversary,
    Ordinal: counts.Ordinal,
    on: day.on,
    dayOfYear: day.dayOfYear,
    monthOfYear: day.monthOfYear,
    precision: window.precision,
    from: window.from,
    until: window.until,
    doubt: facts.uncertain ? 'yes' : 'no',
    again: detail?.again ? 'yes' : 'no',
    hasDetail: detail?.label ? 'yes' : 'no',
    detail: labelIn(detail, words),
    hasLaw: detail?.law ? 'yes' : 'no',
    law: detail?.law ?? '',
    lunar: detail?.lunar ? 'yes' : 'no',
    concerns: detail?.concerns ?? 'everyone',
    standing: facts.standing === 'none' && facts.allFree ? 'free' : facts.standing,
    noun: facts.noun,
  });
}

/** What the label is called in the language; in English where it has no name there. */
const labelIn = (detail: HeadlineFacts['detail'], { locale }: Language): string =>
  detail?.labels?.[locale.split('-')[0]!] ?? detail?.label ?? '';

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

interface Numbers extends MessageArguments {
  count: number;
  unit: AlertUnit;
  numeral: string;
  words: string;
  ordinal: string;
}

function numbers(count: number, unit: AlertUnit, language: Language): Numbers {
  // Words are for years, months and festivals; of a day count they would be made in vain.
  const inWords = unit === 'year' || unit === 'month' || unit === 'time';
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

function remembering<T>(): (key: string, make: () => T) => T {
  const remembered = new Map<string, T>();
  return (key, make) => {
    const known = remembered.get(key);
    if (known) return known;
    const made = make();
    if (remembered.size < REMEMBERED) remembered.set(key, made);
    return made;
  };
}

interface CountWords extends Numbers {
  time: string;
  Time: string;
  anniversary: string;
  Anniversary: string;
  Ordinal: string;
}

const rememberCount = remembering<CountWords>();

function countWords(count: number, unit: AlertUnit, language: Language): CountWords {
  return rememberCount(`${language.locale} ${unit} ${count}`, () => {
    const values = numbers(count, unit, language);
    const time = say(language, 'counted', values);
    const anniversary = say(language, 'anniversary', values);
    const begin = {
      Time: capitalise(time, language),
      Anniversary: capitalise(anniversary, language),
      Ordinal: capitalise(values.ordinal, language),
    };
    return { ...values, time, anniversary, ...begin };
  });
}

interface DayWords {
  on: string;
  dayOfYear: string;
  monthOfYear: string;
}

const rememberDay = remembering<DayWords>();

function dayWords(day: Day, language: Language): DayWords {
  return rememberDay(`${language.locale} ${day}`, () => {
    const { dates } = kitOf(language);
    const at = noonOf(day);
    return { on: dates.day.format(at), dayOfYear: dates.dayOfYear.format(at), monthOfYear: dates.month.format(at) };
  });
}

const capitalise = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language.locale) + text.slice(1);

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

function windowWords({ on, until, precision }: HeadlineFacts, language: Language) {
  if (precision !== 'window') return { precision, from: '', until: '' };
  if (!until) return { precision: 'unknown', from: '', until: '' };
  const { day, dayOfYear } = kitOf(language).dates;
  // The year is said only where the days lie in two: "between 30 December 2024 and 2 January 2025".
  const bound = until.slice(0, 4) === on.slice(0, 4) ? dayOfYear : day;
  return { precision, from: bound.format(noonOf(on)), until: bound.format(noonOf(until)) };
}
