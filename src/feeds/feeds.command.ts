import { noteForTrail } from '../access/scope';
import { actOfCommand } from '../audit/command-acts';
import { Invalid } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import type { AddCommand } from '../platform/command-line';
import { momentText } from '../web/day-text';
import { FeedsRepository } from './feeds.repository';
import { RestoreGuard } from './restore-guard';

interface RevokeOptions {
  id?: string;
  user?: string;
  all?: boolean;
}

/** `vigil feeds`: which addresses give dates without a sign-in, and their end, for the owner of the machine. */
export const feedsCommand: AddCommand = (program, line) => {
  const feeds = program.command('feeds').description('addresses that give dates to calendars without a sign-in');
  feeds
    .command('list')
    .description('list the feeds that work')
    .option('--json', 'the answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await actOfCommand(line, 'command.feeds-list', async (app) => {
        await app.get(RestoreGuard).check();
        return app.get(FeedsRepository).all();
      });
      if (json) return line.printJson(all);
      if (all.length === 0) return line.print('There is no feed.');
      for (const { id, email, kind, subscription, names, createdAt, lastFetchedAt } of all) {
        line.print(`${id}  ${email}  ${kind}  ${subscription}`);
        const fetched = lastFetchedAt ? `last fetched ${momentText(lastFetchedAt)}` : 'never fetched';
        line.print(`  ${names ? 'names asked for' : 'without names'}; since ${momentText(createdAt)}; ${fetched}`);
      }
    });
  feeds
    .command('revoke')
    .description(
      'end feeds at once and for good: one, those of a person, or all, as after a restore of the data folder',
    )
    .option('--id <id>', 'the feed with this id')
    .option('--user <email>', 'all feeds of this person')
    .option('--all', 'all feeds')
    .action(async ({ id, user, all }: RevokeOptions) => {
      if ([id, user, all].filter((one) => one !== undefined).length !== 1)
        throw new Invalid([{ path: '', message: 'Say one: --id <id>, --user <email> or --all.' }]);
      if (id !== undefined && !isUuid(id))
        throw new Invalid([{ path: 'id', message: `“${id}” is no id of a feed. “vigil feeds list” shows them.` }]);
      const ended = await actOfCommand(line, 'command.feeds-revoke', async (app) => {
        const ended = await app.get(FeedsRepository).end({ id, email: user }, 'machine');
        noteForTrail({ feeds: ended });
        return ended;
      });
      await line.withApp((app) => app.get(RestoreGuard).check());
      line.print(ended.length === 0 ? 'No such feed worked.' : `Revoked: ${ended.length}.`);
    });
};
