import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { JobBoss } from './job-boss';
import { FAILED } from './queue-options';

/** What is queued of one kind. */
export interface KindCount {
  kind: string;
  /** Not begun, or waiting for the next try. */
  waiting: number;
  running: number;
  /** Done within the last day. */
  done: number;
  /** Given up after the last try, and kept until somebody lets them begin anew. */
  failed: number;
}

/** How the queue stands. */
@Injectable()
export class JobCounts {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobBoss,
  ) {}

  /** Every kind, by its name. */
  all(): Promise<KindCount[]> {
    return this.database.query<KindCount>(
      `SELECT q.name AS kind,
              count(*) FILTER (WHERE j.name = q.name AND j.state IN ('created', 'retry')) AS waiting,
              count(*) FILTER (WHERE j.name = q.name AND j.state = 'active') AS running,
              count(*) FILTER (WHERE j.name = q.name AND j.state = 'completed') AS done,
              count(*) FILTER (WHERE j.name = $1 AND j.state = 'created') AS failed
         FROM jobs.queue q
         LEFT JOIN jobs.job j ON j.name = q.name OR j.name = $1 AND j.source_name = q.name
        WHERE q.name <> $1 AND q.name NOT LIKE '\\_\\_pgboss%'
        GROUP BY q.name ORDER BY q.name`,
      [FAILED],
    );
  }

  /** Lets those that failed begin anew, at most 1,000 at once; gives how many those were. */
  retryFailed(): Promise<number> {
    return this.jobs.boss.redrive(FAILED);
  }
}
