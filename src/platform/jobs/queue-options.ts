import type { Queue } from 'pg-boss';

/** Schema of the queue. */
export const SCHEMA = 'jobs';
/** Where jobs end that failed at every try. */
export const FAILED = 'failed';

const DAY = 86_400;

/**
 * How every kind is queued. Tried nine times in about an hour and a half; a process from which nothing is heard for a
 * minute has lost its job. `short`: of two jobs with one key only one waits, while another may run. Seconds.
 */
export const queueOptions = {
  policy: 'short',
  retryLimit: 8,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 3600,
  heartbeatSeconds: 60,
  expireInSeconds: 4 * 3600,
  // What waits is not lost because nothing worked for long.
  retentionSeconds: 365 * DAY,
  deleteAfterSeconds: DAY,
  deadLetter: FAILED,
  notify: true,
} satisfies Omit<Queue, 'name'>;

/** How the failed ones are kept. */
export const failedOptions = {
  policy: 'standard',
  retentionSeconds: 90 * DAY,
  deleteAfterSeconds: DAY,
} satisfies Omit<Queue, 'name'>;
