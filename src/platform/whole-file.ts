import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { Invalid } from '../lib/errors';

const why = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission';
  if (code === 'ENOSPC') return 'the disk is full';
  return message;
};

const refuse = (message: string): never => {
  throw new Invalid([{ path: '', message }]);
};

/**
 * Writes a file whole or not at all: beside its place first, readable by the owner alone, then into its place. `work`
 * ends the stream. @throws Invalid when it cannot be written
 */
export async function writeFileWhole<T>(path: string, work: (sink: Writable) => Promise<T>): Promise<T> {
  const old = await stat(path).catch(() => undefined);
  if (old && !old.isFile()) refuse(`${path} is not a file. Name another place.`);
  const beside = join(dirname(path), `.vigil-${randomUUID()}.tmp`);
  const file = await open(beside, 'wx', 0o600).catch((error: unknown) =>
    refuse(`${path} cannot be written: ${why(error)}.`),
  );
  try {
    const sink = file.createWriteStream({ flush: true });
    const closed = once(sink, 'close');
    closed.catch(() => undefined); // whoever writes into it is told
    const result = await work(sink);
    await closed;
    await rename(beside, path);
    return result;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw (error as NodeJS.ErrnoException).syscall === undefined
      ? error
      : new Invalid([{ path: '', message: `${path} cannot be written: ${why(error)}.` }]);
  }
}
