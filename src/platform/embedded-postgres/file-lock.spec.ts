import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withLock } from './file-lock';
import { Leases } from './leases';
import { thisProcess } from './processes';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

// The number lives, but it started at another time: as after a restart of the machine, or when a number comes round.
const somebodyDead = () => ({ ...thisProcess(), started: 'long ago' });

describe('the lock of a data folder', () => {
  it('lets one in after the other, and leaves nothing behind', async () => {
    const inside: string[] = [];
    const visit = (name: string) =>
      withLock(join(folder, 'lock'), async () => {
        inside.push(`${name} comes`);
        await wait(1);
        inside.push(`${name} goes`);
      });
    await Promise.all([visit('a'), visit('b'), visit('c')]);
    for (let i = 0; i < 6; i += 2) expect(inside[i + 1]).toBe(inside[i]!.replace('comes', 'goes'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('opens when the work fails', async () => {
    const lock = join(folder, 'lock');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(lock, () => Promise.resolve('in'))).toBe('in');
  });

  it('is not kept by the dead, however many wait', async () => {
    const lock = join(folder, 'lock');
    writeFileSync(lock, JSON.stringify(somebodyDead()));
    const visits = [1, 2, 3].map((n) => withLock(lock, () => Promise.resolve(n)));
    expect(await Promise.all(visits)).toEqual([1, 2, 3]);
  });
});

describe('the leases of a server', () => {
  it('count the living, and sweep away the dead', async () => {
    const leases = new Leases(folder);
    writeFileSync(join(folder, 'dead.json'), JSON.stringify({ ...somebodyDead(), use: 'app' }));
    const mine = await leases.add('command');
    expect(await leases.living()).toEqual([{ ...thisProcess(), use: 'command' }]);
    expect(readdirSync(folder)).toHaveLength(1);

    await leases.remove(mine);
    expect(await leases.living()).toEqual([]);
  });
});
