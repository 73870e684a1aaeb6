import { commandLine } from '../access/viewer';
import { act } from '../audit/command-acts';
import type { AddCommand, CommandLine } from '../platform/command-line';
import { KeyRing } from '../platform/keys/key-ring';
import { SealedValues } from '../platform/keys/sealed-values';
import { streamInto, writeFileWhole } from '../platform/whole-file';
import { ArchiveWriter } from './archive-writer.service';
import type { Manifest } from './domain/manifest';
import { readArchive } from './read-archive';

/** `vigil archive`: everything out, and back into an empty Vigil. */
export const archiveCommand: AddCommand = (program, line) => {
  const archive = program.command('archive').description('everything that the organisation has, in open formats');
  archive
    .command('write')
    .description('write all data as one ZIP file of CSV, JSON and files; what is sealed stands opened in it')
    .argument('<file>', 'a new file, readable by you alone')
    .option('--json', 'the answer as JSON')
    .action((file: string, { json }: { json?: boolean }) => write(line, file, json));
  archive
    .command('read')
    .description('fill an empty Vigil of the same version with an archive, all or nothing')
    .argument('<file>', 'an archive')
    .option('--json', 'the answer as JSON')
    .action((file: string, { json }: { json?: boolean }) => read(line, file, json));
};

/** The trail has its line before the first case is written out. */
async function write(line: CommandLine, file: string, json?: boolean): Promise<void> {
  await line.withApp(async (app) => {
    await act(app, commandLine, 'command.archive.write', () => Promise.resolve());
    const path = line.pathOf(file);
    const { manifest: made } = await writeFileWhole(path, (file) =>
      app.get(ArchiveWriter).write(commandLine, streamInto(file)),
    );
    if (json) return line.printJson({ file: path, ...counted(made) });
    line.print(`${wordsOf(made)} were written to ${file}.`);
    line.note('It is not encrypted, and names people at risk. Encrypt it before it leaves this computer.');
  });
}

async function read(line: CommandLine, file: string, json?: boolean): Promise<void> {
  await line.withOwner(async (owner, app) => {
    const target = { owner, ring: app.get(KeyRing), values: app.get(SealedValues) };
    const made = await readArchive(line.pathOf(file), target);
    await act(app, commandLine, 'command.archive.read', () => Promise.resolve());
    if (json) return line.printJson(counted(made));
    line.print(`${wordsOf(made)} of ${made.made_at.slice(0, 10)} were read.`);
    line.print('Nobody has a password here yet: "vigil user reset-password ADDRESS" gives somebody a link to set one.');
  });
}

const rowsOf = ({ tables }: Manifest, table: string): number => tables.find(({ name }) => name === table)?.rows ?? 0;

const counted = (made: Manifest) => ({
  cases: rowsOf(made, 'defender'),
  rows: made.tables.reduce((sum, { rows }) => sum + rows, 0),
  files: made.files.filter(({ path }) => path.startsWith('files/')).length,
});

function wordsOf(made: Manifest): string {
  const { cases, rows, files } = counted(made);
  return `${cases} cases, ${rows} rows in ${made.tables.length} tables and ${files} files`;
}
