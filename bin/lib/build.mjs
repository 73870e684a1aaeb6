import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root, say } from './project.mjs';
import { alone } from './set-up-lock.mjs';

const sources = ['src', 'migrations', 'bench'].filter((name) => existsSync(inRoot(name)));
const settings = ['package-lock.json', '.swcrc'];
const dist = inRoot('dist');
const fresh = inRoot('.dist-new');
const old = inRoot('.dist-old');
const stamp = inRoot('dist/.built-from');

/** Compiles into `dist` if the sources have changed; false when they do not compile. */
export async function build() {
  if (isBuilt()) return true;
  return alone(() => {
    if (isBuilt()) return true;
    say('Building …');
    const from = fingerprint();
    // Into a folder of its own, so that a running application never sees half of it.
    sweep();
    const good = compile(fresh);
    if (good) {
      writeFileSync(join(fresh, '.built-from'), from);
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(fresh, dist);
    }
    sweep();
    return good;
  });
}

const sweep = () => [fresh, old].forEach((folder) => rmSync(folder, { recursive: true, force: true }));

function compile(to) {
  const swc = inRoot('node_modules/@swc/cli/bin/swc.js');
  const args = [...sources, '-d', to, '--config-file', '.swcrc', '--extensions', '.ts,.tsx', '--copy-files', '--quiet'];
  const ignored = ['--ignore', '**/*.spec.ts,**/*.spec.tsx,**/*.e2e-spec.ts'];
  return spawnSync(process.execPath, [swc, ...args, ...ignored], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** Names, sizes and times of everything that goes into `dist`. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const path of [...settings.map((name) => inRoot(name)), ...sources.flatMap((name) => filesIn(inRoot(name)))]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => !/\.(spec|e2e-spec)\.tsx?$/.test(path));
}
