/** Why a mail has not gone out, in a word of ours: never what a server has answered, which repeats addresses. */
export const troubles = {
  refused: 'The mail server does not take it for this address.',
  later: 'The mail server wants it later.',
  unreachable: 'The mail server cannot be reached.',
  'no-key': 'The key for this mail has expired or was revoked. It is not sent without.',
  sealed: 'It cannot be opened: the key that sealed it is missing in the keys file.',
  broken: 'It could not be put together. The log of Vigil says where.',
  late: 'It came too late: what it says holds no more.',
} as const;
export type Trouble = keyof typeof troubles;

/** How far a mail has come. */
export type MailState = 'waiting' | 'sent' | 'given-up';

export const stateWords: Record<MailState, string> = {
  waiting: 'waits',
  sent: 'sent',
  'given-up': 'given up',
};

/** Of its two moments one at most is set. */
export const stateOf = ({ sentAt, givenUpAt }: { sentAt: Date | null; givenUpAt: Date | null }): MailState =>
  sentAt ? 'sent' : givenUpAt ? 'given-up' : 'waiting';

const MINUTE = 60;

/** Seconds until the next try, after so many in vain: a minute, then twice as long each time, an hour at most. */
export const waitAfter = (tries: number): number => Math.min(60 * MINUTE, MINUTE * 2 ** Math.min(tries, 10));

/** After so many tries that the server has answered it is given up: about a day. */
export const MOST_TRIES = 24;

/** Sent and given-up mails are kept for so many days, to be looked at. */
export const KEPT_DAYS = 14;
