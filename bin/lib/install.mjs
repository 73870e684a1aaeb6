import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { giveUp, inRoot, root, say } from './project.mjs';
import { alone } from './set-up-lock.mjs';

const lockfile = inRoot('package-lock.json');
const installedList = inRoot('node_modules/.package-lock.json');
const stamp = inRoot('node_modules/.vigil-installed');

/** Brings node_modules to what package-lock.json says, if it is not. */
export async function install() {
  if (isInstalled()) return;
  await alone(() => {
    if (isInstalled()) return;
    if (isLink())
      giveUp('node_modules is a link to the packages of another folder, and they differ from what this one needs.');
    say(existsSync(installedList) ? 'The packages have changed: npm ci …' : 'Installing the packages: npm ci …');
    const [command, ...args] = npm();
    // Errors also under `npm run -s`; no warnings, which are about the Node versions that others would like.
    const result = spawnSync(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (result.status !== 0) giveUp(`npm ci failed${result.error ? `: ${result.error.message}` : '.'}`);
    writeFileSync(stamp, fingerprint());
  });
}

function isInstalled() {
  const now = fingerprint();
  if (read(stamp) === now) return true;
  if (!agrees()) return false;
  writeFileSync(stamp, now);
  return true;
}

/** npm would follow it, and empty the packages of the other folder. */
const isLink = () => lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Somebody may have run npm by hand: then npm's own list of what is installed decides. */
function agrees() {
  const installed = JSON.parse(read(installedList) ?? '{}').packages;
  if (!installed) return false;
  const { '': _, ...wanted } = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const missing = ([path, { version, optional }]) =>
    installed[path] ? installed[path].version !== version : !optional;
  return !Object.entries(wanted).some(missing) && Object.keys(installed).every((path) => wanted[path]);
}

/** The lockfile and the machine: a folder may be carried from one to another. */
function fingerprint() {
  return createHash('sha256')
    .update(readFileSync(lockfile))
    .update(process.platform + process.arch)
    .digest('hex');
}

function npm() {
  const running = process.env.npm_execpath;
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm'];
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
