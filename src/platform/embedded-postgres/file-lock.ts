import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Conflict } from '../../lib/errors';
import { isRunning, type ProcessId, thisProcess } from './processes';

const PATIENCE = 120_000;

/** Runs `work` while no other process holds the lock `file`. The lock of a dead process does not count. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine = `${file}.${randomUUID()}`;
  const end = performance.now() + PATIENCE;
  await writeFile(mine, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    // A link appears with its content, so nobody ever reads a lock without an owner.
    while (!(await linked(mine, file))) {
      if (await ownerIsDead(file)) await clear(file);
      else if (performance.now() > end) throw new Conflict(`Another process holds ${file} for too long.`);
      else await wait(25);
    }
  } finally {
    await unlink(mine);
  }
  try {
    return await work();
  } finally {
    await unlink(file);
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function ownerIsDead(file: string): Promise<boolean> {
  try {
    return !isRunning(JSON.parse(await readFile(file, 'utf8')) as ProcessId);
  } catch {
    return false; // just released
  }
}

/** Two who see the same dead owner must not both clear: the second would remove the lock that the first then took. */
async function clear(file: string): Promise<void> {
  const guard = `${file}.clearing`;
  try {
    await mkdir(guard);
  } catch {
    const age = await stat(guard).then(
      (s) => performance.timeOrigin + performance.now() - s.mtimeMs,
      () => 0,
    );
    if (age > 10_000) await rmdir(guard).catch(() => undefined);
    await wait(25);
    return;
  }
  try {
    if (await ownerIsDead(file)) await unlink(file);
  } finally {
    await rmdir(guard);
  }
}
