import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that cannot be taken for a later one with the same number. */
export interface ProcessId {
  pid: number;
  /** When it started, as the system tells it. */
  started: string;
}

const hasProc = existsSync('/proc/self/stat');

/** This process. */
export const thisProcess = (): ProcessId => ({ pid: process.pid, started: startOf(process.pid) ?? '' });

/** Does exactly this process still run? A zombie does not. */
export const isRunning = (id: ProcessId): boolean => startOf(id.pid) === id.started;

function startOf(pid: number): string | undefined {
  try {
    return hasProc ? startInProc(pid) : startInPs(pid);
  } catch (error) {
    const noPs = (error as NodeJS.ErrnoException).syscall === 'spawnSync ps';
    return noPs && answersSignals(pid) ? '' : undefined;
  }
}

function startInProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${bootId()}/${fields[19]}`;
}

function startInPs(pid: number): string | undefined {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

/** Start times count from the boot, so a number says nothing after the next one. */
function bootId(): string {
  const file = '/proc/sys/kernel/random/boot_id';
  return existsSync(file) ? readFileSync(file, 'utf8').slice(0, 8) : '';
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Living processes of a PostgreSQL data folder. PostgreSQL itself trusts any process with the number in its pid file,
 * also a zombie or a stranger who got the number later; its servers and backends have the folder as working directory.
 */
export function processesIn(folder: string, pidInFile: number): number[] {
  if (!hasProc) return isServer(pidInFile) ? [pidInFile] : [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === folder && startOf(pid) !== undefined);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function isServer(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}
