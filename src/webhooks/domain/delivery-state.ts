/** Why a message has not arrived, in a word of ours: what the system or the receiver says may tell of inside addresses. */
export const troubles = {
  address: 'The address is not one to which Vigil sends.',
  inside: 'The address leads into an inside network or to this machine. Nothing was sent.',
  unresolved: 'The name of the server is not known.',
  unreachable: 'The server cannot be reached.',
  timeout: 'The server took too long.',
  tls: 'The certificate of the server does not hold.',
  redirect: 'The server sent elsewhere. Vigil does not follow; write the last address.',
  refused: 'The server did not take it.',
  gone: 'The server says that this address is gone for good.',
  'not-meant': 'Its subscriber is not to be told this any more. It was not sent.',
  sealed: 'It cannot be opened: the key that sealed it is missing in the keys file.',
} as const;
export type Trouble = keyof typeof troubles;

export const states = ['waiting', 'sent', 'given-up'] as const;
/** How far a message has come. */
export type DeliveryState = (typeof states)[number];

export const stateWords: Record<DeliveryState, string> = { waiting: 'waits', sent: 'sent', 'given-up': 'given up' };

/** Of its two moments one at most is set. */
export const stateOf = ({ sentAt, givenUpAt }: { sentAt: Date | null; givenUpAt: Date | null }): DeliveryState =>
  sentAt ? 'sent' : givenUpAt ? 'given-up' : 'waiting';

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
const waits = [10, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR];

/** Seconds until the next try, after so many in vain: from ten seconds to six hours. */
export const waitAfter = (tries: number): number => waits[Math.min(Math.max(tries, 1), waits.length) - 1]!;

/** A message is tried for so many seconds. */
export const PATIENCE = 3 * DAY;

/** For so many seconds a message may name people; what is tried later says the code of the case alone. */
export const NAMED_FOR = HOUR;

/** Messages that went out, or were given up, are kept for so many days. */
export const KEPT_DAYS = 30;

/**
 * A webhook that has failed for so many seconds without a break, and so many times, is switched off: at about the try with
 * which the first message is given up.
 */
const FAILING_FOR = PATIENCE - 6 * HOUR;
const FAILURES = 8;

/** @param since the first failure after the last success */
export const isHopeless = (since: Date, failures: number, now: Date): boolean =>
  failures >= FAILURES && now.getTime() - since.getTime() >= FAILING_FOR * 1000;
