import { commandLine } from '../access/viewer';
import { actOfCommand } from '../audit/command-acts';
import { Day } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { AddCommand } from '../platform/command-line';
import { badDay } from '../web/day-field';
import { alertLine, presentAlert } from './alert.presenter';
import { AudienceAsked, audiences } from './alerts.dto';
import { AlertsService } from './alerts.service';
import { windowAsked } from './domain/window';

interface Options {
  on?: Day;
  from?: Day;
  to?: Day;
  audience: string;
  json?: boolean;
}

/** `vigil alerts`: what is to be said, or done, on a day. */
export const alertsCommand: AddCommand = (program, line) => {
  program
    .command('alerts')
    .description('alerts of one day, or from one day to another')
    .option('--on <date>', 'one day, YYYY-MM-DD; today when no day is given')
    .option('--from <date>', 'first day of a window')
    .option('--to <date>', 'last day of the window')
    .option('--audience <audience>', `whom they are for: ${audiences.join(', ')}`, 'all')
    .option('--json', 'the answer as JSON')
    .action(async (options: Options) => {
      checkOptions(options);
      if (options.from ?? options.to ?? options.on) windowAsked(options, '2000-01-01');
      const alerts = await actOfCommand(line, 'command.alerts', (app) => {
        const window = { ...windowAsked(options, app.get(Clock).today()), audience: options.audience as AudienceAsked };
        return app.get(AlertsService).window(commandLine, window);
      });
      if (options.json) line.printJson(alerts.map(presentAlert));
      else if (alerts.length === 0) line.print('No alerts.');
      else for (const alert of alerts) line.print(alertLine(alert));
    });
};

function checkOptions(options: Options): void {
  for (const name of ['on', 'from', 'to'] as const) {
    const bad = options[name] === undefined ? undefined : badDay(options[name]);
    if (bad) throw new Invalid([{ path: `--${name}`, message: bad }]);
  }
  if (!(audiences as readonly string[]).includes(options.audience)) {
    throw new Invalid([
      { path: '--audience', message: `"${options.audience}" is not an audience. Accepted: ${audiences.join(', ')}.` },
    ]);
  }
}
