import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { roles } from '../access/domain/roles';
import { commandLine } from '../access/viewer';
import { actOfCommand } from '../audit/command-acts';
import { Conflict, Invalid } from '../lib/errors';
import type { AddCommand, CommandLine } from '../platform/command-line';
import { momentText } from '../web/day-text';
import { asEmail } from './domain/email-address';
import { InvitationsService } from './people/invitations.service';
import { roleFrom } from './people/role-from';
import { PeopleService } from './people/people.service';
import type { AccountHolder } from './people/person';
import { secondFactorWords, statusWords } from './people/person-words';
import { CasesAlone } from './people/sole-keepers';
import { TeamsService } from './people/teams.service';
import { ResetsService } from './resets.service';

const roleList = roles.join(', ');

/** `vigil user`: what the owner of the server does with accounts, also when no administrator can get in. */
export const userCommands: AddCommand = (program, line) => {
  const user = program
    .command('user')
    .description('people with accounts: invite, suspend, help those who are locked out');
  user
    .command('list')
    .description('everybody with an account')
    .option('--json', 'the answer as JSON')
    .action(({ json }: { json?: boolean }) => list(line, json));
  user
    .command('invite')
    .description('let somebody in: prints the link, or mails it where a mail server is set up')
    .requiredOption('--email <address>', 'where the person gets mail; she signs in with it')
    .requiredOption('--name <name>', 'her name, as it stands in the history')
    .requiredOption('--role <role>', roleList)
    .option('--team <name>', 'a team that she belongs to; may be given several times', gather, [])
    .action((options: InviteOptions) => invite(line, options));
  withYes(withEmail(user, 'suspend', 'let somebody in no more, at once')).action(({ email, yes }: Whom & Sure) =>
    change(line, 'suspend', email, async (app, { id, name }) => {
      await unlessAlone(() => app.get(PeopleService).suspend(commandLine, id, yes ? Infinity : 0));
      return `${name} is suspended. Sessions, tokens and links have ended.`;
    }),
  );
  withEmail(user, 'restore', 'let somebody in again').action(({ email }: Whom) =>
    change(line, 'restore', email, async (app, { id }) => {
      await app.get(PeopleService).restore(commandLine, id);
      const { name, status } = await app.get(PeopleService).get(commandLine, { id });
      return status === 'active' ? `${name} can sign in again.` : `${name} never joined: send a new invitation.`;
    }),
  );
  withYes(withEmail(user, 'role', 'give somebody another role'))
    .requiredOption('--role <role>', roleList)
    .action(({ email, role, yes }: Whom & Sure & { role: string }) =>
      change(line, 'role', email, async (app, { id, name }) => {
        const said = yes ? Infinity : 0;
        await unlessAlone(() => app.get(PeopleService).changeRole(commandLine, id, roleFrom(role), said));
        return `${name} is ${role} now.`;
      }),
    );
  withEmail(
    user,
    'reset-second-factor',
    'for somebody who lost phone and codes; she and all administrators are told',
  ).action(({ email }: Whom) =>
    change(line, 'reset-second-factor', email, async (app, { id, name }) => {
      await app.get(PeopleService).resetSecondFactor(commandLine, id);
      return `The second step of ${name} is reset. Every browser is signed out.`;
    }),
  );
  withEmail(user, 'reset-password', 'print a link by which somebody chooses a new password').action(({ email }: Whom) =>
    change(line, 'reset-password', email, async (app, person) => {
      if (person.status !== 'active')
        throw new Conflict(`${person.name} is ${person.status}: there is nothing to reset.`);
      const link = await app.get(ResetsService).askFor(commandLine, person, true);
      return `Hand this link over in a safe way. It works once, for 30 minutes.\n${link}`;
    }),
  );
  withEmail(user, 'remove-invitation', 'take back an invitation that was not used').action(({ email }: Whom) =>
    change(line, 'remove-invitation', email, async (app, person) => {
      await app.get(InvitationsService).remove(commandLine, person);
      return `The invitation of ${person.name} is taken back.`;
    }),
  );
};

interface Whom {
  email: string;
}

interface Sure {
  yes?: boolean;
}

interface InviteOptions extends Whom {
  name: string;
  role: string;
  team: string[];
}

const gather = (one: string, before: string[]): string[] => [...before, one];

const withEmail = (user: Command, name: string, about: string): Command =>
  user.command(name).description(about).requiredOption('--email <address>', 'her address');

const withYes = (command: Command): Command =>
  command.option('--yes', 'also when sealed cases are kept by this person alone');

/** Says what else can be done where an act is refused since sealed cases would be lost by it. */
async function unlessAlone(act: () => Promise<void>): Promise<void> {
  await act().catch((error: unknown) => {
    if (!(error instanceof CasesAlone)) throw error;
    throw new Conflict(
      `${error.message} “vigil access open REFERENCE --email ADDRESS” does it too. Nothing was done; --yes does it all the same.`,
    );
  });
}

async function list(line: CommandLine, json?: boolean): Promise<void> {
  const { items } = await actOfCommand(line, 'command.user-list', (app) =>
    app.get(PeopleService).list(commandLine, {}, { limit: 100_000 }),
  );
  if (json) return line.printJson(items);
  for (const person of items) {
    const { email, name, role, status, lastSignInAt } = person;
    const last = lastSignInAt ? momentText(lastSignInAt) : 'never';
    line.print(`${email}  ${name}  ${role}  ${statusWords[status].toLowerCase()}`);
    line.print(`  second step: ${secondFactorWords(person).toLowerCase()}; last sign-in: ${last}`);
  }
}

async function invite(line: CommandLine, { team, ...input }: InviteOptions): Promise<void> {
  const role = roleFrom(input.role);
  const { link } = await actOfCommand(line, 'command.user-invite', async (app) => {
    const teams = await teamsNamed(app, team);
    return app.get(InvitationsService).invite(commandLine, { ...input, role, teams });
  });
  if (!link) return line.print(`An invitation is on its way to ${asEmail(input.email)}.`);
  line.note('Hand this link over in a safe way. It works once, for 72 hours.');
  line.print(link);
}

async function teamsNamed(app: INestApplicationContext, names: string[]): Promise<string[]> {
  const all = await app.get(TeamsService).list(commandLine);
  return names.map((name) => {
    const team = all.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    const known = all.length > 0 ? `There are: ${all.map((one) => one.name).join(', ')}.` : 'There is none yet.';
    if (!team) throw new Invalid([{ path: 'team', message: `“${name}” is not the name of a team. ${known}` }]);
    return team.id;
  });
}

/** Does something with one account, and prints what was done. */
async function change(
  line: CommandLine,
  name: string,
  email: string,
  work: (app: INestApplicationContext, person: AccountHolder) => Promise<string>,
): Promise<void> {
  const said = await actOfCommand(line, `command.user-${name}`, async (app) =>
    work(app, await app.get(PeopleService).get(commandLine, { email: asEmail(email) })),
  );
  line.print(said);
}
