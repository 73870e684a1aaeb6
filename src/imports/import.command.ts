import type { INestApplicationContext } from '@nestjs/common';
import { commandLine } from '../access/viewer';
import { act, actOfCommand } from '../audit/command-acts';
import { importBundle, importRefusal } from '../bundles/bundles.commands';
import { bundleSizeLimit, tooLarge } from '../bundles/read-bundle';
import { Invalid } from '../lib/errors';
import type { AddCommand, CommandLine } from '../platform/command-line';
import { fileBytes } from '../platform/whole-file';
import { Database } from '../platform/database';
import type { Batch } from './batch';
import { EarlierImports } from './earlier-imports';
import { ImportsService } from './imports.service';
import { reportInWords, ReportService } from './report.service';

interface Options {
  profile?: string;
  label?: string;
  new?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** `vigil import FILE`: whole cases from a bundle, or the rows of a table. Which of them it is, the content says. */
export const importCommand: AddCommand = (program, line) => {
  program
    .command('import')
    .description('bring cases in: a bundle (docs/bundle.md), or a table in XLSX, CSV or JSON')
    .argument('<file>', 'a bundle: {"format": "vigil-cases", …}, or a table')
    .option(
      '--profile <name>',
      'of a table: the profile that says what its columns mean; else one for its headings, or a guess',
    )
    .option('--label <text>', 'of a table: what it is, to find it in the list')
    .option('--new', 'of a table: rows whose reference no case has are new cases; else they are left out, and listed')
    .option('--dry-run', 'only say what would happen')
    .option('--json', 'the answer as JSON')
    .action(async (file: string, options: Options) => {
      const bytes = await fileBytes(line.pathOf(file), refuseLarge).catch((error: unknown) => {
        throw error instanceof Invalid ? importRefusal(file, error) : error;
      });
      await (isBundle(bytes) ? importBundle(line, file, bytes, options) : importTable(line, bytes, file, options));
    });
};

/** A JSON object is a bundle, unless it is one of those that hold a table. */
function isBundle(bytes: Buffer): boolean {
  const begin = bytes
    .toString('utf8', 0, 4_096)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (bytes.length === 0 || bytes.indexOf('"vigil-cases"') >= 0) return true;
  return begin.startsWith('{') && !/"rows"\s*:/.test(begin);
}

async function importTable(line: CommandLine, bytes: Buffer, name: string, options: Options): Promise<void> {
  await line.withApp(async (app) => {
    const id = await act(app, commandLine, 'command.import', () => taken(app, bytes, options)).catch(
      (error: unknown) => {
        if (!(error instanceof Invalid)) throw error;
        throw importRefusal(name, error);
      },
    );
    const imports = app.get(ImportsService);
    const earlier = await within(app, async () =>
      app.get(EarlierImports).of(commandLine, await imports.get(commandLine, id)),
    );
    if (earlier && !options.json)
      line.print(`The same rows were brought in before: see vigil imports show ${earlier.id}`);
    await imports.workOff(id);
    if (options.dryRun) {
      await tell(app, line, id, options);
      const { version } = await within(app, () => imports.get(commandLine, id));
      await within(app, () => imports.remove(commandLine, id, version));
      return;
    }
    const version = async (): Promise<number> => (await imports.get(commandLine, id)).version;
    if (options.new) await within(app, async () => imports.takeAsNew(commandLine, id, await version()));
    await within(app, async () => imports.run(commandLine, id, await version()));
    await imports.workOff(id);
    await tell(app, line, id, options);
  });
}

const within = <T>(app: INestApplicationContext, work: () => Promise<T>): Promise<T> =>
  app.get(Database).transaction(commandLine, work);

async function taken(app: INestApplicationContext, file: Buffer, { profile, label }: Options): Promise<string> {
  const imports = app.get(ImportsService);
  const batch: Batch = await imports.take(commandLine, { file, label });
  const { mapping } = profile ? await imports.byProfile(batch, profile) : await imports.mappingFor(batch);
  await imports.map(commandLine, batch.id, batch.version, mapping);
  return batch.id;
}

async function tell(
  app: INestApplicationContext,
  line: CommandLine,
  id: string,
  { json, dryRun = false }: Options,
): Promise<void> {
  const report = await within(app, () => app.get(ReportService).report(commandLine, id, dryRun));
  if (json) return line.printJson(report);
  line.print(reportInWords(report));
}

/** `vigil imports`: what was brought in, and the way back. */
export const importsCommand: AddCommand = (program, line) => {
  const imports = program.command('imports').description('what was brought in: list it, look at one, take one back');
  imports
    .command('list')
    .description('the newest first')
    .option('--json', 'the answer as JSON')
    .action(async ({ json }: Options) => {
      const all = await actOfCommand(line, 'command.imports-list', (app) => app.get(ReportService).list(commandLine));
      if (json) return line.printJson(all);
      if (all.length === 0) return line.print('Nothing was brought in yet.');
      for (const { id, created_at, by, state, rows, label } of all)
        line.print(
          [id, created_at.slice(0, 16).replace('T', ' '), state.padEnd(8), `${rows} rows`, by, label ?? '']
            .join('  ')
            .trimEnd(),
        );
    });
  imports
    .command('show')
    .description('verdicts, results and every finding of one')
    .argument('<id>', 'as the list gives it')
    .option('--json', 'the answer as JSON')
    .action(async (id: string, { json }: Options) => {
      const report = await actOfCommand(line, 'command.imports-show', (app) =>
        app.get(ReportService).report(commandLine, id, false),
      );
      if (json) return line.printJson(report);
      line.print(reportInWords(report));
    });
  imports
    .command('undo')
    .description('take back everything that one has written; what was changed since is left and listed')
    .argument('<id>', 'as the list gives it')
    .option('--changed', 'a second time: also what was changed since')
    .option('--json', 'the answer as JSON')
    .action(async (id: string, { changed, json }: { changed?: boolean; json?: boolean }) => {
      await line.withApp(async (app) => {
        const service = app.get(ImportsService);
        await act(app, commandLine, 'command.imports-undo', async () =>
          service.undo(commandLine, id, (await service.get(commandLine, id)).version, changed),
        );
        await service.workOff(id);
        await tell(app, line, id, { json });
      });
    });
};

export const importCommands: AddCommand[] = [importCommand, importsCommand];

/** No file is read that is larger than a bundle may be. */
const refuseLarge = (size: number): string | undefined => (size > bundleSizeLimit ? tooLarge(size) : undefined);
