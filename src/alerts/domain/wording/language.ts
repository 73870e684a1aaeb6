import { RuleCode } from '../alert';

/** Pieces of a sentence that are used by themselves. */
export type PieceKey = 'noun' | 'counted' | 'anniversary' | 'others';

export type MessageKey = RuleCode | PieceKey;

/**
 * What every message may use. A message says all of its grammar itself; no code joins half sentences.
 *
 * - `standing`: `all`, `some` or `none` held; `free` is `none` with everyone known to be at liberty
 * - `scope`: `person`, `people` (several, no joint case) or `group`; `n`: how many are named
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

/** A language for headlines: one file holds one of these. */
export interface Language {
  /** BCP 47. Decides how lists are joined, plurals chosen, numerals and dates written. */
  locale: string;
  /** Number words, as they stand inside a sentence. */
  cardinal(n: number): string;
  ordinal(n: number): string;
  /** ICU MessageFormat. */
  messages: Record<MessageKey, string>;
}
