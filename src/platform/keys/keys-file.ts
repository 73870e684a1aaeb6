import { randomUUID } from 'node:crypto';
import { chown, link, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Invalid } from '../../lib/errors';
import type { Config } from '../config';
import { withLock } from '../embedded-postgres/file-lock';
import type { Key } from './key-ring';
import { firstKeys, readKeys } from './keys-text';

/** Anybody but the owner may do something with the file. */
const OTHERS = 0o077;

/**
 * The file that holds the keys: the one that VIGIL_KEYS_FILE names, or `keys` in the data folder. It is outside the
 * database whichever PostgreSQL is used, so that a copy of the database opens nothing.
 */
export class KeysFile {
  readonly path: string;
  private readonly named: boolean;

  constructor({ keysFile, dataDir }: Pick<Config, 'keysFile' | 'dataDir'>) {
    this.path = keysFile ?? join(dataDir, 'keys');
    this.named = keysFile !== undefined;
  }

  /** Is it there, for its owner alone? */
  async exists(): Promise<boolean> {
    return (await this.textIfAny()) !== undefined;
  }

  /** May a start make it? Not where one was named: a slip in the name would pass for a new beginning. */
  async isToBegin(): Promise<boolean> {
    return !this.named && !(await this.exists());
  }

  /**
   * The keys, the sealing one first.
   * @throws Invalid with the remedy, when there is no file, others may read it, or a line is wrong
   */
  async read(): Promise<Key[]> {
    const text = await this.textIfAny();
    if (text === undefined) {
      const first = this.named ? 'a first one is made by “vigil keys add”' : 'a first one is made when Vigil starts';
      this.refuse(`There is no file ${this.path}. Put your keys file there; ${first}.`);
    }
    return this.checked(text);
  }

  /** Makes the file with a first key. Of two processes that do it at once, one makes it and both use it. */
  async begin(): Promise<void> {
    await this.writing(async () => {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      const beside = await writeBeside(this.path, firstKeys());
      try {
        await link(beside, this.path); // unlike a rename, never takes the place of keys that are already in use
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      } finally {
        await rm(beside, { force: true });
      }
      await syncFolder(this.path);
    });
  }

  /**
   * Rewrites the file, whole or not at all, while no other process does.
   * @param work gives the new text; what it throws leaves the file as it is
   * @param first what must be done before anything is written: what it throws leaves the file as it is too
   */
  async change(work: (text: string) => string, first: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await this.read();
    const path = await realpath(this.path); // the link to a file stays a link
    await this.writing(() =>
      withLock(`${path}.lock`, async () => {
        const text = work((await this.textIfAny()) ?? '');
        this.checked(text);
        await first();
        const { uid, gid } = await stat(path);
        const beside = await writeBeside(path, text);
        if (process.getuid?.() === 0) await chown(beside, uid, gid); // root changes it; Vigil has to read it
        await rename(beside, path);
        await syncFolder(path);
      }),
    );
  }

  private async textIfAny(): Promise<string | undefined> {
    try {
      const file = await open(this.path, 'r');
      try {
        const found = await file.stat();
        if (!found.isFile()) this.refuse(`${this.path} is not a file.`);
        if (found.mode & OTHERS) {
          this.refuse(`Others may read or change ${this.path}. Keep it to yourself: chmod 600 ${this.path}`);
        }
        return await file.readFile('utf8');
      } finally {
        await file.close();
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      if (error instanceof Invalid) throw error;
      return this.refuse(`${this.path} cannot be read: ${why(error)}.`);
    }
  }

  private checked(text: string): Key[] {
    try {
      return readKeys(text);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const said = error.problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
      return this.refuse(`${this.path} cannot be used. ${said.join(' ')}`);
    }
  }

  private async writing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      return this.refuse(`${this.path} cannot be written: ${why(error)}.`);
    }
  }

  private refuse(message: string): never {
    throw new Invalid([{ path: this.named ? 'VIGIL_KEYS_FILE' : 'keys', message }]);
  }
}

/** Writes a file beside the one that is meant, down to the disk, and gives its path. */
async function writeBeside(path: string, text: string): Promise<string> {
  const beside = join(dirname(path), `.keys-${randomUUID()}.tmp`);
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return beside;
}

/** The name of a file is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function why(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission';
  if (code === 'EROFS') return 'its folder is read-only';
  if (code === 'ENOSPC') return 'the disk is full';
  return message;
}
