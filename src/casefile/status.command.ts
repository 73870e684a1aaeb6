import { commandLine } from '../access/viewer';
import { actOfCommand } from '../audit/command-acts';
import { custodyStatuses } from '../custody/domain/custody-status';
import { DefendersService } from '../defenders/defenders.service';
import { Invalid, NotFound } from '../lib/errors';
import { presentStatus } from '../milestones/status.presenter';
import { StatusService } from '../milestones/status.service';
import { Clock } from '../platform/clock';
import { AddCommand } from '../platform/command-line';
import { badDay } from '../web/day-field';

/** `vigil status`: where somebody stands on a day, and why. */
export const statusCommand: AddCommand = (program, line) => {
  program
    .command('status')
    .description('the custody status of a defender on a day, with its reason')
    .argument('<reference>', 'reference of the defender')
    .option('--on <date>', 'the day, YYYY-MM-DD; today when it is left out')
    .option('--json', 'the answer as JSON')
    .action(async (reference: string, options: { on?: string; json?: boolean }) => {
      const bad = options.on === undefined ? undefined : badDay(options.on);
      if (bad) throw new Invalid([{ path: '--on', message: bad }]);
      const answer = await actOfCommand(line, 'command.status', async (app) => {
        const defenders = app.get(DefendersService);
        const [registered] = await defenders.asRegistered(commandLine, [reference]);
        const defender = await defenders.getByReference(commandLine, registered!).catch((error: unknown) => {
          throw error instanceof NotFound ? new NotFound(`No defender has the reference "${reference}".`) : error;
        });
        return app.get(StatusService).on(commandLine, defender.id, options.on ?? app.get(Clock).today());
      });
      if (options.json) return line.printJson(presentStatus(answer));
      const days = answer.days === null ? '' : `, ${answer.days} ${answer.days === 1 ? 'day' : 'days'}`;
      line.print(
        `${answer.spell?.certain !== false ? '' : 'Not certain: '}${custodyStatuses[answer.status].label}${answer.since ? ` since ${answer.since}` : ''}${days}`,
      );
      line.print(answer.because);
    });
};
