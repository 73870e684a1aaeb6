import type { INestApplicationContext } from '@nestjs/common';
import { type Level, levelWords } from '../access/domain/levels';
import { commandLine } from '../access/viewer';
import { actOfCommand } from '../audit/command-acts';
import { DefendersService } from '../defenders/defenders.service';
import { NotFound } from '../lib/errors';
import type { AddCommand } from '../platform/command-line';
import { badDay } from '../web/day-field';
import { validateInput } from '../web/validation';
import { type Addressed, refuse } from './addressees.service';
import type { CaseAccess } from './case-access';
import { CaseAccessService } from './case-access.service';
import { LevelInput } from './opening.dto';
import { presentLevel, presentOpening } from './opening.presenter';
import { OpeningsService } from './openings.service';
import { accessLines } from './views/access-lines';

type Whom = Pick<Addressed, 'email' | 'team'>;

/** `vigil access`: who sees a case. The owner of the machine sees every one, the sealed ones too. */
export const accessCommand: AddCommand = (program, line) => {
  const access = program.command('access').description('who sees a case');
  const say = ({ level }: CaseAccess): void => line.print(`Level: ${level} (${levelWords[level]})`);

  access
    .command('show')
    .description('the level of a case, and to whom it is opened')
    .argument('<reference>', 'reference of the case')
    .option('--json', 'the answer as JSON')
    .action(async (reference: string, { json }: { json?: boolean }) => {
      const shown = await actOfCommand(line, 'access.read', async (app) =>
        app.get(CaseAccessService).show(commandLine, await idOf(app, reference)),
      );
      const { open, ended } = shown;
      if (json) return line.printJson({ ...presentLevel(shown), openings: [...open, ...ended].map(presentOpening) });
      say(shown);
      accessLines(shown).forEach((text) => line.print(text));
    });

  access
    .command('open')
    .description('open a case to a person or a team')
    .argument('<reference>', 'reference of the case')
    .option('--email <address>', 'the person, by the address of her account')
    .option('--team <name>', 'the team, by its name')
    .option('--until <date>', 'the last day on which it is open, YYYY-MM-DD; without it there is no end')
    .option('--reason <text>', 'why')
    .action(async (reference: string, options: Whom & { until?: string; reason?: string }) => {
      checkWhom(options);
      refuse('--until', options.until === undefined ? undefined : badDay(options.until));
      await actOfCommand(line, 'access.opened', async (app) =>
        app.get(OpeningsService).open(commandLine, await idOf(app, reference), options),
      );
      line.print(`Opened ${reference}.`);
    });

  access
    .command('close')
    .description('end the opening of a case to a person or a team')
    .argument('<reference>', 'reference of the case')
    .option('--email <address>', 'the person, by the address of her account')
    .option('--team <name>', 'the team, by its name')
    .action(async (reference: string, options: Whom) => {
      checkWhom(options);
      await actOfCommand(line, 'access.closed', async (app) => {
        const id = await idOf(app, reference);
        const opening = await app.get(OpeningsService).find(commandLine, id, options);
        return app.get(OpeningsService).end(commandLine, id, opening.id);
      });
      line.print(`Closed ${reference}.`);
    });

  access
    .command('level')
    .description('say how widely a case may be known')
    .argument('<reference>', 'reference of the case')
    .argument('<level>', 'public, partners, internal, restricted or sealed')
    .action(async (reference: string, wanted: string) => {
      const { level } = validateInput(LevelInput, { level: wanted });
      const shown = await actOfCommand(line, 'access.level-changed', (app) => setLevel(app, reference, level));
      say(shown);
      if (shown.people > 0) return;
      line.note(`Nobody sees ${reference} now. Open it: vigil access open ${reference} --email ADDRESS`);
    });
};

async function setLevel(app: INestApplicationContext, reference: string, level: Level): Promise<CaseAccess> {
  const access = app.get(CaseAccessService);
  const id = await idOf(app, reference);
  const { defender } = await access.show(commandLine, id);
  await access.changeLevel(commandLine, id, defender.version, level);
  return access.show(commandLine, id);
}

async function idOf(app: INestApplicationContext, reference: string): Promise<string> {
  const defenders = app.get(DefendersService);
  const [registered] = await defenders.asRegistered(commandLine, [reference]);
  const found = await defenders.getByReference(commandLine, registered!).catch((error: unknown) => {
    throw error instanceof NotFound ? new NotFound(`No defender has the reference "${reference}".`) : error;
  });
  return found.id;
}

function checkWhom({ email, team }: Whom): void {
  if ((email === undefined) === (team === undefined))
    refuse('', 'Name one person with --email, or one team with --team.');
}
