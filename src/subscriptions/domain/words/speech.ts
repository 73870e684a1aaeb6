import type { RuleCode } from '../../../alerts/domain/alert';
import { inserted, settled } from '../../../alerts/domain/wording/insertion';
import type { DayWords, Language as Words } from '../../../alerts/domain/wording/language';
import { languageFor } from '../../../alerts/domain/wording/languages';
import { format } from '../../../alerts/domain/wording/phrases';
import { dayWords } from '../../../alerts/domain/wording/values';
import { type Day, daysBetween } from '../../../lib/calendar-date';
import type { Language } from '../subscription';
import { arabic } from './arabic';
import { chinese } from './chinese';
import { english } from './english';
import { french } from './french';
import type { MessageKey, MessageWords } from './message-words';
import { russian } from './russian';
import { spanish } from './spanish';

/** Every language in which messages are written. Another one is another file, and a line here. */
export const messageWords: Readonly<Record<Language, MessageWords>> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
  zh: chinese,
  ru: russian,
};

/** How messages to somebody are worded: all that they say besides headlines, in her language. */
export interface Speech {
  language: Language;
  direction: 'ltr' | 'rtl';
  say: (key: MessageKey, values?: Record<string, string | number>) => string;
  /** What kind of date it is; within a sentence unless it begins one. */
  label: (rule: RuleCode, begins?: boolean) => string;
  numeral: (n: number) => string;
  day: (day: Day) => DayWords;
  weekday: (day: Day) => string;
  /** How far a day lies from today: "today", "in 7 days", "5 days ago". */
  soon: (day: Day, today: Day) => string;
  /** A code, a title, an address among the words: isolated where it runs in the other direction. */
  insert: (text: string) => string;
  capital: (text: string) => string;
}

const made = new Map<Language, Speech>();

/** The words for a language, put together at first use. */
export function speechIn(language: Language): Speech {
  const known = made.get(language) ?? speechOf(language, languageFor(language), messageWords[language]);
  made.set(language, known);
  return known;
}

function speechOf(language: Language, words: Words, { labels, said, far }: MessageWords): Speech {
  const { locale, direction } = words;
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(locale);
  const say = (key: string, source: string, values: Record<string, string | number> = {}): string =>
    settled(format(words, `message ${key}`, source, values), words);
  return {
    language,
    direction,
    say: (key, values) => say(key, said[key], values),
    label: (rule, begins = false) => (begins ? labels[rule] : lowered(labels[rule], locale)),
    numeral: (n) => numbers.format(n),
    day: (day) => dayWords(day, words),
    weekday: (day) => weekdays.format(new Date(`${day}T00:00:00Z`)),
    soon: (day, today) => {
      const days = daysBetween(today, day);
      if (!far || Math.abs(days) < 2) return relative.format(days, 'day');
      const count = Math.abs(days);
      const values = { count, numeral: numbers.format(count) };
      return days > 0 ? say('ahead', far.ahead, values) : say('ago', far.ago, values);
    },
    insert: (text) => settled(inserted(text, words), words),
    capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  };
}

/** Abbreviations stay as they are. */
const lowered = (label: string, locale: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(locale) + label.slice(1);
