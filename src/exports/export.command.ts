import { commandLine } from '../access/viewer';
import { act } from '../audit/command-acts';
import { writeFileWhole } from '../platform/whole-file';
import { exportBundle } from '../bundles/bundles.commands';
import { Invalid } from '../lib/errors';
import type { AddCommand, CommandLine } from '../platform/command-line';
import { readInput } from '../web/read-input';
import { CommandExports, type WrittenFile } from './command-exports.service';
import { exportFormats, type ExportFormat, isFormat, isTableFormat } from './domain/formats';
import { ExportInput } from './export.dto';

interface ExportOptions {
  format: string;
  out?: string;
  defender?: string[];
  group?: string;
  country?: string;
  template?: string;
  audience?: string;
  lang?: string;
  day?: string;
  identityDocuments?: boolean;
  json?: boolean;
}

/** The template that is meant where none is named: everything as JSON is a bundle, which Vigil reads back. */
export function usualTemplate(format: ExportFormat, { defender, group, country }: ExportOptions): string {
  const [few, chosen] = [defender !== undefined || group !== undefined, country !== undefined];
  if (format === 'json') return few ? 'file' : chosen ? 'cases' : 'bundle';
  if (isTableFormat(format)) return 'cases';
  return few ? 'file' : 'list';
}

/** `vigil export`: cases as a report, a table, or a bundle. */
export const exportCommand: AddCommand = (program, line) => {
  program
    .command('export')
    .description('write cases into a file: as a report, a draft for the UN, a table, or all of them as a bundle')
    .option('--format <format>', exportFormats.join(', '), 'json')
    .option('--out <file>', 'write into a file that only you can read; a bundle goes to the standard output without it')
    .option('--defender <reference...>', 'this case, or these')
    .option('--group <reference>', 'the members of this joint case')
    .option('--country <code>', 'the cases of this country (ISO 3166-1 alpha-2)')
    .option(
      '--template <name>',
      'file, briefing, card, list, annex, letter, wgad, special-procedures, wgeid, cases, events, bundle, or one of the organisation',
    )
    .option('--audience <name>', 'for whom: internal, partner, un_confidential, un_public, public')
    .option('--lang <language>', 'en, fr, es, ar, zh, ru', 'en')
    .option('--day <day>', 'status and days as of this day, as 2026-11-24; today when left out')
    .option(
      '--identity-documents',
      'in a draft for the UN: print the identity documents and the usual residence of those who agreed',
    )
    .option('--json', 'with --out: the answer as JSON')
    .action((options: ExportOptions) => byOption(() => run(line, options)));
};

async function run(line: CommandLine, options: ExportOptions): Promise<void> {
  const { format, out, json } = options;
  if (!isFormat(format)) throw wrong('--format', `"${format}" is none. Accepted: ${exportFormats.join(', ')}.`);
  const template = options.template ?? usualTemplate(format, options);
  if (template === 'bundle') {
    refuseForBundle(format, options);
    return exportBundle(line, { out, json });
  }
  if (out === undefined) throw wrong('--out', 'is needed: name the file to write.');
  const input = readOptions(format, template, options);
  const path = line.pathOf(out);
  await line.withApp(async (app) => {
    let written: WrittenFile | undefined;
    // What was done stands in the trail before the file is in its place.
    await writeFileWhole(path, async (file) => {
      const work = () => app.get(CommandExports).write(input, file);
      written = await act(app, commandLine, 'command.export-file', work);
    });
    const { remarks, ...rest } = written!;
    for (const remark of remarks) line.note(remark);
    if (json) return line.printJson({ file: path, ...rest, remarks });
    line.print(`${rest.cases} ${rest.cases === 1 ? 'case was' : 'cases were'} written to ${out}.`);
    line.print(`Copy ${rest.reference}, fingerprint ${rest.fingerprint}.`);
  });
}

/** Names problems by the options that were written. */
async function byOption<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(error.problems.map(({ path, message }) => ({ path: optionOf(path), message })));
  }
}

function readOptions(format: ExportFormat, template: string, options: ExportOptions): ExportInput {
  const { defender, group, country, audience = usualAudience(template), lang, day, identityDocuments } = options;
  const what = { template, audience, language: lang, format, day, identity_documents: identityDocuments };
  const input = { defenders: defender, group, country, ...what };
  return readInput(ExportInput, { input, problems: [], rows: {} });
}

/** Drafts for the UN are for the UN; whoever owns the machine is no audience, so everything else is for colleagues. */
const usualAudience = (template: string): string =>
  ['wgad', 'special-procedures', 'wgeid'].includes(template) ? 'un_confidential' : 'internal';

const names: Record<string, string> = {
  defenders: '--defender',
  language: '--lang',
  identity_documents: '--identity-documents',
};
const options = ['format', 'out', 'group', 'country', 'template', 'audience', 'day'];

function optionOf(path: string): string {
  const name = path.replace(/\[.*/, '');
  return names[name] ?? (options.includes(name) ? `--${name}` : path);
}

function refuseForBundle(format: ExportFormat, options: ExportOptions): void {
  if (format !== 'json') throw wrong('--template', 'a bundle is JSON. Leave --format out, or name another template.');
  const given = (['defender', 'group', 'country', 'audience', 'day', 'identityDocuments'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (given)
    throw wrong(
      given === 'identityDocuments' ? '--identity-documents' : `--${given}`,
      'does not go with a bundle, which holds everything. Name another template, as file or cases.',
    );
}

const wrong = (path: string, message: string): Invalid => new Invalid([{ path, message }]);
