import { CustodyNoun, Standing } from '../../custody/domain/custody-status';
import { Day } from '../../lib/calendar-date';

/** The rules that follow from one person's dates. CENSUS concerns everybody and is asked of the statuses. */
export const milestoneRules = [
  'ANNIV-Y',
  'ANNIV-ENFD',
  'ANNIV-SENT',
  'ANNIV-TRIAL',
  'ANNIV-FORCED-LAWYER',
  'COUNT-DAY',
  'BIRTHDAY',
  'AGE-ROUND',
  'FEST-INSIDE',
  'REL-COUNT',
  'REL-DUE',
  'REL-NRR',
  'DPR-END',
  'BAN-END',
  'RESENT-RISK',
  'LAW-LIMIT',
  'LAW-EXT-DUE',
  'TRIAL-NEXT',
  'APPEAL-WIN',
  'UN-REPLY',
  'UN-FOLLOW',
  'WGEID-URG',
  'STALE',
] as const;
export type MilestoneRule = (typeof milestoneRules)[number];

/**
 * A date that gives milestones, and the days on which they may fall. It is what is stored: a milestone itself never is,
 * for it follows from this and from the calendar.
 *
 * - `yearly`: each anniversary of `anchor`; with `countsDays` also the round day counts from it
 * - `birthday`: each birthday; the round ages as well
 * - `countdown`: 180, 90, 30, 14, 7 and 1 days before `anchor`
 * - `once`: on `anchor` itself
 * - `festival`: each festival that the person keeps, counted from `anchor`
 * - `lunar`: each birthday by the Chinese calendar; the round ages as well
 */
export interface MilestoneBasis {
  rule: MilestoneRule;
  recurrence: 'yearly' | 'birthday' | 'countdown' | 'once' | 'festival' | 'lunar';
  anchor: Day;
  /** `month`: only the month is known and `anchor` is its first day. `window`: one day of `windowDays` + 1 from `anchor`. */
  precision: 'day' | 'month' | 'window';
  windowDays: number;
  countsDays: boolean;
  /** For `once`: the number that the alert speaks of, with its unit. */
  count: number;
  unit: 'year' | 'day' | 'month' | 'time';
  /** A milestone counts only if it falls on a day from `activeFrom` up to, not including, `activeTo`. */
  activeFrom: Day;
  activeTo: Day | null;
  standing: Standing;
  noun: CustodyNoun | null;
  /** May the rule give a headline at all, consent and confidentiality allowing? A doubtful date may not. */
  publishable: boolean;
  /** Is the date itself in doubt ("?", "about")? Then every word of it says so. */
  uncertain: boolean;
  /** What the date is, for the arithmetic: "taken into custody", "born", "term of 5 years from 19 September 2021". */
  basis: string;
  /** Facts that the headline needs: see `HeadlineFacts`. */
  detail: MilestoneDetail | null;
  /** The events whose citations are the sources. */
  eventIds: string[];
  /** For `festival`: the marks by which a festival is hers: see `keepsOf`. */
  keeps?: string[];
  /** For `lunar`: month and day of `anchor` in the Chinese calendar as one number, and its year there. */
  lunarDay?: number;
  lunarYear?: number;
}

/** Facts of single rules that a headline needs. */
export interface MilestoneDetail {
  label?: string;
  /** The same as `label` in other languages. */
  labels?: Readonly<Record<string, string>>;
  law?: string;
  date?: Day;
  again?: boolean;
  /** The code of a festival. */
  festival?: string;
  /** Is it a birthday by the lunar calendar? */
  lunar?: boolean;
}

/** A milestone on its day. */
export interface Occurrence {
  basis: MilestoneBasis;
  rule: MilestoneRule;
  on: Day;
  count: number;
  unit: MilestoneBasis['unit'];
}

/** Round numbers of days in custody. Beyond 1000 every 500. One year is an anniversary, not day 365. */
export const firstDayCounts = [100, 200, 500, 600, 700, 1000] as const;
export const dayCountStep = 500;
export const isRoundDayCount = (n: number): boolean =>
  (firstDayCounts as readonly number[]).includes(n) || (n > 1000 && n % dayCountStep === 0);

/** Days before the end of a term on which a countdown is raised. */
export const countdownDays = [180, 90, 30, 14, 7, 1] as const;

/** Birthdays that are round ages as well. */
export const roundAges = [30, 40, 50, 60, 70, 80] as const;

/** What most bases have in common. */
export const plainBasis = {
  precision: 'day',
  windowDays: 0,
  countsDays: false,
  count: 0,
  unit: 'year',
  noun: null,
  uncertain: false,
  detail: null,
} as const satisfies Partial<MilestoneBasis>;

/** A milestone of one defender on its day, with what a headline and its arithmetic need. */
export interface DefenderMilestone
  extends
    Omit<Occurrence, 'basis'>,
    Omit<
      MilestoneBasis,
      | 'rule'
      | 'recurrence'
      | 'countsDays'
      | 'count'
      | 'unit'
      | 'activeFrom'
      | 'activeTo'
      | 'keeps'
      | 'lunarDay'
      | 'lunarYear'
    > {
  defenderId: string;
}

/** Adds a basis, or lengthens the one before it when nothing but the time differs. */
export function addBasis(bases: MilestoneBasis[], next: MilestoneBasis): void {
  const same = bases.find(
    (b) =>
      b.activeTo === next.activeFrom &&
      b.rule === next.rule &&
      b.anchor === next.anchor &&
      b.noun === next.noun &&
      b.standing === next.standing &&
      b.publishable === next.publishable &&
      b.recurrence === next.recurrence &&
      b.detail?.again === next.detail?.again,
  );
  if (same) same.activeTo = next.activeTo;
  else bases.push(next);
}
