import type { INestApplicationContext } from '@nestjs/common';
import type { AddCommand, CommandLine } from '../command-line';
import { JobCounts } from './job-counts';
import { JobWorker } from './job-worker';

/** Writes into the trail what a command has done. The trail is above this layer, so whoever puts all together gives it. */
type Recorded = (app: INestApplicationContext, act: string) => Promise<void>;

/** `vigil work` and `vigil jobs`. */
export const jobCommands =
  (recorded: Recorded): AddCommand =>
  (program, line) => {
    program
      .command('work')
      .description('do jobs beside “npm start”, which does them too; runs until it is stopped, and ends what it does')
      .option('--once', 'do what is due now, and end')
      .action(({ once }: { once?: boolean }) => work(line, recorded, once));
    program
      .command('jobs')
      .description('how many jobs of each kind wait, run, were done within a day, and have failed')
      .option('--retry-failed', 'let those that failed at every try begin anew')
      .option('--json', 'the answer as JSON')
      .action((options: { retryFailed?: boolean; json?: boolean }) => jobs(line, recorded, options));
  };

async function work(line: CommandLine, recorded: Recorded, once?: boolean): Promise<void> {
  await line.withApp(async (app) => {
    await recorded(app, 'command.work');
    const worker = app.get(JobWorker);
    if (once) {
      const runs = await worker.workOff();
      return line.print(runs === 1 ? '1 job was run.' : `${runs} jobs were run.`);
    }
    await worker.start();
    line.note('Working (Ctrl-C ends it).');
    await line.untilStopped();
  });
}

async function jobs(
  line: CommandLine,
  recorded: Recorded,
  { retryFailed, json }: { retryFailed?: boolean; json?: boolean },
): Promise<void> {
  await line.withApp(async (app) => {
    const counts = app.get(JobCounts);
    if (retryFailed) {
      await recorded(app, 'command.jobs-retry');
      const begun = await counts.retryFailed();
      line.note(begun === 1 ? '1 job begins anew.' : `${begun} jobs begin anew.`);
    }
    const all = await counts.all();
    if (json) return line.printJson(all);
    const width = Math.max(4, ...all.map(({ kind }) => kind.length));
    line.print(`${'kind'.padEnd(width)}  waiting  running     done   failed`);
    for (const { kind, waiting, running, done, failed } of all) {
      line.print(
        [kind.padEnd(width), ...[waiting, running, done, failed].map((n) => String(n).padStart(7))].join('  '),
      );
    }
  });
}
