import type { AddCommand } from '../platform/command-line';
import { addChecks } from './check.command';
import { addList } from './list.command';

/** `vigil audit …`: the trail on the command line. */
export const auditCommand: AddCommand = (program, line) => {
  const audit = program
    .command('audit')
    .description('the trail of everything that was done: list it, check it, sign it');
  addList(audit, line);
  addChecks(audit, line);
};
