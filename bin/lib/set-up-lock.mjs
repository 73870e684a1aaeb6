import { linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot, say } from './project.mjs';

const lock = inRoot('.setup.lock');

/** Runs `work` while no other call installs or builds in this folder. The lock of a dead process does not count. */
export async function alone(work) {
  const mine = `${lock}.${process.pid}`;
  let told = false;
  writeFileSync(mine, String(process.pid));
  try {
    while (!take(mine)) {
      if (!told) say('Another call is installing or building here; waiting for it …');
      told = true;
      await wait(100);
    }
  } finally {
    unlinkSync(mine);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A link appears with its content, so nobody reads a lock without an owner. */
function take(mine) {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const owner = read();
    if (owner && !lives(owner) && read() === owner) rmSync(lock, { force: true });
    return false;
  }
}

function read() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
