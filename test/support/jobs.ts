import { JobWorker } from '../../src/platform/jobs/job-worker';
import type { World } from '../world';

/**
 * Does the jobs that are due by the clock of the world, and those that these take in, until none is due. Gives how many
 * runs that were. One that failed waits for its next try, which comes when the clock has moved on.
 */
export async function runDueJobs({ app, clock, sql }: Pick<World, 'app' | 'clock' | 'sql'>): Promise<number> {
  const now = clock.now();
  // What was added for at once is due at once, wherever the clock of the world stands.
  await sql(
    `UPDATE jobs.job SET start_after = least(start_after, $1) WHERE state = 'created' AND start_after <= created_on`,
    [now],
  );
  await sql(jobNow(`SELECT '${now.toISOString()}'::timestamptz`));
  try {
    return await app.get(JobWorker).workOff();
  } finally {
    await sql(jobNow('SELECT pg_catalog.now()'));
  }
}

/** The time as pg-boss asks for it, in every statement. */
const jobNow = (body: string): string =>
  `CREATE OR REPLACE FUNCTION jobs.job_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ ${body} $$`;

/** The jobs that wait: kind and payload, the first one first. */
export const waitingJobs = ({ sql }: Pick<World, 'sql'>, kind?: string): Promise<{ kind: string; payload: object }[]> =>
  sql(
    `SELECT name AS kind, data AS payload FROM jobs.job
      WHERE state IN ('created', 'retry') AND name = coalesce($1, name) ORDER BY start_after, created_on`,
    [kind ?? null],
  );
