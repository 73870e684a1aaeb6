import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Invalid } from '../lib/errors';
import { bundleSizeLimit, tooLarge } from './read-bundle';

/** Written to disk at once, in characters. */
const together = 1_000_000;

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
 * @throws Invalid when there is none, or it is larger than is read
 */
export async function fileBytes(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refuse(`${path} is a folder. Name a file.`);
    if (!found.isFile()) return refuse(`${path} is not a file that can be read whole. Name a file.`);
    if (found.size > bundleSizeLimit) return refuse(tooLarge(found.size));
    return await readFile(path);
  } catch (error) {
    if (error instanceof Invalid) throw error;
    return refuse(`${path} cannot be read: ${why(error)}.`);
  }
}

/**
 * Writes a file whole or not at all: beside its place first, readable by the owner alone, then into its place.
 * @throws Invalid when it cannot be written
 */
export async function writeFileWhole(path: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  if (old && !old.isFile()) refuse(`${path} is not a file. Name another place.`);
  const beside = join(dirname(path), `.vigil-${randomUUID()}.tmp`);
  const file = await open(beside, 'wx', 0o600).catch((error: unknown) =>
    refuse(`${path} cannot be written: ${why(error)}.`),
  );
  try {
    await work(file);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : writeProblem(path, error);
  }
}

/** The same for text, line by line. */
export const writeWhole = (path: string, work: (write: (line: string) => Promise<void>) => Promise<void>) =>
  writeFileWhole(path, (file) => fill(file, work));

const writeProblem = (path: string, error: unknown): Invalid =>
  new Invalid([{ path: '', message: `${path} cannot be written: ${why(error)}.` }]);

async function fill(file: FileHandle, work: (write: (line: string) => Promise<void>) => Promise<void>): Promise<void> {
  let waiting = '';
  const flush = async (): Promise<void> => {
    await file.writeFile(waiting); // continues where the last one ended
    waiting = '';
  };
  await work(async (line) => {
    waiting += `${line}\n`;
    if (waiting.length > together) await flush();
  });
  await flush();
}
