import { readFile } from 'node:fs/promises';
import { noteForTrail } from '../access/scope';
import { commandLine } from '../access/viewer';
import { actOfCommand } from '../audit/command-acts';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import type { AddCommand, CommandLine } from '../platform/command-line';
import { momentText } from '../web/day-text';
import { stateWords } from './domain/export-state';
import { asFingerprint, asReference, asSha256 } from './domain/reference';
import type { ListedExport } from './export';
import { exportCommand } from './export.command';
import { ExportFiles } from './export-files';
import { ExportStates } from './export-states.repository';
import { ExportsRepository } from './exports.repository';
import { type Traced, TracingService } from './tracing.service';

/** So many are listed. */
const mostListed = 100;

/** `vigil exports`: what was taken out, where a copy comes from, and the end of an export. */
const exportsCommand: AddCommand = (program, line) => {
  const exports = program.command('exports').description('what was taken out by anybody, and where a copy comes from');
  exports
    .command('list')
    .description(`the last ${mostListed} exports`)
    .option('--json', 'the answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { items } = await actOfCommand(line, 'command.exports-list', (app) =>
        app.get(ExportsRepository).list(null, { limit: mostListed }),
      );
      if (json) return line.printJson(items.map(shown));
      if (items.length === 0) return line.print('Nothing was exported.');
      items.forEach((one) => tell(line, one));
    });
  exports
    .command('trace')
    .description('from which export a copy comes: who made it, when, for whom, who has fetched it')
    .argument('<copy>', 'a file; or the reference, the fingerprint or the SHA-256 of one')
    .option('--json', 'the answer as JSON')
    .action(async (copy: string, { json }: { json?: boolean }) => {
      const bytes = isMark(copy) ? undefined : await bytesOf(line.pathOf(copy), copy);
      const traced = await actOfCommand(line, 'command.exports-trace', (app) => {
        const tracing = app.get(TracingService);
        return bytes ? tracing.byFile(commandLine, bytes) : tracing.byText(commandLine, copy);
      });
      if (json) return line.printJson(traced.map(({ one, by, fetched }) => ({ ...shown(one), by, fetched })));
      if (traced.length === 0) throw new NotFound('No export of this Vigil is known by it.');
      traced.forEach((one) => tellTraced(line, one));
    });
  exports
    .command('cancel')
    .description('take an export back before it is made, or erase its file')
    .argument('<reference>', 'as X-7KQ2-9MFD')
    .action(async (text: string) => {
      const ended = await actOfCommand(line, 'command.exports-cancel', async (app) => {
        const reference = asReference(text);
        const [one] = reference ? await app.get(ExportsRepository).by('reference', reference) : [];
        if (!one) throw new NotFound(`There is no export "${text}". "vigil exports list" shows them.`);
        noteForTrail({ export: one.reference });
        if (await app.get(ExportStates).cancel(one.id)) return 'It is cancelled.';
        if (!(await app.get(ExportStates).expire(one.id))) throw new Conflict('Nothing is left of it to take back.');
        await app.get(ExportFiles).erase([one.id]);
        return 'Its file is erased.';
      });
      line.print(ended);
    });
};

const isMark = (text: string): boolean => (asReference(text) ?? asFingerprint(text) ?? asSha256(text)) !== undefined;

async function bytesOf(path: string, named: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    const message = `"${named}" is neither a file that can be read nor a reference, a fingerprint or a SHA-256.`;
    throw new Invalid([{ path: '', message }]);
  }
}

function tell(line: CommandLine, one: ListedExport): void {
  line.print(`${one.reference}  ${one.maker}  ${one.template} ${one.format}  for ${one.audience}`);
  const cases = one.casesIn ?? one.casesAll;
  line.print(
    `  ${momentText(one.askedAt)}; ${cases} case${cases === 1 ? '' : 's'}; ${stateWords[one.state].toLowerCase()}`,
  );
}

function tellTraced(line: CommandLine, { one, by, fetched }: Traced): void {
  tell(line, one);
  line.print(by === 'bytes' ? '  This is the very file.' : `  Its ${by} stands in the copy.`);
  if (one.decider) line.print(`  decided on by ${one.decider}`);
  for (const { who, at } of fetched) line.print(`  fetched by ${who}, ${momentText(at)}`);
}

/** Without what names cases: the choice and the reasons. */
const shown = ({ choice: _choice, reason: _reason, ...rest }: ListedExport) => rest;

export const exportCommands: AddCommand[] = [exportCommand, exportsCommand];
