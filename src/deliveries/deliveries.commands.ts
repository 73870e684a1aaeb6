import type { Command } from 'commander';
import { actOfCommand } from '../audit/command-acts';
import type { AddCommand } from '../platform/command-line';
import { PlanningService, type PlanReport } from './planning.service';
import { RechecksService } from './rechecks.service';
import { SendingService } from './sending.service';
import type { DayCounts } from './told-list.repository';
import { ToldListService } from './told-list.service';

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
    .description('plan, and hand on the alerts that are due; workers do it every minute')
    .action(async () => {
      const { sent, missed, dropped } = await actOfCommand(line, 'command.alerts-send', async (app) => {
        await app.get(RechecksService).takeUp();
        await app.get(PlanningService).plan();
        return app.get(SendingService).sendDue();
      });
      line.print(`${sent} sent, ${missed} missed, ${dropped} dropped.`);
    });
  alerts
    .command('deliveries')
    .description('how many alerts of each day were sent, late, missed and dropped')
    .option('--json', 'the answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { days } = await actOfCommand(line, 'command.deliveries', (app) => app.get(ToldListService).counts());
      // `alerts` has the same option, which takes it for its own.
      if (json ?? alerts.opts<{ json?: boolean }>().json) line.printJson(days);
      else if (days.length === 0) line.print('No deliveries.');
      else for (const one of days) line.print(countsLine(one));
    });
};

const countsLine = ({ day, planned, sent, late, missed, dropped }: DayCounts): string =>
  `${day}  ${planned} waiting, ${sent} sent (${late} late), ${missed} missed, ${dropped} dropped`;

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
