import { actOfCommand } from '../audit/command-acts';
import type { AddCommand } from '../platform/command-line';
import { momentText } from '../web/day-text';
import { OwnersRepository } from './owners.repository';

/** `vigil subscriptions`: who is told of what, for the owner of the machine. */
export const subscriptionsCommand: AddCommand = (program, line) => {
  program
    .command('subscriptions')
    .description('list who subscribes to alerts, and how they are sent')
    .option('--json', 'the answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await actOfCommand(line, 'command.subscriptions', (app) => app.get(OwnersRepository).list());
      if (json) return line.printJson(all);
      if (all.length === 0) return line.print('Nobody subscribes to anything.');
      for (const one of all) {
        const { email, name, state, way, rhythm, language, zone, at, mutes, made_at } = one;
        line.print(`${email}  ${name}  ${state}`);
        line.print(`  ${way}, ${rhythm}, ${at} ${zone}, ${language}; mutes: ${mutes}; since ${momentText(made_at)}`);
      }
    });
};
