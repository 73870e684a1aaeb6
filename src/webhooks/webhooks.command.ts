import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { commandLine } from '../access/viewer';
import { actOfCommand } from '../audit/command-acts';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import type { AddCommand, CommandLine } from '../platform/command-line';
import { counted, momentText } from '../web/day-text';
import type { Webhook } from './webhook';
import { presentWebhook } from './webhook.presenter';
import { rotationHours, WebhooksService } from './webhooks.service';

/** `vigil webhooks`: receivers outside, for the owner of the server, also when no administrator can get in. */
export const webhooksCommand: AddCommand = (program, line) => {
  const webhooks = program.command('webhooks').description('programs and chats to which alerts are sent');
  webhooks
    .command('list')
    .description('how each of them is')
    .option('--json', 'the answer as JSON')
    .action(({ json }: { json?: boolean }) => list(line, json));
  one(webhooks, 'test', 'send a marked test, which tells of nothing').action((name: string) =>
    change(line, 'command.webhooks-test', name, async (service, { id }) => {
      await service.test(commandLine, id);
      return 'A test is among the messages. Vigil sends it when it runs; the page of the webhook says what was answered.';
    }),
  );
  one(webhooks, 'pause', 'switch it off: nothing is sent, and all administrators get a mail').action((name: string) =>
    change(line, 'command.webhooks-pause', name, async (service, { id, disabledAt }) => {
      if (disabledAt) return 'It was off already.';
      await service.switch(commandLine, id, false);
      return 'It is off. Subscriptions that send to it bring nothing.';
    }),
  );
  one(webhooks, 'resume', 'switch it on again; what has waited for less than three days is sent').action(
    (name: string) =>
      change(line, 'command.webhooks-resume', name, async (service, { id, disabledAt }) => {
        if (!disabledAt) return 'It was on already.';
        await service.switch(commandLine, id, true);
        return 'It is on.';
      }),
  );
  one(webhooks, 'rotate', 'make another secret, and print it once')
    .option('--hours <hours>', `for so long the old one signs too: ${rotationHours.join(', ')}`, '24')
    .action((name: string, { hours }: { hours: string }) =>
      change(line, 'command.webhooks-rotate', name, async (service, { id }) => {
        const secret = await service.rotate(commandLine, id, /^\d{1,3}$/.test(hours) ? Number(hours) : NaN);
        return `${secret}\nIt is shown this once. Give it to the receiver by a safe way.`;
      }),
    );
  one(webhooks, 'remove', 'take it away for good, with the list of what was sent to it')
    .option('--yes', 'also while subscriptions send to it')
    .action((name: string, { yes }: { yes?: boolean }) =>
      change(line, 'command.webhooks-remove', name, async (service, { id, subscriptions }) => {
        if (subscriptions > 0 && !yes) {
          const those = counted(subscriptions, 'subscription sends', 'subscriptions send');
          throw new Conflict(`${those} to it, and would bring nothing. If that is meant, say so with --yes.`);
        }
        await service.remove(commandLine, id);
        return 'It is removed.';
      }),
    );
};

const one = (webhooks: Command, name: string, about: string): Command =>
  webhooks.command(name).description(about).argument('<webhook>', 'its name, or its id');

async function list(line: CommandLine, json?: boolean): Promise<void> {
  const all = await actOfCommand(line, 'command.webhooks-list', (app) => serviceOf(app).list());
  if (json) return line.printJson(all.map(presentWebhook));
  if (all.length === 0) return line.print('There is no webhook.');
  for (const webhook of all) {
    const { id, name, host, format, subscriptions } = webhook;
    line.print(`${id}  ${name}  ${host}  ${format}`);
    line.print(`  ${howItIs(webhook)}; ${counted(subscriptions, 'subscription')}`);
  }
}

function howItIs({ disabledAt, failingSince }: Webhook): string {
  if (disabledAt) return `off since ${momentText(disabledAt)}`;
  return failingSince ? `fails since ${momentText(failingSince)}` : 'on';
}

type Does = (service: WebhooksService, webhook: Webhook) => Promise<string>;

async function change(line: CommandLine, act: string, which: string, does: Does): Promise<void> {
  const said = await actOfCommand(line, act, async (app) => does(serviceOf(app), await found(serviceOf(app), which)));
  line.print(said);
}

const serviceOf = (app: INestApplicationContext): WebhooksService => app.get(WebhooksService);

/** Names are unique, whatever the size of their letters. @throws NotFound */
async function found(service: WebhooksService, which: string): Promise<Webhook> {
  if (which.trim() === '') throw new Invalid([{ path: 'webhook', message: 'is needed: a name or an id.' }]);
  const wanted = which.trim().toLowerCase();
  const webhook = (await service.list()).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (!webhook) throw new NotFound(`There is no webhook “${which}”. “vigil webhooks list” shows them.`);
  return webhook;
}
