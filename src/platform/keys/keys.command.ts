import type { INestApplicationContext } from '@nestjs/common';
import { Conflict, Invalid } from '../../lib/errors';
import type { AddCommand, CommandLine } from '../command-line';
import { Config } from '../config';
import { KeyRing } from './key-ring';
import { KeysFile } from './keys-file';
import { withKey, withoutKey, withSealing } from './keys-text';
import { SealedValues } from './sealed-values';

/**
 * Writes into the trail what a command is about to do: no audit, no act. The trail is above this layer, so whoever puts
 * all together gives it.
 * @param detail the id of a key, and never a key
 */
export type Recorded = (app: INestApplicationContext, act: string, detail: { key: number }) => Promise<void>;

/** `vigil keys`: what seals secrets in the database, and how one key follows another. */
export const keysCommand =
  (recorded: Recorded): AddCommand =>
  (program, line) => {
    const keys = program.command('keys').description('the keys that seal secrets in the database');
    keys
      .command('list')
      .description('the ids of the keys and which of them seals; never a key')
      .option('--json', 'the answer as JSON')
      .action(({ json }: { json?: boolean }) => list(line, json));
    keys
      .command('add')
      .description('make a new key, which opens and does not seal yet')
      .action(() => add(line, recorded));
    keys
      .command('use')
      .description('let a key seal from now on')
      .argument('<id>', 'its id')
      .action((id: string) => use(line, recorded, idFrom(id)));
    keys
      .command('reseal')
      .description('seal anew what older keys have sealed; Vigil may run meanwhile')
      .action(() => reseal(line, recorded));
    keys
      .command('retire')
      .description('take a key away under which nothing is left')
      .argument('<id>', 'its id')
      .action((id: string) => retire(line, recorded, idFrom(id)));
  };

const SPREAD = 'Copy the keys file to every computer that runs Vigil and to your backup, and restart Vigil there.';

async function list(line: CommandLine, json?: boolean): Promise<void> {
  const keys = (await new KeysFile(line.config()).read()).map(({ id }, i) => ({ id, seals: i === 0 }));
  if (json) line.printJson(keys);
  else for (const { id, seals } of keys) line.print(`${id}  ${seals ? 'seals and opens' : 'opens'}`);
}

/** The first key comes before there can be a trail: without one no application starts that could write it. */
async function add(line: CommandLine, recorded: Recorded): Promise<void> {
  const first = new KeysFile(line.config());
  if (!(await first.exists())) {
    await first.begin();
    return line.print(`${first.path} was made, with one key. Keep a copy apart from the copies of the database.`);
  }
  await line.withApp(async (app) => {
    let added = 0;
    await new KeysFile(app.get(Config)).change(
      (text) => {
        const more = withKey(text);
        added = more.id;
        return more.text;
      },
      () => recorded(app, 'command.keys.add', { key: added }),
    );
    line.print(`Key ${added} was added. It opens and does not seal yet.`);
    line.print(`Next: ${SPREAD} Then: vigil keys use ${added}`);
  });
}

async function use(line: CommandLine, recorded: Recorded, id: number): Promise<void> {
  await line.withApp(async (app) => {
    const file = new KeysFile(app.get(Config));
    const old = (await file.read())[0]!.id;
    if (old === id) return line.print(`Key ${id} seals already.`);
    await file.change(
      (text) => withSealing(text, id),
      () => recorded(app, 'command.keys.use', { key: id }),
    );
    line.print(`Key ${id} seals from the next start of Vigil on.`);
    line.print(`Next: ${SPREAD} Then: vigil keys reseal, and vigil keys retire ${old}`);
  });
}

/** Reads the file itself: the application that runs the command may have been started with older keys. */
async function reseal(line: CommandLine, recorded: Recorded): Promise<void> {
  await line.withApp(async (app) => {
    const ring = new KeyRing(await new KeysFile(app.get(Config)).read());
    await recorded(app, 'command.keys.reseal', { key: ring.sealing });
    const { done, unopenable } = await app.get(SealedValues).reseal(ring);
    line.print(`${done} ${done === 1 ? 'value was' : 'values were'} sealed anew with key ${ring.sealing}.`);
    if (unopenable.length > 0) throw new Conflict(closed(unopenable));
  });
}

function closed(places: string[]): string {
  const some = places.slice(0, 5).join(', ');
  const more = places.length > 5 ? ` and ${places.length - 5} more` : '';
  return (
    `${places.length} could not be opened and stay as they are: ${some}${more}. Their key is missing in the keys file ` +
    '(put it back, at the end), or they were changed past Vigil.'
  );
}

async function retire(line: CommandLine, recorded: Recorded, id: number): Promise<void> {
  await line.withApp(async (app) => {
    const file = new KeysFile(app.get(Config));
    const left = (await app.get(SealedValues).countByKey()).get(id) ?? 0;
    await file.change(
      (text) => {
        const shorter = withoutKey(text, id);
        if (left > 0) {
          const values = left === 1 ? '1 value is' : `${left} values are`;
          throw new Conflict(`${values} still sealed with key ${id}. Run “vigil keys reseal” first.`);
        }
        return shorter;
      },
      () => recorded(app, 'command.keys.retire', { key: id }),
    );
    line.print(`Key ${id} was taken away. Copies of the database from before the resealing need it: keep the old copy`);
    line.print(`of the keys file as long as them. ${SPREAD}`);
  });
}

function idFrom(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Invalid([{ path: 'id', message: `“${text}” is not the id of a key. “vigil keys list” names them.` }]);
}
