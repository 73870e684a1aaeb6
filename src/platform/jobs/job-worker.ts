import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { APP_ROLE } from '../app-role';
import { Database } from '../database';
import { JobBoss, restrained } from './job-boss';
import { type JobHandler, JobHandlers } from './job-handlers';
import type { JobPayload } from './on-job.decorator';
import { tellErrors } from './queue-errors';
import { SCHEMA } from './queue-options';
import { type Recurring, schedule } from './schedule';
import { toldOfError } from './told-of-error';

/** Where the queue is: a worker has connections of its own, so that requests cannot take them. */
export class JobsAddress {
  constructor(readonly url: string) {}
}

type Taken = JobWithMetadata<JobPayload>;

/** Jobs of one kind that are fetched at once, where the method takes them one by one. */
const BATCH = 10;
/** Milliseconds that what runs is given to end when the process is to stop. */
const GRACE = 20_000;
const times = {
  superviseIntervalSeconds: 20,
  monitorIntervalSeconds: 20,
  notifyHeartbeatIntervalMs: 10_000,
};
// New work announces itself; what waits for its time, and what an announcement missed, is found by looking.
const looks = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5, burstWhenBatchFull: true };

/** Does jobs: in `npm start` and `vigil work`, as many processes as one likes. Commands only take jobs in. */
@Injectable()
export class JobWorker implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private boss?: PgBoss;

  constructor(
    private readonly address: JobsAddress,
    private readonly handlers: JobHandlers,
    private readonly queue: JobBoss,
    private readonly database: Database,
  ) {}

  /** Works from now on, until the application closes. @throws Error when a recurring job has no method */
  async start(recurring: readonly Recurring[] = schedule): Promise<void> {
    const orphan = recurring.find(({ kind }) => !this.handlers.all().has(kind));
    if (orphan) throw new Error(`The schedule names ${orphan.kind}, and no method takes it.`);
    const boss = (this.boss = new PgBoss({
      connectionString: this.address.url,
      options: `-c role=${APP_ROLE}`,
      application_name: 'vigil-jobs',
      max: 4,
      schema: SCHEMA,
      useListenNotify: true,
      ...restrained,
      ...times,
    }));
    tellErrors(boss, this.log);
    await boss.start();
    await keepSchedule(boss, recurring);
    for (const handler of this.handlers.all().values()) {
      const options = {
        ...looks,
        batchSize: handler.batch ?? BATCH,
        perJobResults: true,
        includeMetadata: true,
      } as const;
      await boss.work(handler.kind, options, (jobs: Taken[]) => this.run(handler, jobs));
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: GRACE });
  }

  /** Does what is due now, kind by kind, until nothing is; gives how many runs that were, failed ones included. */
  async workOff(): Promise<number> {
    let all = 0;
    for (let before = -1; before < all;) {
      before = all;
      for (const handler of this.handlers.all().values()) all += await this.database.apart(() => this.fetch(handler));
    }
    return all;
  }

  private async fetch(handler: JobHandler): Promise<number> {
    const { boss } = this.queue;
    const jobs = await boss.fetch<JobPayload>(handler.kind, {
      batchSize: handler.batch ?? BATCH,
      includeMetadata: true,
    });
    const results = await this.run(handler, jobs);
    const done = results.filter(({ status }) => status === 'completed').map(({ id }) => id);
    if (done.length > 0) await boss.complete(handler.kind, done);
    for (const { id, status, output } of results) {
      if (status === 'failed') await boss.fail(handler.kind, id, output as object);
    }
    return jobs.length;
  }

  private async run(handler: JobHandler, jobs: Taken[]): Promise<JobResult[]> {
    if (jobs.length === 0) return [];
    jobs.sort((a, b) => a.createdOn.getTime() - b.createdOn.getTime());
    if (handler.batch) return this.attempt(handler, jobs, () => handler.run(jobs.map(({ data }) => data)));
    const results: JobResult[] = [];
    for (const job of jobs) results.push(...(await this.attempt(handler, [job], () => handler.run(job.data))));
    return results;
  }

  private async attempt({ kind }: JobHandler, jobs: Taken[], work: () => Promise<unknown>): Promise<JobResult[]> {
    try {
      await work();
      return jobs.map(({ id }) => ({ id, status: 'completed' }));
    } catch (error) {
      const { words, where } = toldOfError(error);
      const [first] = jobs;
      const which = jobs.length === 1 ? first!.id : `${first!.id} and ${jobs.length - 1} more`;
      this.log.error(`${kind}, job ${which}, try ${first!.retryCount + 1}: ${[words, ...where].join('\n  ')}`);
      return jobs.map(({ id }) => ({ id, status: 'failed', output: { error: words } }));
    }
  }
}

/** The database knows the times; what is no longer on our page is taken off there. */
async function keepSchedule(boss: PgBoss, recurring: readonly Recurring[]): Promise<void> {
  for (const { kind, cron, zone } of recurring)
    await boss.schedule(kind, cron, {}, { tz: zone ?? 'UTC', missed: 'once' });
  for (const { name, key } of await boss.getSchedules()) {
    if (!recurring.some(({ kind }) => kind === name)) await boss.unschedule(name, key);
  }
}
