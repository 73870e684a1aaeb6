import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Invalid } from '../../lib/errors';
import { type Account, canEnter } from './account';
import { SYSTEM_FOLDER } from './runtime';

/** The superuser and the database of the embedded server. */
export const NAME = 'vigil';

const POINTER = 'postgres-is-at.txt';

/**
 * Makes the data folder if need be. Nobody else may read it; the server's account may pass through.
 * @throws Invalid when this user may not write there.
 */
export function makeDataFolder(folder: string): void {
  try {
    const isNew = !existsSync(folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (process.getuid?.() === 0 && statSync(folder).uid === 0 && (isNew || isOurs(folder))) chmodSync(folder, 0o711);
  } catch (error) {
    const { code, message: detail } = error as NodeJS.ErrnoException;
    const reason = code === 'EACCES' ? 'it belongs to somebody else' : detail;
    const message = `${folder} cannot be used: ${reason}. Choose a folder that you may write to, or start as its owner.`;
    throw new Invalid([{ path: 'VIGIL_DATA_DIR', message }]);
  }
}

/** Made for us and still empty, or begun by an earlier start. */
const isOurs = (folder: string): boolean =>
  readdirSync(folder).every((name) => ours.includes(name) || name.startsWith('lock'));
const ours = ['leases', 'password', 'keys', 'audit-signing-key', 'audit-checkpoints.jsonl'];

/** Where PostgreSQL keeps its files (the real path): in the data folder, or where the pointer in it says. */
export function clusterFolder(dataFolder: string): string {
  const pointer = join(dataFolder, POINTER);
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataFolder, 'postgres');
  return existsSync(folder) ? realpathSync(folder) : folder;
}

export interface Plan {
  dataFolder: string;
  /** Gives the folder with the binaries. */
  runtime: () => Promise<string>;
  account: Account | undefined;
  /** False for tests: what they write need not survive a power cut. */
  durable: boolean;
  say?: (line: string) => void;
}

/**
 * Makes the cluster unless it is there; gives its real path. Where the server's account cannot enter the data folder
 * (below root's home, say), the cluster goes to a folder of the system and the data folder keeps a pointer to it.
 */
export async function makeCluster(plan: Plan): Promise<string> {
  const { dataFolder, account, say = () => undefined } = plan;
  let folder = clusterFolder(dataFolder);
  if (existsSync(folder)) return folder;
  const pointer = join(dataFolder, POINTER);
  if (existsSync(pointer)) throw lost(folder, pointer);
  const elsewhere = !canEnter(dataFolder, account);
  if (elsewhere) folder = systemFolder();
  say(`Making the database in ${folder}`);
  if (elsewhere) say(`(not in ${dataFolder}: PostgreSQL does not run as root, and nobody else may enter there)`);
  initialise(folder, await plan.runtime(), plan);
  if (elsewhere) writeFileSync(pointer, `${folder}\n`, { mode: 0o600 });
  return realpathSync(folder);
}

function systemFolder(): string {
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
  const own = mkdtempSync(join(SYSTEM_FOLDER, 'data-'));
  chmodSync(own, 0o711);
  return join(own, 'postgres');
}

/** A password of the embedded server, of its owner or of the application; made when first asked for. */
export function passwordOf(dataFolder: string, whose: 'password' | 'app-password' = 'password'): string {
  const file = join(dataFolder, whose);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** A new folder that only the server's account and root may enter, with a path short enough for a socket (107 bytes). */
export function privateFolder(account: Account | undefined): string {
  const folder = ownFolder(account);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** The same, still ours: what we write into it comes before it is given away. */
function ownFolder(account: Account | undefined): string {
  const base = [tmpdir(), '/tmp'].find((folder) => folder.length < 70 && canEnter(folder, account)) ?? '/tmp';
  return mkdtempSync(join(base, 'vigil-'));
}

/** initdb into a folder beside, renamed when whole: a start that was killed leaves no half cluster behind. */
function initialise(folder: string, runtime: string, { dataFolder, account, durable }: Plan): void {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (account) chownSync(half, account.uid, account.gid);
  const secret = ownFolder(account);
  try {
    const pwfile = join(secret, 'password');
    writeFileSync(pwfile, passwordOf(dataFolder), { mode: 0o600 });
    if (account) [pwfile, secret].forEach((path) => chownSync(path, account.uid, account.gid));
    // The locale is part of the contract: with plain C, PostgreSQL knows no letter beyond ASCII. Only Linux's C library
    // has C.UTF-8 by name; elsewhere it is named for the built-in provider alone.
    const locale = process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=C', '--builtin-locale=C.UTF-8'];
    const args = ['-D', half, '-U', NAME, '-E', 'UTF8', '--locale-provider=builtin', ...locale, '--data-checksums'];
    if (!durable) args.push('--no-sync');
    const result = spawnSync(join(runtime, 'bin/initdb'), [...args, '-A', 'scram-sha-256', `--pwfile=${pwfile}`], {
      ...account,
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' },
      encoding: 'utf8',
    });
    if (result.status !== 0) {
      throw new Invalid([
        { path: folder, message: `The database could not be made: ${result.stderr || result.error}` },
      ]);
    }
    renameSync(half, folder);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

function lost(folder: string, pointer: string): Invalid {
  const message = `The database is not there any more. Bring it back, or remove ${pointer} to begin with an empty one.`;
  return new Invalid([{ path: folder, message }]);
}
