/** Work that comes back by itself. */
export interface Recurring {
  /** A kind that has a method: see `@OnJob`. */
  kind: string;
  /** Minute, hour, day of month, month, day of week. */
  cron: string;
  /** IANA zone of the times in `cron`; UTC when left out. */
  zone?: string;
}

/**
 * Every recurring job. One run stands for all that were missed while nothing worked, and none is queued while one waits.
 */
export const schedule: readonly Recurring[] = [
  { kind: 'mail.sweep', cron: '* * * * *' }, // what is due again, what a killed process has left, what is old
  { kind: 'webhook.sweep', cron: '* * * * *' }, // the same for messages to webhooks
  { kind: 'alerts.plan', cron: '*/10 * * * *' }, // each day once, and the days on which nobody planned
  { kind: 'alerts.send', cron: '* * * * *' },
  { kind: 'alerts.tidy', cron: '20 3 * * *' }, // what was told of dates long ago
  { kind: 'export.sweep', cron: '* * * * *' }, // files whose time is over, and what a killed process has left
  { kind: 'feed.mark', cron: '* * * * *' }, // which feeds ended, for a file outside the database
  { kind: 'imports.tidy', cron: '40 3 * * *' }, // drafts with which nobody went on
];
