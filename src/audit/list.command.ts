import type { Command } from 'commander';
import { commandLine } from '../access/viewer';
import { Invalid } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import type { CommandLine } from '../platform/command-line';
import { validateInput } from '../web/validation';
import { AuditQuery, filterOf } from './audit.dto';
import { actOfCommand } from './command-acts';
import type { LogEntry } from './domain/log-entry';
import { LogService } from './log.service';
import { presentNumbered } from './log.presenter';

interface ListOptions {
  account?: string;
  act?: string;
  group?: string;
  defender?: string;
  from?: string;
  to?: string;
  network?: string;
  searched?: string;
  limit: string;
  after?: string;
  json?: boolean;
}

/** `vigil audit list`: who did what. */
export function addList(audit: Command, line: CommandLine): void {
  audit
    .command('list')
    .description('who did what, newest first')
    .option('--account <account>', 'who did it, or whom it concerns: an id, an e-mail address, or command-line')
    .option('--act <act>', 'one act, as case.read')
    .option('--group <group>', 'a group of acts, as sign-in')
    .option('--defender <reference>', 'with this case')
    .option('--from <date>', 'first day, YYYY-MM-DD, in UTC')
    .option('--to <date>', 'last day')
    .option('--network <address>', 'from the network of this address')
    .option('--searched <words>', 'searches for these words')
    .option('--limit <number>', 'so many lines, 1 to 200', '50')
    .option('--after <cursor>', 'go on where the last list ended')
    .option('--json', 'the answer as JSON')
    .action((options: ListOptions) => list(line, options));
}

async function list(line: CommandLine, { json, account, ...options }: ListOptions): Promise<void> {
  const isAddress = account?.includes('@');
  const query = read({ ...options, person: isAddress ? undefined : account });
  const { items, next } = await actOfCommand(line, 'command.audit-list', async (app) => {
    const log = app.get(LogService);
    const person = isAddress ? await log.accountWith(account!) : query.person?.toLowerCase();
    if (isAddress && !person) throw new Invalid([{ path: '--account', message: `Nobody has the address ${account}.` }]);
    return log.list(commandLine, { ...filterOf(query), person }, { after: query.after, limit: Number(query.limit) });
  });
  if (json) return line.printJson({ items: items.map(presentNumbered), next });
  for (const entry of items) line.print(lineOf(entry));
  if (items.length === 0) line.print('Nothing.');
  if (next !== undefined) line.note(`There are more: --after ${next}`);
}

/** Problems are named by the option that they are about. */
function read(given: Omit<ListOptions, 'account' | 'json'> & { person?: string }): AuditQuery {
  try {
    return validateInput(
      AuditQuery,
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    );
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const named = (path: string): string => `--${path === 'person' ? 'account' : path}`;
    throw new Invalid(error.problems.map(({ path, message }) => ({ path: named(path), message })));
  }
}

function lineOf({ at, who, actor, what, defender, concerns, network, details }: LogEntry): string {
  const whom = actor && isUuid(actor) ? `${who} (${actor.slice(0, 8)})` : who;
  const about = defender && defender !== 'hidden' ? `: ${defender.reference}` : '';
  const more = [...(concerns ? [`concerns ${concerns}`] : []), ...(network ? [`from ${network}`] : []), ...details];
  return `${at.toISOString()}  ${whom} ${what}${about}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}
