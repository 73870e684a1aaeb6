import type { RuleCode } from '../../alerts/domain/alert';
import type { CustodyStatus, Standing } from '../../custody/domain/custody-status';
import type { Rhythm } from './rhythm';

/** The ways in which an alert can reach whoever subscribed. `list`: only in Vigil itself, on "What you were sent". */
export const ways = ['mail', 'webhook', 'list'] as const;
export type Way = (typeof ways)[number];

/** The languages in which alerts can be written. */
export const languages = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;
export type Language = (typeof languages)[number];

export const audiencesAbout = ['public', 'task', 'all'] as const;
export type AudienceAbout = (typeof audiencesAbout)[number];

/** Narrows down as the list of defenders does. A person is looked for as the owner of the subscription sees her. */
export interface CaseFilter {
  /** Words of a name in any script, each of which must be found; or the beginning of a reference. */
  q?: string;
  status?: CustodyStatus;
  standing?: Standing;
}

/**
 * Which alerts are meant. An empty list narrows nothing down; of one list any entry will do, and everything that is
 * given must hold. What is said of people must hold of one and the same person whom the alert concerns.
 */
export interface About {
  /** Country codes (ISO 3166-1 alpha-2). */
  countries: string[];
  groupIds: string[];
  defenderIds: string[];
  rules: RuleCode[];
  audience: AudienceAbout;
  filter: CaseFilter | null;
}

/** What somebody wants to be told, how, and when. Whether she may be told it is decided anew each time. */
export interface Subscription {
  id: string;
  accountId: string;
  name: string;
  about: About;
  /** Days before the date on which to be told: 0 on the day, negative after it. Null: the ladder of each rule. */
  leads: number[] | null;
  way: Way;
  /** With the way `webhook`: which. Null once it was taken away: then nothing goes out. */
  webhookId: string | null;
  rhythm: Rhythm;
  language: Language;
  /** IANA name of the zone in which her days and hours are counted. */
  zone: string;
  /** Local time at which messages go out, as '07:00'. */
  at: string;
  /** Nothing is sent from one local time up to another; over midnight when the first is later. Both or neither. */
  quietFrom: string | null;
  quietTo: string | null;
  /** Names in mails: only where the organisation allows it, which is asked when the mail is written. */
  names: boolean;
  pausedAt: Date | null;
  endedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** Does it bring anything at all? */
export const isActive = ({ pausedAt, endedAt }: Pick<Subscription, 'pausedAt' | 'endedAt'>): boolean =>
  pausedAt === null && endedAt === null;

/** Most subscriptions that one account keeps at a time. */
export const mostSubscriptions = 50;
