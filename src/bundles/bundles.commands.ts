import { commandLine } from '../access/viewer';
import { act, actOfCommand } from '../audit/command-acts';
import { Invalid } from '../lib/errors';
import { type AddCommand, type CommandLine } from '../platform/command-line';
import { writeWhole } from './bundle-file';
import { BundlesService } from './bundles.service';
import { examples } from './examples/examples';
import { describeReport, type ImportReport } from './import-report';
import { readBundle } from './read-bundle';

const answer = (line: CommandLine, report: ImportReport, json?: boolean): void =>
  json ? line.printJson(report) : line.print(describeReport(report));

/** Brings whole cases from the bytes of a bundle, all or nothing: `vigil import FILE`, which tells bundles from tables. */
export async function importBundle(
  line: CommandLine,
  file: string,
  bytes: Uint8Array,
  { dryRun = false, json }: { dryRun?: boolean; json?: boolean },
): Promise<void> {
  try {
    const document = readBundle(bytes);
    const work = (bundles: BundlesService) => bundles.import(commandLine, document, { dryRun });
    answer(line, await actOfCommand(line, 'command.import', (app) => work(app.get(BundlesService))), json);
  } catch (error) {
    throw error instanceof Invalid ? importRefusal(file, error) : error;
  }
}

/** The first line says what did not happen, each further one names a problem. */
export function importRefusal(file: string, { problems }: Invalid): Invalid {
  const [first] = problems;
  if (problems.length === 1 && first) {
    const said = first.path ? `${first.path}: ${first.message}` : first.message;
    return new Invalid([{ path: '', message: `${file} was not imported: ${said}` }]);
  }
  const more = /^and (\d+) more problem/.exec(problems.at(-1)?.message ?? '')?.[1];
  const count = more ? problems.length - 1 + Number(more) : problems.length;
  const summary = `${file} was not imported, nothing was changed: ${count} problems.`;
  return new Invalid([{ path: '', message: summary }, ...problems]);
}

/** Writes everything that is recorded as a bundle, into a file or to the standard output: `vigil export`. */
export async function exportBundle(line: CommandLine, { out, json }: { out?: string; json?: boolean }): Promise<void> {
  await line.withApp(async (app) => {
    // The trail has its line before the first case is written out.
    await act(app, commandLine, 'command.export', () => Promise.resolve());
    const bundles = app.get(BundlesService);
    if (out === undefined) return void (await bundles.export(commandLine, (text) => line.print(text)));
    const path = line.pathOf(out);
    let written = { defenders: 0, groups: 0 };
    await writeWhole(path, async (write) => void (written = await bundles.export(commandLine, write)));
    if (json) line.printJson({ file: path, ...written });
    else line.print(`${written.defenders} defenders and ${written.groups} groups were written to ${out}.`);
  });
}

/** `vigil seed`: the example cases. */
export const seedCommand: AddCommand = (program, line) => {
  program
    .command('seed')
    .description('add the example cases: two published joint cases, and invented people who say so')
    .option('--json', 'the answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const seed = (bundles: BundlesService) => bundles.import(commandLine, examples);
      answer(line, await actOfCommand(line, 'command.seed', (app) => seed(app.get(BundlesService))), json);
    });
};

export const bundleCommands: AddCommand[] = [seedCommand];
