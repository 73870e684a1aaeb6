import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { commandLine } from '../access/viewer';
import { Conflict, Invalid } from '../lib/errors';
import type { CommandLine } from '../platform/command-line';
import { act, actOfCommand } from './command-acts';
import type { Verdict } from './domain/verdict';
import { Sealer } from './sealer';
import { type CheckingKey, pemOf, readCheckingKey, SigningKey } from './signing-key';
import { Verification } from './verification';

interface VerifyOptions {
  checkpoints?: string;
  key: string[];
  json?: boolean;
}

const collect = (value: string, previous: string[]): string[] => [...previous, value];

/** `vigil audit verify`, `checkpoint` and `key`: is the trail what it was when it was written? */
export function addChecks(audit: Command, line: CommandLine): void {
  audit
    .command('verify')
    .description('walk the whole trail and name what was changed, taken away or forged; code 1 when something was')
    .option('--checkpoints <file>', 'a copy of audit-checkpoints.jsonl that was kept elsewhere')
    .option('--key <file>', 'the public key of another computer that runs Vigil on this database', collect, [])
    .option('--json', 'the answer as JSON')
    .action((options: VerifyOptions) => verify(line, options));
  audit
    .command('checkpoint')
    .description('seal the trail, sign where it ends, and add that to audit-checkpoints.jsonl in the data folder')
    .option('--json', 'the answer as JSON')
    .action(({ json }: { json?: boolean }) => checkpoint(line, json));
  audit
    .command('key')
    .description('print the public key by which checkpoints can be checked elsewhere')
    .action(() =>
      line.withApp(async (app) => {
        const key = await app.get(SigningKey).public();
        line.note(`Key ${key.id}`);
        line.print(pemOf(key));
      }),
    );
}

async function verify(line: CommandLine, { checkpoints, key, json }: VerifyOptions): Promise<void> {
  const keys = await Promise.all(key.map((file) => readKey(line.pathOf(file))));
  const copy = checkpoints === undefined ? undefined : line.pathOf(checkpoints);
  const verdict = await actOfCommand(line, 'command.audit-verify', async (app) => {
    const found = await app.get(Verification).run(commandLine, { checkpoints: copy, keys });
    // Said at once: on a trail that is broken, the line about this check may not be written.
    if (json) line.printJson(found);
    else for (const text of inWords(found)) line.print(text);
    return found;
  });
  if (verdict.faultCount > 0) throw new Conflict(`The trail is broken. ${verdict.faults[0]!.message}`);
}

async function checkpoint(line: CommandLine, json?: boolean): Promise<void> {
  await line.withApp(async (app) => {
    await act(app, commandLine, 'command.audit-checkpoint', () => Promise.resolve());
    const made = await app.get(Sealer).checkpoint();
    if (json) line.printJson(made ?? null);
    else if (!made) line.print('Nothing is new since the last checkpoint.');
    else line.print(`Signed at link ${made.seq}, ${made.at}, with key ${made.key}.`);
  });
}

async function readKey(path: string): Promise<CheckingKey> {
  const pem = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Invalid([{ path: '--key', message: `${path} cannot be read: ${error.message}` }]);
  });
  return readCheckingKey(pem);
}

const count = (n: number): string => n.toLocaleString('en');

/** What a check has come to, line by line. */
function inWords({ checked, unsealed, faults, faultCount, remarks }: Verdict): string[] {
  const open = unsealed.trail + unsealed.history;
  return [
    `Checked ${count(checked.links)} links: ${count(checked.trail)} rows of the trail and ${count(checked.history)} of the history.`,
    `Checked ${count(checked.checkpoints)} checkpoints, and ${count(checked.inFile)} in the file.`,
    open === 0
      ? 'Everything is sealed.'
      : `Not sealed yet: ${count(unsealed.trail)} rows of the trail and ${count(unsealed.history)} of the history. Vigil seals them while it runs, or “vigil audit checkpoint” does.`,
    ...remarks,
    ...faults.map(({ message }) => `BROKEN: ${message}`),
    ...(faultCount > faults.length ? [`BROKEN: and ${count(faultCount - faults.length)} more.`] : []),
    ...(faultCount === 0 ? ['The trail is whole.'] : []),
  ];
}
