import type { Day } from '../../../lib/calendar-date';
import type { RuleCode } from '../alert';

/** The languages in which Vigil writes: BCP 47. */
export const languageCodes = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** Pieces of a sentence that are used by themselves. */
export type PieceKey = 'noun' | 'counted' | 'anniversary' | 'others';

export type MessageKey = RuleCode | PieceKey;

/**
 * What every message may use. A message says all of its grammar itself; no code joins half sentences.
 *
 * - `standing`: `all`, `some` or `none` held; `free` is `none` with everyone known to be at liberty
 * - `scope`: `person`, `people` (several, no joint case) or `group`; `n`: how many are named
 * - `gender`: an `Agreement` with those who are named
 * - `names`: the names, joined · `who`: the names, with the joint case behind them if there is one ·
 *   `subject`: the joint case where it stands for everyone, else the names · `label`: the joint case
 * - `count`, `numeral` (7, 1000, 10,000), `words` ("two"), `ordinal` ("second"), `unit`
 * - `time`: the message `counted` · `anniversary`: the message of that name; `Time`, `Anniversary` and `Ordinal` begin a
 *   sentence
 * - `noun`: a `CustodyNoun`
 * - `precision`: `day`, `month`, `window` (with `from` and `until`) or `unknown`
 * - `on` (with year), `dayOfYear` (without), `monthOfYear`: the day that is spoken of
 * - `doubt`: is the date in doubt? `again`: held again after a release? `yes` or `no`
 * - `lunar`: is it counted by the lunar calendar? `yes` or `no` · `concerns`: whom a day of the calendar counts
 * - `hasDetail`, `detail`, `hasLaw`, `law`: facts of single rules; the first of each pair is `yes` or `no`
 */
export type MessageArguments = Record<string, string | number>;

/** A day as it is spoken of: "on 19 September 2022" without the "on", the same without the year, and its month. */
export interface DayWords {
  on: string;
  dayOfYear: string;
  monthOfYear: string;
}

/** A language for headlines: one file holds one of these. */
export interface Language {
  /** BCP 47. Decides how lists are joined, plurals chosen, numerals and dates written. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Number words, as they stand inside a sentence. */
  cardinal(n: number): string;
  ordinal(n: number): string;
  /** A joint case behind the names of people: " (Changsha Three)" unless said otherwise. */
  aside?(label: string): string;
  /** Days as they stand within a sentence, where that is not what `Intl` writes. */
  dates?(day: Day, usual: DayWords): DayWords;
  /** ICU MessageFormat. A rule that is not there is said in English. */
  messages: Partial<Record<MessageKey, string>>;
}

/**
 * What a headline is put together from, for the rules that may be public: the grammar, as ICU MessageFormat, which
 * nobody edits. A template of the organisation says where they stand.
 */
export interface Phrases {
  /** What the date is; it says how they stand, and "this month" where only the month is known. */
  milestone: Partial<Record<RuleCode, string>>;
  /** Follows the milestone: the day is one of several, or in doubt. Empty where nothing is. */
  doubt: string;
  /** Rules whose milestone says its doubt itself. */
  ownsDoubt?: readonly RuleCode[];
  /** They are at liberty. */
  liberty: string;
  /** They are still held, or still disappeared. */
  still: string;
  /** Values that this language needs besides. */
  more?(values: MessageArguments): MessageArguments;
}

/** A language with its phrases, and the headlines made of them: for each rule its own, or that for any. */
export interface Speech {
  words: Language;
  phrases: Phrases;
  headlines: Partial<Record<RuleCode, string>> & { any: string };
}
