import type { RuleCode } from '../../../alerts/domain/alert';

/**
 * What a mail or a line in a chat says around a date, in ICU MessageFormat. It names nobody.
 *
 * - `number`: how much, with `unit` and `numeral` · `coded`: the code of a case and what the date is
 * - `colon`: what stands behind the words above an address
 * - `onDay`, `inMonth`, `between`: when it is · `weekdayDay`: a day above those of a digest
 * - `moved` to `again`: what must be known of what was told before · `isPublic`, `forTeam`: whether it may be published
 * - `subject…`: subjects of mails · `late…`: that it comes late · `mute…`: what a link mutes · the rest frames the mail
 * - `feed…`: what stands in a calendar or a reader, besides what the date is
 * - `chat…`: what stands behind the code in a line of a chat
 */
export const messageKeys = [
  'colon',
  'number',
  'coded',
  'codedNumber',
  'weekdayDay',
  'onDay',
  'inMonth',
  'between',
  'movedWithin',
  'moved',
  'withdrawn',
  'notPublic',
  'again',
  'isPublic',
  'forTeam',
  'something',
  'why',
  'subjectSoon',
  'subjectDigest',
  'subjectWithdrawn',
  'subjectCorrection',
  'subjectAgain',
  'late',
  'latePart',
  'more',
  'links',
  'list',
  'settings',
  'mute',
  'muteRule',
  'muteCase',
  'muteGroup',
  'muteAll',
  'foot',
  'feedPublic',
  'feedTask',
  'feedMonth',
  'feedUntil',
  'feedDayOpen',
  'feedDaysOpen',
  'chatMoved',
  'chatNotPublic',
  'chatAgain',
  'chatWithdrawn',
  'chatMore',
] as const;
export type MessageKey = (typeof messageKeys)[number];

/** The words of one language. */
export interface MessageWords {
  /** What kind of date it is, in two or three words, as at the beginning of a sentence. */
  labels: Readonly<Record<RuleCode, string>>;
  said: Readonly<Record<MessageKey, string>>;
  /** More days than one from today, where that is not what `Intl` writes. */
  far?: { ahead: string; ago: string };
}
