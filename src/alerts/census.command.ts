import { commandLine } from '../access/viewer';
import { actOfCommand } from '../audit/command-acts';
import { moments, type Moment } from '../calendars/domain/calendar-day';
import type { Day } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import type { AddCommand } from '../platform/command-line';
import { badDay } from '../web/day-field';
import { AlertsRepository } from './alerts.repository';
import { momentOf } from './domain/census';

interface Options {
  on?: Day;
  moment: string;
  json?: boolean;
}

/** `vigil census`: who was held as a day began, or as it ended, as far as is known now. */
export const censusCommand: AddCommand = (program, line) => {
  program
    .command('census')
    .description('references of everybody who was held as a day began, from all that is recorded now')
    .option('--on <date>', 'the day, YYYY-MM-DD; today when it is left out')
    .option('--moment <moment>', `of the day: ${moments.join(' or ')}`, 'start')
    .option('--json', 'the answer as JSON')
    .action(async ({ on, moment, json }: Options) => {
      check(on, moment);
      const answer = await actOfCommand(line, 'command.census', async (app) => {
        const day = on ?? app.get(Clock).today();
        const held = await app
          .get(AlertsRepository)
          .heldOn(commandLine, momentOf({ on: day, moment: moment as Moment }));
        return { on: day, moment, count: held.length, held };
      });
      if (json) return line.printJson(answer);
      for (const reference of answer.held) line.print(reference);
      line.print(`${answer.count} held as ${answer.on} ${moment === 'start' ? 'begins' : 'ends'}.`);
    });
};

function check(on: Day | undefined, moment: string): void {
  const bad = on === undefined ? undefined : badDay(on);
  if (bad) throw new Invalid([{ path: '--on', message: bad }]);
  if (!(moments as readonly string[]).includes(moment))
    throw new Invalid([{ path: '--moment', message: `"${moment}" is not a moment. Accepted: ${moments.join(', ')}.` }]);
}
