import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { FixedClock } from './fixed-clock';
import { runDueJobs, waitingJobs } from './support/jobs';
import { commandLine } from '../src/access/viewer';
import { entities } from '../src/entities';
import { Clock } from '../src/platform/clock';
import { readConfig } from '../src/platform/config';
import { dataSourceOptions } from '../src/platform/data-source';
import { Database } from '../src/platform/database';
import { PlatformModule } from '../src/platform/platform.module';
import { JobBoss, restrained } from '../src/platform/jobs/job-boss';
import { JobCounts } from '../src/platform/jobs/job-counts';
import { JobQueue } from '../src/platform/jobs/job-queue';
import { JobWorker } from '../src/platform/jobs/job-worker';
import { OnJob } from '../src/platform/jobs/on-job.decorator';

/** What a test looks at: which process did which job. */
const done: string[] = [];
let refusing = 0;
let gate: Promise<void> = Promise.resolve();

@Injectable()
class TestJobs {
  constructor(
    private readonly jobs: JobQueue,
    private readonly database: Database,
  ) {}

  @OnJob('test.one')
  async one({ id }: { id: string }): Promise<void> {
    await gate;
    if (refusing-- > 0) throw new Error(`Omar Invented cannot be reached: ${id}`);
    done.push(id);
  }

  @OnJob('test.many', { batch: 100 })
  many(all: { id: string }[]): Promise<void> {
    done.push(all.map(({ id }) => id).join(' '));
    return Promise.resolve();
  }

  @OnJob('test.next')
  next({ id }: { id: string }): Promise<unknown> {
    return this.database.transaction(commandLine, () => this.jobs.add('test.one', { id }));
  }
}

@Injectable()
class SecondJobs {
  @OnJob('test.one')
  one(): Promise<void> {
    return Promise.resolve();
  }
}

const config = readConfig();
const addresses = { owner: config.databaseUrl!, application: config.databaseUrl! };
const clock = new FixedClock(config);
const running: INestApplicationContext[] = [];

/** The platform as one process has it, with the jobs of this test. */
async function process(...providers: (new (...args: never[]) => object)[]): Promise<INestApplicationContext> {
  const module = await Test.createTestingModule({
    imports: [PlatformModule.on(config, addresses, entities)],
    providers,
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  module.useLogger({ log: () => undefined, warn: () => undefined, error: (line: string) => logged.push(line) });
  running.push(module);
  return module.init();
}

const logged: string[] = [];
let app: INestApplicationContext;
let jobs: JobQueue;
let owner: DataSource;
const sql = <T>(text: string, parameters?: unknown[]): Promise<T[]> => owner.query(text, parameters);
const world = () => ({ app, clock, sql }) as never;
const inside = <T>(work: () => Promise<T>): Promise<T> => app.get(Database).transaction(commandLine, work);

beforeAll(async () => {
  owner = await new DataSource(dataSourceOptions(config.databaseUrl!, entities, 'owner')).initialize();
  app = await process(TestJobs);
  jobs = app.get(JobQueue);
});
beforeEach(async () => {
  await sql('DELETE FROM jobs.job');
  clock.run();
  [done, logged].forEach((list) => list.splice(0));
  refusing = 0;
  gate = Promise.resolve();
});
afterAll(async () => {
  for (const one of running) await one.close();
  await owner.query(`DELETE FROM jobs.job; DELETE FROM jobs.queue WHERE name LIKE 'test.%'`);
  await owner.destroy();
});

/** Comes back when so many jobs are done, by processes that work by themselves. */
async function has(count: number): Promise<void> {
  while (done.length < count) await new Promise((go) => setTimeout(go, 20));
}

describe('a job', () => {
  it('is taken in if and only if the transaction stands', async () => {
    await inside(() => jobs.add('test.one', { id: 'kept' }));
    const undone = inside(async () => {
      await jobs.add('test.one', { id: 'undone' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await waitingJobs(world())).toEqual([{ kind: 'test.one', payload: { id: 'kept' } }]);
    expect(await runDueJobs(world())).toBe(1);
    expect(done).toEqual(['kept']);
  });

  it('is not there for others before the transaction stands', async () => {
    await inside(async () => {
      await jobs.add('test.one', { id: 'open' });
      expect(await waitingJobs(world())).toEqual([]);
    });
    expect(await waitingJobs(world())).toHaveLength(1);
  });

  it('may take in the next one, which is done in the same go', async () => {
    await jobs.add('test.next', { id: 'second' });
    expect(await runDueJobs(world())).toBe(2);
    expect(done).toEqual(['second']);
  });

  it('waits once under one key, as long as it has not begun', async () => {
    expect(await jobs.add('test.one', { id: 'a' }, { key: 'same' })).toBe(true);
    expect(await jobs.add('test.one', { id: 'b' }, { key: 'same' })).toBe(false);
    expect(await jobs.add('test.one', { id: 'c' }, { key: 'other' })).toBe(true);
    await runDueJobs(world());
    expect(await jobs.add('test.one', { id: 'd' }, { key: 'same' })).toBe(true);
    await runDueJobs(world());
    expect(done).toEqual(['a', 'c', 'd']);
  });

  it('waits for its moment, by the clock of Vigil', async () => {
    clock.stopAt('2031-03-01');
    await jobs.add('test.one', { id: 'at-once' });
    await jobs.add('test.one', { id: 'later' }, { after: new Date('2031-03-02T07:00:00Z') });
    await runDueJobs(world());
    expect(done).toEqual(['at-once']);
    clock.stopAt('2031-03-02');
    await runDueJobs(world());
    expect(done).toEqual(['at-once', 'later']);
  });

  it('is handed over with the others that wait, where the method takes many', async () => {
    for (const id of ['a', 'b', 'c']) await jobs.add('test.many', { id });
    expect(await runDueJobs(world())).toBe(3);
    expect(done).toEqual(['a b c']);
  });

  it('carries no text, and is of a kind that somebody takes', async () => {
    await expect(jobs.add('test.one', { id: 'Omar Invented' })).rejects.toThrow('holds a text in id');
    await expect(jobs.add('test.one', { ids: ['Žofie'] })).rejects.toThrow('holds a text in ids');
    await expect(jobs.add('test.none', {})).rejects.toThrow('No method takes jobs of the kind test.none');
  });
});

describe('a job that fails', () => {
  it('is tried again, later each time, and neither log nor database repeat what it was about', async () => {
    clock.stopAt('2031-03-01');
    await jobs.add('test.one', { id: 'again' });
    refusing = 2;
    const waits: number[] = [];
    for (let i = 0; i < 2; i++) {
      await runDueJobs(world());
      const [row] = await sql<{ wait: number }>(
        `SELECT extract(epoch FROM start_after - '2031-03-01T12:00:00Z')::float AS wait FROM jobs.job`,
      );
      waits.push(row!.wait);
      await sql(`UPDATE jobs.job SET start_after = '2031-03-01T12:00:00Z'`);
    }
    await runDueJobs(world());
    expect(waits[0]).toBeGreaterThanOrEqual(15);
    expect(waits[1]).toBeGreaterThanOrEqual(30);
    expect(done).toEqual(['again']);
    expect(logged[0]).toMatch(/^test\.one, job [0-9a-f-]{36}, try 1: Error\n.+jobs\.e2e-spec\.ts:/);
    expect(logged.join('')).not.toContain('Omar');
    expect(JSON.stringify(await sql('SELECT * FROM jobs.job'))).not.toContain('Omar');
  });

  it('ends among the failed ones after its last try', async () => {
    clock.stopAt('2031-03-01');
    await jobs.add('test.one', { id: 'never' });
    refusing = 100;
    for (let i = 0; i < 9; i++) {
      await runDueJobs(world());
      await sql(`UPDATE jobs.job SET start_after = '2031-03-01' WHERE state = 'retry'`);
    }
    expect(await runDueJobs(world())).toBe(0);
    expect(await sql(`SELECT name, state::text, source_name FROM jobs.job ORDER BY name`)).toEqual([
      { name: 'failed', state: 'created', source_name: 'test.one' },
      { name: 'test.one', state: 'failed', source_name: null },
    ]);
  });
});

describe('processes that work', () => {
  it('refuse to start when two methods take one kind', async () => {
    await expect(process(TestJobs, SecondJobs)).rejects.toThrow('Two methods take jobs of the kind test.one');
  });

  it('refuse to work when a recurring job has no method', async () => {
    const recurring = [{ kind: 'test.none', cron: '0 7 * * *' }];
    await expect(app.get(JobWorker).start(recurring)).rejects.toThrow('The schedule names test.none');
  });

  it('leave the times of recurring jobs with the database, and take off what is no longer on the page', async () => {
    const worker = await process(TestJobs);
    const recurring = [{ kind: 'test.one', cron: '0 7 * * *', zone: 'Europe/Berlin' }];
    await worker.get(JobWorker).start(recurring);
    const times = () => sql('SELECT name, cron, timezone FROM jobs.schedule');
    expect(await times()).toEqual([{ name: 'test.one', cron: '0 7 * * *', timezone: 'Europe/Berlin' }]);
    await worker.close();
    const later = await process(TestJobs);
    await later.get(JobWorker).start([]);
    expect(await times()).toEqual([]);
    await later.close();
  });

  it('do each job once, whoever of them is first', async () => {
    const workers = [await process(TestJobs), await process(TestJobs)];
    for (const worker of workers) await worker.get(JobWorker).start([]);
    const ids = Array.from({ length: 40 }, (_, i) => `job-${i}`);
    for (const id of ids) await jobs.add('test.one', { id });
    await has(ids.length);
    for (const worker of workers) await worker.close();
    expect([...done].sort()).toEqual([...ids].sort());
  });

  it('end what they do when they are stopped', async () => {
    const worker = await process(TestJobs);
    let open: () => void = () => undefined;
    gate = new Promise((go) => (open = go));
    await worker.get(JobWorker).start([]);
    await jobs.add('test.one', { id: 'under-way' });
    const active = () => sql(`SELECT FROM jobs.job WHERE state = 'active'`);
    while ((await active()).length === 0) await new Promise((go) => setTimeout(go, 20));
    const closed = worker.close();
    open();
    await closed;
    expect(done).toEqual(['under-way']);
    expect(await sql(`SELECT state::text FROM jobs.job`)).toEqual([{ state: 'completed' }]);
  });

  it('have only rows to work with: the role of the application changes no tables there', async () => {
    await expect(app.get(Database).query('CREATE TABLE jobs.more (id int)')).rejects.toThrow('permission denied');
    await expect(app.get(Database).query('ALTER TABLE jobs.queue ADD more int')).rejects.toThrow('must be owner');
  });
});

describe('a process that was killed', () => {
  it('loses its job to another one when nothing is heard of it for a minute', async () => {
    await jobs.add('test.one', { id: 'left-behind' });
    await app.get(JobBoss).boss.fetch('test.one'); // and then it is gone
    expect(await runDueJobs(world())).toBe(0);
    await sql(`UPDATE jobs.job SET heartbeat_on = now() - interval '61 seconds'`);
    await sql(`UPDATE jobs.queue SET monitor_on = NULL, monitor_claim_on = NULL`);
    const another = await new PgBoss({ connectionString: config.databaseUrl!, schema: 'jobs', ...restrained }).start();
    await another.supervise('test.one');
    await another.stop({ graceful: false });
    await sql(`UPDATE jobs.job SET start_after = now() - interval '1 minute'`);
    expect(await runDueJobs(world())).toBe(1);
    expect(done).toEqual(['left-behind']);
  });
});

describe('the counts', () => {
  it('say what waits and what has failed, and let the latter begin anew', async () => {
    await jobs.add('test.one', { id: 'waiting' });
    await jobs.add('test.many', { id: 'failing' });
    await app.get(JobBoss).boss.fetch('test.many');
    await sql(`UPDATE jobs.job SET retry_count = retry_limit WHERE name = 'test.many'`);
    const [{ id }] = (await sql<{ id: string }>(`SELECT id FROM jobs.job WHERE name = 'test.many'`)) as [
      { id: string },
    ];
    await app.get(JobBoss).boss.fail('test.many', id);
    const counts = app.get(JobCounts);
    const of = async (kind: string) => (await counts.all()).find((one) => one.kind === kind);
    expect(await of('test.one')).toEqual({ kind: 'test.one', waiting: 1, running: 0, done: 0, failed: 0 });
    expect(await of('test.many')).toEqual({ kind: 'test.many', waiting: 0, running: 0, done: 0, failed: 1 });
    expect(await counts.retryFailed()).toBe(1);
    expect(await of('test.many')).toEqual({ kind: 'test.many', waiting: 1, running: 0, done: 0, failed: 0 });
    await runDueJobs(world());
    expect(done.sort()).toEqual(['failing', 'waiting']);
  });
});
