import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { Invalid } from '../lib/errors';

const refuse = (message: string): never => {
  throw new Invalid([{ path: '', message }]);
};

const why = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission';
  if (code === 'ENOSPC') return 'the disk is full';
  return message;
};

/**
 * The bytes of a file that somebody named.
 * @param refuseLarge says why a file of so many bytes is not read, or undefined where it is
 * @throws Invalid when there is none, or it is too large
 */
export async function fileBytes(path: string, refuseLarge: (size: number) => string | undefined): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refuse(`${path} is a folder. Name a file.`);
    if (!found.isFile()) return refuse(`${path} is not a file that can be read whole. Name a file.`);
    const large = refuseLarge(found.size);
    return large === undefined ? await readFile(path) : refuse(large);
  } catch (error) {
    if (error instanceof Invalid) throw error;
    return refuse(`${path} cannot be read: ${why(error)}.`);
  }
}

/**
 * Writes a file whole or not at all: beside its place first, readable by the owner alone, then into its place.
 * @throws Invalid when it cannot be written
 */
export async function writeFileWhole<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const old = await stat(path).catch(() => undefined);
  if (old && !old.isFile()) refuse(`${path} is not a file. Name another place.`);
  const beside = join(dirname(path), `.vigil-${randomUUID()}.tmp`);
  const file = await open(beside, 'wx', 0o600).catch((error: unknown) =>
    refuse(`${path} cannot be written: ${why(error)}.`),
  );
  try {
    const result = await work(file);
    await file.sync();
    await file.close();
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

/** A stream into an open file, which goes on where the last piece ended and leaves the file open. */
export const streamInto = (file: FileHandle): Writable =>
  new Writable({
    write: (chunk: Buffer, _encoding, done) => void file.writeFile(chunk).then(() => done(), done),
  });
