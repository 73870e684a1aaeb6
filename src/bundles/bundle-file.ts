import type { FileHandle } from 'node:fs/promises';
import { writeFileWhole } from '../platform/whole-file';

/** Written to disk at once, in characters. */
const together = 1_000_000;

/** Writes a text line by line into a file, whole or not at all. @throws Invalid when it cannot be written */
export const writeWhole = (path: string, work: (write: (line: string) => Promise<void>) => Promise<void>) =>
  writeFileWhole(path, (file) => fill(file, work));

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
