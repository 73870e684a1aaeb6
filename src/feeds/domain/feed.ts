/** What fetches a feed: a calendar (iCalendar, RFC 5545) or a reader (Atom, RFC 4287). */
export const feedKinds = ['calendar', 'atom'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** What ended a feed: for good, whatever it was. `restored`: the database was put back to an earlier state. */
export type FeedEnding = 'owner' | 'machine' | 'suspended' | 'ended' | 'restored';

/** An address at which the dates of a subscription are fetched without a sign-in. The token is kept nowhere. */
export interface Feed {
  id: string;
  subscriptionId: string;
  accountId: string;
  kind: FeedKind;
  /** Were names asked for? They are given only while subscription and organisation allow them too. */
  names: boolean;
  /** Reminders at the lead times of the subscription. */
  alarms: boolean;
  createdAt: Date;
  lastFetchedAt: Date | null;
  revokedAt: Date | null;
  revokedBecause: FeedEnding | null;
}

/** What a new feed is to be. */
export type FeedAsked = Pick<Feed, 'subscriptionId' | 'kind' | 'names' | 'alarms'>;

/** A token as it stands in an address: 256 random bits (OWASP ASVS 5.0, 11.5.1 asks for 128). */
export const isFeedToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
