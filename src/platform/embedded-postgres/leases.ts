import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, type ProcessId, thisProcess } from './processes';

/** What a process uses the server for. There is one `app` on a data folder at a time. */
export type Use = 'app' | 'command' | 'tests';

export interface Lease extends ProcessId {
  use: Use;
  /** Where the application answers, once it does. */
  address?: string;
}

/** Who uses the embedded server: whoever leaves last stops it. Call only under the folder's lock. */
export class Leases {
  constructor(private readonly folder: string) {}

  /** Registers this process; gives the file that stands for it. */
  async add(use: Use): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${process.pid}-${randomUUID()}.json`);
    await this.write(file, { ...thisProcess(), use });
    return file;
  }

  async setAddress(file: string, address: string): Promise<void> {
    await this.write(file, { ...(JSON.parse(await readFile(file, 'utf8')) as Lease), address });
  }

  async remove(file: string): Promise<void> {
    await rm(file, { force: true });
  }

  /** The leases of living processes; those of dead ones are swept away. */
  async living(): Promise<Lease[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const leases: Lease[] = [];
    for (const file of names.filter((name) => name.endsWith('.json')).map((name) => join(this.folder, name))) {
      const lease = JSON.parse(await readFile(file, 'utf8')) as Lease;
      if (isRunning(lease)) leases.push(lease);
      else await rm(file, { force: true });
    }
    return leases;
  }

  private async write(file: string, lease: Lease): Promise<void> {
    await writeFile(`${file}.new`, JSON.stringify(lease), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
}
