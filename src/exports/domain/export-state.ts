/**
 * How far an export is.
 * - `approval`: somebody else must agree
 * - `waiting`, `working`: a job makes it
 * - `done`: the file is there
 * - `failed`, `refused`, `cancelled`: there is no file, and why
 * - `expired`: there was one, or nobody agreed in time
 */
export const exportStates = [
  'approval',
  'waiting',
  'working',
  'done',
  'failed',
  'refused',
  'cancelled',
  'expired',
] as const;
export type ExportState = (typeof exportStates)[number];

/** In words, for a list. */
export const stateWords: Record<ExportState, string> = {
  approval: 'Waiting for somebody else to agree',
  waiting: 'Waiting to be made',
  working: 'Being made',
  done: 'Ready',
  failed: 'Failed',
  refused: 'Refused',
  cancelled: 'Cancelled',
  expired: 'Expired',
};

/** Is something still to come of it by itself? */
export const isOpen = (state: ExportState): boolean =>
  state === 'approval' || state === 'waiting' || state === 'working';

/** Is it made now, or about to be? Then its page looks again by itself. */
export const isMade = (state: ExportState): boolean => state === 'waiting' || state === 'working';

/** Is it over, without a file, in a way after which the same can be asked for once more? */
export const canBeAskedAnew = (state: ExportState): boolean => state === 'expired' || state === 'cancelled';

/** Why an agreement did not hold, in words. */
export const askedAgainWords = {
  cases:
    'Somebody had agreed. Since then a further case in it came to be known to few, so that does not hold any more.',
  template:
    'Somebody had agreed. Since then the template was changed: what would be made is not what was agreed to, so that does not hold any more.',
};

/** Why there is no file. */
export const failures = ['full', 'too-large', 'rights', 'input', 'given-up', 'error'] as const;
export type Failure = (typeof failures)[number];

/** In words, with what helps. */
export const failureWords: Record<Failure, string> = {
  full: 'There is no room left on the disk of the server. Tell whoever runs it, then try again.',
  'too-large': 'The file would be larger than Vigil keeps. Choose fewer cases, or let the command line write it.',
  rights: 'You may not take these cases out any more.',
  input: 'What was chosen cannot be made so any more: a case, a joint case or a template is gone. Choose anew.',
  'given-up': 'It was begun several times and never ended, as when the server is stopped. Try again.',
  error: 'A mistake of ours. It stands in the log of the server. Try again, and tell whoever runs it.',
};
