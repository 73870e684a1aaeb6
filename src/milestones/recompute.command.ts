import { actOfCommand } from '../audit/command-acts';
import { AddCommand } from '../platform/command-line';
import { RulesUpkeep } from './rules-upkeep.service';

/** `vigil recompute`: spells, statuses and dates of every case from its events. */
export const recomputeCommand: AddCommand = (program, line) => {
  program
    .command('recompute')
    .description('work out statuses and coming dates of every case anew from its events; changes no fact')
    .option('--json', 'the answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const cases = await actOfCommand(line, 'command.recompute', (app) => app.get(RulesUpkeep).renew());
      if (json) line.printJson({ cases });
      else line.print(`Worked out ${cases} cases anew.`);
    });
};
