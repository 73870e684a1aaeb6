import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Db, PgBoss, type Queue } from 'pg-boss';
import { Database } from '../database';
import { JobHandlers } from './job-handlers';
import { tellErrors } from './queue-errors';
import { FAILED, failedOptions, queueOptions, SCHEMA } from './queue-options';

/** The queue as every process has it: it takes jobs in on the open transaction, and works nothing by itself. */
@Injectable()
export class JobBoss implements OnModuleInit, BeforeApplicationShutdown {
  readonly boss: PgBoss;

  constructor(
    database: Database,
    private readonly handlers: JobHandlers,
  ) {
    this.boss = new PgBoss({ db: on(database), schema: SCHEMA, ...restrained, supervise: false, schedule: false });
    tellErrors(this.boss, new Logger('Jobs'));
  }

  async onModuleInit(): Promise<void> {
    const kinds = [...this.handlers.all().keys()];
    await this.boss.start();
    const known = new Map((await this.boss.getQueues()).map((queue) => [queue.name, queue]));
    await this.keep(known.get(FAILED), FAILED, failedOptions);
    for (const kind of kinds) await this.keep(known.get(kind), kind, queueOptions);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  /** Lets the queue have these options, whichever version of Vigil has made it. */
  private async keep(known: Queue | undefined, name: string, options: Omit<Queue, 'name'>): Promise<void> {
    const { policy: _, ...changeable } = options;
    const same = Object.entries(changeable).every(([key, value]) => known?.[key as keyof Queue] === value);
    if (!known) await this.boss.createQueue(name, options);
    else if (!same) await this.boss.updateQueue(name, changeable);
  }
}

/** The application has no right to change tables, and nobody reads what pg-boss would write about itself. */
export const restrained = {
  migrate: false,
  createSchema: false,
  reindex: false,
  registerInstance: false,
  persistWarnings: false,
  persistQueueStats: false,
  monitorVacuum: false,
} as const;

/** Lets pg-boss speak on the open transaction, if there is one. */
const on = (database: Database): Db => ({
  executeSql: async (text, values) => ({ rows: await database.query(text, values) }),
});
