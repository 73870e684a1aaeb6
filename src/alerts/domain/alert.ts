import { CustodyNoun } from '../../custody/domain/custody-status';
import type { SpokenOf } from '../../defenders/domain/spoken-of';
import { Day } from '../../lib/calendar-date';
import type { Concerned } from '../../calendars/domain/calendar-day';
import { MilestoneDetail, milestoneRules } from '../../milestones/domain/milestone';

/** Days of the calendar of the field: they concern everybody, or everybody in some countries. */
export const calendarRules = ['INTL-DAY', 'UN-SESSION', 'UPR-DL', 'REPRISAL-DL'] as const;
export type CalendarRule = (typeof calendarRules)[number];

/**
 * The rules by which a date comes to mean something: those of one person, the census of everybody, the calendar of the
 * field, the days until which consent and stance hold, and sources that differ.
 */
export const ruleCodes = [
  ...milestoneRules,
  'CENSUS',
  ...calendarRules,
  'CONSENT-OLD',
  'STANCE-OLD',
  'CONFLICT',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

const known: ReadonlySet<string> = new Set(ruleCodes);

export const isRuleCode = (text: string): text is RuleCode => known.has(text);

/** Rules whose dates concern nobody in particular. */
export const generalRules = ['CENSUS', ...calendarRules] as const satisfies readonly RuleCode[];

/** `time`: the how-manieth time, as of a festival. */
export type AlertUnit = 'year' | 'day' | 'month' | 'time' | 'person';

/** A source as a reader can follow it. */
export interface AlertSource {
  title?: string;
  url?: string;
  published?: string;
}

/** A milestone that concerns somebody: what may be said, to whom, and why it is true. */
export interface Alert {
  /** The day of the milestone; the first of the month where only the month is known. */
  on: Day;
  rule: RuleCode;
  count: number;
  unit: AlertUnit;
  subject: { kind: 'defender' | 'group' | 'census'; reference: string };
  headline: string;
  /** `public`: a headline that may be used. `task`: for the team alone. */
  audience: 'public' | 'task';
  /** References of those who are held on the day, and of those who are at liberty. Whoever is neither is in no list. */
  held: string[];
  free: string[];
  /** The arithmetic, as a person can check it. */
  because: string;
  sources: AlertSource[];
}

/** What a headline is made from: facts only, all of them true on the day. */
export interface HeadlineFacts {
  rule: RuleCode;
  on: Day;
  count: number;
  unit: AlertUnit;
  /** `month`: only the month is known; `window`: one day between `on` and `until`. */
  precision: 'day' | 'month' | 'window';
  until?: Day;
  /** True of all who are named, for the whole time counted. */
  noun: CustodyNoun;
  /** Those who reach the milestone, by the name that may be said. Never empty but for CENSUS and days of the calendar. */
  names: string[];
  /** The same people, in the same order: what other languages need besides. Absent: nothing more is known of them. */
  people?: SpokenOf[];
  /** The joint case, when the alert is its own. */
  group?: { name: string; hashtag?: string };
  /** How those the alert speaks of stand on the day: all held, some held, none held. */
  standing: 'all' | 'some' | 'none';
  /** Those named are spoken of, and nobody else in the joint case. */
  namedAlone?: boolean;
  /** With `none`: is each of them known to be at liberty? */
  allFree?: boolean;
  /** Is the date it is counted from in doubt? */
  uncertain?: boolean;
  /** Facts of single rules: a legal limit's label and law, a date that is spoken of, held again after a release. */
  detail?: MilestoneDetail & {
    /** Of a day of the calendar: whom the number counts. */
    concerns?: Concerned;
  };
}
