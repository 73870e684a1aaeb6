import type { Command } from 'commander';
import { actOfCommand } from '../audit/command-acts';
import type { AddCommand } from '../platform/command-line';
import { PlanningService, type PlanReport } from './planning.service';
import { RechecksService } from './rechecks.service';
import { SendingService } from './sending.service';

/** `vigil alerts plan` and `vigil alerts send`: what workers do by themselves, at once. */
export const deliveriesCommands: AddCommand = (program, line) => {
  const alerts = alertsOf(program);
  alerts
    .command('plan')
    .description('plan the alerts that fall due; workers do it every ten minutes')
    .action(async () => {
      const report = await actOfCommand(line, 'command.alerts-plan', (app) => app.get(PlanningService).plan());
      for (const text of planLines(report)) line.print(text);
    });
  alerts
    .command('send')
    .description('hand on the alerts that are due; workers do it every minute')
    .action(async () => {
      const { sent, missed, dropped } = await actOfCommand(line, 'command.alerts-send', async (app) => {
        await app.get(RechecksService).takeUp();
        return app.get(SendingService).sendDue();
      });
      line.print(`${sent} sent, ${missed} missed, ${dropped} dropped.`);
    });
};

/** The command that lists alerts: these are parts of it. */
const alertsOf = (program: Command): Command => program.commands.find((one) => one.name() === 'alerts')!;

function planLines({ busy, days, renewed }: PlanReport): string[] {
  if (busy) return ['Another process is planning at this moment.'];
  return [
    ...(days.length === 0 ? ['No day is to be planned: all are planned already.'] : []),
    ...days.map(({ day, notices }) => `${day}: ${notices} notices.`),
    ...(renewed.subscriptions > 0
      ? [`${renewed.subscriptions} new or changed subscriptions: ${renewed.notices} notices.`]
      : []),
  ];
}
