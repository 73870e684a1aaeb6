import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Conflict } from '../../lib/errors';
import type { Account } from './account';
import { privateFolder } from './cluster';
import { processesIn } from './processes';

/** Where a running server listens. */
export interface Endpoint {
  socketFolder: string;
  port: number;
}

export interface Cluster {
  /** The real path of the data of PostgreSQL. */
  folder: string;
  log: string;
  /** False for tests: what they write need not survive a power cut. */
  durable: boolean;
}

const PATIENCE = 60_000;
const FLAGS = {
  listen_addresses: '', // a socket in a private folder is enough, and two applications never fight for a port
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  jit: 'off',
  log_error_verbosity: 'terse', // its details repeat what was entered
  log_min_error_statement: 'panic',
};
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Attaches to the server of this cluster if it runs, also one left behind by a killed process; else starts it. With
 * `before`, it comes up where it was before, so that those who use it find it again.
 */
export async function ensureRunning(
  cluster: Cluster,
  account: Account | undefined,
  runtime: () => Promise<string>,
  before?: Endpoint,
): Promise<Endpoint> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const file = readPidFile(cluster.folder);
    if (!file) return start(cluster, account, await runtime(), before?.socketFolder ?? privateFolder(account));
    if (file.ready && (await accepts(file))) return file;
    if (processesIn(cluster.folder, file.pid).length === 0) {
      rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
      if (file.socketFolder !== before?.socketFolder) removeSocketFolder(file);
    } else if (performance.now() > end) {
      throw new Conflict(`PostgreSQL runs in ${cluster.folder} but does not answer. See ${cluster.log}.`);
    } else await wait(50); // it starts, stops, or its last backends go
  }
}

/** Fast shutdown: open connections are cut, everything committed is on the disk. */
export async function stop(cluster: Cluster): Promise<void> {
  const file = readPidFile(cluster.folder);
  if (!file || !processesIn(cluster.folder, file.pid).includes(file.pid)) return;
  const end = performance.now() + PATIENCE;
  process.kill(file.pid, 'SIGINT');
  while (processesIn(cluster.folder, file.pid).length > 0) {
    if (performance.now() > end)
      throw new Conflict(`PostgreSQL (process ${file.pid}) does not stop. See ${cluster.log}.`);
    await wait(10);
  }
  removeSocketFolder(file);
}

async function start(
  cluster: Cluster,
  account: Account | undefined,
  runtime: string,
  socketFolder: string,
): Promise<Endpoint> {
  const flags = { ...FLAGS, ...(cluster.durable ? {} : NOT_DURABLE), unix_socket_directories: socketFolder };
  const args = Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(cluster.log, 'a', 0o600);
  const server = spawn(join(runtime, 'bin/postgres'), ['-D', cluster.folder, ...args], {
    ...account,
    cwd: '/',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
    detached: true, // Ctrl-C in the terminal is for us; we stop the server when nobody uses it any more
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: string | undefined;
  server.on('error', (error) => (failure = error.message));
  server.on('exit', () => (failure ??= lastLines(cluster.log)));
  server.unref();
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if (failure !== undefined) throw new Conflict(`PostgreSQL did not start: ${failure}`);
    const file = readPidFile(cluster.folder);
    if (file?.ready && file.pid === server.pid && (await accepts(file))) {
      server.removeAllListeners();
      return file;
    }
    await wait(10);
  }
  throw new Conflict(`PostgreSQL is not ready after ${PATIENCE / 1000} seconds. See ${cluster.log}.`);
}

/** postmaster.pid: process, data folder, start, port, socket folder, address, shared memory, status. */
function readPidFile(folder: string): (Endpoint & { pid: number; ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, , , port, socketFolder = '', , , status = ''] = lines;
    return { pid: Number(pid), port: Number(port), socketFolder, ready: status.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

export function accepts({ socketFolder, port }: Endpoint): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, `.s.PGSQL.${port}`));
    const answer = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

/** Only a folder that we made, and only what PostgreSQL leaves there: its account can write what names the folder. */
function removeSocketFolder({ socketFolder, port }: Endpoint): void {
  if (!basename(socketFolder).startsWith('vigil-')) return;
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) rmSync(join(socketFolder, name), { force: true });
  try {
    rmdirSync(socketFolder);
  } catch {
    // it is gone, or holds something that is not ours
  }
}

function lastLines(log: string): string {
  if (!existsSync(log)) return 'it ended at once';
  return readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
}
