import type { Day } from '../../../lib/calendar-date';
import type { AlertUnit, HeadlineFacts } from '../alert';
import { agreementOf } from './agreement';
import type { DayWords, Language, MessageArguments } from './language';
import { kitOf, say } from './message';
import { asItIs, type Insert, type NamesShown, peopleOf } from './people';

/** What every message may use: see `language.ts`. `insert` says how a name or a hashtag stands among the words. */
export function valuesOf(
  facts: HeadlineFacts,
  words: Language,
  insert: Insert = asItIs,
  shown?: NamesShown,
): MessageArguments {
  const people = peopleOf(facts, words, insert, shown);
  const counts = countWords(facts.count, facts.unit, words);
  const { detail } = facts;
  const day = dayWords(detail?.date ?? facts.on, words);
  const window = windowWords(facts, words);
  // Field by field: to spread so many costs Node ten times what the message itself does.
  return {
    scope: people.scope,
    n: people.n,
    gender: agreementOf(facts.people, people.n),
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
    detail: insert(labelIn(detail, words)),
    hasLaw: detail?.law ? 'yes' : 'no',
    law: detail?.law ?? '',
    lunar: detail?.lunar ? 'yes' : 'no',
    concerns: detail?.concerns ?? 'everyone',
    standing: facts.standing === 'none' && facts.allFree ? 'free' : facts.standing,
    noun: facts.noun,
  };
}

/** What the label is called in the language; in English where it has no name there. */
const labelIn = (detail: HeadlineFacts['detail'], { locale }: Language): string =>
  detail?.labels?.[locale.split('-')[0]!] ?? detail?.label ?? '';

export interface Numbers extends MessageArguments {
  count: number;
  unit: AlertUnit;
  numeral: string;
  words: string;
  ordinal: string;
}

export function numbers(count: number, unit: AlertUnit, language: Language): Numbers {
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

const rememberDay = remembering<DayWords>();

/** A day as it stands within a sentence of the language. */
export function dayWords(day: Day, language: Language): DayWords {
  return rememberDay(`${language.locale} ${day}`, () => {
    const { dates } = kitOf(language);
    const at = noonOf(day);
    const usual = {
      on: dates.day.format(at),
      dayOfYear: dates.dayOfYear.format(at),
      monthOfYear: dates.month.format(at),
    };
    return language.dates ? language.dates(day, usual) : usual;
  });
}

const capitalise = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language.locale) + text.slice(1);

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

function windowWords({ on, until, precision }: HeadlineFacts, language: Language) {
  if (precision !== 'window') return { precision, from: '', until: '' };
  if (!until) return { precision: 'unknown', from: '', until: '' };
  // The year is said only where the days lie in two: "between 30 December 2024 and 2 January 2025".
  const bound = until.slice(0, 4) === on.slice(0, 4) ? 'dayOfYear' : 'on';
  return { precision, from: dayWords(on, language)[bound], until: dayWords(until, language)[bound] };
}
